namespace Workflows.Server.Tests.Architecture;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Generated = ["bin", "obj", "node_modules", "wwwroot", "data", "TestResults"];

    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    public static IEnumerable<string> SourceFolders() => Below(Folder);

    private static IEnumerable<string> Below(string folder)
    {
        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            var name = Path.GetFileName(child);
            if (!name.StartsWith('.') && !Generated.Contains(name))
            {
                yield return child;
                foreach (var deeper in Below(child))
                {
                    yield return deeper;
                }
            }
        }
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Workflows.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
