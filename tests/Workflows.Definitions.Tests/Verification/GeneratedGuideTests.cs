namespace Workflows.Definitions.Tests.Verification;

public sealed class GeneratedGuideTests
{
    [Fact]
    public void The_guide_to_the_rules_says_what_the_code_says() =>
        AssertCurrent("docs/verification-rules.md", GeneratedGuide.VerificationRules());

    [Fact]
    public void The_guide_to_the_supported_elements_says_what_the_code_says() =>
        AssertCurrent("docs/bpmn-support.md", GeneratedGuide.BpmnSupport());

    [Fact]
    public void The_guide_to_the_rules_of_decisions_says_what_the_code_says() =>
        AssertCurrent("docs/decision-rules.md", GeneratedGuide.DecisionRules());

    internal static void AssertCurrent(string relativePath, string expected)
    {
        var path = RepositoryFiles.PathOf(relativePath);
        if (Environment.GetEnvironmentVariable("WORKFLOWS_REWRITE_GENERATED") is "1")
            File.WriteAllText(path, expected);
        Assert.Equal(expected, File.ReadAllText(path));
    }
}
