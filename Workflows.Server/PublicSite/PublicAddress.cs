namespace Workflows.Server.PublicSite;

/// <summary>The addresses of the public site.</summary>
public static class PublicAddress
{
    /// <summary>The page of a published item.</summary>
    /// <param name="indexNumber">The index number; its slashes stay slashes.</param>
    /// <returns>A path.</returns>
    public static string OfItem(string indexNumber) => "/p/" + EscapedPath(indexNumber);

    /// <summary>A published item in the API.</summary>
    /// <param name="indexNumber">The index number; its slashes stay slashes.</param>
    /// <returns>A path.</returns>
    public static string OfItemInApi(string indexNumber) => "/api/public/items/" + EscapedPath(indexNumber);

    /// <summary>What a section has published.</summary>
    /// <param name="code">The section's code.</param>
    /// <param name="agency">The agency's code; null for the first one.</param>
    /// <returns>A path with its query.</returns>
    public static string OfSection(string code, string? agency) => $"/public/sections/{Uri.EscapeDataString(code)}{QueryOf(agency)}";

    /// <summary>What has been published under a catalogue entry.</summary>
    /// <param name="code">The entry's code.</param>
    /// <param name="agency">The agency's code; null for the first one.</param>
    /// <returns>A path with its query.</returns>
    public static string OfEntry(string code, string? agency) => $"/public/catalogue/{Uri.EscapeDataString(code)}{QueryOf(agency)}";

    /// <summary>The query that names an agency.</summary>
    /// <param name="agency">The agency's code; null for the first one.</param>
    /// <returns>Empty where none is named.</returns>
    public static string QueryOf(string? agency) => string.IsNullOrEmpty(agency) ? string.Empty : "?agency=" + Uri.EscapeDataString(agency);

    private static string EscapedPath(string indexNumber) => string.Join('/', indexNumber.Split('/').Select(Uri.EscapeDataString));
}
