using System.Collections.Immutable;

namespace Workflows.Definitions.Decisions.Model;

/// <summary>Rules in the form of a table (DMN 1.5, 8 Decision Table).</summary>
public sealed record DecisionTable : Expression
{
    /// <summary>The inputs.</summary>
    public ImmutableArray<InputClause> Inputs { get; init; } = [];

    /// <summary>The outputs; a table needs at least one.</summary>
    public ImmutableArray<OutputClause> Outputs { get; init; } = [];

    /// <summary>The headings of the annotations.</summary>
    public ImmutableArray<RuleAnnotationClause> Annotations { get; init; } = [];

    /// <summary>The rules in order. The first has the number 1.</summary>
    public ImmutableArray<DecisionRule> Rules { get; init; } = [];

    /// <summary>The hit policy as written, or null for <c>UNIQUE</c>; one of <see cref="HitPolicies"/> or something unknown.</summary>
    public string? HitPolicy { get; init; }

    /// <summary>The aggregation of <c>COLLECT</c> as written: <c>SUM</c>, <c>MIN</c>, <c>MAX</c> or <c>COUNT</c>; null for a list.</summary>
    public string? Aggregation { get; init; }

    /// <summary>How the table is drawn; it has no influence on its meaning.</summary>
    public string? PreferredOrientation { get; init; }

    /// <summary>The heading of the outputs, or null.</summary>
    public string? OutputLabel { get; init; }
}

/// <summary>An input of a table.</summary>
public sealed record InputClause : DmnElement
{
    /// <summary>What is tested; null where the file has none.</summary>
    public LiteralExpression? InputExpression { get; init; }

    /// <summary>The values that may come, or null for all.</summary>
    public UnaryTests? InputValues { get; init; }
}

/// <summary>An output of a table.</summary>
public sealed record OutputClause : DmnElement
{
    /// <summary>The name of the entry in the result where the table has several outputs, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The type of the output, or null for any type.</summary>
    public string? TypeRef { get; init; }

    /// <summary>The values that may come, from the most to the least important, or null for all.</summary>
    public UnaryTests? OutputValues { get; init; }

    /// <summary>The output where no rule hits, or null.</summary>
    public LiteralExpression? DefaultOutputEntry { get; init; }
}

/// <summary>The heading of an annotation.</summary>
public sealed record RuleAnnotationClause : DmnElement
{
    /// <summary>The heading, or null.</summary>
    public string? Name { get; init; }
}

/// <summary>One rule of a table.</summary>
public sealed record DecisionRule : DmnElement
{
    /// <summary>A test for each input; <c>-</c> for one that does not matter.</summary>
    public ImmutableArray<UnaryTests> InputEntries { get; init; } = [];

    /// <summary>A value for each output.</summary>
    public ImmutableArray<LiteralExpression> OutputEntries { get; init; } = [];

    /// <summary>Remarks for people.</summary>
    public ImmutableArray<RuleAnnotation> AnnotationEntries { get; init; } = [];
}

/// <summary>A remark on a rule.</summary>
public sealed record RuleAnnotation : DmnElement
{
    /// <summary>The remark; null where there is none.</summary>
    public string? Text { get; init; }
}

/// <summary>The hit policies (DMN 1.5, 8.2.10).</summary>
public static class HitPolicies
{
    /// <summary>No two rules may hit.</summary>
    public const string Unique = "UNIQUE";

    /// <summary>Several rules may hit if their outputs are equal.</summary>
    public const string Any = "ANY";

    /// <summary>Of the rules that hit, the one with the most important output counts.</summary>
    public const string Priority = "PRIORITY";

    /// <summary>Of the rules that hit, the first counts.</summary>
    public const string First = "FIRST";

    /// <summary>The outputs of all rules that hit, as a list or aggregated.</summary>
    public const string Collect = "COLLECT";

    /// <summary>The outputs of all rules that hit, in the order of the rules.</summary>
    public const string RuleOrder = "RULE ORDER";

    /// <summary>The outputs of all rules that hit, from the most to the least important.</summary>
    public const string OutputOrder = "OUTPUT ORDER";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [Unique, Any, Priority, First, Collect, RuleOrder, OutputOrder];
}
