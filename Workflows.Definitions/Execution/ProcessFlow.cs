namespace Workflows.Definitions.Execution;

/// <summary>A sequence flow made ready to run.</summary>
internal sealed class ProcessFlow
{
    public ProcessFlow(string id, ProcessNode source, ProcessNode target, CompiledExpression? condition)
    {
        (Id, Source, Target, Condition) = (id, source, target, condition);
        Alone = [this];
    }

    public string Id { get; }

    public ProcessNode Source { get; }

    public ProcessNode Target { get; }

    public CompiledExpression? Condition { get; }

    /// <summary>The flow as a choice of one, made once so that choosing allocates nothing.</summary>
    public ProcessFlow[] Alone { get; }
}
