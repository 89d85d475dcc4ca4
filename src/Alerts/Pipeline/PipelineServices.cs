using Alerts.Events.Recognition;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Alerts.Pipeline;

/// <summary>Services of the pipeline: one registration a step.</summary>
public static class PipelineServices
{
    /// <summary>Registers the steps.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services)
    {
        services.AddSingleton<PushedFeeds>();
        services.AddSingleton<RunBook>();
        services.AddSingleton<PollFeeds>();
        services.AddSingleton<PollShards>();
        services.TryAddSingleton<ISecondReader, NoSecondReader>();
        services.AddSingleton<SecondOpinion>();
        services.AddSingleton<RecognizeEvents>();
        services.AddSingleton<SendNotice>();
        services.AddSingleton<ScheduleDigests>();
        services.AddSingleton<DigestHeartbeat>();
        services.AddSingleton<DigestMaterial>();
        services.AddSingleton<SendDigest>();
        services.AddSingleton<SweepUnfinished>();
        services.AddSingleton<PreviewMail>();
        return services;
    }
}
