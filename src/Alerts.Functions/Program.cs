using Alerts;
using Alerts.Functions;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.Services.AddFunctionsAlerts(builder.Configuration);

var host = builder.Build();
Settings.Require(host.Services, builder.Services);
host.Services.GetRequiredService<TelemetryExport>();
host.Run();
