using System.Collections.Immutable;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Turns the outermost element into definitions.</summary>
internal sealed class DefinitionsReader(NamespacePrefixes prefixes, XmlFragment root)
{
    private readonly FragmentCursor cursor = new(root);

    public BpmnDefinitions Read()
    {
        // The writer marks expressions with xsi:type. A prefix noted here keeps a second reading equal to the first.
        prefixes.ForAttribute(BpmnNamespaces.SchemaInstance);
        var targetNamespace = cursor.Take("targetNamespace") ?? "";
        var language = cursor.Take("expressionLanguage");
        var references = new References(prefixes, targetNamespace);
        var flowElements = new FlowElementReader(references, language);
        var processes = new ProcessReader(flowElements, references);
        return cursor.Finish(new BpmnDefinitions
        {
            Id = cursor.Take("id") ?? "",
            TargetNamespace = targetNamespace,
            ExpressionLanguage = language,
            Exporter = cursor.Take("exporter"),
            ExporterVersion = cursor.Take("exporterVersion"),
            Messages = ReadAll("message", RootElementReader.ReadMessage),
            Signals = ReadAll("signal", RootElementReader.ReadSignal),
            Errors = ReadAll("error", RootElementReader.ReadError),
            Escalations = ReadAll("escalation", RootElementReader.ReadEscalation),
            EventDefinitions = cursor.TakeEach(new EventDefinitionReader(references, language).Read),
            GlobalTasks = cursor.TakeEach(flowElements.Activities.ReadGlobal),
            Collaborations = ReadAll("collaboration", new CollaborationReader(references).Read),
            Processes = ReadAll("process", processes.Read),
            Diagrams = cursor.TakeEach(child => child.Name.NamespaceName is BpmnNamespaces.Diagram ? child : null),
            OtherRootElements = cursor.TakeEach(child => child.Name.IsModel("documentation") ? null : child),
            Prefixes = prefixes.ToImmutable(),
        });
    }

    private ImmutableArray<TElement> ReadAll<TElement>(string localName, Func<XmlFragment, TElement> read)
        where TElement : class =>
        cursor.TakeEach(child => child.Name.IsModel(localName) ? read(child) : null);
}
