using System.Collections.Immutable;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Exchange;

/// <summary>What <see cref="ForeignModels"/> says of a model that was written for another engine.</summary>
public static class ExchangeFindings
{
    /// <summary>A construct that means the same here.</summary>
    public static DiagnosticKind Mapped { get; } = Information("exchange.mapped", "{1} of {0} becomes {2}.");

    /// <summary>An expression that is said in FEEL now.</summary>
    public static DiagnosticKind ExpressionTranslated { get; } =
        Information("exchange.expression.translated", "The {1} of {0}, {2}, is read as the FEEL expression {3}.");

    /// <summary>Brackets that do not match, operators without operands, texts in sums.</summary>
    public static DiagnosticKind ExpressionSyntax { get; } =
        Warning("exchange.expression.syntax", "The {1} of {0}, {2}, is not taken: {3} makes no sense there.");

    /// <summary>A call of the other engine's beans or classes.</summary>
    public static DiagnosticKind ExpressionCall { get; } =
        Warning("exchange.expression.call", "The {1} of {0}, {2}, is not taken: {3} calls code of the other engine.");

    /// <summary>A name that only the other engine knows, or that FEEL cannot spell.</summary>
    public static DiagnosticKind ExpressionName { get; } =
        Warning("exchange.expression.name", "The {1} of {0}, {2}, is not taken: the name {3} belongs to the other engine, or FEEL cannot spell it.");

    /// <summary>An element whose place is only known when the instance runs; it may be a number or a name.</summary>
    public static DiagnosticKind ExpressionElement { get; } =
        Warning("exchange.expression.element", "The {1} of {0}, {2}, is not taken: whether {3} is a position or a name is not known beforehand.");

    /// <summary>Too long or too deep.</summary>
    public static DiagnosticKind ExpressionLimit { get; } =
        Warning("exchange.expression.limit", "The {1} of {0}, {2}, is not taken: it is too long or nests too deep, at {3}.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticKind> All { get; } =
    [
        Mapped, ExpressionTranslated, ExpressionSyntax, ExpressionCall, ExpressionName, ExpressionElement, ExpressionLimit,
    ];

    private static DiagnosticKind Information(string code, string format) => new(code, DiagnosticSeverity.Information, format);

    private static DiagnosticKind Warning(string code, string format) => new(code, DiagnosticSeverity.Warning, format);
}
