namespace Workflows.Definitions.Feel.Types;

/// <summary>
/// A type by its name, which is looked up when a value is tested: definitions may stand in any order, and lead back to themselves
/// by way of their entries. It conforms to itself and to what it stands for, without going into parts that have no end.
/// </summary>
internal sealed class DeferredType(string name, Func<FeelType> find) : FeelType(name)
{
    public override bool Includes(FeelValue value) => find().Includes(value);

    private protected override bool ConformsToStructure(FeelType other) => ReferenceEquals(find(), other);
}
