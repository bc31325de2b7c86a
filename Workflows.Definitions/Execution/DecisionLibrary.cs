using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Workflows.Definitions.Decisions;

namespace Workflows.Definitions.Execution;

/// <summary>The decisions that the business rule tasks of a process may ask for. Immutable, so one serves every process.</summary>
public sealed class DecisionLibrary
{
    private readonly FrozenDictionary<string, DecisionModel> models;

    /// <summary>A library of decisions by the identifiers under which tasks ask for them.</summary>
    /// <param name="models">For each identifier of a decision or decision service the model that has it.</param>
    public DecisionLibrary(IEnumerable<KeyValuePair<string, DecisionModel>> models) =>
        this.models = models.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The library without any decision.</summary>
    public static DecisionLibrary Empty { get; } = new([]);

    /// <summary>This library with further decisions, which go before those of the same identifier.</summary>
    /// <param name="more">For each identifier the model that has it; of several with the same the first counts.</param>
    /// <returns>The larger library.</returns>
    public DecisionLibrary With(IEnumerable<KeyValuePair<string, DecisionModel>> more) =>
        new(more.Concat(models).DistinctBy(one => one.Key, StringComparer.Ordinal));

    internal bool TryFind(string decisionId, [NotNullWhen(true)] out DecisionModel? model) =>
        models.TryGetValue(decisionId, out model) && model.Has(decisionId);
}
