using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Tool.Importing;
using BoneGraftCatalog.Tool.Linting;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Comparing;

/// <summary>
/// The constants that a release gave to the world, from a snapshot of its API (lines such as <c>Cpt.Text.MarrowAspirationSpine20939:
/// string = "20939"</c>) or from a table of released codes (<c>code,modifier,name,released</c>).
/// </summary>
internal sealed partial class ApiBaseline
{
    private readonly Dictionary<string, (string Text, ReportPlace Place)> _constants = new(StringComparer.Ordinal);

    private ApiBaseline()
    {
    }

    /// <summary>The baseline in a text, or null when it is none.</summary>
    public static ApiBaseline? Read(string path, string text)
    {
        var baseline = new ApiBaseline();
        string name = ToolHost.Display(path);
        if (ReleasedHeader().IsMatch(text))
        {
            CsvFile table = CsvFile.Read(name, text);
            int code = table.Place("code");
            int modifier = table.Place("modifier");
            int constant = table.Place("name");
            foreach (string[] row in table.Rows)
            {
                string of = row[code].Length > 0 ? row[code] : row[modifier];
                baseline._constants[Identifier.Of(row[constant], of)] = (of, new ReportPlace(name));
            }
        }
        else
        {
            int number = 0;
            foreach (string line in text.Split('\n'))
            {
                number++;
                Match match = ConstantLine().Match(line);
                if (match.Success)
                {
                    baseline._constants[match.Groups["constant"].Value] = (match.Groups["text"].Value, new ReportPlace(name, number));
                }
            }
        }

        return baseline._constants.Count > 0 ? baseline : null;
    }

    /// <summary>What a catalog gives and takes, compared with the baseline; facts are in no baseline.</summary>
    public IEnumerable<CatalogChange> Compare(CatalogFileSet files)
    {
        var now = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string text) in files.Validated.Model.Codes.Items.Select(c => (c.Name, c.Code.ToString()))
            .Concat(files.Validated.Model.Modifiers.Items.Select(m => (m.Name, m.Modifier.ToString()))))
        {
            now[Identifier.Of(name, text)] = text;
        }

        ILookup<string, string> newByText = now.Where(c => !_constants.ContainsKey(c.Key)).ToLookup(c => c.Value, c => c.Key, StringComparer.Ordinal);
        var renamed = new HashSet<string>(StringComparer.Ordinal);
        var gone = _constants.Where(c => !now.ContainsKey(c.Key)).OrderBy(c => c.Value.Text, StringComparer.Ordinal);
        foreach ((string constant, (string text, ReportPlace place)) in gone)
        {
            if (newByText[text].FirstOrDefault() is { } other)
            {
                renamed.Add(other);
                yield return new CatalogChange("Changed", "constants", ChangeImpact.Major, $"{text}: {constant} is now {other}", place);
            }
            else
            {
                yield return new CatalogChange(
                    "Removed", "constants", ChangeImpact.Major, $"{text}: {constant} is gone; a code that was released is ended, never removed", place);
            }
        }

        var added = now.Where(c => !_constants.ContainsKey(c.Key) && !renamed.Contains(c.Key)).OrderBy(c => c.Value, StringComparer.Ordinal);
        foreach ((string constant, string text) in added)
        {
            yield return new CatalogChange("Added", "constants", ChangeImpact.Minor, $"{text}: {constant}", null);
        }
    }

    [GeneratedRegex(@"^[A-Za-z_]\w*\.Text\.(?<constant>\w+): string = ""(?<text>[^""]+)""\r?$", RegexOptions.CultureInvariant)]
    private static partial Regex ConstantLine();

    [GeneratedRegex("^(#[^\n]*\n)*code,modifier,name,released\\b", RegexOptions.CultureInvariant)]
    private static partial Regex ReleasedHeader();
}
