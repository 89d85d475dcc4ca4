using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Stand-in for the entry to the worker. It makes none.</summary>
public class FunctionsApplication
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) =>
        throw new NotSupportedException("This build has no Functions worker (PackageFeed=sparse).");
}

/// <summary>Stand-in for the worker's builder.</summary>
public class FunctionsApplicationBuilder
{
    internal FunctionsApplicationBuilder()
    {
    }

    public ConfigurationManager Configuration => throw new NotSupportedException();

    public IServiceCollection Services => throw new NotSupportedException();

    public ILoggingBuilder Logging => throw new NotSupportedException();

    public IHost Build() => throw new NotSupportedException();
}
