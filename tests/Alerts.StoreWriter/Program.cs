// Writes articles into the store in args[0] until it is killed, and prints the name of each one that was acknowledged.
// The storage tests run several of it at once and kill them.
using Alerts.Local.Storage;
using Alerts.Storage;

var (directory, mark) = (args[0], args[1]);
await using var storage = SqliteStorage.Open(directory, TimeProvider.System, PostOnWrite.Articles);
var output = Console.Out;
var gate = new Lock();

await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Task.Run(async () =>
{
    for (var at = 0; ; at++)
    {
        var name = $"{mark}/{writer}-{at}.json";
        await storage.Documents.CreateAsync(StorageNames.Articles, name, new byte[500], CancellationToken.None);
        lock (gate)
        {
            output.WriteLine(name);
            output.Flush();
        }
    }
})));
