using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using BoneGraftCatalog.Generator.Tests.Reading;

namespace BoneGraftCatalog.Generator.Tests.Analysis;

/// <summary>A page of <c>generator/docs/rules</c>: its text, and the files of its examples (<c>```csv NAME</c> under a heading).</summary>
internal sealed partial class RulePage
{
    private RulePage(string text) => Text = text;

    public string Text { get; }

    public static RulePage Of(string id) => new(File.ReadAllText(Path.Combine(RepositoryFiles.RulePages, id + ".md")));

    public IReadOnlyList<(string Name, string Text)> Files(string heading)
    {
        string section = Text.Split("\n## ").Single(s => s.StartsWith(heading + "\n", StringComparison.Ordinal));
        return Block().Matches(section).Select(m => (m.Groups[1].Value, Repetition().Replace(m.Groups[2].Value, Repeat))).ToArray();
    }

    /// <summary>In an example, <c>{x × 3}</c> stands for <c>xxx</c>, and <c>{,f# × 3}</c> for <c>,f1,f2,f3</c>.</summary>
    private static string Repeat(Match match)
    {
        var text = new StringBuilder();
        int count = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        for (int i = 1; i <= count; i++)
        {
            text.Append(match.Groups[1].Value.Replace("#", i.ToString(CultureInfo.InvariantCulture)));
        }

        return text.ToString();
    }

    [GeneratedRegex("```csv ([a-z-]+\\.csv)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("\\{([^{}]+?) × ([0-9]+)\\}")]
    private static partial Regex Repetition();
}
