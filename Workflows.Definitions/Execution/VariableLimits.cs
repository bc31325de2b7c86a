using Workflows.Definitions.Feel;

namespace Workflows.Definitions.Execution;

/// <summary>How much one scope of variables may hold, so that no instance grows without bound.</summary>
public static class VariableLimits
{
    /// <summary>The greatest size of a scope, in UTF-16 code units of its names and texts, with 8 for any other value.</summary>
    public const int MaximumSize = 256 * 1024;

    /// <summary>How deep lists and contexts may nest.</summary>
    public const int MaximumDepth = 64;

    internal const string RefusalCode = "variables.tooLarge";

    private const int SmallValue = 8;

    internal static string Message => $"Variables may hold at most {MaximumSize} characters, nest at most {MaximumDepth} levels, and hold no function.";

    /// <summary>Whether variables are within the limits.</summary>
    /// <param name="variables">The variables of one scope.</param>
    /// <returns>False where they are too large, nest too deep or hold a function.</returns>
    public static bool Hold(FeelContext variables) => SizeOf(variables, 0) <= MaximumSize;

    private static long SizeOf(FeelValue value, int depth)
    {
        if (depth > MaximumDepth)
            return long.MaxValue / 2;
        switch (value)
        {
            case FeelFunction:
                // A function keeps the scope that it was made in, which no stored form can hold.
                return long.MaxValue / 2;
            case FeelString text:
                return text.Value.Length + SmallValue;
            case FeelRange range:
                return SizeOf(range.Start ?? FeelNull.Value, depth + 1) + SizeOf(range.End ?? FeelNull.Value, depth + 1);
            case FeelContext context:
                return SizeOf(context, depth);
            case FeelList list:
                long size = SmallValue;
                foreach (var item in list.Items)
                {
                    size += SizeOf(item, depth + 1);
                    if (size > MaximumSize)
                        break;
                }

                return size;
            default:
                return SmallValue;
        }
    }

    private static long SizeOf(FeelContext context, int depth)
    {
        long size = SmallValue;
        foreach (var entry in context.Entries)
        {
            size += entry.Key.Length + SizeOf(entry.Value, depth + 1);
            if (size > MaximumSize)
                break;
        }

        return size;
    }
}
