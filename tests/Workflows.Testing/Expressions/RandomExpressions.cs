namespace Workflows.Testing.Expressions;

/// <summary>Texts of the language, derived from its grammar by a seed; what they mean does not matter.</summary>
public sealed class RandomExpressions(int seed)
{
    private static readonly string[] Leaves =
    [
        "1", "0", "-2.5", "79228162514264337593543950335", "0.0000000000000000000000000001", "\"a\"", "\"政務\"", "true", "false", "null", "x",
        "number", "text", "list", "context", "context.a", "today()", "now()", "[]", "{}", "[1..3]", "(< 4)", "@\"2026-01-31\"",
        "@\"9999-12-31T23:59:59+14:00\"", "@\"0001-01-01T00:00:00\"", "@\"P1Y\"", "@\"-P10675199D\"", "@\"23:00:00Z\"",
        "@\"-999999999-01-01\"", "@\"999999999-12-31T23:59:59.999999999@Europe/Paris\"", "@\"02:30:00@Asia/Shanghai\"", "(=3)", "(!=3)",
        "(function(a, b) a < b)", "(function(a: number) a + 1)", "count", "@\"P999999999Y\"",
    ];

    private static readonly string[] Functions =
    [
        "not", "count", "sum", "min", "max", "mean", "median", "product", "string", "number", "date", "time", "date and time", "duration",
        "abs", "floor", "ceiling", "sqrt", "log", "exp", "odd", "even", "flatten", "reverse", "sort", "distinct values", "get entries",
        "context", "string length", "upper case", "day of week", "week of year", "all", "any", "is defined", "string join", "mode", "stddev", "range", "month of year",
    ];

    private static readonly string[] Pairs =
    [
        "contains", "matches", "split", "decimal", "round half up", "round up", "modulo", "append", "list contains", "index of", "remove", "sublist",
        "substring", "get value", "sort", "union", "years and months duration", "date and time", "substring before", "extract", "floor",
        "before", "after", "meets", "met by", "overlaps", "overlaps before", "overlaps after", "finishes", "finished by", "includes", "during",
        "starts", "started by", "coincides", "is", "round down", "split", "concatenate",
    ];

    private readonly Random _random = new(seed);

    public string Next(int depth)
    {
        if (depth == 0)
        {
            return Pick(Leaves);
        }

        string Inner() => Next(_random.Next(depth));
        return _random.Next(20) switch
        {
            0 or 1 => $"({Inner()} {Pick("+", "-", "*", "/", "**")} {Inner()})",
            2 => $"({Inner()} {Pick("=", "!=", "<", "<=", ">", ">=")} {Inner()})",
            3 => $"({Inner()} {Pick("and", "or")} {Inner()})",
            4 => $"({Inner()} between {Inner()} and {Inner()})",
            5 => $"({Inner()} in ({Inner()}, {Pick("<", ">=", "=")} {Inner()}))",
            6 => $"(if {Inner()} then {Inner()} else {Inner()})",
            7 => $"({Inner()})[{Inner()}]",
            8 => $"[{Inner()}, {Inner()}]",
            9 => $"{{a: {Inner()}, b: a, \"c d\": {Inner()}}}",
            10 => $"(for i in {Inner()} return {Inner()})",
            11 => $"({Pick("some", "every")} i in {Inner()} satisfies {Inner()})",
            12 => $"{Pick(Functions)}({Inner()})",
            13 => $"{Pick(Pairs)}({Inner()}, {Inner()})",
            15 => $"({Inner()} instance of {Pick("list<number>", "context<a: Any>", "range<date>", "function<Any> -> number", "Any")})",
            16 => $"{Pick("list replace", "context put", "replace", "insert before")}({Inner()}, {Inner()}, {Inner()})",
            17 => $"(for i in {Inner()} return [i, partial[-1], {Inner()}])",
            18 => $"(function(a: number, b) {Inner()})({Inner()}, {Inner()})",
            14 => $"({Inner()}).{Pick("a", "year", "hours", "start", "c d", "time offset")}",
            _ => $"({Pick("[", "(")}{Inner()}..{Inner()}{Pick("]", ")")})",
        };
    }

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
