using Workflows.Definitions.Model;

namespace Workflows.Definitions.Verification;

/// <summary>A flow and the value that its condition compares the decision with.</summary>
internal sealed record AskedDecision(SequenceFlow Flow, string Value);

/// <summary>
/// An exclusive gateway that asks for the decision of the user tasks right before it. Where anything else stands before it, or a
/// task hands its results on under other names, nothing is known of the decision.
/// </summary>
internal sealed record DecisionChoice(ExclusiveGateway Gateway, IReadOnlyList<UserTask> Tasks, IReadOnlyList<AskedDecision> Asked)
{
    private const string Variable = "decision";

    public static IEnumerable<DecisionChoice> All(DefinitionGraph graph) =>
        from gateway in graph.Elements.OfType<ExclusiveGateway>()
        let asked = graph.Outgoing(gateway).SelectMany(Ask).ToArray()
        where asked.Length > 0
        let sources = graph.Incoming(gateway).Select(flow => graph.FindNode(flow.SourceRef)?.Element).ToArray()
        where sources.Length > 0 && Array.TrueForAll(sources, source => source is UserTask task && IsPlain(task))
        select new DecisionChoice(gateway, [.. sources.Cast<UserTask>().Distinct<UserTask>(ReferenceEqualityComparer.Instance)], asked);

    private static bool IsPlain(UserTask task) =>
        task is { LoopCharacteristics: null, Outputs.IsEmpty: true, DataOutputAssociations.IsEmpty: true };

    private static IEnumerable<AskedDecision> Ask(SequenceFlow flow)
    {
        if (flow.ConditionExpression is not { Text: var text })
            yield break;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + Variable.Length))
        {
            var isWhole = at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '.' or '"');
            if (isWhole && ComparedWith(text.AsSpan(at + Variable.Length)) is { } value)
                yield return new AskedDecision(flow, value);
        }
    }

    private static int Next(string text, int from) => text.IndexOf(Variable, from, StringComparison.Ordinal);

    // A text with an escape is not decided here.
    private static string? ComparedWith(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        if (rest is not ['=', ..] || rest[1..].TrimStart() is not ['"', .. var quoted])
            return null;
        var length = quoted.IndexOfAny('"', '\\');
        return length >= 0 && quoted[length] == '"' ? quoted[..length].ToString() : null;
    }
}
