namespace Workflows.Definitions.Feel;

/// <summary>A value of the FEEL language (DMN 1.5, 10.3.1): immutable, compared by content.</summary>
public abstract record FeelValue
{
    private protected FeelValue()
    {
    }

    /// <summary>The name of the value's type as <c>instance of</c> knows it (DMN 1.5, table 54).</summary>
    public abstract string TypeName { get; }

    /// <summary>
    /// How many steps it costs to go through the value once. A value within a collection counts as often as it stands there,
    /// so that a small graph which unfolds into a huge tree is as heavy as the tree.
    /// </summary>
    internal virtual long Weight => 1;

    /// <summary>How many collections stand within one another, this value among them; evaluations keep it small, so that values can be walked by recursion.</summary>
    internal virtual int Depth => 0;
}

/// <summary>The value of what is unknown, absent or wrong (DMN 1.5, 10.3.2.9).</summary>
public sealed record FeelNull : FeelValue
{
    private FeelNull()
    {
    }

    /// <summary>The only null.</summary>
    public static FeelNull Value { get; } = new();

    /// <inheritdoc/>
    public override string TypeName => "Null";

    /// <inheritdoc/>
    public override string ToString() => "null";
}

/// <summary>True or false.</summary>
public sealed record FeelBoolean : FeelValue
{
    private FeelBoolean(bool value) => Value = value;

    /// <summary>The only true.</summary>
    public static FeelBoolean True { get; } = new(true);

    /// <summary>The only false.</summary>
    public static FeelBoolean False { get; } = new(false);

    /// <summary>The truth value.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override string TypeName => "boolean";

    /// <summary>The value of a truth value.</summary>
    /// <param name="value">True or false.</param>
    /// <returns>One of the two instances.</returns>
    public static FeelBoolean Of(bool value) => value ? True : False;

    /// <inheritdoc/>
    public override string ToString() => Value ? "true" : "false";
}

/// <summary>A decimal number; .NET's 96-bit decimal stands in for the standard's decimal128 (DMN 1.5, 10.3.2.3.1).</summary>
/// <param name="Value">The number.</param>
public sealed record FeelNumber(decimal Value) : FeelValue
{
    /// <inheritdoc/>
    public override string TypeName => "number";

    /// <inheritdoc/>
    public override string ToString() => FeelText.OfNumber(Value);
}

/// <summary>A text.</summary>
/// <param name="Value">Its characters.</param>
public sealed record FeelString(string Value) : FeelValue
{
    /// <inheritdoc/>
    public override string TypeName => "string";

    /// <inheritdoc/>
    internal override long Weight => 1 + (Value.Length / FeelText.CharactersPerStep);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
