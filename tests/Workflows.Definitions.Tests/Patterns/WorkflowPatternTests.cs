using Workflows.Definitions.Tests.Verification;

namespace Workflows.Definitions.Tests.Patterns;

public sealed class WorkflowPatternTests
{
    [Fact]
    public void Every_pattern_has_a_test_that_is_run()
    {
        Assert.Equal(Enumerable.Range(1, 43), WorkflowPattern.All.Select(pattern => pattern.Number));
        Assert.Equal(Enumerable.Range(1, 43), WorkflowPatternGuide.Tests.Select(shown => shown.Key).Order());
        Assert.All(
            WorkflowPatternGuide.Tests.SelectMany(shown => shown),
            test => Assert.True(Attribute.IsDefined(test, typeof(FactAttribute)), $"{test.Name} is not run."));
    }

    [Fact]
    public void The_table_of_the_patterns_says_what_the_tests_show() =>
        GeneratedGuideTests.AssertCurrent("docs/workflow-patterns.md", WorkflowPatternGuide.Write());
}
