using System.Collections.Immutable;
using Workflows.Definitions.Exchange.Juel;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Exchange.Import;

/// <summary>Says who may do a task and by when.</summary>
/// <param name="report">Where findings go.</param>
/// <param name="expressions">Says expressions in FEEL.</param>
/// <param name="readsNames">Whether a plain word in place of an expression is a name, as the Java platform's engines have it.</param>
internal sealed class UserTaskImport(ImportReport report, ExpressionImport expressions, bool readsNames)
{
    public UserTask Import(UserTask task, ForeignWords words)
    {
        var owners = task.PotentialOwners.SelectMany(owner => Resource(task, owner)).ToImmutableArray();
        var performers = task.Performers.SelectMany(performer => Resource(task, performer)).ToImmutableArray();
        var assigned = Assigned(task, words).Select(owner => owner with { Language = ForeignModels.Feel }).Distinct().ToImmutableArray();
        var deadline = Deadline(task, words);
        return task with
        {
            PotentialOwners = owners.IsEmpty && performers.IsEmpty ? assigned : owners,
            Performers = performers,
            Deadline = task.Deadline ?? deadline,
        };
    }

    private IEnumerable<FormalExpression> Assigned(UserTask task, ForeignWords words)
    {
        foreach (var name in (string[])["assignee", "candidateUsers", "candidateGroups"])
        {
            if (words.Attribute(name) is not { } word)
                continue;
            foreach (var part in name is "assignee" ? [word.Value] : ListParts(word.Value))
            {
                if (expressions.Value(task, word.Construct, part) is not { } owner)
                    continue;
                report.Mapped(task, word.Construct, $"potentialOwner {owner.Text}");
                yield return owner;
            }
        }

        if (words.Zeebe("assignmentDefinition") is { Fragment: { } assignment } definition)
        {
            foreach (var (name, owner) in ZeebeOwners(assignment))
            {
                report.Mapped(task, $"{definition.Construct} {name}", $"potentialOwner {owner.Text}");
                yield return owner;
            }
        }
    }

    private static IEnumerable<(string Name, FormalExpression Owner)> ZeebeOwners(XmlFragment assignment)
    {
        foreach (var name in (string[])["assignee", "candidateUsers", "candidateGroups"])
        {
            if (assignment.Attribute(name) is not { Length: > 0 } value)
                continue;
            foreach (var part in name is "assignee" || value.TrimStart().StartsWith('=') ? [value] : ListParts(value))
                yield return (name, ExpressionImport.Zeebe(part));
        }
    }

    private TaskDeadline? Deadline(UserTask task, ForeignWords words)
    {
        if (words.Zeebe("taskSchedule") is { Fragment: { } schedule } word)
        {
            if (schedule.Attribute("followUpDate") is { Length: > 0 } followUp)
                report.Say(ExchangeFindings.NotTaken, task, word.Construct, "followUpDate=" + followUp);
            if (schedule.Attribute("dueDate") is { Length: > 0 } due)
                return Mapped(task, word.Construct, due.TrimStart().StartsWith('=') ? ExpressionImport.Zeebe(due) : Moment(due));
        }

        if (words.Attribute("dueDate") is not { Value.Length: > 0 } attribute)
            return null;
        var expression = JuelExpression.IsOne(attribute.Value) ? expressions.Value(task, attribute.Construct, attribute.Value) : Moment(attribute.Value);
        return expression is null ? null : Mapped(task, attribute.Construct, expression);
    }

    private TaskDeadline Mapped(UserTask task, string construct, FormalExpression due)
    {
        report.Mapped(task, construct, $"wf:deadline {due.Text}");
        return new TaskDeadline(null, due);
    }

    private static FormalExpression Moment(string text) =>
        Iso8601.TryParseDuration(text, out _) ? new(text)
        : text.Contains('T', StringComparison.Ordinal) ? new($"date and time({ExpressionImport.Quoted(text)})")
        : new($"date({ExpressionImport.Quoted(text)})");

    // These engines write names where the standard has an expression: user(kermit), group(management), sales.
    // What is said in FEEL states its language, so that a second import leaves it.
    private IEnumerable<FormalExpression> Resource(UserTask task, FormalExpression resource)
    {
        var isForeign = JuelExpression.IsOne(resource.Text) || IsCall(resource.Text) || (readsNames && !IsFeelText(resource.Text));
        return isForeign && (resource.Language is not { } language || !ExpressionLanguages.IsFeel(language))
            ? ListParts(resource.Text).Select(part => Name(task, part)).OfType<FormalExpression>()
            : [resource];
    }

    private FormalExpression? Name(UserTask task, string part)
    {
        var bare = IsCall(part) && part.EndsWith(')')
            ? part[(part.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Trim()
            : part;
        if (expressions.Value(task, "formalExpression", bare) is not { } owner)
            return null;
        report.Mapped(task, $"formalExpression {part}", owner.Text);
        return owner with { Language = ForeignModels.Feel };
    }

    private static bool IsCall(string text) =>
        text.TrimStart() is var trimmed && (trimmed.StartsWith("user(", StringComparison.Ordinal) || trimmed.StartsWith("group(", StringComparison.Ordinal));

    private static bool IsFeelText(string text) => text.StartsWith('"') || text.StartsWith('[') || text.StartsWith("if ", StringComparison.Ordinal);

    /// <summary>The parts of a list with commas; a comma within an expression parts nothing.</summary>
    private static IEnumerable<string> ListParts(string list)
    {
        var (start, depth) = (0, 0);
        for (var index = 0; index <= list.Length; index++)
        {
            if (index < list.Length && list[index] is '{' or '(')
                depth++;
            else if (index < list.Length && list[index] is '}' or ')')
                depth--;
            if (index < list.Length && (list[index] != ',' || depth > 0))
                continue;
            var part = list[start..index].Trim();
            start = index + 1;
            if (part.Length > 0)
                yield return part;
        }
    }
}
