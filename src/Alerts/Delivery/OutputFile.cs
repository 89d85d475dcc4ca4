namespace Alerts.Delivery;

/// <summary>Writes messages as files, whole or not at all.</summary>
internal static class OutputFile
{
    public static async Task<SendResult> WriteAsync(
        string directory,
        string name,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(directory);
            var path = Path.Combine(directory, name);
            var draft = $"{path}.{Environment.CurrentManagedThreadId}.part";
            await File.WriteAllBytesAsync(draft, content, cancellation);
            File.Move(draft, path, overwrite: true);
            return SendResult.Ok;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new SendResult.TryLater(
                $"{name} could not be written to '{directory}': {fault.Message} Set Delivery:Output to a directory that can be written.");
        }
    }
}
