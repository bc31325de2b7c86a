using System.Globalization;
using Workflows.Definitions.Exchange.Juel;
using Workflows.Definitions.Model;

namespace Workflows.Definitions.Exchange.Import;

/// <summary>Says which service, script, decision or process an activity runs.</summary>
internal sealed class TaskImport(ImportReport report, ExpressionImport expressions)
{
    public Activity Import(Activity activity, ForeignWords words) => activity switch
    {
        ServiceTask task => task with { ServiceType = task.ServiceType ?? ServiceType(task, words) },
        SendTask task => task with { ServiceType = task.ServiceType ?? ServiceType(task, words) },
        BusinessRuleTask task => BusinessRule(task, words),
        ScriptTask task => Script(task, words),
        CallActivity call => Call(call, words),
        AdHocSubProcess adHoc => AdHoc(adHoc, words),
        _ => activity,
    };

    /// <summary>The service that an external task or job worker is asked by; null where there is none.</summary>
    public string? ServiceType(BaseElement owner, ForeignWords words)
    {
        if (words.Zeebe("taskDefinition") is { Fragment: { } definition } zeebe && definition.Attribute("type") is { Length: > 0 } job)
            return Fixed(owner, zeebe.Construct, job);
        if (words.Attribute("topic") is { Value.Length: > 0 } topic)
        {
            words.Attribute("type");
            return Fixed(owner, topic.Construct, topic.Value);
        }

        if (words.Attribute("type") is { } type)
            report.Say(ExchangeFindings.Code, owner, type.Construct, type.Value);
        return null;
    }

    private string? Fixed(BaseElement owner, string construct, string type)
    {
        if (type.StartsWith('=') || JuelExpression.IsOne(type))
        {
            report.Say(ExchangeFindings.DynamicReference, owner, construct, type);
            return null;
        }

        report.Mapped(owner, construct, $"wf:service {type}");
        return type;
    }

    private BusinessRuleTask BusinessRule(BusinessRuleTask task, ForeignWords words)
    {
        var (reference, result) = (words.Attribute("decisionRef"), words.Attribute("resultVariable"));
        var (construct, decision, variable) = words.Zeebe("calledDecision") is { Fragment: { } called } zeebe
            ? (zeebe.Construct, called.Attribute("decisionId"), called.Attribute("resultVariable"))
            : (reference?.Construct ?? "", reference?.Value, result?.Value);
        if (decision is not { Length: > 0 })
            return task with { ServiceType = task.ServiceType ?? ServiceType(task, words) };
        if (decision.StartsWith('=') || JuelExpression.IsOne(decision))
        {
            report.Say(ExchangeFindings.DynamicReference, task, construct, decision);
            return task;
        }

        report.Mapped(task, construct, $"wf:decide {decision}");
        return task with { Decision = task.Decision ?? new CalledDecision(decision, variable is { Length: > 0 } ? variable : null) };
    }

    private ScriptTask Script(ScriptTask task, ForeignWords words)
    {
        if (words.Zeebe("script") is { Fragment: { } script } zeebe)
        {
            var expression = ExpressionImport.Zeebe(script.Attribute("expression") ?? "=null").Text;
            report.Mapped(task, zeebe.Construct, $"script {expression}");
            return task with { Script = task.Script ?? expression, ScriptFormat = null, ResultVariable = task.ResultVariable ?? script.Attribute("resultVariable") };
        }

        var result = words.Attribute("resultVariable");
        if (result is not null)
            report.Mapped(task, result.Construct, $"wf:script {result.Value}");
        task = task with { ResultVariable = task.ResultVariable ?? result?.Value };
        if (task.Script is { } text && task.ScriptFormat is "juel" or "JUEL")
            return expressions.Translate(task, "script", text) is { } feel ? task with { Script = feel, ScriptFormat = null } : task;
        if (!ExpressionLanguages.IsFeel(task.ScriptFormat))
            report.Say(ExchangeFindings.Script, task, "script", task.ScriptFormat!);
        else if (task.Script is null)
            ServiceOfScript(task, words);
        return task;
    }

    // Camunda 8 lets a job worker run a script; here a service task does that.
    private void ServiceOfScript(ScriptTask task, ForeignWords words)
    {
        if (words.Zeebe("taskDefinition") is { } definition)
            report.Say(ExchangeFindings.Code, task, definition.Construct, definition.Value);
    }

    private CallActivity Call(CallActivity call, ForeignWords words)
    {
        if (call.CalledElement is { } computed && JuelExpression.IsOne(computed))
            report.Say(ExchangeFindings.DynamicReference, call, "calledElement", computed);
        if (words.Zeebe("calledElement") is { Fragment: { } zeebe } word)
            return Zeebe(call, word, zeebe);
        var (binding, version) = (words.Attribute("calledElementBinding"), words.Attribute("calledElementVersion"));
        if (version is not null && binding is null or { Value: "version" })
        {
            if (int.TryParse(version!.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            {
                report.Mapped(call, version.Construct, $"wf:call {version.Value}");
                return call with { CalledVersion = call.CalledVersion ?? number };
            }

            report.Say(ExchangeFindings.DynamicReference, call, version.Construct, version.Value);
        }
        else if (binding is not null and not { Value: "latest" })
        {
            words.NotTaken(binding);
        }

        return call;
    }

    private CallActivity Zeebe(CallActivity call, ForeignWord word, XmlFragment zeebe)
    {
        if (zeebe.Attribute("bindingType") is { } binding and not "latest")
            report.Say(ExchangeFindings.NotTaken, call, word.Construct, "bindingType=" + binding);
        if (zeebe.Attribute("processId") is not { Length: > 0 } process)
            return call;
        if (process.StartsWith('='))
        {
            report.Say(ExchangeFindings.DynamicReference, call, word.Construct, process);
            return call;
        }

        report.Mapped(call, word.Construct, $"calledElement {process}");
        return call with { CalledElement = call.CalledElement ?? process };
    }

    private AdHocSubProcess AdHoc(AdHocSubProcess adHoc, ForeignWords words)
    {
        var condition = expressions.Import(adHoc, "completionCondition", adHoc.CompletionCondition);
        if (words.Zeebe("adHoc") is not { Fragment: { } zeebe } word || zeebe.Attribute("activeElementsCollection") is not { Length: > 0 } list)
            return adHoc with { CompletionCondition = condition };
        var active = ExpressionImport.Zeebe(list);
        report.Mapped(adHoc, word.Construct, $"wf:adHoc {active.Text}");
        return adHoc with { CompletionCondition = condition, ActiveElements = adHoc.ActiveElements ?? active };
    }
}
