using System.Collections.Immutable;
using Workflows.Definitions.Execution;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Exchange.Import;

/// <summary>Says what events wait for and bring about.</summary>
internal sealed class EventImport(ImportReport report, ExpressionImport expressions, TaskImport tasks)
{
    public Event Import(Event happening, ForeignWords words)
    {
        var definitions = happening.EventDefinitions.Select(definition => Import(happening, definition)).ToImmutableArray();

        // Camunda 8 writes the job of a throwing message event at the event, Camunda 7 at its definition.
        if (happening is ThrowEvent && definitions is [MessageEventDefinition { ServiceType: null } message])
            definitions = [message with { ServiceType = tasks.ServiceType(happening, words) }];
        return happening with { EventDefinitions = definitions };
    }

    /// <summary>An event definition of an event, or one that events share.</summary>
    public EventDefinition Import(BaseElement owner, EventDefinition definition)
    {
        var words = new ForeignWords(definition, owner, report);
        var imported = definition switch
        {
            TimerEventDefinition timer => timer with
            {
                TimeDate = expressions.Import(owner, "timeDate", timer.TimeDate),
                TimeDuration = expressions.Import(owner, "timeDuration", timer.TimeDuration),
                TimeCycle = Cycle(owner, timer.TimeCycle),
            },
            ConditionalEventDefinition conditional => conditional with { Condition = expressions.Import(owner, "condition", conditional.Condition) },
            MessageEventDefinition message => message with { ServiceType = message.ServiceType ?? tasks.ServiceType(owner, words) },
            _ => definition,
        };
        words.SayRest();
        return imported;
    }

    private FormalExpression? Cycle(BaseElement owner, FormalExpression? cycle)
    {
        if (cycle is not null && IsCron(cycle.Text))
            report.Say(ExchangeFindings.Cron, owner, "timeCycle", cycle.Text);
        return expressions.Import(owner, "timeCycle", cycle);
    }

    // Five to seven fields with blanks between them, or a macro such as @daily.
    private static bool IsCron(string text) =>
        text.Trim() is var trimmed
        && !TimeSpecification.IsIso8601(trimmed)
        && (trimmed.StartsWith('@')
            || (trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is >= 5 and <= 7
                && trimmed.All(character => char.IsAsciiLetterOrDigit(character) || character is ' ' or '*' or '?' or '/' or '-' or ',' or '#')));
}
