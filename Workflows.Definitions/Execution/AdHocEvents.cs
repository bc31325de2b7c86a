using System.Collections.Immutable;

namespace Workflows.Definitions.Execution;

/// <summary>The activities of an ad-hoc sub-process that are to begin: at once, or one after another (BPMN 2.0.2, 10.3.5).</summary>
/// <param name="Key">The key of the sub-process.</param>
/// <param name="ElementId">The sub-process.</param>
/// <param name="Activities">The identifiers of the activities, in their order.</param>
public sealed record AdHocActivitiesPlanned(long Key, string ElementId, ImmutableArray<string> Activities) : ElementEvent(Key, ElementId)
{
    /// <inheritdoc/>
    public bool Equals(AdHocActivitiesPlanned? other) =>
        other is not null
        && Key == other.Key
        && string.Equals(ElementId, other.ElementId, StringComparison.Ordinal)
        && Activities.AsSpan().SequenceEqual(other.Activities.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, ElementId, Activities.Length);

    internal override void ApplyTo(WorkingState state) => state.Occasional.AdHocPlans.Put(new AdHocPlan(Key, ElementId, Activities));
}
