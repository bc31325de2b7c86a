using System.Collections.Immutable;
using Workflows.Definitions.Verification;

namespace Workflows.Definitions.Decisions;

/// <summary>What compiling and evaluating a decision model may find.</summary>
public static class DecisionProblems
{
    /// <summary>A file that is imported, which is not supported.</summary>
    public static DiagnosticKind Import { get; } =
        Error("dmn.import", "The file imports {0} from {1}. Imports are not supported: put the elements into one file.");

    /// <summary>A reference to an element that the file does not have.</summary>
    public static DiagnosticKind Reference { get; } =
        Error("dmn.reference", "{0} refers to {1}, which is no such element of this file.");

    /// <summary>A requirement that leads back to where it starts.</summary>
    public static DiagnosticKind Cycle { get; } = Error("dmn.cycle", "{0} requires itself, directly or through others.");

    /// <summary>Longer chains of requirements than <see cref="DecisionModel.MaximumRequirementDepth"/>.</summary>
    public static DiagnosticKind Depth { get; } = Error("dmn.depth", "The requirements of {0} go deeper than {1} levels.");

    /// <summary>Two elements of one name, so that the name is ambiguous.</summary>
    public static DiagnosticKind DuplicateName { get; } = Error("dmn.duplicateName", "More than one element has the name {0}.");

    /// <summary>More elements than <see cref="DecisionModel.MaximumRequirements"/> that one element requires.</summary>
    public static DiagnosticKind TooManyRequirements { get; } = Error("dmn.requirements", "{0} requires more than {1} elements.");

    /// <summary>A type that is neither built in nor defined.</summary>
    public static DiagnosticKind UnknownType { get; } = Error("dmn.unknownType", "There is no type {0}.");

    /// <summary>A type that is defined by itself, or by too long a chain of others.</summary>
    public static DiagnosticKind CyclicType { get; } = Error("dmn.cyclicType", "The type {0} is defined by itself, or by too long a chain of types.");

    /// <summary>A text that is no FEEL.</summary>
    public static DiagnosticKind Text { get; } = Error("dmn.expression", "The expression {0} cannot be read: {1}");

    /// <summary>A name that nothing gives a value: not required, not bound, not built in.</summary>
    public static DiagnosticKind UnknownName { get; } =
        Warning("dmn.unknownName", "The expression {0} uses {1}, which nothing here gives a value; it is null. Perhaps a requirement is missing.");

    /// <summary>More names around an expression than <see cref="DecisionModel.MaximumNames"/>.</summary>
    public static DiagnosticKind TooManyNames { get; } = Error("dmn.names", "An expression sees more than {0} names.");

    /// <summary>A part that the standard demands and the file lacks.</summary>
    public static DiagnosticKind Missing { get; } = Error("dmn.missing", "{0} is missing.");

    /// <summary>A language other than FEEL.</summary>
    public static DiagnosticKind Language { get; } = Error("dmn.language", "The language {0} is not supported: write FEEL.");

    /// <summary>A function in Java or PMML.</summary>
    public static DiagnosticKind ExternalFunction { get; } =
        Error("dmn.externalFunction", "Functions of the kind {0} run code from outside and are refused: write the function in FEEL.");

    /// <summary>Expressions that nest deeper than <see cref="DecisionModel.MaximumNesting"/>.</summary>
    public static DiagnosticKind Nesting { get; } = Error("dmn.nesting", "Expressions nest deeper than {0} levels.");

    /// <summary>A part of an expression that the model does not read, so that its meaning would be lost.</summary>
    public static DiagnosticKind Unread { get; } = Error("dmn.unread", "The element {0} is not understood here.");

    /// <summary>A decision or service that the model does not have, asked for in an evaluation.</summary>
    public static DiagnosticKind UnknownDecision { get; } = Error("dmn.unknownDecision", "There is no decision or decision service {0}.");

    /// <summary>Part of the logic could not be compiled, so that its value is null.</summary>
    public static DiagnosticKind Refused { get; } = Error("dmn.refused", "The logic was refused when the model was compiled; its value is null.");

