using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Tests.Configuration;

/// <summary>A catalog whose tables these analyzers cannot read: said once where they are newer, and in no case a crash.</summary>
public sealed class FormatVersionTests
{
    [Theory]
    [InlineData("BoneGraftCatalog tables 02 00\\n")]
    [InlineData("BoneGraftCatalog tables 99 01\\nCD000000000100\\n")]
    public async Task A_newer_format_is_said_once_and_other_catalogs_are_judged_as_ever(string payload)
    {
        ImmutableArray<Diagnostic> found = await AnalyzerRun.AnalyzeAsync(Source(payload));

        Assert.Equal(["BGC0002", "BGC2001"], found.Select(d => d.Id).Order());
        Diagnostic newer = found.Single(d => d.Id == "BGC0002");
        Assert.Equal(DiagnosticSeverity.Warning, newer.Severity);
        Assert.Contains("Consumer", newer.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(int.Parse(payload.Substring("BoneGraftCatalog tables ".Length, 2), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), newer.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("BoneGraftCatalog tables")]
    [InlineData("BoneGraftCatalog tables 01 01\\nCD000000000100\\n")]
    [InlineData("BoneGraftCatalog tables 01 01\\nhx00000000104\\n")]
    [InlineData("BoneGraftCatalog tables xx yy")]
    [InlineData("something else altogether, and long enough to be a header")]
    public async Task Tables_that_are_damaged_are_said_once_and_other_catalogs_are_judged_as_ever(string payload)
    {
        ImmutableArray<Diagnostic> found = await AnalyzerRun.AnalyzeAsync(Source(payload));

        Assert.Equal(["BGC0002", "BGC2001"], found.Select(d => d.Id).Order());
        Assert.Contains("its tables are damaged", found.Single(d => d.Id == "BGC0002").GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string Source(string payload) =>
        "[assembly: BoneGraftCatalog.CatalogTables(typeof(T), typeof(T), typeof(T), \"" + payload + "\")]\n"
        + "class T { BoneGraftCatalog.Claim M() => new BoneGraftCatalog.Claim { Lines = { new(BoneGraftCatalog.Cpt.MarrowAspirationSpine20939) } }; }";
}
