using System.Collections.Immutable;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Compilation;

namespace Workflows.Definitions.Decisions.Compilation;

/// <summary>A node of the decision requirements graph, ready for evaluation.</summary>
/// <param name="Id">Its identifier, or null.</param>
/// <param name="Name">The name under which others use its value, blanks normalised.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Requirements">The positions of the elements whose values it uses, in the order of its locals; all before its own.</param>
internal abstract record CompiledElement(string? Id, string Name, DmnType Type, ImmutableArray<int> Requirements)
{
    /// <summary>The element's value, from the values of what it requires.</summary>
    public abstract FeelValue Evaluate(Evaluation evaluation, Local? required);
}

/// <summary>Input data.</summary>
internal sealed record CompiledInput(string? Id, string Name, DmnType Type) : CompiledElement(Id, Name, Type, [])
{
    /// <summary>An input that nobody gave.</summary>
    public override FeelValue Evaluate(Evaluation evaluation, Local? required) =>
        DecisionRun.Report(evaluation, DecisionProblems.MissingInput, Name);
}

/// <summary>A decision and its logic.</summary>
internal sealed record CompiledDecision(string? Id, string Name, DmnType Type, ImmutableArray<int> Requirements, Evaluator Logic)
    : CompiledElement(Id, Name, Type, Requirements)
{
    public override FeelValue Evaluate(Evaluation evaluation, Local? required) =>
        DecisionRun.Within(Id, EvaluateLogic, evaluation, required);

    private FeelValue EvaluateLogic(Evaluation evaluation, Local? required) => Type.Convert(Logic(evaluation, required), Name, evaluation);
}

/// <summary>A business knowledge model, whose value is a function.</summary>
internal sealed record CompiledKnowledge(string? Id, string Name, DmnType Type, ImmutableArray<int> Requirements, Evaluator Function)
    : CompiledElement(Id, Name, Type, Requirements)
{
    public override FeelValue Evaluate(Evaluation evaluation, Local? required) => Function(evaluation, required);
}

/// <summary>A decision service, which may be evaluated by itself, and whose value is a function.</summary>
internal sealed record CompiledService(string? Id, string Name, DmnType Type, ImmutableArray<int> Parameters, ImmutableArray<int> Outputs)
    : CompiledElement(Id, Name, Type, [])
{
    /// <summary>The function; set when the graph is complete, because it evaluates other elements of the graph.</summary>
    public FeelValue Function { get; set; } = FeelNull.Value;

    public override FeelValue Evaluate(Evaluation evaluation, Local? required) => Function;
}

/// <summary>An element that was refused: part of a cycle, or without a usable description.</summary>
internal sealed record RefusedElement(string? Id, string Name) : CompiledElement(Id, Name, DmnType.Any, [])
{
    public override FeelValue Evaluate(Evaluation evaluation, Local? required) => DecisionRun.Report(evaluation, DecisionProblems.Refused);
}
