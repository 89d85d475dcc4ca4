using Alerts;
using Alerts.Functions;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.Services.AddFunctionsAlerts(builder.Configuration);

var host = builder.Build();
try
{
    Settings.Require(host.Services, builder.Services);
}
catch (InvalidOperationException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 1;
}

host.Services.GetRequiredService<TelemetryExport>();
host.Run();
return 0;
