using System.Xml;

namespace Workflows.Definitions.Xml;

/// <summary>The only place where an XML reader is made: no DTD, no resolver, no entity, conformance checked.</summary>
internal static class XmlReaderFactory
{
    public static XmlReader Create(string text, BpmnReadLimits limits) =>
        XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersFromEntities = 0,
                MaxCharactersInDocument = limits.MaximumSize,
                ConformanceLevel = ConformanceLevel.Document,
                CheckCharacters = true,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            });
}
