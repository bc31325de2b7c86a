using System.Collections.Immutable;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Reads associations (BPMN 2.0.2, 8.4.1).</summary>
internal static class AssociationReader
{
    /// <summary>The associations directly inside that have both ends; another one is left.</summary>
    public static ImmutableArray<Association> ReadAll(FragmentCursor container, References references) =>
        container.TakeEach(child => child.Name.IsModel("association") ? Read(child, references) : null);

    private static Association? Read(XmlFragment fragment, References references)
    {
        var cursor = new FragmentCursor(fragment);
        if (references.Resolve(cursor.Take("sourceRef")) is not { } source || references.Resolve(cursor.Take("targetRef")) is not { } target)
            return null;
        return cursor.Finish(new Association
        {
            Id = cursor.Take("id") ?? "",
            SourceRef = source,
            TargetRef = target,
            Direction = cursor.TakeName("associationDirection", "None", "One", "Both"),
        });
    }
}
