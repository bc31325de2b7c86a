using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>Finds all identifiers of a file, so that new ones are none of them.</summary>
internal static class Identifiers
{
    public static HashSet<string> Of(BpmnDefinitions definitions)
    {
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<XmlFragment>([new DefinitionsWriter("").Write(definitions)]);
        while (open.TryPop(out var fragment))
        {
            if (fragment.Attribute("id") is { } id)
                identifiers.Add(id);
            foreach (var inner in fragment.Elements())
                open.Push(inner);
        }

        return identifiers;
    }
}
