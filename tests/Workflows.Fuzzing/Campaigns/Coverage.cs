using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Workflows.Fuzzing.Campaigns;

/// <summary>
/// Which branches an input took, and about how often: a feature is a branch with the magnitude of its count. The
/// instrumented code counts into memory that this class owns.
/// </summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    private readonly byte* trace = (byte*)NativeMemory.AlignedAlloc(Size, 64);
    private readonly byte[] seen = new byte[Size];

    /// <summary>Lets the instrumented code of this process count here, for good.</summary>
    public Coverage()
    {
        Clear();
        Trace.SharedMem = trace;
    }

    /// <summary>How many features were seen so far.</summary>
    public int FeatureCount { get; private set; }

    /// <summary>Forgets the last input's branches.</summary>
    public void Clear()
    {
        NativeMemory.Clear(trace, Size);
        Trace.PrevLocation = 0;
    }

    /// <summary>The features of the last input that no input had before.</summary>
    public List<int> NewFeatures()
    {
        var found = new List<int>();
        Scan((index, magnitude) =>
        {
            if ((seen[index] & magnitude) == 0)
                found.Add(Feature(index, magnitude));
        });
        return found;
    }

    /// <summary>Every feature of the last input.</summary>
    public List<int> Features()
    {
        var found = new List<int>();
        Scan((index, magnitude) => found.Add(Feature(index, magnitude)));
        return found;
    }

    /// <summary>Whether the last input has all of these features.</summary>
    public bool Has(List<int> features) => features.TrueForAll(feature => Magnitude(trace[feature >> 8]) == (feature & 0xFF));

    /// <summary>Counts features as seen.</summary>
    public void Remember(List<int> features)
    {
        foreach (var feature in features)
            seen[feature >> 8] |= (byte)feature;
        FeatureCount += features.Count;
    }

    private void Scan(Action<int, byte> found)
    {
        var words = (ulong*)trace;
        for (var word = 0; word < Size / sizeof(ulong); word++)
        {
            if (words[word] == 0)
                continue;
            for (var index = word * sizeof(ulong); index < (word + 1) * sizeof(ulong); index++)
            {
                if (trace[index] != 0)
                    found(index, Magnitude(trace[index]));
            }
        }
    }

    private static int Feature(int index, byte magnitude) => index << 8 | magnitude;

    private static byte Magnitude(byte count) => count switch
    {
        0 => 0,
        1 => 1,
        2 => 2,
        3 => 4,
        < 8 => 8,
        < 16 => 16,
        < 32 => 32,
        < 128 => 64,
        _ => 128,
    };
}
