using System.Diagnostics.CodeAnalysis;

namespace Workflows.Server.Hosting.Problems;

/// <summary>What a use case answers: a value, or a refusal and nothing done.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class Outcome<T>
{
    private Outcome(T? value, IReadOnlyList<Refusal> refusals) => (Value, Refusals) = (value, refusals);

    /// <summary>The value, where it was done.</summary>
    public T? Value { get; }

    /// <summary>The first refusal, where it was not.</summary>
    public Refusal? Refusal => Refusals.Count == 0 ? null : Refusals[0];

    /// <summary>Everything that is wrong, where it was not done: a form shows all of it at once.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>Whether it was done.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);

    /// <summary>Refuses for several reasons at once.</summary>
    /// <param name="refusals">The reasons, one or more; the first decides the kind.</param>
    public static Outcome<T> Refused(IReadOnlyList<Refusal> refusals) =>
        refusals.Count > 0 ? new(default, refusals) : throw new ArgumentException("A refusal needs a reason.", nameof(refusals));
}
