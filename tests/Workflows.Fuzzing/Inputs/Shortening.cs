namespace Workflows.Fuzzing.Inputs;

/// <summary>Makes an input shorter by leaving pieces out, larger ones first, as long as it still does what it did.</summary>
internal static class Shortening
{
    public static byte[] Of(byte[] input, int tries, Predicate<byte[]> stillDoes)
    {
        var shortest = input;
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
}
