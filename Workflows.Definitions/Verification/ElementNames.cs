using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification;

/// <summary>How messages call an element.</summary>
internal static class ElementNames
{
    /// <summary>The name that people read, else the identifier, else the kind of element.</summary>
    public static string Label(BaseElement element) =>
        !string.IsNullOrWhiteSpace(element.Name) ? element.Name
        : element.Id.Length > 0 ? element.Id
        : Of(element);

    /// <summary>The element's name in the standard.</summary>
    public static string Of(BaseElement element) => element switch
    {
        UninterpretedFlowElement uninterpreted => uninterpreted.Fragment.Name.LocalName,
        UninterpretedEventDefinition uninterpreted => uninterpreted.Fragment.Name.LocalName,
        AbstractTask => "task",
        _ => char.ToLowerInvariant(element.GetType().Name[0]) + element.GetType().Name[1..],
    };
}
