using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Workflows.Server.Archive.Search;

/// <summary>The text of an HTML fragment, for search and summaries.</summary>
public static class HtmlText
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["p", "br", "li", "tr", "td", "th", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "caption"]);

    /// <summary>Takes the text out of a fragment, with a space where a block begins.</summary>
    /// <param name="html">The fragment, sanitised.</param>
    /// <returns>The text.</returns>
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        foreach (var node in new HtmlParser().ParseDocument(html).Body!.Descendants())
        {
            if (node is IText words)
            {
                text.Append(words.Data);
            }
            else if (node is IElement element && Blocks.Contains(element.LocalName))
            {
                text.Append(' ');
            }
        }

        return text.ToString().Trim();
    }
}
