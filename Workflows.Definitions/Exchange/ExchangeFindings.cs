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

    /// <summary>A word that has no effect here, without loss.</summary>
    public static DiagnosticKind Kept { get; } = Information("exchange.kept", "{1} of {0} is kept in the file and has no effect here.");

    /// <summary>A word that has no counterpart here.</summary>
    public static DiagnosticKind NotTaken { get; } =
        Warning("exchange.notTaken", "{1} of {0}, {2}, has no counterpart here; it is kept in the file and has no effect.");

    /// <summary>A word of another engine that the table does not know.</summary>
    public static DiagnosticKind Unknown { get; } =
        Warning("exchange.unknown", "{1} of {0}, {2}, is not known here; it is kept in the file and has no effect.");

    /// <summary>A listener.</summary>
    public static DiagnosticKind Listener { get; } =
        Warning("exchange.listener", "{1} of {0}, {2}, is code of the other engine and does not run here.");

    /// <summary>A task that runs a class, bean or connector.</summary>
    public static DiagnosticKind Code { get; } =
        Warning("exchange.code", "{1} of {0}, {2}, is code of the other engine and does not run here; a wf:service says what this platform is to do.");

    /// <summary>A script in a language other than FEEL.</summary>
    public static DiagnosticKind Script { get; } =
        Warning("exchange.script", "{1} of {0} is written in {2}; only FEEL is run here.");

    /// <summary>A form.</summary>
    public static DiagnosticKind Form { get; } =
        Warning("exchange.form", "{1} of {0}, {2}, is a form of the other engine; the form has to be drawn again here.");

    /// <summary>A timer that repeats by a cron expression.</summary>
    public static DiagnosticKind Cron { get; } =
        Warning("exchange.cron", "{1} of {0}, {2}, is a cron expression; only ISO 8601 repetitions such as R3/PT10M are understood.");

    /// <summary>A reference that is computed when the instance runs.</summary>
    public static DiagnosticKind DynamicReference { get; } =
        Warning("exchange.dynamicReference", "{1} of {0}, {2}, is computed when an instance runs; it has to be fixed here.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticKind> All { get; } =
    [
        Mapped, ExpressionTranslated, ExpressionSyntax, ExpressionCall, ExpressionName, ExpressionElement, ExpressionLimit,
        Kept, NotTaken, Unknown, Listener, Code, Script, Form, Cron, DynamicReference,
    ];

    private static DiagnosticKind Information(string code, string format) => new(code, DiagnosticSeverity.Information, format);

    private static DiagnosticKind Warning(string code, string format) => new(code, DiagnosticSeverity.Warning, format);
}
