using Workflows.Definitions.Exchange.Import;
using Workflows.Definitions.Model;
using Workflows.Definitions.Xml;

namespace Workflows.Definitions.Exchange;

/// <summary>
/// Takes models in that were written for Camunda 7 and 8, Flowable and Activiti. What means the same is said in the
/// standard's words or ours, expressions in FEEL; what is not taken is named. Nothing that the file says already in our words
/// is changed, and the other engine's words stay in it, so that doing it twice changes nothing more.
/// </summary>
public static class ForeignModels
{
    internal const string Feel = "https://www.omg.org/spec/DMN/20191111/FEEL/";

    /// <summary>Takes a model in.</summary>
    /// <param name="definitions">The model as the reader gave it.</param>
    /// <returns>The model as it is understood here, and what became of the other engine's words.</returns>
    /// <exception cref="ArgumentException">Sub-processes nest deeper than 256 levels.</exception>
    public static ForeignModel Read(BpmnDefinitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var report = new ImportReport();
        var engines = EnginesOf(definitions);

        // The editors of the Java platform's engines state XPath where their expressions are JUEL.
        var isFeel = ExpressionLanguages.IsFeel(definitions.ExpressionLanguage);
        var replaced = (engines & ForeignEngines.Java) != ForeignEngines.None && !isFeel ? definitions.ExpressionLanguage : null;
        var ownLanguage = isFeel || replaced is not null ? null : Feel;
        var readsNames = (engines & ForeignEngines.Java) != ForeignEngines.None && !IsOurs(definitions);
        var import = new ElementImport(report, DataIdentifiers.Of(definitions), replaced, ownLanguage, readsNames);
        new ForeignWords(definitions, definitions, report).SayRest();
        foreach (var element in definitions.Signals.Concat<BaseElement>(definitions.Errors).Concat(definitions.Escalations))
            new ForeignWords(element, element, report).SayRest();
        var imported = definitions with
        {
            ExpressionLanguage = replaced is null ? definitions.ExpressionLanguage : Feel,
            Messages = [.. definitions.Messages.Select(import.Import)],
            EventDefinitions = [.. definitions.EventDefinitions.Select(import.Import)],
            Processes = [.. definitions.Processes.Select(process => import.Import(Stated(process, engines)))],
        };
        return new ForeignModel(imported, engines, report.ToImmutable());
    }

    // Flowable and Activiti run what does not say that it is not to be run.
    private static Process Stated(Process process, ForeignEngines engines) =>
        !process.StatesIsExecutable && (engines & (ForeignEngines.Flowable | ForeignEngines.Activiti)) != ForeignEngines.None
            ? process with { IsExecutable = true }
            : process;

    private static bool IsOurs(BpmnDefinitions definitions) =>
        definitions.Prefixes.Any(prefix => prefix.NamespaceName is BpmnNamespaces.Workflows);

    private static ForeignEngines EnginesOf(BpmnDefinitions definitions) => definitions.Prefixes
        .Aggregate(ForeignEngines.None, (engines, prefix) => engines | ForeignNamespaces.EngineOf(prefix.NamespaceName));
}
