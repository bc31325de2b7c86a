using System.Diagnostics.CodeAnalysis;

namespace Workflows.Server.Hosting.Problems;

/// <summary>What a use case answers: a value, or a refusal and nothing done.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class Outcome<T>
{
    private Outcome(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>The value, where it was done.</summary>
    public T? Value { get; }

    /// <summary>The refusal, where it was not.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether it was done.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
