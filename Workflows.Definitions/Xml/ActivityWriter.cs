using Workflows.Definitions.Model;

namespace Workflows.Definitions.Xml;

/// <summary>Writes what activities have beside their identity and what is inside them.</summary>
/// <param name="expressionType">The value of <c>xsi:type</c> for formal expressions, with the file's prefix.</param>
internal sealed class ActivityWriter(string expressionType)
{
    private readonly DataWriter data = new(expressionType);
    private readonly LoopWriter loops = new(expressionType);

    public void Write(FragmentBuilder builder, Activity activity)
    {
        builder.Attribute("default", activity.Default);
        builder.Attribute("isForCompensation", activity.IsForCompensation ? true.ToXml() : null);
        builder.Attribute("startQuantity", activity.StartQuantity == 1 ? null : activity.StartQuantity.ToXml());
        builder.Attribute("completionQuantity", activity.CompletionQuantity == 1 ? null : activity.CompletionQuantity.ToXml());
        ExtensionWriter.Write(builder, activity);
        WriteKind(builder, activity);
        if (activity.InputOutputSpecification is { } specification)
            builder.Child(DataWriter.Write(specification));
        data.Write(builder, activity);
        if (activity.LoopCharacteristics is { } loop)
            builder.Child(loops.Write(loop));
    }

    private void WriteKind(FragmentBuilder builder, Activity activity)
    {
        switch (activity)
        {
            case SendTask send:
                builder.Attribute("messageRef", send.MessageRef);
                break;
            case ReceiveTask receive:
                builder.Attribute("messageRef", receive.MessageRef);
                builder.Attribute("instantiate", receive.Instantiate ? true.ToXml() : null);
                break;
            case UserTask task:
                builder.Children(task.PotentialOwners.Select(owner => WriteResource("potentialOwner", owner)));
                builder.Children(task.Performers.Select(performer => WriteResource("humanPerformer", performer)));
                break;
            case ScriptTask script:
                builder.Attribute("scriptFormat", script.ScriptFormat);
                if (script.Script is { } text)
                    builder.Child("script", text);
                break;
            case CallActivity call:
                builder.Attribute("calledElement", call.CalledElement);
                break;
            case SubProcess subProcess:
                WriteSubProcess(builder, subProcess);
                break;
            default:
                break;
        }
    }

    private void WriteSubProcess(FragmentBuilder builder, SubProcess subProcess)
    {
        builder.Attribute("triggeredByEvent", subProcess.TriggeredByEvent ? true.ToXml() : null);
        builder.Attribute("method", (subProcess as Transaction)?.Method);
        if (subProcess is not AdHocSubProcess adHoc)
            return;
        builder.Attribute("ordering", adHoc.IsSequential ? "Sequential" : null);
        builder.Attribute("cancelRemainingInstances", adHoc.CancelRemainingInstances ? null : false.ToXml());
        if (adHoc.CompletionCondition is { } condition)
            builder.Child(ExpressionText.Write("completionCondition", condition, expressionType));
    }

    private static XmlFragment WriteResource(string localName, FormalExpression expression)
    {
        var assignment = new FragmentBuilder("resourceAssignmentExpression");
        assignment.Child(ExpressionText.Write("formalExpression", expression, typeName: null));
        var owner = new FragmentBuilder(localName);
        owner.Child(assignment.Build());
        return owner.Build();
    }
}
