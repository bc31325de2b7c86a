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
}
