using Workflows.Definitions.Execution;
using Workflows.Testing.RandomProcesses;

namespace Workflows.Fuzzing.RandomProcesses;

/// <summary>What was walked: how the instances ended, how many events there were, and which kinds of events.</summary>
internal sealed class WalkFigures
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, int> endings = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> kinds = new(StringComparer.Ordinal);

    public void Add(RandomPath path)
    {
        lock (gate)
        {
            endings[path.State.Status.ToString()] = endings.GetValueOrDefault(path.State.Status.ToString()) + 1;
            foreach (var happened in path.Journal)
            {
                var kind = ProcessEventJson.TypeName(happened);
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            }
        }
    }

    public void Print(TextWriter output)
    {
        output.WriteLine("Instances: " + string.Join(", ", endings.Select(ending => $"{ending.Value:N0} {ending.Key}")));
        output.WriteLine($"Events: {kinds.Values.Sum():N0}");
        foreach (var (kind, count) in kinds)
            output.WriteLine($"  {kind,-24}{count,14:N0}");
    }
}
