using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Reads gateways (BPMN 2.0.2, 10.6).</summary>
internal sealed class GatewayReader(string? defaultLanguage)
{
    /// <summary>The gateway, or null where the element is none.</summary>
    public Gateway? Read(FragmentCursor cursor) => cursor.Fragment.Name.LocalName switch
    {
        "exclusiveGateway" => new ExclusiveGateway { Id = Id(cursor), Default = cursor.Take("default") },
        "parallelGateway" => new ParallelGateway { Id = Id(cursor) },
        "inclusiveGateway" => new InclusiveGateway { Id = Id(cursor), Default = cursor.Take("default") },
        "complexGateway" => new ComplexGateway
        {
            Id = Id(cursor),
            Default = cursor.Take("default"),
            ActivationCondition = cursor.TakeFirst("activationCondition", fragment => ExpressionText.Read(fragment, defaultLanguage)),
        },
        "eventBasedGateway" => new EventBasedGateway
        {
            Id = Id(cursor),
            Instantiate = cursor.TakeBoolean("instantiate", otherwise: false),
            IsParallel = cursor.TakeName("eventGatewayType", "Parallel", "Exclusive") is "Parallel",
        },
        _ => null,
    };

    private static string Id(FragmentCursor cursor) => cursor.Take("id") ?? "";
}
