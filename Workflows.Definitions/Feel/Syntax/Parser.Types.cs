using System.Collections.Immutable;
using Workflows.Definitions.Feel.Types;

namespace Workflows.Definitions.Feel.Syntax;

/// <content>Types, as they stand after <c>instance of</c> and after a parameter (DMN 1.5, 10.3.1.2, rules 52 to 55).</content>
internal sealed partial class Parser
{
    private TypeReference ReadType()
    {
        Enter();
        var start = _cursor.Current.Span;
        var name = ReadTypeName();
        ImmutableArray<TypeArgument>? arguments = null;
        TypeReference? result = null;
        if (name is "list" or "range" or "context" or "function" && _cursor.TakeSymbol("<"))
        {
            arguments = ReadTypeArguments(isNamed: name is "context");
            if (name is "function")
            {
                _cursor.ExpectSymbol("->");
                result = ReadType();
            }
        }

        _nesting--;
        return new TypeReference(name, arguments, result, start.To(_cursor.Previous.Span));
    }

    private string ReadTypeName()
    {
        if (_cursor.Current.Kind != TokenKind.Word)
        {
            throw _cursor.Unexpected("the name of a type");
        }

        if (_types.Match(_cursor) is { } known)
        {
            _cursor.Skip(known.Parts.Length);
            return known.Name;
        }

        var name = _cursor.Take().Text;
        while (_cursor.Current.Kind == TokenKind.Word && SimpleType.IsBeginningOfName(name + " " + _cursor.Current.Text))
        {
            name += " " + _cursor.Take().Text;
        }

        return name;
    }

    private ImmutableArray<TypeArgument> ReadTypeArguments(bool isNamed)
    {
        var arguments = ImmutableArray.CreateBuilder<TypeArgument>();
        while (!_cursor.TakeSymbol(">"))
        {
            if (arguments.Count > 0)
            {
                _cursor.ExpectSymbol(",");
            }

            string? name = null;
            if (isNamed)
            {
                name = ReadEntryName();
                _cursor.ExpectSymbol(":");
            }

            arguments.Add(new TypeArgument(name, ReadType()));
        }

        return arguments.DrainToImmutable();
    }
}
