using Workflows.Definitions.Decisions.Verification;

namespace Workflows.Definitions.Tests.Decisions;

/// <summary>What is found in decision tables before anything runs.</summary>
public sealed class DecisionVerifierTests
{
    public static TheoryData<string, string[]> Findings => new()
    {
        // Whole tables have no finding.
        { Table("", "x", "< 0 -> 1", "[0..10] -> 2", "> 10 -> 3"), [] },
        { Table("", "x | y", "true | - -> 1", "false | true -> 2", "false | false -> 3"), [] },
        { Table("", "x", "\"a\" -> 1", "not(\"a\") -> 2"), [] },
        { Table("", "x", "date(\"2026-01-01\") -> 1", "< date(\"2026-01-01\") -> 2", "> date(\"2026-01-01\") -> 3"), [] },
        { Table("", "x", "duration(\"P1D\") -> 1", "not(duration(\"P1D\")) -> 2"), [] },

        // Overlaps under UNIQUE.
        { Table("", "x", "< 10 -> 1", ">= 5 -> 2"), ["dmn.table.overlap: 1 2 x = 5"] },
        { Table("", "x", "< 10 -> 1", "> 5 -> 2"), ["dmn.table.overlap: 1 2 x = 7.5"] },
        { Table("", "x | y", "> 5 | - -> 1", "<= 5 | - -> 2", "- | \"a\" -> 3"), ["dmn.table.overlap: 1 3 x = 6, y = \"a\"", "dmn.table.overlap: 2 3 x = 4, y = \"a\""] },
        { Table("hitPolicy=\"FIRST\"", "x", "< 10 -> 1", "> 5 -> 2"), [] },
        { Table("hitPolicy=\"COLLECT\"", "x", "< 10 -> 1", "> 5 -> 2"), [] },

        // Conflicts under ANY.
        { Table("hitPolicy=\"ANY\"", "x", "< 10 -> 1", "> 5 -> 2"), ["dmn.table.conflict: 1 2 x = 7.5"] },
        { Table("hitPolicy=\"ANY\"", "x", "< 10 -> 1", "> 5 -> 1.0"), [] },
        { Table("hitPolicy=\"ANY\"", "x", "< 10 -> x", "> 5 -> 2 * x"), [] },

        // Gaps.
        { Table("", "x", "< 5 -> 1", "> 5 -> 2"), ["dmn.table.gap: x = 5"] },
        { Table("", "x", "[0..9] -> 1", "[10..19] -> 2"), ["dmn.table.gap: x = -1", "dmn.table.gap: x = 9.5", "dmn.table.gap: x = 20"] },
        { Table("", "x | y", "true | > 0 -> 1", "false | - -> 2"), ["dmn.table.gap: x = true, y = -1"] },
        { Table("", "x", "\"a\", \"b\" -> 1"), ["dmn.table.gap: x = \"other\""] },
        { Table("", "x", "date(\"2026-01-01\") -> 1", "> date(\"2026-01-02\") -> 3"), ["dmn.table.gap: x = 2025-12-31", "dmn.table.gap: x = 2026-01-02"] },
        { Table("", "x | y", "1 | - -> 1", "2 | 1 -> 2"), ["dmn.table.gap: x = 0, y = 0", "dmn.table.gap: x = 1.5, y = 0", "dmn.table.gap: x = 2, y = 0"] },
        { Table("hitPolicy=\"COLLECT\"", "x", "< 5 -> 1"), [] },

        // Cells that compute may hit anything: nothing is claimed of them.
        { Table("", "x | y", "< y | - -> 1", ">= y | - -> 2"), [] },
        { Table("", "x", "< 5 -> 1", "? * 2 > 10 -> 2"), [] },

        // Rules without effect.
        { Table("hitPolicy=\"FIRST\"", "x", "< 10 -> 1", "< 5 -> 2", "- -> 3"), ["dmn.table.unreachable: 2"] },
        { Table("hitPolicy=\"FIRST\"", "x", "< 10 -> 1", ">= 10 -> 2", "- -> 3"), ["dmn.table.unreachable: 3"] },
        { Table("hitPolicy=\"FIRST\"", "x", "[10..5] -> 1", "- -> 2"), ["dmn.table.unreachable: 1"] },

        // Outputs that are not there.
        { "<decisionTable id=\"table\"><input><inputExpression><text>x</text></inputExpression></input><output/><rule id=\"rule1\"><inputEntry><text>-</text></inputEntry><outputEntry><text/></outputEntry></rule></decisionTable>", ["dmn.table.emptyOutput: 1 1"] },

        // Null is an input of its own where it is named.
        { Table("", "x", "null -> 1", "true -> 2", "false -> 3"), [] },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public void A_table_is_found_to_be(string table, string[] findings)
    {
        var definitions = DmnText.Read(DmnText.Decision(table, "x", "y"));

        Assert.Equal(findings, DecisionVerifier.Verify(definitions).Select(finding => $"{finding.Code}: {Example(finding)}"));
    }

    [Fact]
    public void Values_that_may_not_come_need_no_rule()
    {
        const string Type = "<itemDefinition name=\"t\"><typeRef>number</typeRef><allowedValues><text>[0..20)</text></allowedValues></itemDefinition>";
        var table = Table("", "x", "[0..10) -> 1", "[10..15] -> 2", "25 -> 3");
        var definitions = DmnText.Read(Type + DmnText.Decision("D", table, ["x"]) + DmnText.Input("x", "t"));

        Assert.Equal(
            ["dmn.table.unreachable: 3", "dmn.table.gap: x = 17.5"],
            DecisionVerifier.Verify(definitions).Select(finding => $"{finding.Code}: {Example(finding)}"));
    }

    [Fact]
    public void Default_outputs_close_all_gaps()
    {
        var table = DmnText.Table("", "x", "<output><defaultOutputEntry><text>0</text></defaultOutputEntry></output>", "< 5 -> 1");

        Assert.Empty(DecisionVerifier.Verify(DmnText.Read(DmnText.Decision(table, "x"))));
    }

    [Fact]
    public void A_finding_names_the_rule_that_it_is_about()
    {
        var finding = Assert.Single(DecisionVerifier.Verify(DmnText.Read(DmnText.Decision(Table("", "x", "< 10 -> 1", ">= 5 -> 2"), "x"))));

        Assert.Equal("rule2", finding.ElementId);
        Assert.Equal("The rules 1 and 2 both hit x = 5, where the hit policy UNIQUE allows one.", finding.Message);
    }

    [Fact]
    public void Tables_inside_other_expressions_are_verified_too()
    {
        var logic = $"<context><contextEntry><variable name=\"a\"/>{Table("", "x", "< 5 -> 1", "> 5 -> 2")}</contextEntry></context>";

        Assert.Equal(["dmn.table.gap"], DecisionVerifier.Verify(DmnText.Read(DmnText.Decision(logic, "x"))).Select(finding => finding.Code));
    }

    [Fact]
    public void A_large_table_is_verified_within_bounds()
    {
        // Twelve inputs, each cut into many parts, and rules that share none of them: the space has more parts than could be looked at.
        var inputs = string.Join(" | ", Enumerable.Range(0, 12).Select(index => $"x{index}"));
        var rules = Enumerable.Range(0, 300).Select(rule => string.Join(" | ", Enumerable.Range(0, 12).Select(input => $"[{(rule * 7 + input * 13) % 100}..{(rule * 7 + input * 13) % 100 + 60}]")) + " -> 1");
        var table = DmnText.Table("hitPolicy=\"FIRST\"", inputs, "o", [.. rules]);
        var definitions = DmnText.Read(DmnText.Decision(table, [.. Enumerable.Range(0, 12).Select(index => $"x{index}")]));

        var findings = DecisionVerifier.Verify(definitions);

        Assert.Contains(findings, finding => finding.Code is "dmn.table.gap");
    }

    [Fact]
    public void A_table_with_too_many_constants_is_said_not_to_be_verified()
    {
        var rules = Enumerable.Range(0, 3).Select(rule => string.Join(", ", Enumerable.Range(rule * 1000, 1000)) + " -> 1");

        var findings = DecisionVerifier.Verify(DmnText.Read(DmnText.Decision(Table("", "x", [.. rules]), "x")));

        Assert.Equal(["dmn.table.notVerified"], findings.Select(finding => finding.Code));
    }

    [Fact]
    public void What_compiling_finds_is_among_the_findings()
    {
        var definitions = DmnText.Read(DmnText.Decision(Table("", "x", "(( -> 1", "- -> 2 | 3"), "x"));

        Assert.Equal(["dmn.table.entryCount"], DecisionVerifier.Verify(definitions).Select(finding => finding.Code));
    }

    private static string Table(string attributes, string inputs, params string[] rules) => DmnText.Table(attributes, inputs, "o", rules);

    private static string Example(Workflows.Definitions.Verification.Diagnostic finding) =>
        string.Join(' ', finding.Code is "dmn.table.unreachable" ? finding.Arguments.Take(1) : finding.Arguments);
}
