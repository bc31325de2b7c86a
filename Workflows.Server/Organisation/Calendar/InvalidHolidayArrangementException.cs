namespace Workflows.Server.Organisation.Calendar;

/// <summary>A file of public holidays cannot be used. Deadlines would be wrong with it, so that the program does not start.</summary>
/// <param name="file">The file.</param>
/// <param name="problems">Everything that is wrong with it.</param>
public sealed class InvalidHolidayArrangementException(string file, IReadOnlyList<string> problems)
    : Exception($"{file} is no valid arrangement of public holidays: {string.Join("; ", problems)}")
{
    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
