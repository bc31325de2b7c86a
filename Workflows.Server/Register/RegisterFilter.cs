using Microsoft.AspNetCore.Mvc;
using Workflows.Server.Archive.Search;

namespace Workflows.Server.Register;

/// <summary>Which lines of the register are wanted.</summary>
/// <param name="Year">Published in this year by the agency's calendar.</param>
/// <param name="Section">Of this section.</param>
/// <param name="Q">With each of these words in title, numbers, entry, section or basis.</param>
public readonly record struct RegisterFilter([FromQuery] int? Year, [FromQuery] Guid? Section, [FromQuery] string? Q)
{
    /// <summary>Narrows the lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <returns>Those that are wanted.</returns>
    public IQueryable<RegisterEntry> Apply(IQueryable<RegisterEntry> lines)
    {
        if (Year is { } year)
        {
            lines = lines.Where(line => line.Year == year);
        }

        if (Section is { } section)
        {
            lines = lines.Where(line => line.SectionId == section);
        }

        return lines.WithWords(line => line.SearchText, Q);
    }
}
