using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using BoneGraftCatalog.TestKit;
using BoneGraftCatalog.Tool.Importing;

namespace BoneGraftCatalog.Tests.Rehearsal;

/// <summary>
/// A table, a rule and a field of a claim line, added to a copy of the repository by the lists of CONTRIBUTING.md. Each must come with
/// few C# files, all of them named by the list, and nothing else may need an edit: the copy builds and its tests pass.
/// </summary>
[Trait("Set", "rehearsal")]
public sealed partial class GrowthTests : IDisposable
{
    private const string Filter =
        "FullyQualifiedName~Page|FullyQualifiedName~Configuration|FullyQualifiedName~Api|FullyQualifiedName~TableDescription|FullyQualifiedName~ClaimJson|FullyQualifiedName~Diff";

    private static readonly string AdditionsFolder = Path.Combine(Repository.Root, "tests", "BoneGraftCatalog.Tests", "Rehearsal", "Additions");

    private static readonly string[] Projects = ["BoneGraftCatalog.Tests", "BoneGraftCatalog.Analyzers.Tests", "BoneGraftCatalog.Analyzers.Unit.Tests", "BoneGraftCatalog.Generator.Tests"];

    private readonly RepositoryCopy _copy = new();
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void A_table_a_rule_and_a_field_added_by_the_guide_touch_few_files_and_leave_every_test_green()
    {
        AddTable();
        AssertTouched("A table.", most: 4);
        AddRule();
        AssertTouched("A new billing rule (BGC2xxx).", most: 5);
        AddField();
        AssertTouched("A field of a claim line.", most: 2);

        Assert.Contains(UpdateSwitch.Command, _copy.Read("CONTRIBUTING.md"), StringComparison.Ordinal);
        foreach (string project in Projects)
        {
            _copy.Run(UpdateSwitch.Command.Replace("dotnet test", "dotnet test tests/" + project, StringComparison.Ordinal));
        }

        // The update compares nothing. What is compared afterwards is what such additions are in: rules, tables, lists, the public API.
        foreach (string project in Projects)
        {
            Assert.Matches("Passed: +[1-9]", _copy.Run($"dotnet test tests/{project} --no-build --filter \"{Filter}\""));
        }

        Assert.Contains("BGC2090", _copy.Read("README.md"), StringComparison.Ordinal);
        Assert.Matches("Passed: +4,", _copy.Run("dotnet test tests/BoneGraftCatalog.Tests --no-build --filter FullyQualifiedName~GrownTests"));
    }

    private void AddTable()
    {
        Lay("table");
        AddLine("src/Shared/Tables/FactTables.cs", "        ServicePlaces.Table,", "        TheatreTimes.Table,");
        AddBefore(
            "src/BoneGraftCatalog/Catalogs/CatalogEntry.Facts.cs",
            "    /// <summary>The edits that govern the code and another on a date",
            """
                /// <summary>How long a unit takes; null where no release at hand says it.</summary>
                /// <param name="date">The date of service; without one the catalog's, else the latest.</param>
                public TheatreTime? GetTheatreTime(ServiceDate date = default) =>
                    _catalog is not null && _catalog.Tables.TryGet(TheatreTimes.Table, _index, _catalog.On(date), out TheatreTimes.Fact fact)
                        ? new TheatreTime(fact)
                        : null;


            """);
        AddPublic(
            "BoneGraftCatalog.CatalogEntry.GetTheatreTime(BoneGraftCatalog.ServiceDate date = default(BoneGraftCatalog.ServiceDate)) -> BoneGraftCatalog.TheatreTime?",
            "BoneGraftCatalog.TheatreTime",
            "BoneGraftCatalog.TheatreTime.Minutes.get -> int",
            "BoneGraftCatalog.TheatreTime.Window.get -> BoneGraftCatalog.ReleaseWindow");
        AddSource("theatre-2024-07");
    }

    private void AddRule()
    {
        Lay("rule");
        AddBefore("src/Shared/Rules/ClaimRules.cs", "    });\n\n    /// <summary>The rule of an id", "        TheatreRules.UnitsLongerThanADay,\n");
        AddLine("src/Shared/Rules/ClaimRules.cs", "        PlaceRules.Judge,", "        TheatreRules.Judge,");
        AddBefore(
            "src/Shared/Rules/RuleIds.cs",
            "}\n",
            "\n    /// <summary>The units of a line take longer than a day.</summary>\n    public const string UnitsLongerThanADay = TheatreRules.UnitsLongerThanADayId;\n",
            last: true);
        AddPublic("const BoneGraftCatalog.RuleIds.UnitsLongerThanADay = \"BGC2090\" -> string!");
        AddBefore(
            "generator/BoneGraftCatalog.Analyzers/AnalyzerReleases.Unshipped.md",
            "BGC3001 |",
            "BGC2090 | BoneGraftCatalog.Claims | Warning | The units of a line take longer than a day\n");
    }

