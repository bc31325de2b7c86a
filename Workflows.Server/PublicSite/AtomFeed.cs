using System.Globalization;
using System.Text;
using System.Xml;
using Workflows.Server.Organisation;

namespace Workflows.Server.PublicSite;

/// <summary>The latest publications as an Atom feed (RFC 4287).</summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>Writes the feed.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="title">The feed's title.</param>
    /// <param name="site">The address of the installation, without a slash at the end.</param>
    /// <param name="rows">The latest publications, the newest first.</param>
    /// <returns>XML in UTF-8.</returns>
    public static byte[] Write(Agency agency, string title, string site, IReadOnlyList<PublishedItems.Row> rows)
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteElementString("id", Namespace, $"urn:uuid:{agency.Id}");
            xml.WriteElementString("title", Namespace, title);
            xml.WriteElementString("updated", Namespace, Moment(rows.Count > 0 ? rows[0].PublishedAt : DateTimeOffset.UnixEpoch));
            Link(xml, "self", $"{site}/public/feed.atom?agency={Uri.EscapeDataString(agency.Code)}");
            Link(xml, "alternate", $"{site}/public?agency={Uri.EscapeDataString(agency.Code)}");
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, agency.Name);
            xml.WriteEndElement();
            foreach (var row in rows)
            {
                Entry(xml, site, row);
            }

            xml.WriteEndElement();
        }

        return output.ToArray();
    }

    private static void Entry(XmlWriter xml, string site, PublishedItems.Row row)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, $"urn:uuid:{row.PublicationId}");
        xml.WriteElementString("title", Namespace, Printable(row.Title));
        xml.WriteElementString("updated", Namespace, Moment(row.PublishedAt));
        xml.WriteElementString("published", Namespace, Moment(row.PublishedAt));
        Link(xml, "alternate", site + PublicAddress.OfItem(row.IndexNumber));
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", row.SectionCode);
        xml.WriteAttributeString("label", Printable(row.Section));
        xml.WriteEndElement();
        xml.WriteElementString("summary", Namespace, Printable($"{row.IndexNumber} · {row.Section} · {row.CatalogueEntry}"));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    // A title may hold what XML cannot: one such character would break the feed for every reader.
    private static string Printable(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= 0x20 && rune.Value is not (0xFFFE or 0xFFFF)).Select(rune => rune.ToString()));

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
