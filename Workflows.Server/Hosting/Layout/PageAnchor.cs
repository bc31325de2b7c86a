using Microsoft.AspNetCore.Components;

namespace Workflows.Server.Hosting.Layout;

/// <summary>Links to a place on the page that is shown. The document has a base, so that a bare <c>#id</c> would lead to the home page.</summary>
public static class PageAnchor
{
    /// <summary>The address of an element of this page.</summary>
    /// <param name="navigation">Where the reader is.</param>
    /// <param name="id">The element.</param>
    /// <returns>Path and query of the page with the fragment.</returns>
    public static string Here(this NavigationManager navigation, string id)
    {
        var page = new Uri(navigation.Uri).PathAndQuery;
        return $"{page}#{id}";
    }
}
