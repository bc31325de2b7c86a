using System.Diagnostics.CodeAnalysis;

namespace Workflows.Definitions.Exchange.Juel;

/// <summary>What became of a text with expressions: FEEL, or a refusal.</summary>
public sealed record JuelTranslation
{
    private JuelTranslation(string? feel, JuelRefusal? refusal) => (Feel, Refusal) = (feel, refusal);

    /// <summary>Whether the text has a counterpart in FEEL.</summary>
    [MemberNotNullWhen(true, nameof(Feel))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Feel is not null;

    /// <summary>The FEEL expression, or null where there is none.</summary>
    public string? Feel { get; }

    /// <summary>Why there is no FEEL expression, or null where there is one.</summary>
    public JuelRefusal? Refusal { get; }

    internal static JuelTranslation Of(string feel) => new(feel, null);

    internal static JuelTranslation Refused(JuelRefusal refusal) => new(null, refusal);
}
