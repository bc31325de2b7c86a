using Workflows.Testing.Fuzzing;

namespace Workflows.Definitions.Tests.Fuzzing;

/// <summary>The long runs are <c>tests/Workflows.Fuzzing</c>; here each target holds for the inputs that those begin with.</summary>
public sealed class FuzzTargetTests
{
    public static TheoryData<string> Targets => [.. FuzzTarget.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_target_holds_for_the_inputs_that_fuzzing_begins_with(string name)
    {
        var target = FuzzTarget.Named(name);
        foreach (var seed in target.Seeds())
        {
            target.Check(seed);
            target.Check(seed[..(seed.Length / 2)]);
        }
    }
}
