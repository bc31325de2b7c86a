using System.Text;
using Workflows.Fuzzing.Campaigns;
using Workflows.Testing.Fuzzing;

namespace Workflows.Fuzzing.Inputs;

/// <summary>Makes new inputs from those of the corpus, by changes of bytes, words and whole parts.</summary>
internal sealed class InputMutation(Random random, Corpus corpus, FuzzTarget target)
{
    private const int MostChanges = 6;

    private static readonly byte[][] Numbers =
    [
        .. new[] { "0", "-1", "1", "2", "64", "65", "255", "1000", "65536", "2147483647", "2147483648", "9223372036854775808", "1e999", "0.5", "-0", "1e-30" }
            .Select(Encoding.UTF8.GetBytes),
    ];

    private readonly byte[][] words = [.. target.Words.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        var input = corpus.Choose(random);
        for (var changes = 1 + random.Next(1 + random.Next(MostChanges)); changes > 0; changes--)
            input = Change(input);
        return input.Length <= target.MaximumLength ? input : input[..target.MaximumLength];
    }

    private byte[] Change(byte[] input) => random.Next(16) switch
    {
        0 => WithOtherByte(input),
        1 => Replaced(input, Some(input), []),
        2 => Inserted(input, input[Some(input)]),
        3 or 4 => Inserted(input, Word()),
        5 or 6 => Replaced(input, Pieces.Word(input, Place(input)), Word()),
        7 => Replaced(input, Pieces.Word(input, Place(input)), Numbers[random.Next(Numbers.Length)]),
        8 => WithWordOf(input, corpus.Any(random)),
        9 => Replaced(input, Pieces.Balanced(input, Place(input)), []),
        10 => Inserted(input, input[Pieces.Balanced(input, Place(input))]),
        11 or 12 => WithPartOf(input, corpus.Any(random)),
        13 => WithPartOf(input, input),
        14 => Nested(input),
        _ => Spliced(input, corpus.Any(random)),
    };

    private byte[] WithOtherByte(byte[] input)
    {
        if (input.Length == 0)
            return [(byte)random.Next(256)];
        byte[] changed = [.. input];
        changed[random.Next(changed.Length)] = (byte)(random.Next(2) == 0 ? random.Next(256) : random.Next(32, 127));
        return changed;
    }

    private byte[] WithWordOf(byte[] input, byte[] other) =>
        Replaced(input, Pieces.Word(input, Place(input)), other[Pieces.Word(other, Place(other))]);

    private byte[] WithPartOf(byte[] input, byte[] other)
    {
        var part = other[Pieces.Balanced(other, Place(other))];
        return random.Next(2) == 0 ? Inserted(input, part) : Replaced(input, Pieces.Balanced(input, Place(input)), part);
    }

    // A part within itself, several times over: what is deep is found this way.
    private byte[] Nested(byte[] input)
    {
        var range = Pieces.Balanced(input, Place(input));
        var part = input[range];
        if (part.Length < 2)
            return input;
        var inner = part;
        for (var levels = 1 << random.Next(7); levels > 0 && inner.Length < target.MaximumLength; levels--)
        {
            var inside = Array.IndexOf(part, (byte)'>') is var end and > 0 && part[end - 1] != (byte)'/' ? end + 1 : 1;
            inner = [.. part[..inside], .. inner, .. part[inside..]];
        }

        return Replaced(input, range, inner);
    }

    private byte[] Spliced(byte[] input, byte[] other) => [.. input[..Place(input)], .. other[Place(other)..]];

    private byte[] Inserted(byte[] input, byte[] inserted)
    {
        var place = Place(input);
        return Replaced(input, place..place, inserted);
    }

    private static byte[] Replaced(byte[] input, Range range, byte[] by) => [.. input[..range.Start], .. by, .. input[range.End..]];

    private byte[] Word() => words[random.Next(words.Length)];

    private Range Some(byte[] input)
    {
        var start = Place(input);
        return start..Math.Min(input.Length, start + random.Next(1, random.Next(2) == 0 ? 5 : 60));
    }

    private int Place(byte[] input) => random.Next(input.Length + 1);
}
