using System.Globalization;

namespace Workflows.Benchmarks.Engine;

/// <summary>
/// Every model in every size on this engine and on the peer, in one run: what an element costs, how that grows with the size
/// of the model, and how many times as many instances a second this engine carries.
/// </summary>
internal static class EngineComparison
{
    private const string Columns = "{0,-22}{1,7}{2,10}{3,14}{4,11}{5,11}{6,8}{7,14}{8,11}";

    public static int Run(bool withPeer, TextWriter output)
    {
        var status = EngineThroughput.Run(output);
        var peer = withPeer ? PeerEngine.Install() : null;
        Print(output, "model", "size", "elements", "instances/s", "ns/element", "B/element", "growth", "peer inst./s", "ratio");
        foreach (var sizes in BenchmarkModels.All.GroupBy(model => model.Name, StringComparer.Ordinal))
        {
            EngineMeasurement? smallest = null;
            foreach (var model in sizes)
            {
                if (model.Refusal() is { } refusal)
                {
                    Print(output, model.Name, Number(model.Size), "", "refused:", " " + refusal, "", "", "", "");
                    continue;
                }

                var ours = EngineMeasurement.Of(model);
                smallest ??= ours;
                var growth = ours.NanosecondsPerElement / smallest.NanosecondsPerElement;
                var (theirs, ratio) = Compared(ours, peer?.Measure(model));
                Print(
                    output, model.Name, Number(model.Size), Number(ours.Elements), Number(ours.PerSecond),
                    Number(ours.NanosecondsPerElement), Number(ours.BytesPerElement), growth.ToString("N2", CultureInfo.InvariantCulture), theirs, ratio);
            }
        }

        return status;
    }

    private static (string Theirs, string Ratio) Compared(EngineMeasurement ours, PeerMeasurement? theirs) => theirs switch
    {
        null => ("-", "-"),
        { Failure: { } failure } => (failure, ""),
        _ => (theirs.PerSecond.ToString("N2", CultureInfo.InvariantCulture), Number(ours.PerSecond / theirs.PerSecond)
            + (theirs.Elements == ours.Elements ? "" : $" (entered {theirs.Elements})")),
    };

    private static void Print(TextWriter output, params object[] cells) =>
        output.WriteLine(string.Format(CultureInfo.InvariantCulture, Columns, cells).TrimEnd());

    private static string Number(double number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
