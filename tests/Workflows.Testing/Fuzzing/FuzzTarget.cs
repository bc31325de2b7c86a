using System.Collections.Immutable;

namespace Workflows.Testing.Fuzzing;

/// <summary>Something that reads untrusted bytes, and what must hold whatever they are.</summary>
public abstract class FuzzTarget
{
    /// <summary>The name by which it is started.</summary>
    public abstract string Name { get; }

    /// <summary>How many bytes an input may have; more would only be slower.</summary>
    public abstract int MaximumLength { get; }

    /// <summary>The words of the language, so that they need not be found letter by letter.</summary>
    public abstract ImmutableArray<string> Words { get; }

    /// <summary>Inputs to begin with.</summary>
    public abstract IEnumerable<byte[]> Seeds();

    /// <summary>Reads an input and does what a program would do with it.</summary>
    /// <param name="input">Any bytes.</param>
    /// <exception cref="Exception">Any exception is a finding: bad input must be refused by a value or as documented.</exception>
    public abstract void Check(byte[] input);

    /// <summary>Every target.</summary>
    public static ImmutableArray<FuzzTarget> All { get; } =
        [new BpmnTarget(), new ProcessTarget(), new FeelTarget(), new DmnTarget(), new StoredFormTarget(), new SimulationTarget(), new PolicyTarget()];

    /// <summary>The target of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static FuzzTarget Named(string name) => All.FirstOrDefault(target => target.Name == name)
        ?? throw new ArgumentException($"There is no target '{name}', only {string.Join(", ", All.Select(target => target.Name))}.", nameof(name));
}
