using Workflows.Fuzzing.Campaigns;
using Workflows.Fuzzing.Inputs;
using Workflows.Testing.Fuzzing;

namespace Workflows.Fuzzing;

/// <summary>Checks inputs that were found earlier.</summary>
internal static class Replay
{
    public static int Run(FuzzTarget target, string[] files, TextWriter output)
    {
        var failed = 0;
        foreach (var file in files)
        {
            try
            {
                target.Check(File.ReadAllBytes(file));
                output.WriteLine($"{file}: holds");
            }
            catch (Exception exception)
            {
                failed++;
                output.WriteLine($"{file}: {exception}");
            }
        }

        return failed == 0 ? 0 : 1;
    }

    /// <summary>Makes a found input as short as it goes.</summary>
    public static int Shorten(FuzzTarget target, string file, TextWriter output)
    {
        var check = new MeasuredCheck(target);
        var shortest = File.ReadAllBytes(file);
        var signature = check.Run(shortest)?.Signature;
        if (signature is null)
        {
            output.WriteLine($"{file}: holds");
            return 1;
        }

        for (var before = int.MaxValue; shortest.Length < before;)
        {
            before = shortest.Length;
            shortest = Shortening.Of(shortest, int.MaxValue, shorter => check.Run(shorter)?.Signature == signature);
        }

        File.WriteAllBytes(file, shortest);
        output.WriteLine($"{file}: {shortest.Length} bytes, {signature}");
        return 0;
    }
}
