using System.Threading.Tasks;
using BoneGraftCatalog.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace BoneGraftCatalog.Analyzers.Tests.Configuration;

/// <summary>A catalog whose tables these analyzers cannot read: said once where they are newer, and in no case a crash.</summary>
public sealed class FormatVersionTests
{
    [Theory]
    [InlineData("BoneGraftCatalog tables 02 00\\n", 2)]
    [InlineData("BoneGraftCatalog tables 99 01\\nCD000000000100\\n", 99)]
    public Task A_newer_format_is_said_once_and_other_catalogs_are_judged_as_ever(string payload, int version) => new ConsumerTest(OurAnalyzers.Claims)
    {
        TestCode = Source(payload),
        ExpectedDiagnostics = { new DiagnosticResult("BGC0002", DiagnosticSeverity.Warning).WithArguments("TestProject", version, TableFormat.Version) },
    }.RunAsync();

    [Theory]
    [InlineData("")]
    [InlineData("BoneGraftCatalog tables")]
    [InlineData("BoneGraftCatalog tables 01 01\\nCD000000000100\\n")]
    [InlineData("BoneGraftCatalog tables xx yy")]
    [InlineData("something else altogether, and long enough to be a header")]
    public Task A_payload_that_is_none_is_passed_over(string payload) => ConsumerTest.VerifyClaimsAsync(Source(payload));

    private static string Source(string payload) =>
        "[assembly: BoneGraftCatalog.CatalogTables(typeof(T), typeof(T), typeof(T), \"" + payload + "\")]\n"
        + "class T { BoneGraftCatalog.Claim M() => new BoneGraftCatalog.Claim { Lines = { new({|BGC2001:BoneGraftCatalog.Cpt.MarrowAspirationSpine20939|}) } }; }";
}
