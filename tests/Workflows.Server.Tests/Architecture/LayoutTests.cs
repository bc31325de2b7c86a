namespace Workflows.Server.Tests.Architecture;

/// <summary>The tree keeps its shape: nothing beside what the layout names, and no drawer for odds and ends.</summary>
public sealed class LayoutTests
{
    private static readonly string[] TopLevel =
    [
        "Workflows.Server", "Workflows.Definitions", "Workflows.Designer", "tests", "docs", "Workflows.sln", "README.md",
        "LICENSE", "CHANGELOG.md", "global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props",
    ];

    private static readonly string[] Drawers = ["common", "shared", "helpers", "utils", "util", "core", "managers", "misc"];

    [Fact]
    public void Nothing_stands_at_the_top_beside_the_named_parts() =>
        Assert.Subset(
            TopLevel.ToHashSet(StringComparer.Ordinal),
            Directory.EnumerateFileSystemEntries(Repository.Folder)
                .Select(entry => Path.GetFileName(entry)!)
                .Where(name => !name.StartsWith('.'))
                .ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void No_folder_is_a_drawer_for_odds_and_ends() =>
        Assert.DoesNotContain(Repository.SourceFolders(), folder => Drawers.Contains(Path.GetFileName(folder).ToLowerInvariant()));
}
