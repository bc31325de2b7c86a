using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Xml;

/// <summary>What reading into fragments has to know of a standard's files.</summary>
/// <param name="IsRoot">Whether an element of this name may be the outermost one.</param>
/// <param name="NotDefinitions">The problem where it may not.</param>
/// <param name="HasUniqueIdentifiers">Whether identifiers of elements in a namespace are unique within the file.</param>
internal sealed record XmlVocabulary(Func<XmlName, bool> IsRoot, DiagnosticKind NotDefinitions, Func<string, bool> HasUniqueIdentifiers)
{
    /// <summary>BPMN 2.0.</summary>
    public static XmlVocabulary Bpmn { get; } =
        new(name => name.IsModel("definitions"), BpmnReadProblems.NotDefinitions, BpmnNamespaces.HasUniqueIdentifiers);
}
