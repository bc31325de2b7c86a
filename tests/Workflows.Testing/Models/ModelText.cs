using System.Collections;
using System.Reflection;
using System.Text;

namespace Workflows.Testing.Models;

/// <summary>
/// Writes a whole model as text, property by property, so that two models can be compared in depth and a difference can
/// be read.
/// </summary>
public static class ModelText
{
    public static string Of(object model)
    {
        var text = new StringBuilder();
        Append(text, model, "");
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, string indentation)
    {
        switch (value)
        {
            case null:
                text.Append("null\n");
                break;
            case string or bool or int or Enum:
                text.Append(value).Append('\n');
                break;
            case IEnumerable items:
                text.Append("[\n");
                foreach (var item in items)
                {
                    text.Append(indentation).Append("- ");
                    Append(text, item, indentation + "  ");
                }

                break;
            default:
                text.Append(value.GetType().Name).Append('\n');
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    text.Append(indentation).Append(property.Name).Append(": ");
                    Append(text, property.GetValue(value), indentation + "  ");
                }

                break;
        }
    }
}
