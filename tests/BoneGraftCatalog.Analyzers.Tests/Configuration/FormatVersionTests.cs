using System;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace BoneGraftCatalog.Analyzers.Tests.Configuration;

/// <summary>A catalog whose tables these analyzers cannot read: said once where they are newer, and in no case a crash.</summary>
public sealed class FormatVersionTests
{
    [Theory]
    [InlineData("BoneGraftCatalog tables 02 00\\n", "2")]
    [InlineData("BoneGraftCatalog tables 99 01\\nCD000000000100\\n", "99")]
    public Task A_newer_format_is_said_once_and_other_catalogs_are_judged_as_ever(string payload, string version) => VerifyAsync(payload, version);

    [Theory]
    [InlineData("")]
    [InlineData("BoneGraftCatalog tables")]
    [InlineData("BoneGraftCatalog tables 01 01\\nCD000000000100\\n")]
    [InlineData("BoneGraftCatalog tables 01 01\\nhx00000000104\\n")]
    [InlineData("BoneGraftCatalog tables xx yy")]
    [InlineData("something else altogether, and long enough to be a header")]
    public Task Tables_that_are_damaged_are_said_once_and_other_catalogs_are_judged_as_ever(string payload) => VerifyAsync(payload, "its tables are damaged");

    private static Task VerifyAsync(string payload, string reason) => new ConsumerTest(OurAnalyzers.Claims)
    {
        TestCode = "[assembly: BoneGraftCatalog.CatalogTables(typeof(T), typeof(T), typeof(T), \"" + payload + "\")]\n"
            + "class T { BoneGraftCatalog.Claim M() => new BoneGraftCatalog.Claim { Lines = { new({|BGC2001:BoneGraftCatalog.Cpt.MarrowAspirationSpine20939|}) } }; }",
        ExpectedDiagnostics = { new DiagnosticResult("BGC0002", DiagnosticSeverity.Warning) },
        DiagnosticVerifier = (found, _, _) =>
        {
            if (found.Id == "BGC0002")
            {
                Assert.Contains("TestProject", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
                Assert.Contains(reason, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            }
        },
    }.RunAsync();
}
