using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workflows.Definitions.Execution;
using Workflows.Testing.Processes;
using Workflows.Testing.RandomProcesses;

namespace Workflows.Definitions.Tests.Execution;

/// <summary>
/// Journals that releases have recorded must replay for ever. A recorded file is never changed; a new release adds its own:
/// <c>WORKFLOWS_RECORD_HISTORY=0.2.0 dotnet test tests/Workflows.Definitions.Tests --filter FullyQualifiedName~RecordedHistory</c>.
/// </summary>
public sealed class RecordedHistoryTests
{
    private const string Folder = "tests/Workflows.Definitions.Tests/Execution/Histories";
    private const int RecordedPaths = 12;
    private const int RecordedSteps = 4;

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(RepositoryFiles.PathOf(Folder), "*.json").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_recorded_journal_replays_to_the_state_that_was_stored_with_it(string file)
    {
        foreach (var recorded in Read(file))
        {
            var state = ProcessEngine.Fold(EventsOf(recorded!));

            Assert.Equal(ProcessStateJson.Read(recorded!["state"]!.ToJsonString()), state);
        }
    }

    [Fact]
    public void Every_type_of_event_is_in_some_recorded_journal()
    {
        if (Environment.GetEnvironmentVariable("WORKFLOWS_RECORD_HISTORY") is { Length: > 0 } version)
            Record(version);

        var recorded = Directory.EnumerateFiles(RepositoryFiles.PathOf(Folder), "*.json")
            .SelectMany(Read).SelectMany(one => EventsOf(one!)).Select(happened => happened.GetType()).ToHashSet();

        var known = typeof(ProcessEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ProcessEvent)) && !type.IsAbstract);
        Assert.Subset(recorded, known.ToHashSet());
    }

    private static JsonArray Read(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.PathOf(Folder), file)))!.AsArray();

    private static IEnumerable<ProcessEvent> EventsOf(JsonNode recorded) => recorded["events"]!.AsArray()
        .Select(happened => ProcessEventJson.Read((string)happened!["type"]!, happened["data"]!.ToJsonString()));

    private static void Record(string version)
    {
        IEnumerable<ProcessRun> stories = [.. ActivityHistories.Runs(), .. EventStories.All()];
        var histories = new JsonArray([.. Enumerable.Range(1, RecordedPaths).Select(History), .. stories.Select(run => History(run.Journal, run.State))]);
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        File.WriteAllText(
            Path.Combine(RepositoryFiles.PathOf(Folder), version + ".json"), histories.ToJsonString(options) + "\n");
    }

    private static JsonObject History(int number)
    {
        var seed = 100 + number;
        var process = RandomProcess.Compile(seed);
        var path = new RandomPath(seed);
        for (var step = 0; step < RecordedSteps * number && !path.IsDone; step++)
            path.Advance(ProcessEngine.Decide(process, path.State, path.Next(), path.Context));
        return History(path.Journal, path.State);
    }

    private static JsonObject History(IEnumerable<ProcessEvent> journal, ProcessState state) => new()
    {
        ["events"] = new JsonArray([.. journal.Select(happened => (JsonNode)new JsonObject
        {
            ["type"] = ProcessEventJson.TypeName(happened),
            ["data"] = JsonNode.Parse(ProcessEventJson.Write(happened)),
        })]),
        ["state"] = JsonNode.Parse(ProcessStateJson.Write(state)),
    };
}
