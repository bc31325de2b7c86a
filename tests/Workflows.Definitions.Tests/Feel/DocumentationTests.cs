using Workflows.Definitions.Feel.Functions;

namespace Workflows.Definitions.Tests.Feel;

public sealed class DocumentationTests
{
    [Fact]
    public void The_guide_lists_the_functions_as_the_code_has_them()
    {
        var listed = File.ReadLines(RepositoryFiles.PathOf("docs/feel.md"))
            .SkipWhile(line => line != "## Functions")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal));

        Assert.Equal(BuiltInFunctions.All.Select(function => $"| `{function.Signature}` | {function.Summary} |"), listed);
    }
}
