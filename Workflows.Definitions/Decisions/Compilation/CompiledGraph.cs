using System.Collections.Immutable;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Feel.Compilation;

namespace Workflows.Definitions.Decisions.Compilation;

/// <summary>
/// The elements in an order in which each comes after what it requires, so that evaluation is a loop and no recursion.
/// </summary>
internal sealed class CompiledGraph(ImmutableArray<CompiledElement> elements, ImmutableArray<string> inputNames)
{
    private readonly int[] inputData = [.. Enumerable.Range(0, elements.Length).Where(index => elements[index] is CompiledInput)];
    private readonly int[]?[] plans = new int[elements.Length][];

    public ImmutableArray<CompiledElement> Elements => elements;

    public ImmutableArray<string> InputNames => inputNames;

    /// <summary>Evaluates a decision, or a decision service, with inputs by name.</summary>
    public FeelValue Evaluate(int target, FeelContext inputs, Evaluation evaluation)
    {
        var values = new FeelValue?[elements.Length];
        var service = elements[target] as CompiledService;
        foreach (var index in service is null ? inputData : service.Parameters.AsSpan())
        {
            if (inputs.TryGetVariable(elements[index].Name, out var value))
                values[index] = elements[index].Type.Convert(value, elements[index].Name, evaluation);
            else if (elements[index] is CompiledDecision)
                values[index] = DecisionRun.Report(evaluation, DecisionProblems.MissingInput, elements[index].Name);
        }

        // Two evaluations may make the same plan at the same time; they make the same one.
        var plan = plans[target] ??= service is null ? Plan([target], []) : Plan(service.Outputs, service.Parameters);
        if (service is not null)
            return EvaluateOutputs(service, plan, values, evaluation);
        Run(plan, values, evaluation);
        return values[target]!;
    }

    /// <summary>The function that a decision service is for others.</summary>
    public FeelFunction FunctionOf(CompiledService service)
    {
        var plan = Plan(service.Outputs, service.Parameters);
        return new FeelFunction([.. service.Parameters.Select(index => elements[index].Name)], Call, null);

        FeelValue Call(Evaluation evaluation, Local? arguments)
        {
            var values = new FeelValue?[elements.Length];
            evaluation.Charge(elements.Length);
            for (var position = service.Parameters.Length - 1; position >= 0; position--, arguments = arguments.Outer)
            {
                var element = elements[service.Parameters[position]];
                values[service.Parameters[position]] = element.Type.TryConvert(arguments!.Value, evaluation);
                if (values[service.Parameters[position]] is null)
                    return DecisionRun.Report(evaluation, DecisionProblems.Argument, element.Name, element.Type.Name);
            }

            return DecisionRun.Within(service.Id, (_, _) => EvaluateOutputs(service, plan, values, evaluation), evaluation, null);
        }
    }

    private FeelValue EvaluateOutputs(CompiledService service, int[] plan, FeelValue?[] values, Evaluation evaluation)
    {
        Run(plan, values, evaluation);
        var result = service.Outputs is [var only]
            ? values[only]!
            : evaluation.Built(FeelContext.From(service.Outputs.Select(index => KeyValuePair.Create(elements[index].Name, values[index]!))));
        return service.Type.Convert(result, service.Name, evaluation);
    }

    private void Run(int[] plan, FeelValue?[] values, Evaluation evaluation)
    {
        foreach (var index in plan)
        {
            evaluation.Step();
            if (values[index] is not null)
                continue;

            Local? required = null;
            foreach (var requirement in elements[index].Requirements)
                required = new Local(values[requirement]!, required);
            values[index] = elements[index].Evaluate(evaluation, required);
        }
    }

    /// <summary>What must be evaluated for the targets, in order; what is given is not looked behind.</summary>
    private int[] Plan(ImmutableArray<int> targets, ImmutableArray<int> given)
    {
        var needed = new SortedSet<int>();
        var open = new Stack<int>(targets);
        while (open.TryPop(out var index))
        {
            if (!needed.Add(index) || given.Contains(index))
                continue;
            foreach (var requirement in elements[index].Requirements)
                open.Push(requirement);
        }

        return [.. needed];
    }
}
