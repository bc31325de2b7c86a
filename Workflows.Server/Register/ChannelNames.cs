using System.Globalization;
using System.Resources;

namespace Workflows.Server.Register;

/// <summary>The channels (公開形式) in the words of the register, which is kept in one language whoever reads it.</summary>
public sealed class ChannelNames
{
    private static readonly CultureInfo RegisterLanguage = CultureInfo.GetCultureInfo("zh-Hant");

    private readonly ResourceManager _texts = new(typeof(RegisterTexts));

    /// <summary>The channels by name.</summary>
    /// <param name="codes">Their codes, such as <c>website</c>.</param>
    /// <returns>The names, separated by 、; a code that has no name stands for itself.</returns>
    public string InWords(IEnumerable<string> codes) =>
        string.Join('、', codes.Select(code => _texts.GetString("channel." + code, RegisterLanguage) ?? code));
}
