using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>The tool and the compiler's analyzer over the same damaged files.</summary>
public sealed class CompilerParityTests : IDisposable
{
    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("catalog.csv", "20930,,,,,add-on,", "20930,,,,,addon,")]
    [InlineData("catalog.csv", ",FacetImplantThoracic,\"Facet", ",FacetImplantThoracic,Facet")]
    [InlineData("src/BoneGraftCatalog/Cms/sources.csv", "own-knowledge,reference", "own-knowledge,referenze")]
    public Task Lint_says_what_the_compiler_says_where_the_compiler_says_it(string file, string old, string damaged) => CompareAsync(file, old, damaged);

    [Theory]
    [Trait("Set", "large")]
    [InlineData("catalog.csv", "2017-12-31", "12/31/2017")]
    [InlineData("catalog.csv", "0775T,,", "0775t,,")]
    [InlineData("catalog.csv", "code,modifier,", "code,modifer,")]
    [InlineData("catalog.csv", "label:own use:own", "label:own use:onw")]
    [InlineData("catalog.csv", "20931,,,", "20930,,,")]
    [InlineData("src/BoneGraftCatalog/Cms/units.csv", "20939,medicare,professional,1,3,", "20939,medicare,professional,one,3,")]
    [InlineData("src/BoneGraftCatalog/Cms/add-ons.csv", "20939,22534,1,", "20939,22534,4,")]
    [InlineData("src/BoneGraftCatalog/Cms/pairs.csv", "outpatient,38220,20939,,1,", "outpatient,38220,20939,2026-02-30,1,")]
    [InlineData("src/BoneGraftCatalog/Cms/fee-schedule.csv", "20939,mpfs-2020-01,", "20939,mpfs-2020-13,")]
    public Task Lint_says_of_every_table_what_the_compiler_says(string file, string old, string damaged) => CompareAsync(file, old, damaged);

    private async Task CompareAsync(string file, string old, string damaged)
    {
        string text = File.ReadAllText(_run.At(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        _run.Write(file, text.Replace(old, damaged, StringComparison.Ordinal));

        string[] compiler = await AnalyzeAsync();
        Assert.Equal(1, await _run.RunAsync("lint . --format json"));
        string[] tool =
        [
            .. JsonDocument.Parse(_run.Output).RootElement.GetProperty("items").EnumerateArray()
                .Where(i => i.GetProperty("level").GetString() != "note")
                .Select(i => (Item: i, Place: i.GetProperty("place")))
                .Select(i => $"{ToolRun.Describe(i.Place)} {i.Item.GetProperty("id")} {i.Item.GetProperty("message")}"),
        ];

        Assert.NotEmpty(compiler);
        Assert.Equal(compiler.Order(StringComparer.Ordinal), tool.Order(StringComparer.Ordinal));
    }

    private async Task<string[]> AnalyzeAsync()
    {
        string[] paths = ["catalog.csv", .. Directory.GetFiles(_run.TablesFolder, "*.csv").Select(p => "src/BoneGraftCatalog/Cms/" + Path.GetFileName(p))];
        ImmutableArray<Diagnostic> diagnostics = await CatalogCompiler.AnalyzeAsync(paths.Select(p => (p, File.ReadAllText(_run.At(p)))));
        return [.. diagnostics.Select(d => $"{CatalogCompiler.Describe(d.Location)} {d.Id} {d.GetMessage(CultureInfo.InvariantCulture)}")];
    }
}
