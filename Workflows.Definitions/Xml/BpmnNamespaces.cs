using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>The XML namespaces of a BPMN file (BPMN 2.0.2, 15).</summary>
public static class BpmnNamespaces
{
    /// <summary>The semantic model: processes, tasks, flows.</summary>
    public const string Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /// <summary>BPMN diagram interchange: planes, shapes, edges.</summary>
    public const string Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";

    /// <summary>Diagram definition: bounds and points.</summary>
    public const string DiagramCommon = "http://www.omg.org/spec/DD/20100524/DC";

    /// <summary>Diagram interchange: waypoints.</summary>
    public const string DiagramInterchange = "http://www.omg.org/spec/DD/20100524/DI";

    /// <summary>XML Schema instance, for <c>xsi:type</c>.</summary>
    public const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>What BPMN lacks and this platform adds; described in <c>docs/extension-elements.md</c>.</summary>
    public const string Workflows = "urn:workflows:bpmn:1.0";

    internal const string Xml = "http://www.w3.org/XML/1998/namespace";

    internal const string Declarations = "http://www.w3.org/2000/xmlns/";

    /// <summary>The prefix that the writer chooses for a namespace whose file declared none.</summary>
    internal static string? CustomaryPrefix(string namespaceName) => namespaceName switch
    {
        Model => "bpmn",
        Diagram => "bpmndi",
        DiagramCommon => "dc",
        DiagramInterchange => "di",
        SchemaInstance => "xsi",
        Workflows => "wf",
        _ => null,
    };

    /// <summary>Whether identifiers in this namespace are unique within the file (<c>xsd:ID</c> of the standard's schemas).</summary>
    internal static bool HasUniqueIdentifiers(string namespaceName) =>
        namespaceName is Model or Diagram or DiagramCommon or DiagramInterchange;

    internal static bool IsModel(this XmlName name) =>
        string.Equals(name.NamespaceName, Model, StringComparison.Ordinal);

    internal static bool IsModel(this XmlName name, string localName) =>
        name.IsModel() && string.Equals(name.LocalName, localName, StringComparison.Ordinal);
}
