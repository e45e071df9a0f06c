using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Generator.Analysis;
using BoneGraftCatalog.Generator.Tests.Reading;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Generator.Tests.Analysis;

public sealed class CatalogFileAnalyzerTests
{
    private const string Header = "code,modifier,kind,name,label\n";
    private const string Fusion = "22612,,stand-alone,Fusion,Fusion\n";

    [Fact]
    public async Task A_problem_stands_at_its_cell_with_the_related_cell_and_the_correction()
    {
        string text = Header + Fusion + "22612,,stand-alone,Other,Fusion\n22614,,standalone,Added,Fusion\n";
        Diagnostic[] diagnostics = await Analyze(File("mine.csv", text, "Mine"));

        Assert.Equal(new[] { ProblemIds.DuplicateKey, ProblemIds.UnknownWord }, diagnostics.Select(d => d.Id));
        FileLinePositionSpan span = diagnostics[0].Location.GetLineSpan();
        Assert.Equal(("mine.csv", new LinePosition(2, 0), new LinePosition(2, 5)), (span.Path, span.StartLinePosition, span.EndLinePosition));
        Assert.Equal("22612", text.Substring(diagnostics[0].Location.SourceSpan.Start, diagnostics[0].Location.SourceSpan.Length));
        Assert.Equal(1, Assert.Single(diagnostics[0].AdditionalLocations).GetLineSpan().StartLinePosition.Line);
        Assert.Equal("stand-alone", diagnostics[1].Properties["Correction"]);
        Assert.Equal("'standalone' is not a word for 'kind'; did you mean 'stand-alone'?", diagnostics[1].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_problem_between_files_stands_in_the_file_that_holds_the_cell()
    {
        Diagnostic[] diagnostics = await Analyze(
            File("mine.csv", Header + Fusion, "Mine"),
            File("units.csv", "code,payer,claim_type,limit,mai\n22613,medicare,professional,1,2\n", "Mine"));

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal((ProblemIds.UnrelatedRow, "units.csv"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    [Fact]
    public async Task Two_catalogs_of_a_project_do_not_see_each_other()
    {
        Diagnostic[] diagnostics = await Analyze(File("a.csv", Header + Fusion, "First"), File("b.csv", Header + Fusion, "Second"));

        Assert.Empty(diagnostics);
    }

    [Fact]
    public async Task A_file_that_nobody_opted_in_is_not_looked_at() =>
        Assert.Empty(await Analyze(File("a.csv", "nonsense\n", ""), File(".bonegraft.csv", "nonsense\n", ""), File("a.bonegraft.csv.txt", "x", "")));

    [Fact]
    public async Task The_shipped_files_give_no_diagnostic() =>
        Assert.Empty(await Analyze(RepositoryFiles.Catalog.Select(f => File(f.Name, f.Text, "BoneGraft")).ToArray()));

    [Fact]
    public async Task Every_problem_of_a_broken_file_is_reported_once()
    {
        string text = RepositoryFiles.TextOf("catalog.csv").Replace("add-on", "addon", StringComparison.Ordinal);
        TestFile[] files = RepositoryFiles.Catalog.Select(f => File(f.Name, f.Name == "catalog.csv" ? text : f.Text, "BoneGraft")).ToArray();
        Diagnostic[] diagnostics = await Analyze(files);

        int expected = RepositoryFiles.Validate(files.Select(f => (f.Path, f.GetText()!.ToString()))).Problems.Count;
        Assert.NotEqual(0, expected);
        Assert.Equal(expected, diagnostics.Length);
    }

    private static TestFile File(string path, string text, string catalog) => new(path, text, new Dictionary<string, string> { ["BoneGraftCatalog"] = catalog });

    private static async Task<Diagnostic[]> Analyze(params TestFile[] files) =>
        [.. (await new QuickAnalysis(new CatalogFileAnalyzer()) { AdditionalFiles = files }.AnalyzeAsync()).OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)];
}
