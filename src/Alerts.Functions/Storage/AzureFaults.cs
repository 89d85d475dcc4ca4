using Alerts.Storage;
using Azure;
using Azure.Identity;

namespace Alerts.Functions.Storage;

/// <summary>Says what the service's faults mean to a person: what was tried, where, and what to do.</summary>
internal static class AzureFaults
{
    /// <summary>
    /// Runs the call; what goes wrong comes out as <see cref="StorageException"/>, except what the caller handles itself.
    /// </summary>
    public static async Task<T> Explained<T>(Uri where, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RequestFailedException fault)
        {
            throw Explain(where, fault);
        }
        catch (AuthenticationFailedException fault)
        {
            throw new StorageException(
                $"The identity cannot sign in to {where.Host}: "
                + $"{FirstLine(fault)} Check the client id and the roles (docs/azure.md, Identity and roles).",
                fault);
        }
        catch (AggregateException fault)
        {
            // The client's retries are used up.
            throw new StorageException(
                $"The storage service {where.Authority} was not reached: "
                + $"{FirstLine(fault.InnerExceptions[^1])} Check its address and the network.",
                fault);
        }
    }

    public static StorageException Explain(Uri where, RequestFailedException fault) => new(fault.Status switch
    {
        401 or 403 =>
            $"The storage service {where.Authority} refuses us ({fault.ErrorCode ?? "no code"}). Give the app's identity its roles, "
            + "or correct the connection string (docs/azure.md, Identity and roles).",
        0 => $"The storage service {where.Authority} was not reached: {FirstLine(fault)} Check its address and the network.",
        429 or 503 => $"The storage service {where.Authority} is busy ({fault.ErrorCode ?? "no code"}). The work is tried again.",
        _ => $"The storage service {where.Authority} failed with {fault.Status} ({fault.ErrorCode ?? "no code"}) at {where.AbsolutePath}.",
    }, fault);

    private static string FirstLine(Exception fault)
    {
        var line = fault.Message.AsSpan();
        var end = line.IndexOfAny('\r', '\n');
        return (end < 0 ? line : line[..end]).TrimEnd('.').ToString() + ".";
    }
}
