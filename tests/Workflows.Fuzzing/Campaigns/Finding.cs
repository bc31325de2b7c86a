using System.Security.Cryptography;
using System.Text;
using Workflows.Testing.RandomProcesses;

namespace Workflows.Fuzzing.Campaigns;

/// <summary>An input that broke a promise.</summary>
/// <param name="Signature">What was broken and where; findings of one signature are one.</param>
/// <param name="Details">The exception or the measurement.</param>
/// <param name="Input">The input.</param>
internal sealed record Finding(string Signature, string Details, byte[] Input)
{
    private const int SignatureFrames = 3;

    public static Finding OfException(Exception exception, byte[] input) =>
        new(exception.GetType().Name + KindOf(exception) + PlaceOf(exception), exception.ToString(), input);

    public static Finding OfEndedWorker(byte[] input, int exitCode, string error)
    {
        var details = $"The process ended with {exitCode}.{Environment.NewLine}{error}";
        var overflow = error.Contains("Stack overflow", StringComparison.Ordinal);
        return new(overflow ? "StackOverflow" : exitCode == 137 ? "NeverEnds" : "ProcessEnded", details[..Math.Min(details.Length, 20_000)], input);
    }

    /// <summary>Writes the input and what happened; answers what was written, in one line.</summary>
    public string SaveIn(string folder)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Signature)))[..12];
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path + ".bin", Input);
        File.WriteAllText(path + ".txt", $"{Signature}{Environment.NewLine}{Details}{Environment.NewLine}");
        return $"found {Signature} ({Input.Length} bytes): {path}.bin";
    }

    // What a promise says before its colon is the same each time that it is broken.
    private static string KindOf(Exception exception) =>
        exception is BrokenPromiseException ? " " + exception.Message.Split(':')[0] : "";

    private static string PlaceOf(Exception exception)
    {
        var frames = (exception.StackTrace ?? "").Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("at Workflows.", StringComparison.Ordinal) && !line.Contains("BrokenPromiseException", StringComparison.Ordinal))
            .Take(SignatureFrames)
            .Select(line => line.Split(" in ")[0]);
        return string.Concat(frames.Select(frame => " " + frame));
    }
}
