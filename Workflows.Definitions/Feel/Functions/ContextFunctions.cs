namespace Workflows.Definitions.Feel.Functions;

/// <summary>Functions of contexts (DMN 1.5, 10.3.4.9).</summary>
internal static class ContextFunctions
{
    public static BuiltInFunction[] Table { get; } =
    [
        new("get value(m: context, key: string)", "The value of the entry; null where there is none.", call => call.Context(0).Get(call.Text(1))),
        new("get entries(m: context)", "The entries as contexts with key and value.", call => call.List(call.Context(0).Entries.Select(ToContext))),
        new("context(entries: list)", "The context of entries that are contexts with key and value.", call => FromEntries(call)),
        new("context put(context: context, key: string, value: any)", "The context with one entry set.", call => call.Evaluation.Built(call.Context(0).With(call.Text(1), call[2]))),
        new("context put(context: context, keys: list, value: any)", "The context with one entry of the contexts within it set; the keys lead to it.", call => PutWithin(call, call.Context(0), call.List(1).AsSpan())),
        new("context merge(contexts: list)", "One context of all entries; the later ones count.", call => Merge(call)),
    ];

    private static FeelValue ToContext(KeyValuePair<string, FeelValue> entry) =>
        FeelContext.Of(("key", new FeelString(entry.Key)), ("value", entry.Value));

    private static FeelValue FromEntries(FunctionCall call)
    {
        var entries = new List<KeyValuePair<string, FeelValue>>();
        foreach (var item in call.List(0))
        {
            if (item is not FeelContext entry
                || entry.Get("key") is not FeelString key
                || !entry.TryGetVariable("value", out var value)
                || entries.Exists(earlier => earlier.Key == key.Value))
            {
                return call.Fail("Each element is a context with a key of its own and a value.");
            }

            call.Evaluation.Charge(entries.Count);
            entries.Add(new(key.Value, value));
        }

        return call.Evaluation.Built(FeelContext.From(entries));
    }

    private static FeelValue PutWithin(FunctionCall call, FeelContext context, ReadOnlySpan<FeelValue> keys)
    {
        if (keys.IsEmpty || keys.Length > FeelExpression.MaximumNesting || keys[0] is not FeelString key)
        {
            return call.Fail("The keys are one text or more.");
        }

        if (keys.Length == 1)
        {
            return call.Evaluation.Built(context.With(key.Value, call[2]));
        }

        if (context.Get(key.Value) is not FeelContext inner)
        {
            return call.Fail("A key before the last leads to no context.");
        }

        return PutWithin(call, inner, keys[1..]) is FeelContext changed ? call.Evaluation.Built(context.With(key.Value, changed)) : FeelNull.Value;
    }

    private static FeelValue Merge(FunctionCall call)
    {
        var items = call.List(0);
        return items.All(item => item is FeelContext)
            ? call.Evaluation.Built(FeelContext.From(items.SelectMany(item => ((FeelContext)item).Entries)))
            : call.Fail("An element is no context.");
    }
}
