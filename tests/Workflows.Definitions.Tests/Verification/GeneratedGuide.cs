using System.Globalization;
using System.Text;
using Workflows.Definitions.Decisions;
using Workflows.Definitions.Decisions.Verification;
using Workflows.Definitions.Decisions.Xml;
using Workflows.Definitions.Verification;
using Workflows.Definitions.Verification.Policies;
using Workflows.Definitions.Verification.Soundness;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Tests.Verification;

/// <summary>Writes the parts of the guide that follow from the code.</summary>
internal static class GeneratedGuide
{
    public const string Notice = "<!-- Generated from the code; WORKFLOWS_REWRITE_GENERATED=1 makes the tests write it anew. -->";

    public static string VerificationRules()
    {
        var text = new StringBuilder();
        text.Append("# What is checked in a definition\n\n").Append(Notice).Append("\n\n");
        text.Append("A definition with an error is refused at deployment. Messages here are English; the platform shows them in the reader's language, by their code.\n\n");
        text.Append("## Reading the file\n\n| code | message |\n| --- | --- |\n");
        foreach (var kind in BpmnReadProblems.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{kind.Code}` | {Readable(kind.MessageFormat)} |\n");
        text.Append("\n## Verifying the definition\n\n| code | severity | message | why, and what to do |\n| --- | --- | --- | --- |\n");
        foreach (var rule in DefinitionVerifier.Rules)
        {
            var kind = rule.Kind;
            text.Append(CultureInfo.InvariantCulture, $"| `{kind.Code}` | {Lower(kind.Severity)} | {Readable(kind.MessageFormat)} | {rule.Explanation} |\n");
        }

        text.Append("\n## Proving that it is sound\n\n");
        text.Append("Proved over all states that an instance can be in, with what people, services, messages, timers and open conditions do left open. ");
        text.Append("Each finding comes with a run that shows it, which can be played on the diagram.\n\n| code | severity | message | why, and what to do |\n| --- | --- | --- | --- |\n");
        foreach (var found in SoundnessFindings.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{found.Kind.Code}` | {Lower(found.Kind.Severity)} | {Readable(found.Kind.MessageFormat)} | {found.Explanation} |\n");

        text.Append("\n## Proving that it keeps to the approval policy\n\n");
        text.Append("A policy is described in `approval-policies.md`. A breach of a binding rule is an error, whatever stands here.\n\n| code | severity | message | why, and what to do |\n| --- | --- | --- | --- |\n");
        foreach (var found in PolicyFindings.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{found.Kind.Code}` | {Lower(found.Kind.Severity)} | {Readable(found.Kind.MessageFormat)} | {found.Explanation} |\n");

        return text.ToString();
    }

    public static string DecisionRules()
    {
        var text = new StringBuilder();
        text.Append("# What is checked in a decision model\n\n").Append(Notice).Append("\n\n");
        text.Append("A model with an error should not be deployed. What decision models may have in them, and how they are evaluated, is described in `decisions.md`. ");
        text.Append("A file is read within the limits, and refused with the codes, that `verification-rules.md` names under reading the file.\n\n");
        text.Append("## Reading, compiling and evaluating\n\nErrors in the model are found when it is compiled, those of values when it is evaluated; then the value is null.\n\n");
        text.Append("| code | severity | message |\n| --- | --- | --- |\n");
        foreach (var kind in DecisionProblems.All.Prepend(DmnNamespaces.NotDefinitions))
            text.Append(CultureInfo.InvariantCulture, $"| `{kind.Code}` | {Lower(kind.Severity)} | {Readable(kind.MessageFormat)} |\n");
        text.Append("\n## Verifying decision tables\n\n| code | severity | message | why, and what to do |\n| --- | --- | --- | --- |\n");
        foreach (var rule in DecisionVerifier.Rules)
            text.Append(CultureInfo.InvariantCulture, $"| `{rule.Kind.Code}` | {Lower(rule.Kind.Severity)} | {Readable(rule.Kind.MessageFormat)} | {rule.Explanation} |\n");
        var notVerified = DecisionVerifier.NotVerified;
        text.Append(CultureInfo.InvariantCulture, $"| `{notVerified.Code}` | {Lower(notVerified.Severity)} | {Readable(notVerified.MessageFormat)} | Nothing is wrong; what is told is true. |\n");
        return text.ToString();
    }

    public static string BpmnSupport()
    {
        var text = new StringBuilder();
        text.Append("# What is supported of BPMN 2.0\n\n").Append(Notice).Append("\n\n");
        text.Append("*Executed*: the engine acts on it. *Kept*: it is stored, shown and written again, and has no effect on the run. ");
        text.Append("*Refused*: an executable process that holds it cannot be deployed. What is not listed is refused as unknown. ");
        text.Append("Diagrams, foreign extensions and attributes are always kept.\n");
        text.Append("\nThe last column names the tests that show it, in `tests/Workflows.Definitions.Tests`. Beside them random processes of all ");
        text.Append("executed elements are walked by random commands (`RandomProcessTests`).\n");
        foreach (var role in SupportedElements.All.GroupBy(element => element.Role))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Title(role.Key)}\n\n| element | support | how, or why not | shown by |\n| --- | --- | --- | --- |\n");
            foreach (var element in role)
                text.Append(CultureInfo.InvariantCulture, $"| `{element.Name}` | {Lower(element.Support)} | {element.Note} | {ShownBy(element)} |\n");
        }

        AppendEvents(text);

        return text.ToString();
    }

    private static void AppendEvents(StringBuilder text)
    {
        var places = Enum.GetValues<EventPlace>();
        text.Append("\n## Events at their places\n\nFound by compiling each of them. Where there is none, the standard has none (BPMN 2.0.2, table 10.93). ");
        text.Append("A compensation event interrupts nothing wherever it stands.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"| event | {string.Join(" | ", places.Select(EventMatrix.Title))} | shown by |\n");
        text.Append("| --- |").Insert(text.Length, " --- |", places.Length + 1).Append('\n');
        foreach (var kind in EventMatrix.Kinds)
        {
            var cells = places.Select(place => EventMatrix.IsExecuted(kind, place) ? "yes" : "");
            text.Append(CultureInfo.InvariantCulture, $"| {kind.Name} | {string.Join(" | ", cells)} | {Names(kind.ShownBy)} |\n");
        }
    }

    private static string ShownBy(SupportedElement element) =>
        element.Support is ElementSupport.Executed ? Names(ElementEvidence.Of(element.Name)) : "";

    private static string Names(IEnumerable<Type> tests) => string.Join(", ", tests.Select(test => $"`{test.Name}`"));

    private static string Title(ElementRole role) => role switch
    {
        ElementRole.FlowNode => "Activities, events and gateways",
        ElementRole.OtherFlowElement => "Flows and data",
        ElementRole.EventDefinition => "Event definitions",
        ElementRole.Part => "Parts of other elements",
        ElementRole.RootElement => "Root elements",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private static string Readable(string format) => format.Replace("{", "‹", StringComparison.Ordinal).Replace("}", "›", StringComparison.Ordinal);

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
