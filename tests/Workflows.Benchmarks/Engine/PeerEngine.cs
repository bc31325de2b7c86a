using System.Diagnostics;
using System.Text.Json;
using Workflows.Definitions.Feel;

namespace Workflows.Benchmarks.Engine;

/// <summary>What the peer gave on a model, or why it gave nothing.</summary>
internal sealed record PeerMeasurement(double PerSecond, int Elements, string? Failure);

/// <summary>The engine <c>bpmn-engine</c> of npm under Node, which is installed beside this program's sources when first asked.</summary>
internal sealed class PeerEngine
{
    private const double SecondsOfWork = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string folder;

    private PeerEngine(string folder) => this.folder = folder;

    /// <summary>Installs the peer.</summary>
    /// <exception cref="InvalidOperationException">It cannot be installed.</exception>
    public static PeerEngine Install()
    {
        var found = FindFolder();
        var (exitCode, _, errors) = Run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], found, input: null);
        return exitCode == 0 ? new PeerEngine(found) : throw new InvalidOperationException($"The peer cannot be installed: {errors}");
    }

    public PeerMeasurement Measure(BenchmarkModel model)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, model.Xml);
            var job = $$"""{"file":{{JsonSerializer.Serialize(file)}},"variables":{{JsonOf(model.Variables)}},"answer":{{JsonOf(model.Answer)}},"seconds":{{SecondsOfWork}}}""";
            var (exitCode, answer, errors) = Run("node", ["--stack-size=7000", "peer.mjs"], folder, job);
            if (exitCode != 0)
                return new(0, 0, errors.Split('\n').FirstOrDefault(line => line.Contains("Error", StringComparison.Ordinal))?.Trim() ?? "did not end in time");
            using var document = JsonDocument.Parse(answer);
            return new(document.RootElement.GetProperty("perSecond").GetDouble(), document.RootElement.GetProperty("elements").GetInt32(), null);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static (int ExitCode, string Output, string Errors) Run(string program, string[] arguments, string folder, string? input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    private static string JsonOf(FeelContext context)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            FeelJson.Write(writer, context);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string FindFolder()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, "peer", "peer.mjs")))
                return Path.Combine(place.FullName, "peer");
        }

        throw new InvalidOperationException("The benchmarks do not run from within the repository.");
    }
}
