using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Generator.Analysis;
using BoneGraftCatalog.Generator.Tests.Reading;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace BoneGraftCatalog.Generator.Tests.Analysis;

public sealed class CatalogFileAnalyzerTests
{
    private const string Header = "code,modifier,kind,name,label\n";
    private const string Fusion = "22612,,stand-alone,Fusion,Fusion\n";

    [Fact]
    public Task A_problem_stands_at_its_cell_with_the_related_cell_and_the_correction() =>
        new AnalyzerTest(new CatalogFileAnalyzer())
        {
            Files = [File("/0/mine.csv", Header + "{|#1:22612|},,stand-alone,Fusion,Fusion\n{|#0:22612|},,stand-alone,Other,Fusion\n22614,,{|#2:standalone|},Added,Fusion\n", "Mine")],
            ExpectedDiagnostics =
            {
                DiagnosticResult.CompilerError(ProblemIds.DuplicateKey).WithLocation(0).WithLocation(1),
                DiagnosticResult.CompilerError(ProblemIds.UnknownWord).WithLocation(2).WithMessage("'standalone' is not a word for 'kind'; did you mean 'stand-alone'?"),
            },
            DiagnosticVerifier = (found, _, _) => Assert.True(found.Id != ProblemIds.UnknownWord || found.Properties["Correction"] == "stand-alone"),
        }.RunAsync();

    [Fact]
    public Task A_problem_between_files_stands_in_the_file_that_holds_the_cell() =>
        new AnalyzerTest(new CatalogFileAnalyzer())
        {
            Files =
            [
                File("/0/mine.csv", Header + Fusion, "Mine"),
                File("/0/units.csv", "code,payer,claim_type,limit,mai\n{|#0:22613,medicare,professional,1,2|}\n", "Mine"),
            ],
            ExpectedDiagnostics = { new DiagnosticResult(ProblemIds.UnrelatedRow, DiagnosticSeverity.Warning).WithLocation(0) },
        }.RunAsync();

    [Fact]
    public Task Two_catalogs_of_a_project_do_not_see_each_other() => VerifyAsync(File("/0/a.csv", Header + Fusion, "First"), File("/0/b.csv", Header + Fusion, "Second"));

    [Fact]
    public Task A_file_that_nobody_opted_in_is_not_looked_at() =>
        VerifyAsync(File("/0/a.csv", "nonsense\n", ""), File("/0/.bonegraft.csv", "nonsense\n", ""), File("/0/a.bonegraft.csv.txt", "x", ""));

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

    private static Task VerifyAsync(params TestFile[] files) => new AnalyzerTest(new CatalogFileAnalyzer()) { Files = files }.RunAsync();

    private static async Task<Diagnostic[]> Analyze(params TestFile[] files) =>
        [.. await new QuickAnalysis(new CatalogFileAnalyzer()) { AdditionalFiles = files }.AnalyzeAsync()];
}
