using System.Collections.Immutable;

namespace Workflows.Definitions.Feel.Patterns;

/// <summary>A node of a regular expression as XPath writes it (XPath and XQuery Functions 3.1, 5.6.1).</summary>
internal abstract record PatternNode;

/// <summary>One character of a set; the set is written as .NET writes it.</summary>
internal sealed record PatternCharacter(string Set) : PatternNode;

/// <summary>The beginning or the end of the text, or of a line.</summary>
internal sealed record PatternAnchor(bool IsEnd) : PatternNode;

/// <summary>One node after another; none is the empty text.</summary>
internal sealed record PatternSequence(ImmutableArray<PatternNode> Items) : PatternNode;

/// <summary>One of several nodes, the first that fits.</summary>
internal sealed record PatternChoice(ImmutableArray<PatternNode> Options) : PatternNode;

/// <summary>A node in parentheses; its number is 0 where nothing is remembered of it.</summary>
internal sealed record PatternGroup(PatternNode Inner, int Number) : PatternNode;

/// <summary>A node several times; reluctantly, where the fewest times come first.</summary>
internal sealed record PatternRepetition(PatternNode Inner, int Least, int Most, bool IsReluctant) : PatternNode
{
    /// <summary>The most times where no bound is written.</summary>
    public const int Unbounded = int.MaxValue;
}

/// <summary>The text that a group matched.</summary>
internal sealed record PatternReference(int Number) : PatternNode;

/// <summary>A text that is no pattern.</summary>
internal sealed class PatternException : Exception;
