using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using Workflows.Server.Archive.Search;
using Workflows.Server.Hosting.Problems;

namespace Workflows.Server.Items;

/// <summary>The text of an item as HTML: headings, paragraphs, lists, tables, emphasis and links, and nothing that acts.</summary>
public static partial class RichText
{
    /// <summary>The longest text, in characters of HTML.</summary>
    public const int LongestBody = 400_000;

    /// <summary>How deep elements may stand inside one another.</summary>
    public const int DeepestNesting = 64;

    private const string Invisible = "script, style, template, noscript, iframe, object, embed, svg, math, title, head, select, textarea";

    private static readonly string[] Tags =
    [
        "h2", "h3", "h4", "p", "br", "hr", "ul", "ol", "li", "blockquote", "strong", "em", "u", "s", "sub", "sup", "a",
        "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
    ];

    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(["br", "strong", "em", "u", "s", "sub", "sup", "a"]);

    private static readonly FrozenDictionary<string, string> SameMeaning = new Dictionary<string, string>
    {
        ["h1"] = "h2",
        ["h5"] = "h4",
        ["h6"] = "h4",
        ["b"] = "strong",
        ["i"] = "em",
        ["strike"] = "s",
        ["del"] = "s",
    }.ToFrozenDictionary();

    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    /// <summary>Cleans what a person typed or pasted. What has no tags is plain text: blank lines part paragraphs.</summary>
    /// <param name="typed">HTML or plain text; null is empty.</param>
    /// <returns>
    /// The clean HTML, the same however often it is cleaned; <c>item.bodyTooLong</c> or <c>item.bodyTooDeep</c> where it is
    /// beyond what can be read safely.
    /// </returns>
    public static Outcome<string> Clean(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return string.Empty;
        }

        if (typed.Length > LongestBody)
        {
            return new Refusal("item.bodyTooLong", RefusalKind.Unprocessable, LongestBody) { Member = "body" };
        }

        using var document = new HtmlParser().ParseDocument(HasTags().IsMatch(typed) ? typed : Paragraphs(typed));

        // Attack: elements thousands deep overflow the stack of whatever walks them recursively, and end the process. The
        // parser does not recurse; this measures before anything does.
        if (Depth(document.Body!) > DeepestNesting)
        {
            return new Refusal("item.bodyTooDeep", RefusalKind.Unprocessable, DeepestNesting) { Member = "body" };
        }

        foreach (var element in document.QuerySelectorAll(Invisible).ToList())
        {
            element.Remove();
        }

        UseOwnTags(document);
        Sanitizer.SanitizeDom(document, document.Body);
        WrapLooseText(document);
        return document.Body!.InnerHtml.Trim();
    }

    /// <summary>The text as it may stand on a page: cleaned once more on the way out, whatever the database holds.</summary>
    /// <param name="stored">The stored text.</param>
    /// <returns>Safe HTML.</returns>
    public static string ForPage(string stored) => Clean(stored).Value ?? $"<p>{WebUtility.HtmlEncode(stored)}</p>";

    /// <summary>Whether the text says nothing.</summary>
    /// <param name="clean">Cleaned HTML.</param>
    /// <returns>True where it holds no character that can be seen.</returns>
    public static bool IsEmpty(string clean) => string.IsNullOrWhiteSpace(HtmlText.Of(clean));

    private static int Depth(IElement root)
    {
        var deepest = 0;
        var open = new Stack<(IElement Element, int Depth)>([(root, 0)]);
        while (open.TryPop(out var next) && deepest <= DeepestNesting)
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (var child in next.Element.Children)
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return deepest;
    }

    private static string Paragraphs(string text) => string.Concat(
        BlankLines().Split(text.ReplaceLineEndings("\n").Trim())
            .Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph.Trim()).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"));

    private static void UseOwnTags(IHtmlDocument document)
    {
        foreach (var element in document.Body!.QuerySelectorAll("h1, h5, h6, b, i, strike, del, div").ToList())
        {
            if (SameMeaning.TryGetValue(element.LocalName, out var tag))
            {
                Rename(document, element, tag);
            }
            else if (element.QuerySelector("p, div, ul, ol, table, blockquote, h1, h2, h3, h4, h5, h6, hr") is null)
            {
                Rename(document, element, "p");
            }
        }
    }

    // Text that stands outside every block, as where somebody typed a few tags into plain text, becomes paragraphs.
    private static void WrapLooseText(IHtmlDocument document)
    {
        IElement? paragraph = null;
        foreach (var node in document.Body!.ChildNodes.ToList())
        {
            if (node is IElement element && !Inline.Contains(element.LocalName))
            {
                paragraph = null;
                continue;
            }

            var pieces = node is IText text ? BlankLines().Split(text.Data) : [];
            for (var number = 0; number < Math.Max(1, pieces.Length); number++)
            {
                paragraph = number > 0 ? null : paragraph;
                if (pieces.Length > 0 && string.IsNullOrWhiteSpace(pieces[number]) && paragraph is null)
                {
                    continue;
                }

                if (paragraph is null)
                {
                    paragraph = document.CreateElement("p");
                    document.Body.InsertBefore(paragraph, node);
                }

                paragraph.AppendChild(pieces.Length > 0 ? document.CreateTextNode(pieces[number]) : node);
            }

            if (pieces.Length > 0)
            {
                document.Body.RemoveChild(node);
            }
        }
    }

    private static void Rename(IHtmlDocument document, IElement element, string tag)
    {
        var replacement = document.CreateElement(tag);
        replacement.Append([.. element.ChildNodes]);
        element.Replace(replacement);
    }

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer { KeepChildNodes = true, AllowDataAttributes = false };
        Set(sanitizer.AllowedTags, Tags);
        Set(sanitizer.AllowedAttributes, ["href", "colspan", "rowspan", "scope", "start", "rel"]);
        Set(sanitizer.AllowedSchemes, ["http", "https", "mailto"]);
        Set(sanitizer.UriAttributes, ["href"]);
        Set(sanitizer.AllowedCssProperties, []);
        sanitizer.AllowedAtRules.Clear();
        sanitizer.AllowedClasses.Clear();
        sanitizer.PostProcessNode += (_, change) =>
        {
            if (change.Node is IElement element)
            {
                Tidy(element);
            }
        };
        return sanitizer;
    }

    private static void Tidy(IElement element)
    {
        foreach (var span in (string[])["colspan", "rowspan", "start"])
        {
            if (element.GetAttribute(span) is { } value
                && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1000))
            {
                element.RemoveAttribute(span);
            }
        }

        element.RemoveAttribute("rel");
        if (element.LocalName == "a" && element.HasAttribute("href"))
        {
            // Attack: a link without a scheme leads into our own pages, where the reader is signed in.
            if (Uri.TryCreate(element.GetAttribute("href"), UriKind.Absolute, out var target)
                && target.Scheme is "http" or "https" or "mailto")
            {
                element.SetAttribute("rel", "noopener noreferrer nofollow");
            }
            else
            {
                element.RemoveAttribute("href");
            }
        }
    }

    private static void Set(ISet<string> allowed, IEnumerable<string> values)
    {
        allowed.Clear();
        allowed.UnionWith(values);
    }

    [GeneratedRegex("</?[A-Za-z]|<!--", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HasTags();

    [GeneratedRegex("\n[ \t\u3000]*\n\\s*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlankLines();
}
