using Workflows.Definitions.Model;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Exchange;

/// <summary>What becomes of a word of another engine.</summary>
public enum ForeignTreatment
{
    /// <summary>It is said in the standard's words or ours.</summary>
    Mapped,

    /// <summary>It has no effect here, and nothing is lost by that.</summary>
    Kept,

    /// <summary>It meant something that does not happen here; a warning names it.</summary>
    NotTaken,
}

/// <summary>One line of the table of what becomes of the other engines' words.</summary>
/// <param name="Name">The local name of the attribute or extension element.</param>
/// <param name="IsAttribute">Whether it is an attribute.</param>
/// <param name="Engines">The engines that have it.</param>
/// <param name="Place">The elements at which it stands, for the guide.</param>
/// <param name="Treatment">What becomes of it.</param>
/// <param name="Becomes">What it becomes, or why it is not taken, for the guide; may hold Markdown.</param>
public sealed record ForeignConstruct(
    string Name, bool IsAttribute, ForeignEngines Engines, string Place, ForeignTreatment Treatment, string Becomes)
{
    /// <summary>The kind of finding that names it where it is not mapped.</summary>
    public DiagnosticKind Finding { get; init; } = Treatment is ForeignTreatment.Kept ? ExchangeFindings.Kept : ExchangeFindings.NotTaken;

    internal (string Name, bool IsAttribute, bool IsCamunda8) Key => (Name, IsAttribute, Engines is ForeignEngines.Camunda8);

    internal static (string Name, bool IsAttribute, bool IsCamunda8) KeyOf(XmlName name, bool isAttribute) =>
        (name.LocalName, isAttribute, ForeignNamespaces.EngineOf(name.NamespaceName) is ForeignEngines.Camunda8);
}
