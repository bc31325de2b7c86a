namespace Workflows.Definitions.Xml;

/// <summary>How large and how deep a file may be. The defaults hold any diagram that a person could draw.</summary>
public sealed record BpmnReadLimits
{
    private const int DeepestSafeLevel = 256;

    private readonly int maximumDepth = 64;

    /// <summary>The limits where none are given.</summary>
    public static BpmnReadLimits Default { get; } = new();

    /// <summary>The size of the file in bytes, or of a text in characters. Default 4 MiB.</summary>
    public int MaximumSize { get; init; } = 4 * 1024 * 1024;

    /// <summary>How deep elements may nest, the root being level 1; from 1 to 256. Default 64.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 256.</exception>
    public int MaximumDepth
    {
        get => maximumDepth;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, DeepestSafeLevel);
            maximumDepth = value;
        }
    }

    /// <summary>The number of elements in the file, diagram included. Default 20,000.</summary>
    public int MaximumElements { get; init; } = 20_000;

    /// <summary>The number of attributes of one element, namespace declarations included. Default 128.</summary>
    public int MaximumAttributes { get; init; } = 128;

    /// <summary>The length of one attribute value or of one element's text, in UTF-16 code units. Default 262,144.</summary>
    public int MaximumTextLength { get; init; } = 256 * 1024;

    /// <summary>The number of namespace prefixes in the file. Default 128.</summary>
    public int MaximumPrefixes { get; init; } = 128;
}
