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

    private static string EscapedPath(string indexNumber) => string.Join('/', indexNumber.Split('/').Select(Uri.EscapeDataString));
}