    /// <summary>An input that the decision needs and nobody gave.</summary>
    public static DiagnosticKind MissingInput { get; } = Warning("dmn.missingInput", "The input {0} is not given; its value is null.");

    /// <summary>A value that its type does not allow (DMN 1.5, 10.3.2.9.4).</summary>
    public static DiagnosticKind Type { get; } = Error("dmn.type", "{0} has a value that its type {1} does not allow; it is null.");

    /// <summary>A call with an argument that the parameter's type does not allow.</summary>
    public static DiagnosticKind Argument { get; } =
        Error("dmn.argument", "The argument {0} has a value that its type {1} does not allow; the value of the call is null.");

    /// <summary>An input of a table that is none of the allowed values.</summary>
    public static DiagnosticKind InputNotAllowed { get; } =
        Error("dmn.table.inputNotAllowed", "The input {0} of the decision table has a value that is not allowed.");

    /// <summary>An output of a table that is none of the allowed values.</summary>
    public static DiagnosticKind OutputNotAllowed { get; } =
        Error("dmn.table.outputNotAllowed", "The output {0} of rule {1} of the decision table has a value that is not allowed.");

    /// <summary>Several rules that hit under <c>UNIQUE</c>.</summary>
    public static DiagnosticKind SeveralHits { get; } =
        Error("dmn.table.severalHits", "The rules {0} of the decision table hit together, where the hit policy UNIQUE allows one.");

    /// <summary>Rules that hit under <c>ANY</c> with different outputs.</summary>
    public static DiagnosticKind DifferentOutputs { get; } =
        Error("dmn.table.differentOutputs", "The rules {0} of the decision table hit together with different outputs, which the hit policy ANY forbids.");

    /// <summary>No rule that hits, and no default output.</summary>
    public static DiagnosticKind NoHit { get; } = Warning("dmn.table.noHit", "No rule of the decision table hits; the value is null.");

    /// <summary>A hit policy or aggregation that the standard does not know.</summary>
    public static DiagnosticKind HitPolicy { get; } = Error("dmn.table.hitPolicy", "The hit policy {0} is unknown.");

    /// <summary>An aggregation of a table with several outputs, of which the standard does not say what it is.</summary>
    public static DiagnosticKind AggregationOfSeveral { get; } =
        Error("dmn.table.aggregation", "The decision table aggregates with {0} but has {1} outputs; an aggregation needs one output.");

    /// <summary>A table without any output.</summary>
    public static DiagnosticKind NoOutput { get; } = Error("dmn.table.noOutput", "The decision table has no output.");

    /// <summary>An output without a name among several.</summary>
    public static DiagnosticKind OutputName { get; } =
        Error("dmn.table.outputName", "Output {0} of the decision table needs a name of its own, because the table has several outputs.");

    /// <summary>A rule that has not one entry for each input and output.</summary>
    public static DiagnosticKind EntryCount { get; } =
        Error("dmn.table.entryCount", "Rule {0} of the decision table has {1} input entries and {2} output entries, but the table has {3} inputs and {4} outputs.");

    /// <summary>More steps than the evaluation may take.</summary>
    public static DiagnosticKind Budget { get; } =
        Error(Feel.FeelBudgetExceededException.StableCode, "The evaluation was stopped: it needs more than its budget of {0} steps.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticKind> All { get; } =
    [
        Import, Reference, Cycle, Depth, DuplicateName, TooManyRequirements, UnknownType, CyclicType, Text, UnknownName, TooManyNames, Missing, Language, ExternalFunction,
        Nesting, Unread, UnknownDecision, Refused, MissingInput, Type, Argument, InputNotAllowed, OutputNotAllowed, SeveralHits, DifferentOutputs, NoHit,
        HitPolicy, AggregationOfSeveral, NoOutput, OutputName, EntryCount, Budget,
    ];

    private static DiagnosticKind Error(string code, string format) => new(code, DiagnosticSeverity.Error, format);

    private static DiagnosticKind Warning(string code, string format) => new(code, DiagnosticSeverity.Warning, format);
}
