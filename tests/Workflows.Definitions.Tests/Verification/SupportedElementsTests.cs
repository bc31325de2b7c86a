using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Tests.Verification;

public sealed class SupportedElementsTests
{
    [Fact]
    public void Whatever_is_executed_is_shown_by_tests()
    {
        var executed = SupportedElements.All.Where(element => element.Support is ElementSupport.Executed).Select(element => element.Name);

        Assert.Equal(executed.Order(StringComparer.Ordinal), ElementEvidence.Elements.Order(StringComparer.Ordinal));
        Assert.All(ElementEvidence.Elements.SelectMany(ElementEvidence.Of), HasTests);
        Assert.All(EventMatrix.Kinds.SelectMany(kind => kind.ShownBy), HasTests);
    }

    [Fact]
    public void Whatever_is_not_executed_has_a_reason() => Assert.All(
        SupportedElements.All.Where(element => element.Support is not ElementSupport.Executed),
        element => Assert.False(string.IsNullOrWhiteSpace(element.Note), $"{element.Name} has no reason."));

    [Fact]
    public void Every_event_is_executed_wherever_the_standard_has_it() => Assert.All(
        EventMatrix.Kinds.SelectMany(kind => kind.Places.Select(place => (kind, place))),
        cell => Assert.True(EventMatrix.IsExecuted(cell.kind, cell.place), $"{cell.kind} at {cell.place}"));

    [Fact]
    public void An_event_is_refused_where_the_standard_has_none()
    {
        var beyond = from kind in EventMatrix.Kinds
                     from place in Enum.GetValues<EventPlace>().Except(kind.Places)
                     where EventMatrix.IsExecuted(kind, place)
                     select (kind.Name, place);

        Assert.Equal([("compensation", EventPlace.EventSubProcessStartBeside), ("compensation", EventPlace.BoundaryBeside)], beyond);
    }

    private static void HasTests(Type test) =>
        Assert.Contains(test.GetMethods(), method => Attribute.IsDefined(method, typeof(FactAttribute)));
}
