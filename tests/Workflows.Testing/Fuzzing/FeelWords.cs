using System.Collections.Immutable;

namespace Workflows.Testing.Fuzzing;

/// <summary>What stands in FEEL texts: keywords, functions, literals, and whole expressions to begin with.</summary>
internal static class FeelWords
{
    private static readonly string[] Symbols =
    [
        " and ", " or ", "not(", " in ", " between ", "if ", " then ", " else ", "for ", " return ", "some ", "every ", " satisfies ", "function(",
        " external ", " instance of ", "(", ")", "[", "]", "{", "}", "..", ",", ":", ".", "?", "<", "<=", ">", ">=", "=", "!=", "+", "-", "*", "/",
        "**", "@", "\"", "'", "\\u653F", "\\U01F600", "\\\"", "->", "//", "/*", "*/", "null", "true", "false", "partial", "item", "x", "list",
        "context", "first name", "a-b", "list<number>", "context<a: number>", "function<number> -> string", "days and time duration",
        "years and months duration", "date and time", "Any", "range<number>", "\u00A0", "\u2028", "\uFEFF", "\uD83D\uDE00", "政務",
    ];

    private static readonly string[] Literals =
    [
        "0", "1", "-1", "0.1", "1e3", "79228162514264337593543950335", "0.0000000000000000000000000001", "99999999999", "2147483648", "-2147483649",
        "@\"2026-01-31\"", "@\"-262143-01-01\"", "@\"9999-12-31T23:59:59.9999999+14:00\"", "@\"2026-02-28T24:00:00@Asia/Shanghai\"", "@\"23:59:60\"",
        "@\"P1Y2M\"", "@\"P178956970Y8M\"", "@\"P10675199DT2H48M5.4775807S\"", "@\"-PT0.0000001S\"", "\"(a+)+$\"", "\"[\\\\p{L}-[a]]\"", "\"$1\"",
        "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\"",
    ];

    private static readonly string[] Functions =
    [
        "not", "number", "string", "date", "time", "date and time", "duration", "years and months duration", "substring", "string length",
        "upper case", "lower case", "substring before", "substring after", "replace", "contains", "starts with", "ends with", "matches", "split",
        "string join", "list contains", "count", "min", "max", "sum", "mean", "all", "any", "sublist", "append", "concatenate", "insert before",
        "remove", "list replace", "reverse", "index of", "union", "distinct values", "flatten", "product", "median", "stddev", "mode", "decimal",
        "floor", "ceiling", "round up", "round down", "round half up", "round half down", "abs", "modulo", "sqrt", "log", "exp", "odd", "even",
        "before", "after", "meets", "met by", "overlaps", "overlaps before", "overlaps after", "finishes", "finished by", "includes", "during",
        "starts", "started by", "coincides", "day of year", "day of week", "month of year", "week of year", "sort", "get value", "get entries",
        "context", "context put", "context merge", "is", "range", "now", "today", "extract", "is defined",
    ];

    public static ImmutableArray<string> Expressions { get; } =
    [
        "if count(list) = 0 then \"office\" else list[1]",
        "every r in list satisfies r = 1",
        "date(\"2026-01-31\") - today() < duration(\"P3D\")",
        "{a: 1, b: a + 1, f: function(x: number) x ** 2}.f(b: 3)",
        "for i in 1..10, j in [i..3] return i * j + count(partial)",
        "sort([3, 1, 2], function(a, b) a < b)[item > 1]",
        "< 5, [10..20], not(3)",
        "-",
        "replace(\"abracadabra\", \"a(b)\", \"[$1]\", \"i\")",
        "matches(\"foobar\", \"^fo*b\") and split(\"a;b\", \";\")[-1] = \"b\"",
        "x instance of function<list<number>> -> context<a: string>",
        "context put(context, [\"a\", \"b\"], 1)",
        "first name + string(a-b) /* comment */ // end",
        "range(\"[1..2)\").start + @\"2026-03-02T10:00:00@Asia/Shanghai\".hour",
        .. Functions.Select(function => $"{function}(list)"),
        .. Functions.Select(function => $"{function}(x, 2)"),
        .. Functions.Select(function => $"{function}(\"abc\", \"b\", 1)"),
    ];

    public static ImmutableArray<string> All { get; } = [.. Symbols, .. Literals, .. Functions, .. Functions.Select(function => function + "(")];
}
