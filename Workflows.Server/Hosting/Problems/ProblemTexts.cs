using Microsoft.Extensions.Localization;

namespace Workflows.Server.Hosting.Problems;

/// <summary>A capability's resources, among which the texts of its refusals stand under <c>problem.&lt;code&gt;</c>.</summary>
/// <param name="Resources">The marker class of the resources.</param>
public sealed record ProblemTextSource(Type Resources);

/// <summary>Finds the text of a refusal in the reader's language.</summary>
public sealed class ProblemTexts(IEnumerable<ProblemTextSource> sources, IStringLocalizerFactory localizers)
{
    private readonly IStringLocalizer[] _texts = [.. sources.Select(source => localizers.Create(source.Resources))];

    /// <summary>What the refusal says to a person.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <returns>The text in the current language; the code where no capability has one.</returns>
    public string Of(Refusal refusal)
    {
        foreach (var texts in _texts)
        {
            var text = texts["problem." + refusal.Code, refusal.Arguments];
            if (!text.ResourceNotFound)
            {
                return text.Value;
            }
        }

        return refusal.Code;
    }
}
