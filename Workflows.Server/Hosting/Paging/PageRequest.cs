using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Workflows.Server.Hosting.Paging;

/// <summary>Which page of a list is wanted. Keyset paging: a page begins after the last row of the one before.</summary>
/// <param name="After">The cursor that the page before gave, or null for the first page.</param>
/// <param name="Limit">How many rows, 1 to 200; 50 where it is not given.</param>
public readonly record struct PageRequest([FromQuery] string? After, [FromQuery] int? Limit)
{
    /// <summary>How many rows to read, held between 1 and 200.</summary>
    public int Size => Math.Clamp(Limit ?? 50, 1, 200);

    /// <summary>Makes a cursor out of the sort key of a row.</summary>
    /// <param name="parts">The parts of the key, in the order of sorting.</param>
    /// <returns>An opaque text that is safe in an address.</returns>
    public static string Cursor(params IReadOnlyList<object> parts) =>
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(string.Join(
            '\n', parts.Select(part => part switch
            {
                DateTimeOffset moment => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                _ => Convert.ToString(part, CultureInfo.InvariantCulture),
            }))));

    /// <summary>Takes a cursor apart again.</summary>
    /// <param name="count">How many parts it must have.</param>
    /// <returns>The parts, or null where there is no cursor or it is not one of ours.</returns>
    public string[]? CursorParts(int count)
    {
        if (string.IsNullOrEmpty(After))
        {
            return null;
        }

        try
        {
            var parts = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(After)).Split('\n');
            return parts.Length == count ? parts : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Cuts one row more than a page down to the page and its cursor.</summary>
    /// <typeparam name="T">What is listed.</typeparam>
    /// <param name="rows">Up to <see cref="Size"/> + 1 rows.</param>
    /// <param name="cursor">Makes a row's cursor.</param>
    /// <returns>The page.</returns>
    public Page<T> Cut<T>(List<T> rows, Func<T, string> cursor)
    {
        if (rows.Count <= Size)
        {
            return new Page<T>(rows, null);
        }

        rows.RemoveRange(Size, rows.Count - Size);
        return new Page<T>(rows, cursor(rows[^1]));
    }
}
