namespace Workflows.Definitions.Tests;

/// <summary>Finds the files of the repository from where the tests run.</summary>
internal static class RepositoryFiles
{
    public static string PathOf(string relativePath)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Workflows.sln")))
                return Path.Combine(folder.FullName, relativePath);
        }

        throw new InvalidOperationException("The tests do not run from within the repository.");
    }
}
