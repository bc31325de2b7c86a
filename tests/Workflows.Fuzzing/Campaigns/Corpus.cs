using System.Security.Cryptography;

namespace Workflows.Fuzzing.Campaigns;

/// <summary>
/// The inputs that reached something new. For each feature the cheapest input that has it, by length and time, is its
/// champion; champions are chosen more often.
/// </summary>
internal sealed class Corpus(string folder)
{
    private const int StaleAfter = 2000;

    private readonly List<byte[]> inputs = [];
    private readonly List<double> costs = [];
    private readonly Dictionary<int, int> champions = [];
    private int[] favoured = [];
    private int choices;

    public int Count => inputs.Count;

    /// <summary>The inputs of earlier runs, the shortest first.</summary>
    public static IEnumerable<byte[]> Kept(string folder) =>
        Directory.GetFiles(folder).Select(File.ReadAllBytes).OrderBy(input => input.Length);

    public void Add(byte[] input, TimeSpan time, List<int> features)
    {
        inputs.Add(input);
        costs.Add((1 + input.Length) * (1 + time.TotalMilliseconds));
        foreach (var feature in features)
        {
            if (!champions.TryGetValue(feature, out var champion) || costs[champion] > costs[^1])
                champions[feature] = inputs.Count - 1;
        }

        var path = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(input))[..16]);
        if (!File.Exists(path))
            File.WriteAllBytes(path, input);
    }

    /// <summary>An input to begin from; now and then the latest, which has been tried least.</summary>
    public byte[] Choose(Random random)
    {
        if (choices++ % StaleAfter == 0)
            favoured = [.. champions.Values.Distinct()];
        return random.Next(10) switch
        {
            0 => Any(random),
            1 or 2 => inputs[^random.Next(1, Math.Min(inputs.Count, 30) + 1)],
            _ => inputs[favoured[random.Next(favoured.Length)]],
        };
    }

    public byte[] Any(Random random) => inputs[random.Next(inputs.Count)];
}
