namespace Workflows.Definitions.Feel.Functions;

/// <summary>Functions of texts (DMN 1.5, 10.3.4.3). A character is a Unicode code point; cases are those of no particular language.</summary>
internal static class StringFunctions
{
    public static BuiltInFunction[] Table { get; } =
    [
        new("contains(string: string, match: string)", "Whether the text has the other in it.", call => FeelBoolean.Of(call.Text(0).Contains(call.Text(1), StringComparison.Ordinal))),
        new("starts with(string: string, match: string)", "Whether the text begins with the other.", call => FeelBoolean.Of(call.Text(0).StartsWith(call.Text(1), StringComparison.Ordinal))),
        new("ends with(string: string, match: string)", "Whether the text ends with the other.", call => FeelBoolean.Of(call.Text(0).EndsWith(call.Text(1), StringComparison.Ordinal))),
        new("upper case(string: string)", "The text in capital letters.", call => call.Text(call.Text(0).ToUpperInvariant())),
        new("lower case(string: string)", "The text in small letters.", call => call.Text(call.Text(0).ToLowerInvariant())),
        new("string length(string: string)", "The number of characters.", call => new FeelNumber(CountCharacters(call.Text(0)))),
        new("substring(string: string, start position: number)", "From the position to the end; 1 is the first character, -1 the last.", call => Substring(call, null)),
        new("substring(string: string, start position: number, length: number)", "As many characters from the position on.", call => call.Whole(2) is { } length ? Substring(call, length) : FeelNull.Value),
        new("substring before(string: string, match: string)", "What stands before the other text; empty where it does not occur.", call => Before(call)),
        new("substring after(string: string, match: string)", "What stands after the other text; empty where it does not occur.", call => After(call)),
        new("string join(list: list)", "The texts of the list in a row; null elements are left out.", call => Join(call, string.Empty)),
        new("string join(list: list, delimiter: string?)", "The texts of the list with the delimiter between them.", call => Join(call, call.TextOrEmpty(1))),
    ];

    private static int CountCharacters(string text)
    {
        var count = text.Length;
        for (var index = 1; index < text.Length; index++)
        {
            count -= char.IsSurrogatePair(text[index - 1], text[index]) ? 1 : 0;
        }

        return count;
    }

    private static FeelValue Substring(FunctionCall call, int? length)
    {
        var text = call.Text(0);
        var count = CountCharacters(text);
        if (call.Whole(1) is not { } start)
        {
            return FeelNull.Value;
        }

        var first = start > 0 ? start - 1L : count + (long)start;
        if (start == 0 || first < 0 || length < 1)
        {
            return call.Fail("The positions of characters begin with 1, or from the end with -1; a length is at least 1.");
        }

        var last = Math.Min(count, first + (length ?? count));
        return first >= last ? new FeelString(string.Empty) : call.Text(Slice(text, count, (int)first, (int)last));
    }

    private static string Slice(string text, int count, int first, int last)
    {
        if (count == text.Length)
        {
            return text[first..last];
        }

        var from = OffsetOf(text, first, 0);
        return text[from..OffsetOf(text, last - first, from)];
    }

    /// <summary>Where in the text the code unit stands that is a number of characters after another.</summary>
    private static int OffsetOf(string text, int characters, int offset)
    {
        for (; characters > 0; characters--)
        {
            offset += offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? 2 : 1;
        }

        return offset;
    }

    private static FeelValue Before(FunctionCall call)
    {
        var index = call.Text(0).IndexOf(call.Text(1), StringComparison.Ordinal);
        return new FeelString(index < 0 ? string.Empty : call.Text(0)[..index]);
    }

    private static FeelValue After(FunctionCall call)
    {
        var index = call.Text(0).IndexOf(call.Text(1), StringComparison.Ordinal);
        return new FeelString(index < 0 ? string.Empty : call.Text(0)[(index + call.Text(1).Length)..]);
    }

    private static FeelValue Join(FunctionCall call, string delimiter)
    {
        var texts = new List<string>();
        long length = 0;
        foreach (var item in call.List(0))
        {
            switch (item)
            {
                case FeelNull:
                    continue;
                case FeelString text:
                    texts.Add(text.Value);
                    length += text.Value.Length + delimiter.Length;
                    break;
                default:
                    return call.Fail("An element is no text.");
            }
        }

        call.Evaluation.ChargeText(length);
        return new FeelString(string.Join(delimiter, texts));
    }
}
