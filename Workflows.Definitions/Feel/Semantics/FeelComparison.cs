namespace Workflows.Definitions.Feel.Semantics;

/// <summary>Equality, order and membership of values (DMN 1.5, tables 53 and 55). Null stands for "cannot be told".</summary>
internal static class FeelComparison
{
    /// <summary>Whether two values are equal; null for values of different types, unless one is null.</summary>
    public static bool? AreEqual(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelString a, FeelString b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal),
        (FeelNumber a, FeelNumber b) => a.Value == b.Value,
        (FeelNull, FeelNull) => true,
        (FeelNull, _) or (_, FeelNull) => false,
        (FeelDateTime a, FeelDateTime b) => a.Offset.HasValue == b.Offset.HasValue
            && WholeSeconds(a.UniversalNanoseconds) == WholeSeconds(b.UniversalNanoseconds),
        (FeelTime a, FeelTime b) => TemporalArithmetic.AreComparable(a, b)
            && WholeSeconds(TemporalArithmetic.Universal(a)) == WholeSeconds(TemporalArithmetic.Universal(b)),
        (FeelList a, FeelList b) => AreEqual(a, b),
        (FeelContext a, FeelContext b) => AreEqual(a, b),
        _ => left.GetType() == right.GetType() ? left.Equals(right) : null,
    };

    /// <summary>Whether two values are the same and not merely equal: of one type, and with the same offset or zone (the function <c>is</c>).</summary>
    public static bool AreSame(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelDateTime a, FeelDateTime b) => a.Place == b.Place && AreEqual(a, b) == true,
        (FeelTime a, FeelTime b) => a.Place == b.Place && AreEqual(a, b) == true,
        _ => left.GetType() == right.GetType() && AreEqual(left, right) == true,
    };

    /// <summary>Compares two values of one ordered type.</summary>
    /// <returns>Less than, equal to or greater than zero; null for values without a common order.</returns>
    public static int? Order(FeelValue left, FeelValue right) => (left, right) switch
    {
        (FeelNumber a, FeelNumber b) => decimal.Compare(a.Value, b.Value),
        (FeelString a, FeelString b) => string.CompareOrdinal(a.Value, b.Value),
        (FeelDate a, FeelDate b) => a.DayNumber.CompareTo(b.DayNumber),
        (FeelDateTime a, FeelDateTime b) => a.Offset.HasValue == b.Offset.HasValue
            ? a.UniversalNanoseconds.CompareTo(b.UniversalNanoseconds)
            : null,
        (FeelTime a, FeelTime b) => TemporalArithmetic.AreComparable(a, b)
            ? TemporalArithmetic.Universal(a).CompareTo(TemporalArithmetic.Universal(b))
            : null,
        (FeelDaysTimeDuration a, FeelDaysTimeDuration b) => a.Nanoseconds.CompareTo(b.Nanoseconds),
        (FeelYearsMonthsDuration a, FeelYearsMonthsDuration b) => a.Months.CompareTo(b.Months),
        _ => null,
    };

    /// <summary>Whether a range holds a value; null where the value cannot be compared with its ends.</summary>
    public static bool? Includes(FeelRange range, FeelValue value)
    {
        if (range.Kind != FeelRangeKind.Interval)
        {
            return AreEqual(value, range.Start ?? FeelNull.Value) is { } equal ? equal == (range.Kind == FeelRangeKind.Equal) : null;
        }

        var inside = true;
        if (range.Start is { } start)
        {
            if (Order(value, start) is not { } order)
            {
                return null;
            }

            inside = order > 0 || (order == 0 && range.StartIncluded);
        }

        if (range.End is { } end)
        {
            if (Order(value, end) is not { } order)
            {
                return null;
            }

            inside &= order < 0 || (order == 0 && range.EndIncluded);
        }

        return inside;
    }

    /// <summary>Whether an input passes a test that is a value: the same value, a range or a list that holds it (DMN 1.5, table 55).</summary>
    public static bool? Matches(FeelValue input, FeelValue test)
    {
        switch (test)
        {
            case FeelRange range when input is not FeelRange:
                return Includes(range, input);
            case FeelList list:
                if (input is FeelList && AreEqual(input, list) == true)
                {
                    return true;
                }

                foreach (var item in list.Items)
                {
                    if ((item is FeelRange && input is not FeelRange ? Matches(input, item) : AreEqual(input, item)) == true)
                    {
                        return true;
                    }
                }

                return false;
            default:
                return AreEqual(input, test);
        }
    }

    /// <summary>Whether a list has an element equal to a value.</summary>
    public static bool Contains(FeelList list, FeelValue value)
    {
        foreach (var item in list.Items)
        {
            if (AreEqual(item, value) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreEqual(FeelList left, FeelList right)
    {
        if (left.Items.Length != right.Items.Length)
        {
            return false;
        }

        for (var index = 0; index < left.Items.Length; index++)
        {
            if (AreEqual(left.Items[index], right.Items[index]) != true)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqual(FeelContext left, FeelContext right)
    {
        if (left.Entries.Length != right.Entries.Length)
        {
            return false;
        }

        foreach (var entry in left.Entries)
        {
            if (!right.TryGetVariable(entry.Key, out var value) || AreEqual(entry.Value, value) != true)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Times and moments are equal by the second, as the standard's components of time have no parts of one (DMN 1.5, table 53).</summary>
    private static Int128 WholeSeconds(Int128 nanoseconds) => nanoseconds / FeelDaysTimeDuration.NanosecondsPerSecond;
}