    private void AddField()
    {
        AddBefore(
            "src/Shared/Rules/LineFacts.cs",
            "        new LineColumn<decimal?>(\"charge\"",
            "        new LineColumn<string?>(\"theatre\", \"theatre\", (ref LineFacts line) => ref line.Theatre),\n");
        AddBefore(
            "src/Shared/Rules/LineFacts.cs",
            "    /// <summary>The amount charged;",
            "    /// <summary>The theatre; null where not known.</summary>\n    public string? Theatre;\n\n");
        AddBefore(
            "src/BoneGraftCatalog/Claims/ClaimLine.cs",
            "/// <item><term><c>charge</c>",
            "/// <item><term><c>theatre</c></term><description>Your name of the theatre.</description></item>\n");
        AddBefore(
            "src/BoneGraftCatalog/Claims/ClaimLine.cs",
            "    /// <summary>The amount charged for the line",
            "    /// <summary>The theatre, by any key; null where not known. No rule reads it.</summary>\n    public string? Theatre => _facts.Theatre;\n\n");
        AddBefore(
            "src/BoneGraftCatalog/Claims/ClaimLine.cs",
            "    /// <summary>The line with a charge.",
            "    /// <summary>The line in a theatre.</summary>\n    public ClaimLine WithTheatre(string? theatre) => new(_facts with { Theatre = theatre });\n\n");
        AddPublic("BoneGraftCatalog.ClaimLine.Theatre.get -> string?", "BoneGraftCatalog.ClaimLine.WithTheatre(string? theatre) -> BoneGraftCatalog.ClaimLine!");
    }

    /// <summary>What was touched since it was asked last is not more than this, and the guide names every file or its folder.</summary>
    private void AssertTouched(string task, int most)
    {
        string guide = _copy.Read("CONTRIBUTING.md").Split("\n\n").Single(p => p.StartsWith("**" + task + "**", StringComparison.Ordinal));
        string[] code = [.. _touched.Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.InRange(code.Length, 1, most);
        Assert.All(
            code.Where(f => !f.StartsWith("tests/", StringComparison.Ordinal)),
            f => Assert.True(
                guide.Contains(f, StringComparison.Ordinal)
                    || guide.Contains("`" + Path.GetFileNameWithoutExtension(f), StringComparison.Ordinal)
                    || FilesOfFolder().Matches(guide).Any(m => m.Groups["folder"].Value == Path.GetDirectoryName(f)!.Replace('\\', '/')),
                $"The guide does not name {f}."));
        _touched.Clear();
    }

    /// <summary>Lays the files of an addition where their paths say. They end with .txt so that nothing here compiles them.</summary>
    private void Lay(string addition)
    {
        string folder = Path.Combine(AdditionsFolder, addition);
        foreach (string file in Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(folder, file).Replace('\\', '/')[..^4];
            string target = Path.Combine(_copy.Folder, path);
            Assert.False(File.Exists(target), path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Write(path, File.ReadAllText(file));
        }
    }

    private void AddLine(string path, string after, string line) => Edit(path, text => text.Replace(after + "\n", after + "\n" + line + "\n", StringComparison.Ordinal));

    private void AddBefore(string path, string mark, string addition, bool last = false) => Edit(path, text =>
    {
        int at = last ? text.LastIndexOf(mark, StringComparison.Ordinal) : text.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} has no '{mark}'.");
        return text.Insert(at, addition);
    });

    private void AddPublic(params string[] members) => Edit("src/BoneGraftCatalog/PublicAPI/PublicAPI.Unshipped.txt", text => text + string.Concat(members.Select(m => m + "\n")));

    /// <summary>A release with the values of the first one in the file, so that no column is named here.</summary>
    private void AddSource(string id) => Edit("src/BoneGraftCatalog/Cms/sources.csv", text =>
    {
        string[] lines = text.Split('\n');
        int place = Array.FindIndex(lines, 1, l => l.Contains(",release,", StringComparison.Ordinal));
        CsvFile file = CsvFile.Read("sources.csv", lines[0] + "\n" + lines[place] + "\n");
        Dictionary<string, string> row = file.Header.Zip(file.Rows.Single()).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        (row["id"], row["title"], row["rows"], row["sha256"], row["note"]) = (id, "Theatre times, July 2024", "1", "", "Made up.");
        (row["effective"], row["until"]) = ("2024-07-01", "2024-09-30");
        var added = new System.Text.StringBuilder();
        CsvFile.WriteRow(added, [.. file.Header.Select(h => row[h])]);

        // Releases stand in the order of their ids, before the references.
        int next = Array.FindIndex(lines, l => l.Contains(",reference,", StringComparison.Ordinal));
        return string.Join('\n', [.. lines[..next], added.ToString().TrimEnd('\n'), .. lines[next..]]);
    });

    private void Edit(string path, Func<string, string> edit)
    {
        string before = _copy.Read(path);
        string after = edit(before);
        Assert.NotEqual(before, after);
        Write(path, after);
    }

    private void Write(string path, string text)
    {
        _copy.Write(path, text);
        _touched.Add(path);
    }

    [GeneratedRegex("`(?<folder>[A-Za-z./]+?)(/[A-Z]+\\.cs)?`")]
    private static partial Regex FilesOfFolder();
}
