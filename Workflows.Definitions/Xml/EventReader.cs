using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Reads events (BPMN 2.0.2, 10.5).</summary>
internal sealed class EventReader(References references, DataReader data, string? defaultLanguage)
{
    private readonly EventDefinitionReader eventDefinitions = new(references, defaultLanguage);

    /// <summary>The event, or null where the element is none.</summary>
    public Event? Read(FragmentCursor cursor) => ReadBare(cursor) is { } bare ? data.Read(cursor, ReadParts(cursor, bare)) : null;

    private Event? ReadBare(FragmentCursor cursor) => cursor.Fragment.Name.LocalName switch
    {
        "startEvent" => new StartEvent
        {
            Id = Id(cursor),
            ParallelMultiple = ParallelMultiple(cursor),
            IsInterrupting = cursor.TakeBoolean("isInterrupting", otherwise: true),
        },
        "endEvent" => new EndEvent { Id = Id(cursor) },
        "intermediateCatchEvent" => new IntermediateCatchEvent { Id = Id(cursor), ParallelMultiple = ParallelMultiple(cursor) },
        "intermediateThrowEvent" => new IntermediateThrowEvent { Id = Id(cursor) },
        "boundaryEvent" => new BoundaryEvent
        {
            Id = Id(cursor),
            ParallelMultiple = ParallelMultiple(cursor),
            AttachedToRef = references.Resolve(cursor.Take("attachedToRef")) ?? "",
            CancelActivity = cursor.TakeBoolean("cancelActivity", otherwise: true),
        },
        _ => null,
    };

    private Event ReadParts(FragmentCursor cursor, Event happening) => happening with
    {
        EventDefinitions = cursor.TakeEach(eventDefinitions.Read),
        DataInputs = DataReader.ReadInputs(cursor, "dataInput"),
        DataOutputs = DataReader.ReadOutputs(cursor, "dataOutput"),
    };

    private static bool ParallelMultiple(FragmentCursor cursor) => cursor.TakeBoolean("parallelMultiple", otherwise: false);

    private static string Id(FragmentCursor cursor) => cursor.Take("id") ?? "";
}
