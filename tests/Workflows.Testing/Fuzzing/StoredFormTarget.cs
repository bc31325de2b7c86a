using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Workflows.Definitions.Execution;
using Workflows.Testing.RandomProcesses;
using static Workflows.Testing.RandomProcesses.BrokenPromiseException;

namespace Workflows.Testing.Fuzzing;

/// <summary>
/// A state or an event as a damaged database may hold it. An input with a line of its own before the JSON is an event, the
/// line being the name of its type.
/// </summary>
public sealed class StoredFormTarget : FuzzTarget
{
    public override string Name => "stored";

    public override int MaximumLength => 8 * 1024;

    public override ImmutableArray<string> Words { get; } =
    [
        "{", "}", "[", "]", ":", ",", "\"", "null", "true", "false", "0", "-1", "1e400", "9223372036854775808", "\"v\":1", "\"v\":2", "$date", "$time",
        "$dateTime", "$duration", "$months", "$range", "$list", "$in", "$$", "\"\\uD800\"", "\"key\":1", "\"scopeKey\":1", "\n",
        "ProcessStarted\n", "TaskCreated\n", "TimerScheduled\n", "VariablesChanged\n", "MessageAwaited\n", "ElementActivated\n", "TokenHeld\n",
    ];

    public override IEnumerable<byte[]> Seeds()
    {
        for (var seed = 1; seed <= 25; seed++)
        {
            var path = PromisedWalk.Of(RandomProcess.Compile(seed), seed, longestPath: 8);
            yield return Encoding.UTF8.GetBytes(ProcessStateJson.Write(path.State));
            foreach (var happened in path.Journal.DistinctBy(happened => happened.GetType()))
                yield return Encoding.UTF8.GetBytes(ProcessEventJson.TypeName(happened) + "\n" + ProcessEventJson.Write(happened));
        }
    }

    public override void Check(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        try
        {
            if (text.IndexOf('\n', StringComparison.Ordinal) is var end and > 0)
                CheckEvent(text[..end], text[(end + 1)..]);
            else
                CheckState(text);
        }
        catch (JsonException)
        {
            // The documented refusal.
        }
    }

    private static void CheckState(string text)
    {
        var state = ProcessStateJson.Read(text);
        var written = ProcessStateJson.Write(state);
        Unless(state.Equals(ReadAgain(() => ProcessStateJson.Read(written))), "A state changed on the way to JSON and back.");
    }

    private static void CheckEvent(string typeName, string text)
    {
        var happened = ProcessEventJson.Read(typeName, text);
        var written = ProcessEventJson.Write(happened);
        Unless(happened.Equals(ReadAgain(() => ProcessEventJson.Read(typeName, written))), "An event changed on the way to JSON and back.");
    }

    private static T ReadAgain<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException exception)
        {
            throw new BrokenPromiseException($"What was written cannot be read: {exception.Message}");
        }
    }
}
