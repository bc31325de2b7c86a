using System.Diagnostics.CodeAnalysis;

namespace Workflows.Definitions.Feel;

/// <summary>Where an expression finds the values of the names it uses.</summary>
public interface IFeelScope
{
    /// <summary>Looks a name up.</summary>
    /// <param name="name">The name, spaces normalised to one.</param>
    /// <param name="value">Its value where it is known.</param>
    /// <returns>Whether the name is known.</returns>
    bool TryGetVariable(string name, [NotNullWhen(true)] out FeelValue? value);
}
