namespace Workflows.Definitions.Decisions.Verification.Rules;

/// <summary>Two rules that hit the same inputs, and one of these.</summary>
internal sealed record Overlaps(Box First, Box Second, int[] Point)
{
    /// <summary>All pairs that certainly share inputs; rules with cells that compute may or may not, and are left out.</summary>
    public static IEnumerable<Overlaps> Of(TableGeometry table)
    {
        var exact = table.Boxes.Where(box => box.IsExact).ToArray();
        for (var second = 1; second < exact.Length; second++)
        {
            for (var first = 0; first < second && !table.Effort.IsSpent; first++)
            {
                table.Effort.Spend(table.Columns.Length);
                if (exact[first].Common(exact[second]) is { } point)
                    yield return new Overlaps(exact[first], exact[second], point);
            }
        }
    }
}
