using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using BoneGraftCatalog.Formats;

namespace BoneGraftCatalog.Tests.Formats;

public sealed class FhirClaimsTests
{
    private const string Claim1 = "f1 Professional"
        + " | 22612 x1 $3000.50 2026-03-02 at 22 by 1000000002 for Organization/o1 207XS0117X"
        + " | 20939-80-RT x2 2026-03-02/2026-03-03 by Practitioner/b2 for Organization/o1";

    private const string Benefit1 = "e1 Outpatient Replacement incomplete | C1713 x1 2026-03-02";

    [Fact]
    public void A_claim_gives_its_items() => Assert.Equal(new[] { Claim1 }, ClaimText.Of(FhirClaims.Read(FhirSamples.Claim)));

    [Fact]
    public void An_explanation_of_benefit_says_which_item_was_passed_over_and_is_not_complete() => Assert.Equal(
        new[] { "(5,27) OtherCodeSystem item[1].productOrService of e1", Benefit1 },
        ClaimText.Of(FhirClaims.Read(FhirSamples.ExplanationOfBenefit)));

    [Fact]
    public void A_bundle_gives_its_claims_whatever_the_order_of_its_properties()
    {
        string[] results = ClaimText.Of(FhirClaims.Read(FhirSamples.Bundle));
        Assert.Equal(Claim1, results[0]);
        Assert.Equal(Benefit1, results[2]);
        Assert.Equal(3, results.Length);
    }

    [Fact]
    public void Resources_one_after_the_other_are_read()
    {
        string text = FhirSamples.Claim.Replace("\n", " ", StringComparison.Ordinal) + "\n" + FhirSamples.Bundle + FhirSamples.Small(3);
        Assert.Equal(new[] { "f1", "f1", "e1", "n3" }, FhirClaims.Read(text).Where(r => r.Claim is not null).Select(r => r.ClaimId));
    }

    [Fact]
    public async Task Pieces_of_any_size_and_the_asynchronous_reader_give_the_same()
    {
        string text = "\uFEFF" + FhirSamples.Bundle + "\n" + FhirSamples.Small(1);
        string[] whole = ClaimText.Of(FhirClaims.Read(text));
        Assert.Equal(4, whole.Length);
        foreach (int size in new[] { 1, 2, 3, 50, 1000 })
        {
            Assert.Equal(whole, ClaimText.Of(FhirClaims.Read(new PiecemealStream(Encoding.UTF8.GetBytes(text), size))));
        }

        var results = new List<ClaimReadResult>();
        await foreach (ClaimReadResult result in FhirClaims.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text))))
        {
            results.Add(result);
        }

        Assert.Equal(whole, ClaimText.Of(results));
    }

    [Theory]
    [InlineData("\"code\": \"22612\"", "\"code\": \"22 612\"", "Code item[0].productOrService")]
    [InlineData("\"code\": \"22612\"", "\"code\": 22612", "Code item[0].productOrService", true)]
    [InlineData("\"code\": \"80\"", "\"code\": \"8\"", "Modifier item[1].modifier")]
    [InlineData("\"value\": 2 ", "\"value\": \"2\" ", "Units item[1].quantity.value")]
    [InlineData("\"value\": 2 ", "\"value\": 2e0 ", "Units item[1].quantity.value")]
    [InlineData("\"end\": \"2026-03-03\"", "\"end\": \"2026-03\"", "Date item[1].servicedPeriod")]
    [InlineData("\"end\": \"2026-03-03\"", "\"end\": \"2026-03-01\"", "Date item[1].servicedPeriod")]
    [InlineData("\"status\": \"active\"", "\"status\": \"active\", \"status\": \"active\"", "Malformed")]
    [InlineData("\"code\": \"22612\"", "\"code\": \"22612\", \"code\": \"20939\"", "Malformed")]
    [InlineData("\"status\": \"active\"", "\"status\": \"cancelled\"", "OtherRecord status")]
    [InlineData("\"professional\"", "\"institutional\"", "Value subType")]
    [InlineData("\"professional\"", "\"pharmacy\"", "OtherRecord type")]
    [InlineData("\"resourceType\": \"Claim\"", "\"resourceType\": \"Patient\"", "OtherRecord resourceType")]
    [InlineData("\"resourceType\": \"Claim\"", "\"resource\": \"Claim\"", "Missing resourceType")]
    public void What_is_wrong_in_a_resource_costs_it_alone(string right, string wrong, string problem, bool isRead = false)
    {
        string text = FhirSamples.Small(1) + FhirSamples.Claim.Replace(right, wrong, StringComparison.Ordinal) + "\n" + FhirSamples.Small(2);
        ClaimReadResult[] results = FhirClaims.Read(text).ToArray();
        Assert.Equal(isRead ? new[] { "n1", "f1", "n2" } : new[] { "n1", "n2" }, results.Where(r => r.Claim is not null).Select(r => r.ClaimId));
        if (!isRead)
        {
            Assert.Contains(problem, ClaimText.Of(Assert.Single(results, r => r.Claim is null)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Json_that_breaks_costs_its_resource_and_reading_goes_on_at_the_next_line()
    {
        string broken = FhirSamples.Small(2).Replace("\"item\":[", "\"item\":[}", StringComparison.Ordinal);
        Assert.Equal(
            new[] { "n1 Professional | 20939 x1 2026-03-02", "(2," + (broken.IndexOf('}', broken.IndexOf("item", StringComparison.Ordinal)) + 1) + ") Malformed", "n3 Professional | 20939 x1 2026-03-02" },
            ClaimText.Of(FhirClaims.Read(FhirSamples.Small(1) + broken + FhirSamples.Small(3))));
    }

    [Fact]
    public void A_resource_that_is_too_long_costs_itself_alone()
    {
        string Bundle(string entries) => "{\"resourceType\":\"Bundle\",\"entry\":[" + entries + "]}\n";
        string huge = "{\"resource\":{\"resourceType\":\"Claim\",\"x\":[" + string.Join(",", Enumerable.Repeat("\"" + new string('x', 999) + "\"", 6000)) + "]}}";
        string Entry(int number) => "{\"resource\":" + FhirSamples.Small(number) + "}";
        string[] results = ClaimText.Of(FhirClaims.Read(Bundle(Entry(1) + "," + huge + "," + Entry(2)) + FhirSamples.Small(3)));
        Assert.Equal(new[] { "n1", "TooLong", "n2", "n3" }, results.Select(r => r.Split(' ')[r[0] == '(' ? 1 : 0]));
    }
}
