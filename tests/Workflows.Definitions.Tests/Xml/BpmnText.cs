namespace Workflows.Definitions.Tests.Xml;

/// <summary>Writes small BPMN files for tests.</summary>
internal static class BpmnText
{
    public const string Namespaces =
        """
        xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:wf="urn:workflows:bpmn:1.0" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:test"
        """;

    /// <summary>A file with the given root elements.</summary>
    public static string Definitions(string content) => $"<definitions {Namespaces}>{content}</definitions>";

    /// <summary>A file with one executable process.</summary>
    public static string Process(string content) => Definitions($"<process id=\"p\" isExecutable=\"true\">{content}</process>");

    /// <summary>A file with one executable process: start, the given task-like node with identifier <c>a</c>, end.</summary>
    public static string Around(string node, string more = "") => Process(
        $"""
        <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/>{node}<sequenceFlow id="f2" sourceRef="a" targetRef="e"/><endEvent id="e"/>{more}
        """);
}
