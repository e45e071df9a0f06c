using System;
using System.IO;
using System.Linq;
using BoneGraftCatalog.Formats;

namespace BoneGraftCatalog.Tests.Formats;

public sealed class ClaimFilesTests
{
    private const string Csv = "# ours\nclaim,date,code\nA1,2026-03-02,20939\n";
    private const string Json = "{\"id\":\"A1\",\"lines\":[{\"code\":\"20939\"}]}\n";

    public static TheoryData<string, ClaimFileFormat, int> Files => new()
    {
        { X12Samples.Professional, ClaimFileFormat.X12, 2 },
        { "\n SV1*HC:20939*1*UN*1~", ClaimFileFormat.X12, 1 },
        { FhirSamples.Bundle, ClaimFileFormat.Fhir, 2 },
        { Json, ClaimFileFormat.JsonLines, 1 },
        { Csv, ClaimFileFormat.Csv, 1 },
        { "20939,22612\n", ClaimFileFormat.Unknown, 0 },
        { "", ClaimFileFormat.Unknown, 0 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void The_format_is_told_by_the_text(string text, ClaimFileFormat format, int claims)
    {
        foreach (string mark in new[] { "", "\uFEFF" })
        {
            Assert.Equal(format, ClaimFiles.Detect((mark + text).AsSpan()));
            string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
            try
            {
                File.WriteAllText(path, mark + text);
                ClaimReadResult[] results = ClaimFiles.Read(path).ToArray();
                Assert.Equal(claims, results.Count(result => result.Claim is not null));
                Assert.Equal(claims == 0, results.Length == 1 && results[0].Problem?.Kind == ClaimProblemKind.Malformed);
            }
            finally
            {
                File.Delete(path);
            }
        }
    }

    [Theory]
    [InlineData(Csv, "A1")]
    [InlineData(Json, null)]
    public void A_file_in_another_encoding_is_read_or_its_encoding_is_named(string text, string? claim)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllText(path, text, System.Text.Encoding.Unicode);
            ClaimReadResult result = Assert.Single(ClaimFiles.Read(path));
            Assert.Equal(claim, result.Claim?.Id);
            Assert.Equal(claim is null, result.Problem?.Message.Contains("UTF-8", StringComparison.Ordinal) == true);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("HC:20939:59:RT", "20939 59 RT 3,5 9,2 12,2")]
    [InlineData("HC>20939>59", "20939 59 3,5 9,2")]
    [InlineData("HC:20939::RT", "20939 RT 3,5 10,2")]
    [InlineData("AD:20939", null)]
    [InlineData("HC:", null)]
    [InlineData("HC", null)]
    [InlineData("20939", null)]
    [InlineData("HC:20939:5", null)]
    [InlineData("HC:\uFFFC:59", null)]
    public void A_composite_maps_back_to_its_characters(string text, string? expected)
    {
        X12Composite? composite = X12Composite.TryParse(text.AsSpan());
        Assert.Equal(expected, composite is null ? null : string.Join(" ", new[] { composite.Code.Text }
            .Concat(composite.Modifiers.Select(m => m.Text))
            .Append(composite.CodeRange.Start.Offset + "," + composite.CodeRange.Length)
            .Concat(composite.ModifierRanges.Select(range => range.Start.Offset + "," + range.Length))));
    }

    [Fact]
    public void What_is_only_known_at_run_time_is_a_hole_and_no_problem()
    {
        X12Claim claim = Assert.Single(X12ClaimReader.ReadAll("SV1*HC:20939:\uFFFC*\uFFFC*UN*\uFFFC***1~DTP*472*D8*\uFFFC~".AsSpan())).Claim!;
        Assert.True(claim.HasHoles);
        Assert.Empty(claim.Problems);
        X12ClaimLine line = Assert.Single(claim.Lines);
        Assert.Equal("20939", line.Procedure.Code.Text);
        Assert.False(line.Procedure.IsKnown);
        Assert.Null(line.Facts.Units);
        Assert.True(line.Facts.From.IsNone);
    }

    [Theory]
    [InlineData("10", ClaimType.Unknown)]
    [InlineData("11", ClaimType.Inpatient)]
    [InlineData("12", ClaimType.Outpatient)]
    [InlineData("0131", ClaimType.Outpatient)]
    [InlineData("131", ClaimType.Outpatient)]
    [InlineData("18", ClaimType.Inpatient)]
    [InlineData("77", ClaimType.Outpatient)]
    [InlineData("82", ClaimType.Unknown)]
    [InlineData("85", ClaimType.Outpatient)]
    [InlineData("", ClaimType.Unknown)]
    public void The_type_of_bill_says_what_kind_of_claim_it_is(string bill, ClaimType type) => Assert.Equal(type, BillType.ClaimTypeOf(bill.AsSpan()));
}
