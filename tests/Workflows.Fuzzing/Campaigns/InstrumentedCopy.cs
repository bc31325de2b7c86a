using SharpFuzz;

namespace Workflows.Fuzzing.Campaigns;

/// <summary>A copy of this program in which each branch of Workflows.Definitions leaves a trace.</summary>
internal static class InstrumentedCopy
{
    private const string Instrumented = "Workflows.Definitions.dll";

    /// <summary>Makes the copy.</summary>
    /// <param name="folder">Where to; what is there is replaced.</param>
    /// <returns>The path of the program.</returns>
    public static string Make(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        Fuzzer.Instrument(Path.Combine(folder, Instrumented), IsOurs, Options.Value);
        return Path.Combine(folder, typeof(InstrumentedCopy).Assembly.GetName().Name + ".dll");
    }

    // Code that the build generates would fill the trace with what nobody here wrote.
    private static bool IsOurs(string type) =>
        type.StartsWith("Workflows.", StringComparison.Ordinal) && !type.Contains("JsonContext", StringComparison.Ordinal);
}
