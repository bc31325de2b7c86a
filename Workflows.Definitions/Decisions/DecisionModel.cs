using System.Collections.Frozen;
using System.Collections.Immutable;
using Workflows.Definitions.Decisions.Compilation;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Compilation;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions;

/// <summary>
/// The decisions of one file, compiled once, and evaluated as often as wished, from as many threads as wished. Evaluation is
/// pure: the same inputs and context give the same result on every machine.
/// </summary>
public sealed class DecisionModel
{
    /// <summary>How long a chain of requirements may be.</summary>
    public const int MaximumRequirementDepth = 256;

    /// <summary>How many elements one element may require.</summary>
    public const int MaximumRequirements = 256;

    /// <summary>How deep boxed expressions may nest.</summary>
    public const int MaximumNesting = 64;

    /// <summary>How many names an expression may see: those that are bound around it, and those of all components and entries.</summary>
    public const int MaximumNames = 2000;

    /// <summary>How deep lists and contexts among the inputs may nest.</summary>
    public const int MaximumInputDepth = 128;

    private readonly CompiledGraph graph;
    private readonly FrozenDictionary<string, int> targets;

    internal DecisionModel(CompiledGraph graph)
    {
        this.graph = graph;
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var positions = Enumerable.Range(0, graph.Elements.Length).Where(position => graph.Elements[position] is CompiledDecision or CompiledService).ToArray();
        foreach (var position in positions.Where(position => graph.Elements[position].Id is not null))
            found.TryAdd(graph.Elements[position].Id!, position);
        foreach (var position in positions)
            found.TryAdd(graph.Elements[position].Name, position);
        targets = found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The names of the input data, in document order.</summary>
    public ImmutableArray<string> InputNames => graph.InputNames;

    /// <summary>Compiles definitions. Never throws: what is wrong is among the diagnostics.</summary>
    /// <param name="definitions">The definitions, as read or as made.</param>
    /// <returns>The model and what is wrong with it.</returns>
    public static DecisionCompilation Compile(DmnDefinitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return new ModelCompiler(definitions).Compile();
    }

    /// <summary>Whether the model has a decision or a decision service.</summary>
    /// <param name="idOrName">Its identifier, or its name.</param>
    /// <returns>Whether it can be evaluated.</returns>
    public bool Has(string idOrName) => targets.ContainsKey(idOrName);

    /// <summary>Evaluates a decision with all that it requires, or a decision service.</summary>
    /// <param name="idOrName">The identifier of the decision or decision service, or its name; an identifier goes before a name.</param>
    /// <param name="inputs">
    /// The values of the input data by name; for a decision service those of its input decisions too. Further entries are ignored,
    /// and what is not given is null.
    /// </param>
    /// <param name="context">The moment and the step budget, which the whole evaluation shares. Its warnings are not used.</param>
    /// <returns>
    /// The value and what happened on the way. An exceeded budget is an error among the diagnostics, not an exception.
    /// </returns>
    public DecisionResult Evaluate(string idOrName, FeelContext inputs, FeelEvaluationContext context)
    {
        ArgumentNullException.ThrowIfNull(idOrName);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(context);
        var run = new DecisionRun();
        if (!targets.TryGetValue(idOrName, out var target))
            return run.Refuse(DecisionProblems.UnknownDecision.At(null, idOrName));
        if (inputs.Depth > MaximumInputDepth)
            return run.Refuse(DecisionProblems.Nesting.At(null, MaximumInputDepth.ToXml()));

        try
        {
            var evaluation = new Evaluation(run, context with { Warnings = run.Warnings });
            return run.Finish(graph.Evaluate(target, inputs, evaluation));
        }
        catch (FeelBudgetExceededException exception)
        {
            return run.Refuse(DecisionProblems.Budget.At(graph.Elements[target].Id, exception.StepBudget.ToXml()));
        }
    }
}
