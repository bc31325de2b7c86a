using System.Text;
using Workflows.Definitions.Decisions.Compilation;
using Workflows.Definitions.Decisions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Decisions.Xml;

/// <summary>
/// Writes DMN files (DMN 1.5, 13) in the version that the definitions follow. The same definitions give the same bytes on
/// every machine: UTF-8, indented, children in the order of the standard's schema. Everything that <see cref="DmnReader"/>
/// read is written; comments and processing instructions, which are not read, are not.
/// </summary>
public static class DmnWriter
{
    /// <summary>Writes a file into memory.</summary>
    /// <param name="definitions">What to write.</param>
    /// <returns>The bytes of the file.</returns>
    /// <exception cref="ArgumentException">
    /// A name or text holds characters that XML cannot carry, or elements nest deeper than 256 levels. Definitions that
    /// came from a reader never fail.
    /// </exception>
    public static byte[] Write(DmnDefinitions definitions)
    {
        using var stream = new MemoryStream();
        Write(definitions, stream);
        return stream.ToArray();
    }

    /// <summary>Writes a file into a text.</summary>
    /// <param name="definitions">What to write.</param>
    /// <returns>The text of the file.</returns>
    /// <exception cref="ArgumentException">As of <see cref="Write(DmnDefinitions)"/>.</exception>
    public static string WriteText(DmnDefinitions definitions) => Encoding.UTF8.GetString(Write(definitions));

    /// <summary>Writes a file into a stream, which is left open.</summary>
    /// <param name="definitions">What to write.</param>
    /// <param name="stream">Where to write it.</param>
    /// <exception cref="ArgumentException">As of <see cref="Write(DmnDefinitions)"/>.</exception>
    /// <exception cref="IOException">The stream itself failed.</exception>
    public static void Write(DmnDefinitions definitions, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(stream);
        CheckDepth(definitions);
        var prefixes = new NamespacePrefixes(definitions.Prefixes);
        if (prefixes.Declared.All(prefix => prefix.NamespaceName != definitions.ModelNamespace))
            prefixes.Declare("", definitions.ModelNamespace);
        var root = new DmnDefinitionsWriter(new DmnFragments(definitions.ModelNamespace)).Write(definitions);
        new FragmentWriter(prefixes).Write(root, stream);
    }

    private static void CheckDepth(DmnDefinitions definitions)
    {
        CheckDepth(definitions.ItemDefinitions, definition => definition.ItemComponents);
        var logic = definitions.DrgElements.Select(element => element switch
        {
            Decision decision => decision.Logic,
            BusinessKnowledgeModel knowledge => knowledge.EncapsulatedLogic,
            _ => null,
        });
        CheckDepth(logic.OfType<Expression>(), BoxedChildren.Of);
    }

    private static void CheckDepth<TElement>(IEnumerable<TElement> roots, Func<TElement, IEnumerable<TElement>> inside)
    {
        var open = new Stack<(TElement Element, int Depth)>(roots.Select(root => (root, 1)));
        while (open.TryPop(out var current))
        {
            if (current.Depth > BpmnWriter.MaximumDepth)
                throw new ArgumentException($"Elements nest deeper than {BpmnWriter.MaximumDepth} levels.", nameof(roots));
            foreach (var child in inside(current.Element))
                open.Push((child, current.Depth + 1));
        }
    }
}
