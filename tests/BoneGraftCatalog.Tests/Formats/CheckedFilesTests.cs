using System;
using System.Linq;
using BoneGraftCatalog.Formats;
using BoneGraftCatalog.Tests.Catalogs;

namespace BoneGraftCatalog.Tests.Formats;

/// <summary>The same claim in each format, to the checker's findings.</summary>
public sealed class CheckedFilesTests
{
    private static readonly string X12 = X12Samples.BeforeClaims + X12Samples.Claim(1).Replace("22612", "20930", StringComparison.Ordinal) + X12Samples.AfterClaims;

    public static TheoryData<string> WithoutPrimary => new()
    {
        X12,
        FhirSamples.Small(1),
        "{\"claimType\":\"professional\",\"lines\":[{\"code\":\"20939\",\"serviceDate\":\"2026-03-02\"}]}",
        "claim,date,code,type\nA1,2026-03-02,20939,professional\n",
    };

    [Theory]
    [MemberData(nameof(WithoutPrimary))]
    public void An_add_on_without_primary_is_found_in_every_format(string text)
    {
        ClaimReport report = Check(text);
        Assert.Contains(report, finding => finding.Id == RuleIds.AddOnWithoutPrimary && finding.Line.Code.Text == "20939");
    }

    [Theory]
    [InlineData("SE*1*0001~\n", "")]
    [InlineData("***22:B:1*", "***22:B:7*")]
    [InlineData("UN*1*", "UN*0.5*")]
    public void Nothing_is_missing_from_a_claim_that_is_cut_off_replaced_or_not_told_in_units(string right, string wrong)
    {
        Assert.DoesNotContain(Findings(X12.Replace(right, wrong, StringComparison.Ordinal)), finding => finding.Id == RuleIds.AddOnWithoutPrimary);
    }

    private static ClaimReport Check(string text) => TestCatalog.Medicare.Check(Assert.Single(Read(text), result => result.Claim is not null).Claim!);

    private static ClaimFinding[] Findings(string text) => [.. Read(text).Where(result => result.Claim is not null).SelectMany(result => TestCatalog.Medicare.Check(result.Claim!))];

    private static ClaimReadResult[] Read(string text) => ClaimFiles.Detect(text.AsSpan()) switch
    {
        ClaimFileFormat.X12 => X12Claims.Read(text).ToArray(),
        ClaimFileFormat.Fhir => FhirClaims.Read(text).ToArray(),
        ClaimFileFormat.JsonLines => ClaimJson.Read(text).ToArray(),
        _ => ClaimCsv.Read(text).ToArray(),
    };
}
