using Microsoft.Extensions.Localization;
using Workflows.Server.Catalogue;

namespace Workflows.Server.PublicSite;

/// <summary>Codes in the words of the reader's language.</summary>
public static class PublicWords
{
    /// <summary>The class of time (時效) of a catalogue entry.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="cadence">The class.</param>
    /// <returns>Its name.</returns>
    public static string Cadence(IStringLocalizer<PublicSiteTexts> texts, CadenceClass cadence) => cadence switch
    {
        CadenceClass.Regular => texts["cadence.regular"],
        CadenceClass.Staged => texts["cadence.staged"],
        _ => texts["cadence.adHoc"],
    };

    /// <summary>A step on the way to publication.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="step">The step.</param>
    /// <returns>Its name in the reader's language; as the pipeline names it where we know no better.</returns>
    public static string Step(IStringLocalizer<PublicSiteTexts> texts, PublishedItem.Step step)
    {
        var text = texts["step." + step.Kind];
        return text.ResourceNotFound ? step.Name ?? step.Kind : text.Value;
    }
}
