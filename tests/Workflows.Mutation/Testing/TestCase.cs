using System.Collections;
using System.Reflection;

namespace Workflows.Mutation.Testing;

/// <summary>One fact, or one row of a theory, run by reflection: many times in one process, which the test framework does not do.</summary>
internal sealed record TestCase(MethodInfo Method, object?[] Arguments)
{
    public string Name => $"{Method.DeclaringType!.Name}.{Method.Name}";

    /// <summary>The cases of an assembly whose namespaces begin with one of these.</summary>
    public static List<TestCase> In(Assembly assembly, string[] namespaces) =>
    [
        .. assembly.GetTypes()
            .Where(type => type is { IsPublic: true, IsAbstract: false } && Array.Exists(namespaces, name => type.Namespace?.StartsWith(name, StringComparison.Ordinal) == true))
            .Where(type => type.GetConstructor(Type.EmptyTypes) is not null)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .SelectMany(Of),
    ];

    /// <summary>Runs it; what it throws says that it noticed something.</summary>
    public void Run()
    {
        var instance = Method.IsStatic ? null : Activator.CreateInstance(Method.DeclaringType!);
        try
        {
            if (Method.Invoke(instance, Arguments) is Task task)
                task.GetAwaiter().GetResult();
        }
        finally
        {
            (instance as IDisposable)?.Dispose();
        }
    }

    private static IEnumerable<TestCase> Of(MethodInfo method)
    {
        var attributes = method.GetCustomAttributes().ToList();
        if (attributes.Exists(attribute => attribute.GetType().Name == "FactAttribute"))
            return [new TestCase(method, [])];
        return attributes.SelectMany(attribute => RowsOf(attribute, method)).Select(row => new TestCase(method, row));
    }

    private static IEnumerable<object?[]> RowsOf(Attribute attribute, MethodInfo method)
    {
        var type = attribute.GetType();
        if (type.Name == "InlineDataAttribute")
            return [Fitted((object?[])type.GetProperty("Data")!.GetValue(attribute)!, method)];
        if (type.Name != "MemberDataAttribute")
            return [];
        var name = (string)type.GetProperty("MemberName")!.GetValue(attribute)!;
        var rows = (IEnumerable)method.DeclaringType!.GetProperty(name, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        return rows.Cast<object>().Select(row => Fitted(DataOf(row), method)).ToList();
    }

    private static object?[] DataOf(object row) =>
        row as object?[] ?? (object?[])row.GetType().GetInterfaces().First(type => type.Name == "ITheoryDataRow").GetMethod("GetData")!.Invoke(row, [])!;

    // A params array takes the rest of the row.
    private static object?[] Fitted(object?[] row, MethodInfo method)
    {
        var parameters = method.GetParameters();
        if (parameters.Length == 0 || !parameters[^1].IsDefined(typeof(ParamArrayAttribute)) || (row.Length == parameters.Length && row[^1] is Array))
            return row;
        var rest = Array.CreateInstance(parameters[^1].ParameterType.GetElementType()!, row.Length - parameters.Length + 1);
        Array.Copy(row, parameters.Length - 1, rest, 0, rest.Length);
        return [.. row[..(parameters.Length - 1)], rest];
    }
}
