namespace Workflows.Definitions.Feel.Types;

/// <summary>
/// A type by its name, which is looked up when the first value is tested: definitions may stand in any order, and lead back to themselves
/// by way of their entries. It conforms to itself and to what it stands for, without going into parts that have no end.
/// </summary>
internal sealed class DeferredType(string name, Func<FeelType> find) : FeelType(name)
{
    private FeelType? _found;

    private FeelType Found => _found ??= find();

    public override bool Includes(FeelValue value) => Found.Includes(value);

    private protected override bool ConformsToStructure(FeelType other) => ReferenceEquals(Found, other);
}
