using Workflows.Definitions.Exchange.Juel;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Exchange.Import;

/// <summary>Says how an activity is done more than once.</summary>
internal sealed class LoopImport(ImportReport report, ExpressionImport expressions)
{
    /// <param name="activity">The activity.</param>
    /// <param name="dataIds">The identifiers of the data in the file, to which the standard's references lead.</param>
    public LoopCharacteristics? Import(Activity activity, IReadOnlySet<string> dataIds)
    {
        switch (activity.LoopCharacteristics)
        {
            case StandardLoopCharacteristics standard:
                new ForeignWords(standard, activity, report).SayRest();
                return standard with { LoopCondition = expressions.Import(activity, "loopCondition", standard.LoopCondition) };
            case MultiInstanceLoopCharacteristics multiple:
                var words = new ForeignWords(multiple, activity, report);
                var imported = ImportMultiple(activity, multiple, words, dataIds);
                words.SayRest();
                return imported;
            default:
                return null;
        }
    }

    private MultiInstanceLoopCharacteristics ImportMultiple(
        Activity activity, MultiInstanceLoopCharacteristics loop, ForeignWords words, IReadOnlySet<string> dataIds)
    {
        var collection = Attributes(activity, words) ?? Zeebe(activity, words);
        var imported = loop with
        {
            LoopCardinality = expressions.Import(activity, "loopCardinality", loop.LoopCardinality),
            CompletionCondition = expressions.Import(activity, "completionCondition", loop.CompletionCondition),
            Collection = loop.Collection ?? collection,
        };
        return loop.LoopDataInputRef is { } reference && !dataIds.Contains(reference) && imported.Collection is null
            ? OfReference(activity, imported, reference)
            : imported;
    }

    private LoopCollection? Attributes(Activity activity, ForeignWords words)
    {
        var (collection, element) = (words.Attribute("collection"), words.Attribute("elementVariable"));
        if (collection is null)
            return null;
        var source = expressions.Value(activity, collection.Construct, JuelExpression.IsOne(collection.Value) ? collection.Value : $"${{{collection.Value}}}");
        if (source is null)
            return null;
        report.Mapped(activity, collection.Construct, $"wf:loop {source.Text}");
        return new LoopCollection(source, element?.Value, null, null);
    }

    private LoopCollection? Zeebe(Activity activity, ForeignWords words)
    {
        if (words.Zeebe("loopCharacteristics") is not { Fragment: { } loop } word || loop.Attribute("inputCollection") is not { Length: > 0 } list)
            return null;
        var source = ExpressionImport.Zeebe(list);
        report.Mapped(activity, word.Construct, $"wf:loop {source.Text}");
        return new LoopCollection(
            source,
            NotEmpty(loop.Attribute("inputElement")),
            NotEmpty(loop.Attribute("outputCollection")),
            NotEmpty(loop.Attribute("outputElement")) is { } one ? ExpressionImport.Zeebe(one) : null);
    }

    // Those engines let the standard's reference name a variable.
    private MultiInstanceLoopCharacteristics OfReference(Activity activity, MultiInstanceLoopCharacteristics loop, string reference)
    {
        if (expressions.Value(activity, "loopDataInputRef", JuelExpression.IsOne(reference) ? reference : $"${{{reference}}}") is not { } source)
            return loop;
        report.Mapped(activity, "loopDataInputRef", $"wf:loop {source.Text}");
        return loop with
        {
            LoopDataInputRef = null,
            InputDataItem = null,
            Collection = new LoopCollection(source, loop.InputDataItem?.Name ?? NotEmpty(loop.InputDataItem?.Id), null, null),
        };
    }

    private static string? NotEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
