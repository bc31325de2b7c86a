using System.Collections.Immutable;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Decisions.Model;

/// <summary>A node of the decision requirements graph (DMN 1.5, 6.3.6 DRG Element).</summary>
public abstract record DrgElement : NamedElement
{
    /// <summary>The name and type of the element's value, or null where the file has none.</summary>
    public InformationItem? Variable { get; init; }
}

/// <summary>An input from outside (DMN 1.5, 6.3.10 Input Data).</summary>
public sealed record InputData : DrgElement;

/// <summary>A decision (DMN 1.5, 6.3.7 Decision).</summary>
public sealed record Decision : DrgElement
{
    /// <summary>The question that the decision answers, or null.</summary>
    public string? Question { get; init; }

    /// <summary>The answers that the question allows, in words, or null.</summary>
    public string? AllowedAnswers { get; init; }

    /// <summary>The input data and decisions whose values the logic uses.</summary>
    public ImmutableArray<InformationRequirement> InformationRequirements { get; init; } = [];

    /// <summary>The business knowledge models and decision services that the logic calls.</summary>
    public ImmutableArray<KnowledgeRequirement> KnowledgeRequirements { get; init; } = [];

    /// <summary>The decision logic; null where there is none, so that the value is null.</summary>
    public Expression? Logic { get; init; }
}

/// <summary>A function that decisions share (DMN 1.5, 6.3.9 Business Knowledge Model).</summary>
public sealed record BusinessKnowledgeModel : DrgElement
{
    /// <summary>The function, or null where the file has none.</summary>
    public FunctionDefinition? EncapsulatedLogic { get; init; }

    /// <summary>The business knowledge models and decision services that the function calls.</summary>
    public ImmutableArray<KnowledgeRequirement> KnowledgeRequirements { get; init; } = [];
}

/// <summary>Decisions that are offered together under one name (DMN 1.5, 6.3.8 Decision Service).</summary>
public sealed record DecisionService : DrgElement
{
    /// <summary>The decisions whose values are the result.</summary>
    public ImmutableArray<ElementReference> OutputDecisions { get; init; } = [];

    /// <summary>The decisions that are evaluated inside.</summary>
    public ImmutableArray<ElementReference> EncapsulatedDecisions { get; init; } = [];

    /// <summary>The decisions whose values the caller gives.</summary>
    public ImmutableArray<ElementReference> InputDecisions { get; init; } = [];

    /// <summary>The input data whose values the caller gives.</summary>
    public ImmutableArray<ElementReference> InputData { get; init; } = [];
}

/// <summary>An element of the graph that has no part in evaluation, such as a knowledge source; kept as it was written.</summary>
public sealed record UninterpretedDrgElement : DrgElement
{
    /// <summary>The element.</summary>
    public required XmlFragment Fragment { get; init; }
}

/// <summary>That a decision needs a value (DMN 1.5, 6.3.13 Information Requirement); exactly one of the two is given.</summary>
public sealed record InformationRequirement : DmnElement
{
    /// <summary>The decision that gives the value, or null.</summary>
    public ElementReference? RequiredDecision { get; init; }

    /// <summary>The input data that is the value, or null.</summary>
    public ElementReference? RequiredInput { get; init; }
}

/// <summary>That logic calls a function (DMN 1.5, 6.3.14 Knowledge Requirement).</summary>
public sealed record KnowledgeRequirement : DmnElement
{
    /// <summary>The business knowledge model or decision service; null where the file names none.</summary>
    public ElementReference? RequiredKnowledge { get; init; }
}
