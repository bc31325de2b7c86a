using System.Collections.Immutable;

namespace Workflows.Definitions.Verification.Soundness;

/// <summary>Something seen, and the state after which it was.</summary>
/// <param name="Observation">What.</param>
/// <param name="From">The number of the state before the move that showed it; -1 for the start.</param>
/// <param name="Move">The move; for a start the number of the start event as its way.</param>
/// <param name="After">The state after the move.</param>
internal sealed record Sighting(Observation Observation, int From, Move Move, ProofState After);

/// <summary>
/// The states that an instance can be in, breadth first, so that the way to each is a short one. Of the moves of a state only
/// those of one token are followed where the others cannot interfere (<see cref="ReachOfOthers"/>); in the end, wherever
/// the reduced space runs in circles that nothing leaves, all moves of one of its states are followed after all, so that no
/// token is put off for ever.
/// </summary>
internal sealed class Exploration
{
    /// <summary>How many states are still looked at after tokens have met: a part of the process is wrong then, and its states are many.</summary>
    private const int BudgetAfterTokensMet = 2_000;

    private readonly ProofNet net;
    private readonly TokenGame game;
    private readonly ReducedMoves reduced;
    private int budget;
    private int expandedPerCircle = 1;

    private readonly Dictionary<ProofState, int> numbers = [];
    private readonly List<ProofState> states = [];
    private readonly List<(int From, Move Move)> origins = [];
    private readonly List<List<int>> successors = [];
    private readonly List<bool> isReduced = [];
    private readonly HashSet<int> cut = [];
    private readonly HashSet<int> stuck = [];
    private readonly HashSet<(ObservationKind, NetNode, object?)> seen = [];
    private readonly List<Sighting> sightings = [];
    private readonly Queue<int> open = new();
    private readonly ProofEffort effort = new();

    public Exploration(ProofNet net, ProofMonitor monitor, int budget)
    {
        (this.net, this.budget) = (net, budget);
        var threads = new ProofThreads();
        Variables = new ProofVariables(net);
        var values = new KnownValues(Variables);
        var joins = new PatientJoins(net);
        // What is asked of the reach while moves are played is another question than before.
        game = new TokenGame(net, threads, Variables, values, new ReachOfOthers(net, threads, joins, effort), joins, monitor, effort);
        reduced = new ReducedMoves(net, game, new ReachOfOthers(net, threads, joins, effort), monitor);
        Run();
    }

    public ProofVariables Variables { get; }

    public int StateCount => states.Count;

    public IReadOnlyList<Sighting> Sightings => sightings;

    /// <summary>Whether every state was looked at, and every choice.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether some way was not followed to its end because of what was seen on it.</summary>
    public bool IsCut => cut.Count > 0;

    public bool CanEnd => states.Exists(state => state.Tokens.Length == 0);

    public IReadOnlySet<NetNode> EverEntered => game.EverEntered;

    public ProofState StateOf(int number) => states[number];

    /// <summary>Circles of states that nothing leaves and in which nothing ends, each with its first state in front.</summary>
    public IEnumerable<ImmutableArray<int>> Circles() =>
        Components.WithoutExit(successors).Where(circle =>
            (circle.Length > 1 || successors[circle[0]].Contains(circle[0])) && !circle.Any(stuck.Contains));

    /// <summary>Whether a state on the way to another is outgrown by it.</summary>
    public bool IsOutgrown(int from, ProofState state)
    {
        for (var number = from; number >= 0; number = origins[number].From)
        {
            if (state.Outgrows(states[number]))
                return true;
        }

        return false;
    }

    /// <summary>The moves from the start to a state, with the state before each.</summary>
    public List<(int From, Move Move)> WayTo(int number)
    {
        var way = new List<(int From, Move Move)>();
        for (; number >= 0; number = origins[number].From)
            way.Add(origins[number]);
        way.Reverse();
        return way;
    }

    /// <summary>Plays moves again and tells their steps.</summary>
    public ImmutableArray<TraceStep> Trace(IEnumerable<(int From, Move Move)> way)
    {
        var steps = new List<TraceStep>();
        foreach (var (from, move) in way)
        {
            var before = steps.Count;
            if (from < 0)
                game.Start(net.Starts[move.Way], steps.Add);
            else
                game.Play(states[from], move, steps.Add);
            if (from >= 0 && IsTakenBeside(states[from], move))
                TraceText.ChooseTogether(steps, before);
        }

        return [.. steps];
    }

    private bool IsTakenBeside(ProofState state, Move move) =>
        move is { Kind: MoveKind.Choose, Way: 0 } && net.KindOf(state.Tokens[move.Token].Place) is PlaceKind.Optional;

    private bool IsSpent => states.Count > budget || effort.IsSpent;

    private void Run()
    {
        if (!net.IsKnown || net.Starts.Length == 0)
            return;
        for (var start = 0; start < net.Starts.Length; start++)
            Take(-1, new Move(MoveKind.Choose, -1, Way: start), game.Start(net.Starts[start]));
        do
        {
            while (open.TryDequeue(out var number))
            {
                if (IsSpent)
                    return;
                Expand(number);
            }
        }
        while (FollowWhatWasPutOff() && !IsSpent);
        if (IsSpent)
            return;

        IsComplete = !game.LeftOut;
    }

    private int Take(int from, Move move, Outcome outcome)
    {
        var isNew = !numbers.TryGetValue(outcome.State, out var number);
        if (isNew)
        {
            number = states.Count;
            numbers.Add(outcome.State, number);
            states.Add(outcome.State);
            origins.Add((from, move));
            successors.Add([]);
            isReduced.Add(false);
        }

        foreach (var observation in outcome.Seen)
        {
            if (seen.Add((observation.Kind, observation.Node, observation.Subject)))
                sightings.Add(new Sighting(observation, from, move, outcome.State));
            if (observation.Kind is ObservationKind.TwoTokens or ObservationKind.Endless)
                Cut(number);
            else if (observation.Kind is not ObservationKind.Breach)
                stuck.Add(number);
        }

        if (isNew && !cut.Contains(number))
            open.Enqueue(number);
        if (from >= 0)
            successors[from].Add(number);
        return number;
    }

    private void Cut(int number)
    {
        if (cut.Count == 0)
            budget = Math.Min(budget, states.Count + BudgetAfterTokensMet);
        cut.Add(number);
    }

    private void Expand(int number)
    {
        var state = states[number];
        var candidate = reduced.OfOneToken(state);
        isReduced[number] = candidate is not null;
        foreach (var (move, outcome) in candidate ?? reduced.All(state))
            Take(number, move, outcome);
    }

    // What is found may be old and yet lead out of the circle, so circles are looked for anew after each round; twice as many
    // states are expanded in each, so that there are few rounds.
    private bool FollowWhatWasPutOff()
    {
        var putOff = Components.WithoutExit(successors)
            .Select(circle => circle.Where(number => isReduced[number]).ToList())
            .Where(circle => circle.Count > 0)
            .ToList();
        foreach (var number in putOff.SelectMany(circle => circle.Take(expandedPerCircle)))
        {
            isReduced[number] = false;
            successors[number].Clear();
            foreach (var (move, outcome) in reduced.All(states[number]))
                Take(number, move, outcome);
        }

        expandedPerCircle *= 2;
        return putOff.Count > 0;
    }
}
