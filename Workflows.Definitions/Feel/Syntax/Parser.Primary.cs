using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Workflows.Definitions.Feel.Semantics;

namespace Workflows.Definitions.Feel.Syntax;

/// <content>Literals, names and what stands in brackets.</content>
internal sealed partial class Parser
{
    private static readonly FrozenSet<string> ReservedWords = FrozenSet.ToFrozenSet(
        [
            "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "or", "and", "between", "instance",
            "function", "true", "false", "null",
        ],
        StringComparer.Ordinal);

    private static bool BeginsExpression(string word) =>
        word is "if" or "for" or "some" or "every" or "function" or "true" or "false" or "null";

    private static bool IsReserved(string word) => ReservedWords.Contains(word);

    private FeelNode ReadPrimary()
    {
        var token = _cursor.Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return ReadNumber(_cursor.Take());
            case TokenKind.Text:
                return new Literal(new FeelString(_cursor.Take().Text), token.Span);
            case TokenKind.Word:
                return ReadWord(token);
            case TokenKind.Symbol when token.Text is "@":
                return ReadTemporalLiteral();
            case TokenKind.Symbol when token.Text is "(":
                return WithinBrackets(ReadParenthesis);
            case TokenKind.Symbol when token.Text is "[":
                return WithinBrackets(ReadListOrRange);
            case TokenKind.Symbol when token.Text is "]":
                return WithinBrackets(() => ReadRange(_cursor.Take().Span, startIncluded: false));
            case TokenKind.Symbol when token.Text is "{":
                return WithinBrackets(ReadContext);
            default:
                throw _cursor.Unexpected("a value");
        }
    }

    private static Literal ReadNumber(Token token) =>
        decimal.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new Literal(new FeelNumber(number), token.Span)
            : throw new SyntaxException(FeelDiagnosticCodes.Literal, $"The number {token.Text} is out of range.", token.Span);

    private FeelNode ReadWord(Token token)
    {
        if (TakeKnownName() is { } known)
        {
            return new NameReference(known, token.Span.To(_cursor.Previous.Span));
        }

        switch (token.Text)
        {
            case "null":
                _cursor.Skip(1);
                return new Literal(FeelNull.Value, token.Span);
            case "true" or "false":
                _cursor.Skip(1);
                return new Literal(FeelBoolean.Of(token.Text is "true"), token.Span);
            case "if" or "for" or "some" or "every" or "function":
                return ReadExpression();
        }

        if (IsReserved(token.Text))
        {
            throw _cursor.Unexpected("a value");
        }

        _cursor.Skip(1);
        return new NameReference(token.Text, token.Span);
    }

    private string? TakeKnownName()
    {
        if (_names.Match(_cursor) is not { } known)
        {
            return null;
        }

        _cursor.Skip(known.Parts.Length);
        return known.Name;
    }

    private Literal ReadTemporalLiteral()
    {
        var start = _cursor.Take().Span;
        if (_cursor.Current.Kind != TokenKind.Text)
        {
            throw _cursor.Unexpected("a text after '@'");
        }

        var token = _cursor.Take();
        var span = start.To(token.Span);
        return TemporalText.ReadAny(token.Text) is { } value
            ? new Literal(value, span)
            : throw new SyntaxException(FeelDiagnosticCodes.Literal, "This is no date, time, date and time or duration.", span);
    }

    /// <summary>An expression in parentheses, a range with an open start, or a range with one end: <c>(&lt; 5)</c>.</summary>
    private FeelNode ReadParenthesis()
    {
        var start = _cursor.Take().Span;
        if (ComparisonOperatorAt(_cursor.Current) is { } comparison)
        {
            _cursor.Skip(1);
            var limit = ReadSum();
            _cursor.ExpectSymbol(")");
            return HalfOpenRange(comparison, limit, start.To(_cursor.Previous.Span));
        }

        var inner = ReadExpression();
        if (_cursor.Current.IsSymbol(".."))
        {
            return FinishRange(inner, startIncluded: false, start);
        }

        _cursor.ExpectSymbol(")");
        return inner;
    }

    private static RangeExpression HalfOpenRange(ComparisonOperator comparison, FeelNode limit, SourceSpan span) => comparison switch
    {
        ComparisonOperator.Less => new(null, false, limit, false, span),
        ComparisonOperator.LessOrEqual => new(null, false, limit, true, span),
        ComparisonOperator.Greater => new(limit, false, null, false, span),
        ComparisonOperator.GreaterOrEqual => new(limit, true, null, false, span),
        ComparisonOperator.Equal => new(limit, true, limit, true, span) { Kind = FeelRangeKind.Equal },
        _ => new(limit, true, limit, true, span) { Kind = FeelRangeKind.NotEqual },
    };

    private FeelNode ReadListOrRange()
    {
        var start = _cursor.Take().Span;
        if (_cursor.TakeSymbol("]"))
        {
            return new ListExpression([], start.To(_cursor.Previous.Span));
        }

        var first = ReadExpression();
        if (_cursor.Current.IsSymbol(".."))
        {
            return FinishRange(first, startIncluded: true, start);
        }

        var items = ImmutableArray.CreateBuilder<FeelNode>();
        items.Add(first);
        while (_cursor.TakeSymbol(","))
        {
            items.Add(ReadExpression());
        }

        _cursor.ExpectSymbol("]");
        return new ListExpression(items.DrainToImmutable(), start.To(_cursor.Previous.Span));
    }

    private RangeExpression ReadRange(SourceSpan start, bool startIncluded) => FinishRange(ReadExpression(), startIncluded, start);

    private RangeExpression FinishRange(FeelNode first, bool startIncluded, SourceSpan start)
    {
        _cursor.ExpectSymbol("..");
        _inRangeEnd = true;
        var last = ReadExpression();
        _inRangeEnd = false;
        var endIncluded = _cursor.TakeSymbol("]");
        if (!endIncluded && !_cursor.TakeSymbol(")") && !_cursor.TakeSymbol("["))
        {
            throw _cursor.Unexpected("']', ')' or '[' at the end of the range");
        }

        return new RangeExpression(first, startIncluded, last, endIncluded, start.To(_cursor.Previous.Span));
    }

    private ContextExpression ReadContext()
    {
        var start = _cursor.Take().Span;
        var known = _names.Count;
        var entries = ImmutableArray.CreateBuilder<ContextEntry>();
        if (!_cursor.TakeSymbol("}"))
        {
            do
            {
                var nameStart = _cursor.Current.Span;
                var name = ReadEntryName();
                var nameSpan = nameStart.To(_cursor.Previous.Span);
                _cursor.ExpectSymbol(":");
                entries.Add(new ContextEntry(name, ReadExpression(), nameSpan));
                _names.Add(name, isFunction: false);
            }
            while (_cursor.TakeSymbol(","));

            _cursor.ExpectSymbol("}");
        }

        _names.Truncate(known);
        return new ContextExpression(entries.DrainToImmutable(), start.To(_cursor.Previous.Span));
    }

    private string ReadEntryName()
    {
        if (_cursor.Current.Kind == TokenKind.Text)
        {
            return _cursor.Take().Text;
        }

        if (_cursor.Current.Kind != TokenKind.Word)
        {
            throw _cursor.Unexpected("the name of an entry");
        }

        return ReadSpacedName(token => !token.IsSymbol(":"));
    }

    /// <summary>Puts a new name together as it is written, blanks normalised to one.</summary>
    private string ReadSpacedName(Func<Token, bool> belongs)
    {
        var name = new StringBuilder(_cursor.Take().Text);
        while (IsNamePart(_cursor.Current) && belongs(_cursor.Current))
        {
            if (_cursor.Current.Span.Offset > _cursor.Previous.Span.End)
            {
                name.Append(' ');
            }

            name.Append(_cursor.Take().Text);
        }

        return name.ToString();
    }

    private static bool IsNamePart(Token token) => token.Kind switch
    {
        TokenKind.Word or TokenKind.Number => true,
        TokenKind.Symbol => token.Text is "." or "/" or "-" or "'" or "+" or "*" or "**",
        _ => false,
    };
}
