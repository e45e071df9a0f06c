using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.Formats;

namespace BoneGraftCatalog.Tests.Formats;

public sealed class ClaimCsvTests
{
    private const string Sample = """"
        # our claims
        Units,claim,DATE,to,code,modifiers,place,practitioner,group,specialty,charge,type,payer,frequency,complete
        1,A1,2026-03-02,,22612,,22,P1,G1,S1,3000.50,professional,medicare,1,yes
        2,A1,20260302,2026-03-03," 20939 ",59 RT,,,,,,,,,
        ,A2,2026-03-04,,20900,,,,,,,outpatient,medicaid,8,no

        "1","A ""3""",,,20930,,,,,,,,,,
        """";

    private static readonly string[] Results =
    {
        "A1 Professional medicare Original | 22612 x1 $3000.50 2026-03-02 at 22 by P1 for G1 S1 | 20939-59-RT x2 2026-03-02/2026-03-03",
        "A2 Outpatient medicaid Void incomplete | 20900 x1 2026-03-04",
        "A \"3\" Unknown | 20930 x1",
    };

    [Fact]
    public void Rows_that_stand_together_are_a_claim() => Assert.Equal(Results, ClaimText.Of(ClaimCsv.Read(Sample)));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n\n\r\n")]
    public void Any_line_end_will_do(string lineEnd) =>
        Assert.Equal(Results, ClaimText.Of(ClaimCsv.Read("\uFEFF" + Sample.Replace("\n", lineEnd, StringComparison.Ordinal) + lineEnd)));

    [Fact]
    public async Task Pieces_of_any_size_and_the_asynchronous_reader_give_the_same()
    {
        foreach (int size in new[] { 1, 2, 3, 50 })
        {
            Assert.Equal(Results, ClaimText.Of(ClaimCsv.Read(new PiecemealReader(Sample, size))));
        }

        var results = new List<ClaimReadResult>();
        await foreach (ClaimReadResult result in ClaimCsv.ReadAsync(new StringReader(Sample)))
        {
            results.Add(result);
        }

        Assert.Equal(Results, ClaimText.Of(results));
    }

    [Theory]
    [InlineData("A2,2026-03-02,2 939,,1", "(4,15) Code code of A2")]
    [InlineData("A2,2026-03-02,,,1", "(4,15) Code code of A2")]
    [InlineData("A2,03/02/2026,20939,,1", "(4,4) Date date of A2")]
    [InlineData("A2,2026-03-02,20939,59RT,1", "(4,21) Modifier modifiers of A2")]
    [InlineData("A2,2026-03-02,20939,,one", "(4,22) Units units of A2")]
    [InlineData("A2,2026-03-02,20939,,\"1,000\"", "(4,22) Units units of A2")]
    [InlineData("A2,2026-03-02,20939", "(4,1) Malformed of A2")]
    [InlineData("A2,2026-03-02,20939,,1,", "(4,1) Malformed of A2")]
    [InlineData("A2,\"2026-03-02\" ,20939,,1", "(4,4) Malformed of A2")]
    [InlineData("A2,2026\"-03-02,20939,,1", "(4,4) Malformed of A2")]
    [InlineData("A2,\"2026-03-02,20939,,1", "(4,4) Truncated of A2")]
    public void A_bad_row_costs_its_claim_alone(string row, string problem)
    {
        string text = "claim,date,code,modifiers,units\nA1,2026-03-02,20939,,1\nA2,2026-03-02,22612,,1\n" + row + "\nA2,2026-03-02,22614,,1\nA3,2026-03-02,20939,,1\n";
        Assert.Equal(new[] { "A1 Unknown | 20939 x1 2026-03-02", problem, "A3 Unknown | 20939 x1 2026-03-02" }, ClaimText.Of(ClaimCsv.Read(text)));
    }

    [Fact]
    public void A_row_whose_claim_cannot_be_told_makes_its_neighbours_incomplete() => Assert.Equal(
        new[] { "(3,1) Malformed", "A1 Unknown incomplete | 20939 x1", "A2 Unknown incomplete | 20939 x1", "A3 Unknown | 20939 x1" },
        ClaimText.Of(ClaimCsv.Read("claim,date,code\nA1,,20939\n\"A\"1,,20939\nA2,,20939\nA3,,20939")));

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("claim,date\nA1,2026-03-02", new[] { "(1,1) Missing header" })]
    [InlineData("claim,date,code,CODE\nA1,2026-03-02,1,1", new[] { "(1,17) Malformed header" })]
    [InlineData("claim,date,code,name\nA1,,20939,X", new[] { "(1,17) UnknownField header", "A1 Unknown | 20939 x1" })]
    [InlineData("claim,date,\"code\nA1,,20939,X", new[] { "(1,12) Truncated" })]
    public void The_header_names_the_columns(string text, string[] results) => Assert.Equal(results, ClaimText.Of(ClaimCsv.Read(text)));

    [Theory]
    [InlineData("inpatient", "", "(3,7) Value type of A1")]
    [InlineData("medical", "", "(3,7) Value type of A1")]
    [InlineData("", "medicaid", "(3,8) Value payer of A1")]
    public void Rows_of_a_claim_do_not_contradict_each_other(string type, string payer, string problem) => Assert.Equal(
        new[] { problem },
        ClaimText.Of(ClaimCsv.Read("claim,date,code,type,payer\nA1,,22612,professional,medicare\nA1,,1," + type + "," + payer)));

    [Fact]
    public void A_row_without_end_is_bounded()
    {
        string text = "claim,date,code\nA1,,20939\nA2,,\"" + new string('x', 300_000) + "\nA3,,20939\nA4,,\"20939\"\n";
        Assert.Equal(new[] { "A1", "TooLong", "A3", "A4" }, ClaimText.Of(ClaimCsv.Read(text)).Select(r => r.Split(' ')[r[0] == '(' ? 1 : 0]));
    }
}
