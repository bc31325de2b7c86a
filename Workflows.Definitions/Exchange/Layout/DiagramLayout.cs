using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Exchange.Layout;

/// <summary>
/// Draws the diagram of a model that has none (BPMN 2.0.2, 12): from left to right, branches as rows, lanes and pools as
/// bands, sub-processes around their content, loops back beneath. No two shapes overlap, no sequence flow passes through a
/// shape. The same model always gives the same diagram, in nearly linear time.
/// </summary>
public static class DiagramLayout
{
    internal const int MaximumDepth = BpmnWriter.MaximumDepth;

    /// <summary>
    /// Adds what the diagram lacks. Shapes that stand stay where they are, as long as what is missing finds room; otherwise,
    /// and where nothing is drawn yet, everything is drawn anew. Elements without identifier cannot be drawn.
    /// </summary>
    /// <param name="definitions">The model.</param>
    /// <returns>The model with a diagram of every node and flow; the same object where it has one already.</returns>
    /// <exception cref="ArgumentException">Sub-processes or lanes nest deeper than 256 levels.</exception>
    public static BpmnDefinitions Complete(BpmnDefinitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var drawn = DrawnDiagram.Read(definitions.Diagrams);
        if (drawn.IsEmpty)
            return Redraw(definitions);
        var missing = MissingParts.Of(definitions, drawn);
        if (missing.IsEmpty)
            return definitions;
        return DiagramCompletion.TryComplete(definitions, drawn, missing) ?? Redraw(definitions);
    }

    /// <summary>Draws the diagram anew, whatever stood there.</summary>
    /// <param name="definitions">The model.</param>
    /// <returns>The model with a diagram of every node and flow.</returns>
    /// <exception cref="ArgumentException">Sub-processes or lanes nest deeper than 256 levels.</exception>
    public static BpmnDefinitions Redraw(BpmnDefinitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var bare = definitions with { Diagrams = [] };
        var writer = new DiagramWriter(Identifiers.Of(bare));
        return bare with { Diagrams = [.. Planes(bare).Select(plane => writer.Diagram(plane.Id, plane.Parts))] };
    }

    private static IEnumerable<(string Id, DiagramParts Parts)> Planes(BpmnDefinitions definitions)
    {
        var processes = definitions.Processes
            .Where(process => process.Id.Length > 0)
            .GroupBy(process => process.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var collaboration in definitions.Collaborations.Where(collaboration => collaboration.Id.Length > 0 && !collaboration.Participants.IsEmpty))
        {
            yield return (collaboration.Id, CollaborationLayout.Of(collaboration, processes).Move(Margin, Margin));
            shown.UnionWith(collaboration.Participants.Where(participant => participant.Id.Length > 0).Select(participant => participant.ProcessRef ?? ""));
        }

        foreach (var process in processes.Values.Where(process => !shown.Contains(process.Id)))
            yield return (process.Id, ContainerLayout.Of(process).Move(Margin, Margin));
    }

    private const double Margin = 100;
}
