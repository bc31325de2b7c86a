namespace Workflows.Mutation;

/// <summary>One way to break the code.</summary>
/// <param name="Id">Its number.</param>
/// <param name="File">The file, from the repository's root.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Code">The code that is broken, on one line.</param>
internal sealed record Mutant(int Id, string File, int Line, string Kind, string Code)
{
    public override string ToString() => $"{File}:{Line}: {Kind}: {Code}";
}
