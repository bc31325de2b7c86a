using System.Text;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>
/// Writes BPMN 2.0 files (BPMN 2.0.2, 15). The same definitions give the same bytes on every machine: UTF-8, indented,
/// children in the order of the standard's schema. Everything that <see cref="BpmnReader"/> read is written; comments and
/// processing instructions, which are not read, are not.
/// </summary>
public static class BpmnWriter
{
    internal const int MaximumDepth = 256;

    /// <summary>Writes a file into memory.</summary>
    /// <param name="definitions">What to write.</param>
    /// <returns>The bytes of the file.</returns>
    /// <exception cref="ArgumentException">
    /// A name or text holds characters that XML cannot carry, or elements nest deeper than 256 levels. Definitions that
    /// came from a reader never fail.
    /// </exception>
    public static byte[] Write(BpmnDefinitions definitions)
    {
        using var stream = new MemoryStream();
        Write(definitions, stream);
        return stream.ToArray();
    }

    /// <summary>Writes a file into a text.</summary>
    /// <param name="definitions">What to write.</param>
    /// <returns>The text of the file.</returns>
    /// <exception cref="ArgumentException">As of <see cref="Write(BpmnDefinitions)"/>.</exception>
    public static string WriteText(BpmnDefinitions definitions) => Encoding.UTF8.GetString(Write(definitions));

    /// <summary>Writes a file into a stream, which is left open.</summary>
    /// <param name="definitions">What to write.</param>
    /// <param name="stream">Where to write it.</param>
    /// <exception cref="ArgumentException">As of <see cref="Write(BpmnDefinitions)"/>.</exception>
    /// <exception cref="IOException">The stream itself failed.</exception>
    public static void Write(BpmnDefinitions definitions, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(stream);
        CheckDepth(definitions);
        var prefixes = new NamespacePrefixes(definitions.Prefixes);
        var modelPrefix = prefixes.ForElement(BpmnNamespaces.Model);
        prefixes.ForAttribute(BpmnNamespaces.SchemaInstance);
        var root = new DefinitionsWriter(modelPrefix).Write(definitions);
        new FragmentWriter(prefixes).Write(root, stream);
    }

    private static void CheckDepth(BpmnDefinitions definitions)
    {
        var open = new Stack<(IFlowElementsContainer Container, int Depth)>(
            definitions.Processes.Select(process => ((IFlowElementsContainer)process, 1)));
        while (open.TryPop(out var current))
        {
            if (current.Depth > MaximumDepth)
                throw new ArgumentException($"Sub-processes nest deeper than {MaximumDepth} levels.", nameof(definitions));
            foreach (var inner in current.Container.FlowElements.OfType<SubProcess>())
                open.Push((inner, current.Depth + 1));
        }
    }
}
