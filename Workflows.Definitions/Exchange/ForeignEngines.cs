using Workflows.Definitions.Model;

namespace Workflows.Definitions.Exchange;

/// <summary>The engines whose models are understood beside our own.</summary>
[Flags]
public enum ForeignEngines
{
    /// <summary>None: a model in the standard's words and ours.</summary>
    None = 0,

    /// <summary>Camunda 7, with the prefix <c>camunda</c>.</summary>
    Camunda7 = 1,

    /// <summary>Camunda 8, with the prefix <c>zeebe</c>.</summary>
    Camunda8 = 2,

    /// <summary>Flowable, with the prefix <c>flowable</c>.</summary>
    Flowable = 4,

    /// <summary>Activiti, with the prefix <c>activiti</c>.</summary>
    Activiti = 8,

    /// <summary>The engines of the Java platform, which descend from one another and share most words and the language JUEL.</summary>
    Java = Camunda7 | Flowable | Activiti,
}

/// <summary>The namespaces of the other engines' words.</summary>
internal static class ForeignNamespaces
{
    private const string Camunda8 = "http://camunda.org/schema/zeebe/1.0";

    /// <summary>The engine whose words stand in a namespace.</summary>
    public static ForeignEngines EngineOf(string namespaceName) => namespaceName switch
    {
        "http://camunda.org/schema/1.0/bpmn" => ForeignEngines.Camunda7,
        Camunda8 => ForeignEngines.Camunda8,
        "http://flowable.org/bpmn" => ForeignEngines.Flowable,
        "http://activiti.org/bpmn" => ForeignEngines.Activiti,
        _ => ForeignEngines.None,
    };

    /// <summary>A word with the prefix that is customary for its namespace.</summary>
    public static string Customary(XmlName name) => EngineOf(name.NamespaceName) switch
    {
        ForeignEngines.Camunda7 => "camunda:" + name.LocalName,
        ForeignEngines.Camunda8 => "zeebe:" + name.LocalName,
        ForeignEngines.Flowable => "flowable:" + name.LocalName,
        ForeignEngines.Activiti => "activiti:" + name.LocalName,
        _ => name.LocalName,
    };
}
