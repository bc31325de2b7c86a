using System.Collections.Immutable;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Compilation;
using Workflows.Definitions.Feel.Syntax;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Decisions.Compilation;

/// <summary>A text of FEEL among the names around it.</summary>
internal sealed record TextNode(CompilationSession Session, string Text, string? Language, string? ElementId) : HostNode
{
    public override Evaluator Compile(NameScope scope) => Session.Expression(Text, Language, ElementId, scope);
}

/// <summary>Something that cannot be compiled.</summary>
internal sealed record RefusedNode(CompilationSession Session, DiagnosticKind Problem, string? ElementId, ImmutableArray<string> Arguments) : HostNode
{
    public override Evaluator Compile(NameScope scope) => Session.Refuse(Problem, ElementId, Arguments);
}

/// <summary>A value that is converted into a type.</summary>
internal sealed record TypedNode(FeelNode Node, DmnType Type, string Owner) : HostNode
{
    public override Evaluator Compile(NameScope scope)
    {
        var evaluator = ExpressionCompiler.Compile(Node, scope);
        return (evaluation, local) => Type.Convert(evaluator(evaluation, local), Owner, evaluation);
    }
}

/// <summary>A value with a name; without one it is the result of a context.</summary>
internal sealed record NamedNode(string? Name, FeelNode Value);

/// <summary>A boxed context (DMN 1.5, 10.2.1.4).</summary>
internal sealed record ContextNode(ImmutableArray<NamedNode> Entries, CompilationSession Session, string? ElementId) : HostNode
{
    /// <summary>Whether an entry may use the entries before it; those of a relation's row may not.</summary>
    public bool EntriesSeeEachOther { get; init; } = true;

    public override Evaluator Compile(NameScope scope)
    {
        var values = new Evaluator[Entries.Length];
        for (var index = 0; index < values.Length; index++)
        {
            if (Entries[index].Name is null && index < values.Length - 1)
                Session.Report(DecisionProblems.Missing, ElementId, "The name of an entry that is not the last of its context");
            values[index] = ExpressionCompiler.Compile(Entries[index].Value, scope);
            if (EntriesSeeEachOther)
                scope = scope.With(Entries[index].Name ?? "");
        }

        return (evaluation, local) => Evaluate(values, evaluation, local);
    }

    private FeelValue Evaluate(Evaluator[] values, Evaluation evaluation, Local? local)
    {
        var entries = new List<KeyValuePair<string, FeelValue>>(values.Length);
        for (var index = 0; index < values.Length; index++)
        {
            var value = values[index](evaluation, local);
            if (Entries[index].Name is not { } name)
                return value;
            entries.Add(new(name, value));
            if (EntriesSeeEachOther)
                local = new Local(value, local);
        }

        return evaluation.Built(FeelContext.From(entries));
    }
}

/// <summary>
/// The body of a function, whose arguments are converted into the types of the parameters first. Where that is impossible, the
/// value of the call is null.
/// </summary>
internal sealed record ParametersNode(FeelNode Body, ImmutableArray<string> Names, ImmutableArray<DmnType> Types) : HostNode
{
    public override Evaluator Compile(NameScope scope)
    {
        var body = ExpressionCompiler.Compile(Body, scope);
        return Types.All(type => ReferenceEquals(type, DmnType.Any))
            ? body
            : (evaluation, local) => Convert(evaluation, local) is { } converted ? body(evaluation, converted) : FeelNull.Value;
    }

    private Local? Convert(Evaluation evaluation, Local? local)
    {
        var arguments = new FeelValue[Types.Length];
        for (var index = arguments.Length - 1; index >= 0; index--, local = local.Outer)
        {
            if (Types[index].TryConvert(local!.Value, evaluation) is not { } value)
            {
                DecisionRun.Report(evaluation, DecisionProblems.Argument, Names[index], Types[index].Name);
                return null;
            }

            arguments[index] = value;
        }

        return arguments.Aggregate(local, (outer, value) => new Local(value, outer));
    }
}
