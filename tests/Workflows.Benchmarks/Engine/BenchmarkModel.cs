using Workflows.Definitions.Execution;
using Workflows.Definitions.Feel;
using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Xml;

namespace Workflows.Benchmarks.Engine;

/// <summary>A model of some size, as the text of a file, and how an instance of it is carried from start to end.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Size">How much of it.</param>
/// <param name="Xml">The file.</param>
internal sealed record BenchmarkModel(string Name, int Size, byte[] Xml)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    /// <summary>The variables that an instance starts with.</summary>
    public FeelContext Variables { get; init; } = FeelContext.Empty;

    /// <summary>What every user task answers.</summary>
    public FeelContext Answer { get; init; } = FeelContext.Empty;

    public static BenchmarkModel Of(string name, int size, BpmnDefinitions definitions) => new(name, size, BpmnWriter.Write(definitions));

    /// <summary>The code by which this version refuses to deploy the model, or null where it runs it.</summary>
    public string? Refusal() => DefinitionVerifier.Verify(BpmnReader.Read(Xml).Definitions!)
        .FirstOrDefault(finding => finding.Severity is DiagnosticSeverity.Error)?.Code;

    public ExecutableProcess Compile() =>
        ExecutableProcess.Compile(BpmnReader.Read(Xml).Definitions!) is { Succeeded: true } compilation
            ? compilation.Process
            : throw new InvalidOperationException($"{Name} of {Size} does not compile.");

    /// <summary>Carries one instance from its start to its end.</summary>
    public void Walk(ExecutableProcess process, Action<Decision>? decided = null)
    {
        var state = Decide(process, ProcessState.NotStarted, new StartProcess(Variables), decided);
        while (!state.IsFinished)
        {
            ProcessCommand next = state.Tasks.Count > 0
                ? new CompleteTask(state.Tasks[0].Key, Answer)
                : new CompleteService(state.Services[0].Key, FeelContext.Empty);
            state = Decide(process, state, next, decided);
        }
    }

    private static ProcessState Decide(ExecutableProcess process, ProcessState state, ProcessCommand command, Action<Decision>? decided)
    {
        var decision = ProcessEngine.Decide(process, state, command, Now);
        decided?.Invoke(decision);
        return decision.State ?? throw new InvalidOperationException($"{command} was refused: {decision.Refusal}");
    }
}
