namespace Workflows.Fuzzing.Inputs;

/// <summary>Finds pieces of a text that belong together: words, numbers, elements with their content, bracketed parts.</summary>
internal static class Pieces
{
    /// <summary>The word or number at or behind a place.</summary>
    public static Range Word(ReadOnlySpan<byte> text, int from)
    {
        var start = from;
        while (start < text.Length && !IsWord(text[start]))
            start++;
        while (start > 0 && start < text.Length && IsWord(text[start - 1]))
            start--;
        var end = start;
        while (end < text.Length && IsWord(text[end]))
            end++;
        return start..end;
    }

    /// <summary>The element, bracketed or quoted part that begins at or behind a place; empty where none does.</summary>
    public static Range Balanced(ReadOnlySpan<byte> text, int from)
    {
        for (var start = from; start < text.Length; start++)
        {
            var end = text[start] switch
            {
                (byte)'<' => ElementEnd(text, start),
                (byte)'(' => BracketEnd(text, start, (byte)'(', (byte)')'),
                (byte)'[' => BracketEnd(text, start, (byte)'[', (byte)']'),
                (byte)'{' => BracketEnd(text, start, (byte)'{', (byte)'}'),
                (byte)'"' => text[(start + 1)..].IndexOf((byte)'"') is var close and >= 0 ? start + close + 2 : -1,
                _ => -1,
            };
            if (end > start)
                return start..end;
        }

        return text.Length..text.Length;
    }

    private static int BracketEnd(ReadOnlySpan<byte> text, int start, byte open, byte close)
    {
        var depth = 0;
        for (var place = start; place < text.Length; place++)
        {
            if (text[place] == open)
                depth++;
            else if (text[place] == close && --depth == 0)
                return place + 1;
        }

        return -1;
    }

    private static int ElementEnd(ReadOnlySpan<byte> text, int start)
    {
        var depth = 0;
        for (var place = start; place < text.Length; place++)
        {
            if (text[place] != (byte)'<')
                continue;
            var length = text[place..].IndexOf((byte)'>');
            if (length < 0)
                return -1;
            var isEnd = text[place + 1] == (byte)'/';
            var isEmpty = text[place + length - 1] == (byte)'/' || text[place + 1] is (byte)'!' or (byte)'?';
            depth += isEnd ? -1 : isEmpty ? 0 : 1;
            if (depth < 0)
                return -1;
            if (depth == 0)
                return place + length + 1;
            place += length;
        }

        return -1;
    }

    private static bool IsWord(byte letter) => letter is >= (byte)'0' and <= (byte)'9' or >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or (byte)'_' or >= 128;
}
