using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification;

/// <summary>An end of a link (BPMN 2.0.2, 10.5.5): an intermediate event whose only definition is a link.</summary>
/// <param name="Event">The event.</param>
/// <param name="Scope">The process or sub-process that it stands in.</param>
/// <param name="Name">The name by which the ends find each other: that of the definition, else that of the event.</param>
internal sealed record LinkEvent(Event Event, Scope Scope, string? Name)
{
    /// <summary>What both ends of one link have in common.</summary>
    public (string ScopeId, string? Name) Key => (Scope.Container.Id, Name);

    public static IEnumerable<LinkEvent> All(DefinitionGraph graph) =>
        from node in graph.Nodes
        let happening = node.Element as Event
        where happening is IntermediateThrowEvent or IntermediateCatchEvent
        let definition = Single(graph, happening)
        where definition is not null
        select new LinkEvent(happening, node.Scope, string.IsNullOrEmpty(definition.Name) ? happening.Name : definition.Name);

    /// <summary>The ends that throw, as far as they have a name.</summary>
    public static IEnumerable<LinkEvent> Throwing(DefinitionGraph graph) =>
        All(graph).Where(link => link.Event is ThrowEvent && !string.IsNullOrEmpty(link.Name));

    /// <summary>The ends that catch, as far as they have a name, by what they have in common with those that throw.</summary>
    public static ILookup<(string ScopeId, string? Name), LinkEvent> Targets(DefinitionGraph graph) =>
        All(graph).Where(link => link.Event is CatchEvent && !string.IsNullOrEmpty(link.Name)).ToLookup(link => link.Key);

    private static LinkEventDefinition? Single(DefinitionGraph graph, Event happening) =>
        graph.DefinitionsOf(happening).Take(2).ToArray() is [LinkEventDefinition link] ? link : null;
}
