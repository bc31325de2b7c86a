using System.Collections.Immutable;

namespace Workflows.Definitions.Feel.Syntax;

/// <content>What follows a value: member, filter, call, type.</content>
internal sealed partial class Parser
{
    private FeelNode ReadInstanceOf()
    {
        var node = ReadPostfix();
        while (_cursor.Current.IsWord("instance") && _cursor.Peek(1).IsWord("of"))
        {
            _cursor.Skip(2);
            var type = ReadType();
            node = new InstanceOf(node, type, node.Span.To(type.Span));
        }

        return node;
    }

    private FeelNode ReadPostfix()
    {
        var node = ReadPrimary();
        while (_cursor.Current.Kind == TokenKind.Symbol)
        {
            if (_cursor.TakeSymbol("."))
            {
                var member = ReadMemberName();
                node = new PathExpression(node, member, node.Span.To(_cursor.Previous.Span));
            }
            else if (!IsEndOfRange() && _cursor.TakeSymbol("["))
            {
                var condition = WithinBrackets(ReadExpression);
                _cursor.ExpectSymbol("]");
                node = new FilterExpression(node, condition, node.Span.To(_cursor.Previous.Span));
            }
            else if (_cursor.TakeSymbol("("))
            {
                var arguments = WithinBrackets(ReadArguments);
                node = new Invocation(node, arguments, node.Span.To(_cursor.Previous.Span));
            }
            else
            {
                return node;
            }
        }

        return node;
    }

    /// <summary>In <c>[1..5[</c> the last bracket closes the range; one that an expression follows begins a filter.</summary>
    private bool IsEndOfRange()
    {
        if (!_inRangeEnd || !_cursor.Current.IsSymbol("["))
        {
            return false;
        }

        var next = _cursor.Peek(1);
        return next.Kind switch
        {
            TokenKind.End => true,
            TokenKind.Symbol => next.Text is not ("(" or "[" or "{" or "@" or "-"),
            TokenKind.Word => IsReserved(next.Text) && !BeginsExpression(next.Text),
            _ => false,
        };
    }

    /// <summary>After a point two words in a row can only be one name, so that they need not be known.</summary>
    private string ReadMemberName()
    {
        if (_cursor.Current.Kind != TokenKind.Word)
        {
            throw _cursor.Unexpected("the name of a member");
        }

        var name = TakeKnownName() ?? _cursor.Take().Text;
        while (_cursor.Current.Kind == TokenKind.Word && !IsReserved(_cursor.Current.Text))
        {
            name += " " + _cursor.Take().Text;
        }

        return name;
    }

    private ImmutableArray<Argument> ReadArguments()
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        if (_cursor.TakeSymbol(")"))
        {
            return [];
        }

        var named = ArgumentNameLength() > 0;
        do
        {
            var start = _cursor.Current.Span;
            var name = named ? ReadArgumentName() : null;
            var value = ReadExpression();
            arguments.Add(new Argument(name, value, start.To(value.Span)));
        }
        while (_cursor.TakeSymbol(","));

        _cursor.ExpectSymbol(")");
        return arguments.DrainToImmutable();
    }

    private string ReadArgumentName()
    {
        if (ArgumentNameLength() == 0)
        {
            throw _cursor.Unexpected("the name of an argument and ':', as before");
        }

        var name = ReadSpacedName(token => !token.IsSymbol(":"));
        _cursor.ExpectSymbol(":");
        return name;
    }

    /// <summary>How many tokens spell the name before a colon; 0 where no name and colon stand there.</summary>
    private int ArgumentNameLength()
    {
        if (_cursor.Current.Kind != TokenKind.Word)
        {
            return 0;
        }

        var length = 1;
        while (IsNamePart(_cursor.Peek(length)))
        {
            length++;
        }

        return _cursor.Peek(length).IsSymbol(":") ? length : 0;
    }
}
