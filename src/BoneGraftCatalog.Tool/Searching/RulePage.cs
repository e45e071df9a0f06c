using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace BoneGraftCatalog.Tool.Searching;

/// <summary>The page of a rule or a problem, as it stands in the documentation.</summary>
internal sealed record RulePage(string Id, string Title, string Cause, string Text)
{
    private const string Prefix = "rules/";

    private static readonly Lazy<IReadOnlyList<RulePage>> Pages = new(() =>
    [
        .. typeof(RulePage).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ]);

    /// <summary>All pages, by id.</summary>
    public static IReadOnlyList<RulePage> All => Pages.Value;

    public static RulePage? Find(string id) => All.FirstOrDefault(p => p.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static RulePage Read(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        string text = reader.ReadToEnd().ReplaceLineEndings("\n");
        string id = resource[Prefix.Length..];
        string[] lines = text.Split('\n');
        string title = lines[0].TrimStart('#', ' ');
        title = title.StartsWith(id, StringComparison.Ordinal) ? title[id.Length..].TrimStart(':', ' ') : title;
        string cause = string.Join(' ', lines.SkipWhile(l => l != "## Cause").Skip(1).TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal))).Trim();
        return new RulePage(id, title, cause, text);
    }
}
