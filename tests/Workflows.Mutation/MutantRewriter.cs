using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Workflows.Mutation;

/// <summary>
/// Puts every mutant of a file into it at once, each behind a question whether it is the active one, so that one compilation
/// serves them all. Mutants that do not compile are left out the next time.
/// </summary>
internal sealed class MutantRewriter(string file, IReadOnlySet<int> left, int firstId) : CSharpSyntaxRewriter
{
    public const string Annotation = "mutant";

    private const int LongestCode = 100;

    private static readonly Dictionary<SyntaxKind, (SyntaxKind Kind, SyntaxKind Token)> Operators = new()
    {
        [SyntaxKind.EqualsExpression] = (SyntaxKind.NotEqualsExpression, SyntaxKind.ExclamationEqualsToken),
        [SyntaxKind.NotEqualsExpression] = (SyntaxKind.EqualsExpression, SyntaxKind.EqualsEqualsToken),
        [SyntaxKind.LessThanExpression] = (SyntaxKind.LessThanOrEqualExpression, SyntaxKind.LessThanEqualsToken),
        [SyntaxKind.LessThanOrEqualExpression] = (SyntaxKind.LessThanExpression, SyntaxKind.LessThanToken),
        [SyntaxKind.GreaterThanExpression] = (SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.GreaterThanEqualsToken),
        [SyntaxKind.GreaterThanOrEqualExpression] = (SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanToken),
        [SyntaxKind.LogicalAndExpression] = (SyntaxKind.LogicalOrExpression, SyntaxKind.BarBarToken),
        [SyntaxKind.LogicalOrExpression] = (SyntaxKind.LogicalAndExpression, SyntaxKind.AmpersandAmpersandToken),
        [SyntaxKind.AddExpression] = (SyntaxKind.SubtractExpression, SyntaxKind.MinusToken),
        [SyntaxKind.SubtractExpression] = (SyntaxKind.AddExpression, SyntaxKind.PlusToken),
    };

    private int nextId = firstId;

    public List<Mutant> Mutants { get; } = [];

