namespace Workflows.Fuzzing.Inputs;

/// <summary>
/// Makes an input shorter by leaving pieces out, as long as it still does what it did: whole elements and bracketed parts
/// first, then pieces of any kind, larger ones first.
/// </summary>
internal static class Shortening
{
    public static byte[] Of(byte[] input, int tries, Predicate<byte[]> stillDoes)
    {
        var shortest = WithoutParts(input, ref tries, stillDoes);
        for (var piece = Math.Max(1, input.Length / 2); piece > 0 && tries > 0; piece /= 2)
        {
            for (var place = 0; place < shortest.Length && tries > 0; tries--)
            {
                byte[] shorter = [.. shortest.AsSpan(0, place), .. shortest.AsSpan(Math.Min(shortest.Length, place + piece))];
                if (stillDoes(shorter))
                    shortest = shorter;
                else
                    place += piece;
            }
        }

        return shortest;
    }

    private static byte[] WithoutParts(byte[] input, ref int tries, Predicate<byte[]> stillDoes)
    {
        var shortest = input;
        for (var place = 0; place < shortest.Length && tries > 0; tries--)
        {
            var (start, end) = (Pieces.Balanced(shortest, place).Start.Value, Pieces.Balanced(shortest, place).End.Value);
            byte[] shorter = [.. shortest.AsSpan(0, start), .. shortest.AsSpan(end)];
            if (end > start && stillDoes(shorter))
                shortest = shorter;
            else
                place = start + 1;
        }

        return shortest;
    }
}
