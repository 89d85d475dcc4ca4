using System.Security.Cryptography;

namespace Alerts.Local;

/// <summary>
/// The key that signs links in mails, kept in <c>signing.key</c> of the data directory and made on first use, so that links outlive
/// the process. <c>Delivery:SigningKeys</c>, when set, comes before it.
/// </summary>
internal static class SigningKeyFile
{
    private const string FileName = "signing.key";
    private const int KeyBytes = 32;

    /// <summary>The key as <c>name:base64</c>; null when the directory cannot be written.</summary>
    public static string? ReadOrMake(DirectoryInfo data)
    {
        var path = Path.Combine(data.FullName, FileName);
        try
        {
            data.Create();
            if (!File.Exists(path)) Make(path);
            return $"local:{File.ReadAllText(path).Trim()}";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The store says what is wrong with the directory; without it there is nothing to sign.
            return null;
        }
    }

    /// <summary>Made aside and moved into place, so that of two processes starting at once both read the same whole key.</summary>
    private static void Make(string path)
    {
        var draft = $"{path}.{Environment.ProcessId}";
        var settings = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) settings.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, settings))
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