    public int NextId => nextId;

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitBinaryExpression(node)!;
        return Operators.TryGetValue(node.Kind(), out var other)
            ? Choice(node, visited, BinaryExpression(other.Kind, node.Left, Token(other.Token), node.Right), $"{node.OperatorToken.Text} becomes {Token(other.Token).Text}")
            : visited;
    }

    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node) => node.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => Choice(node, node, LiteralExpression(SyntaxKind.FalseLiteralExpression), "true becomes false"),
        SyntaxKind.FalseLiteralExpression => Choice(node, node, LiteralExpression(SyntaxKind.TrueLiteralExpression), "false becomes true"),
        SyntaxKind.NumericLiteralExpression when node.Token.Value is int value => Choice(
            node, node, LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(value + 1)), $"{value} becomes {value + 1}"),
        _ => node,
    };

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node) =>
        ((IfStatementSyntax)base.VisitIfStatement(node)!) is var visited
            ? visited.WithCondition(Negated(node.Condition, visited.Condition))
            : null;

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
        ((WhileStatementSyntax)base.VisitWhileStatement(node)!) is var visited
            ? visited.WithCondition(Negated(node.Condition, visited.Condition))
            : null;

    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node) =>
        ((ConditionalExpressionSyntax)base.VisitConditionalExpression(node)!) is var visited
            ? visited.WithCondition(Negated(node.Condition, visited.Condition))
            : null;

    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node)
    {
        var visited = (ReturnStatementSyntax)base.VisitReturnStatement(node)!;
        if (node.Expression is null)
            return Removed(node, visited, "does not return");
        return IsOfTruth(node) && node.Expression is not LiteralExpressionSyntax
            ? visited.WithExpression(Negated(node.Expression, visited.Expression!))
            : visited;
    }

    public override SyntaxNode? VisitArrowExpressionClause(ArrowExpressionClauseSyntax node)
    {
        var visited = (ArrowExpressionClauseSyntax)base.VisitArrowExpressionClause(node)!;
        return IsOfTruth(node) && node.Expression is not LiteralExpressionSyntax
            ? visited.WithExpression(Negated(node.Expression, visited.Expression))
            : visited;
    }

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var visited = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        if (node.ExpressionBody is null or { Expression: ThrowExpressionSyntax } || node.ReturnType is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword })
            return visited;
        var call = ExpressionStatement(visited.ExpressionBody!.Expression);
        return visited.WithExpressionBody(null).WithSemicolonToken(default)
            .WithBody(Block(Removed(node.ExpressionBody, call, "does nothing")));
    }

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node) =>
        Removed(node, (StatementSyntax)base.VisitExpressionStatement(node)!, "is not done");

    public override SyntaxNode? VisitContinueStatement(ContinueStatementSyntax node) => Removed(node, node, "does not continue");

    // What must be constant cannot be switched.
    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => node;

    public override SyntaxNode? VisitParameterList(ParameterListSyntax node) => node;

    public override SyntaxNode? VisitConstantPattern(ConstantPatternSyntax node) => node;

    public override SyntaxNode? VisitRelationalPattern(RelationalPatternSyntax node) => node;

    public override SyntaxNode? VisitCaseSwitchLabel(CaseSwitchLabelSyntax node) => node;

    public override SyntaxNode? VisitEnumMemberDeclaration(EnumMemberDeclarationSyntax node) => node;

    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node) =>
        node.Modifiers.Any(SyntaxKind.ConstKeyword) ? node : base.VisitFieldDeclaration(node);

    // A pattern that names a variable keeps it assigned where the variable is used: then the condition fails, or holds, always.
    private ExpressionSyntax Negated(ExpressionSyntax original, ExpressionSyntax visited)
    {
        var names = original.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Any(name => name.Parent is not DeclarationExpressionSyntax);
        if (!names)
            return Choice(original, visited, PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(original)), "is negated");
        var isNegative = original.ToString().Contains(" is not ", StringComparison.Ordinal);
        if (Register(original, isNegative ? "always holds" : "never holds") is not { } id)
            return visited;
        ExpressionSyntax whole = isNegative
            ? BinaryExpression(SyntaxKind.LogicalOrExpression, ParenthesizedExpression(visited.WithoutTrivia()), IsActive(id))
            : BinaryExpression(SyntaxKind.LogicalAndExpression, ParenthesizedExpression(visited.WithoutTrivia()), IsNotActive(id));
        return Marked(ParenthesizedExpression(whole), id);
    }

    private ExpressionSyntax Choice(ExpressionSyntax original, ExpressionSyntax visited, ExpressionSyntax mutated, string kind) =>
        Register(original, kind) is { } id
            ? Marked(
                ParenthesizedExpression(ConditionalExpression(
                    IsActive(id), ParenthesizedExpression(mutated.WithoutTrivia()), ParenthesizedExpression(visited.WithoutTrivia()))),
                id)
            : visited;

    private StatementSyntax Removed(SyntaxNode original, StatementSyntax visited, string kind) =>
        Register(original, kind) is { } id ? Marked<StatementSyntax>(IfStatement(IsNotActive(id), Block(visited)), id) : visited;

    private int? Register(SyntaxNode original, string kind)
    {
        var id = nextId++;
        if (left.Contains(id))
            return null;
        var code = string.Join(' ', original.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var line = original.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        Mutants.Add(new Mutant(id, file, line, kind, code.Length > LongestCode ? code[..LongestCode] + "…" : code));
        return id;
    }

    private static bool IsOfTruth(SyntaxNode node) => node.Ancestors().FirstOrDefault(ancestor =>
        ancestor is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) switch
    {
        MethodDeclarationSyntax method => IsBool(method.ReturnType),
        PropertyDeclarationSyntax property => IsBool(property.Type),
        _ => false,
    };

    private static bool IsBool(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.BoolKeyword };

    private static ExpressionSyntax IsActive(int id) => ParseExpression($"{MutantSwitch.Name}.Is({id})");

    private static PrefixUnaryExpressionSyntax IsNotActive(int id) => PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, IsActive(id));

    private static T Marked<T>(T node, int id)
        where T : SyntaxNode => node.WithAdditionalAnnotations(new SyntaxAnnotation(Annotation, $"{id}"));
}
