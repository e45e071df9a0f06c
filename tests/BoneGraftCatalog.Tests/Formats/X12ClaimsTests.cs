using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Formats;

namespace BoneGraftCatalog.Tests.Formats;

public sealed class X12ClaimsTests
{
    [Fact]
    public void A_professional_file_gives_its_claims_with_all_that_a_rule_asks_for() => Assert.Equal(
        new[]
        {
            "(36,19) OtherUnitBasis SV104 of C0001",
            "C0001 Professional medicare Original incomplete"
            + " | 22612 x1 $3000 2026-03-02 at 22 by 1000000002 for 1000000001 207XS0117X"
            + " | 20939-59-RT x1 $1500 2026-03-02/2026-03-03 at 24 by 1000000003 for 1000000001 363A00000X"
            + " | 20930 x0 $0 2026-03-02 at 22 by 1000000002 for 1000000001 207XS0117X",
            "C0002 Professional medicaid Replacement | 20900-50 x2 $900 2026-03-04 at 11 by 1000000001 for 1000000001 207X00000X",
        },
        ClaimText.Of(X12Claims.Read(X12Samples.Professional)));

    [Fact]
    public void An_institutional_file_gives_claim_types_by_the_type_of_bill() => Assert.Equal(
        new[]
        {
            "H0001 Outpatient medicare Original | 22551 x1 $8000 2026-03-02 by 1000000004 for 1000000004 | 20931 x1 $500 2026-03-02 by 1000000004 for 1000000004",
            "(25,10) OtherCodeSystem SV202-1 of H0002",
            "H0002 Inpatient medicare Original | 20938 x1 $100 by 1000000004 for 1000000004",
            "(28,16) Value CLM05-1 of H0003",
        },
        ClaimText.Of(X12Claims.Read(X12Samples.Institutional)));

    [Fact]
    public void Lines_have_the_place_where_their_segment_begins()
    {
        ClaimReadResult claim = X12Claims.Read(X12Samples.Professional).First(result => result.Claim is not null);
        Assert.Equal(new TextPosition(X12Samples.Professional.IndexOf("CLM*C0001", StringComparison.Ordinal), 19, 1), claim.Position);
        Assert.Equal(
            new[] { "SV1*HC:22612", "SV1*HC:20939", "SV1*HC:20930" }.Select(text => (long)X12Samples.Professional.IndexOf(text, StringComparison.Ordinal)),
            claim.LinePositions.Select(position => position.Offset));
    }

    [Theory]
    [InlineData("|", ">", "!", "'")]
    [InlineData("\u001D", "\u001F", "\u001E", "\u001C")]
    [InlineData("*", ":", "^", "\n")]
    [InlineData("*", ":", "^", "\r\n")]
    [InlineData("*", ":", "^", "\r")]
    [InlineData("*", "<", "U", "~\r\n")]
    [InlineData("*", ":", "^", "~")]
    [InlineData("*", ":", "^", "~\n\n  ")]
    public void Delimiters_are_those_of_the_interchange_header(string element, string component, string repetition, string segment)
    {
        string text = Redelimit(X12Samples.Professional, element, component, repetition, segment);
        Assert.Equal(Claims(X12Samples.Professional), Claims(text));
    }

    [Fact]
    public void Interchanges_of_one_file_may_have_different_delimiters()
    {
        string other = Redelimit(X12Samples.Institutional, "|", ">", "!", "'");
        Assert.Equal(
            Claims(X12Samples.Professional).Concat(Claims(X12Samples.Institutional)),
            Claims(X12Samples.Professional + "\n" + other));
    }

    [Theory]
    [InlineData(80, "\r\n")]
    [InlineData(80, "\n")]
    [InlineData(17, "\r\n")]
    [InlineData(1, "\n")]
    public void Lines_wrapped_at_a_column_are_read_as_if_they_were_not(int width, string lineEnd)
    {
        string plain = X12Samples.Professional.Replace("\n", "", StringComparison.Ordinal);
        string wrapped = string.Join(lineEnd, plain.Chunk(width).Select(chunk => new string(chunk)));
        Assert.Equal(Claims(plain), Claims(wrapped));
    }

    [Fact]
    public void A_file_may_come_in_pieces_of_any_size()
    {
        foreach (int size in new[] { 1, 2, 3, 7, 105, 106, 107, 1000 })
        {
            Assert.Equal(
                ClaimText.Of(X12Claims.Read(X12Samples.Professional)),
                ClaimText.Of(X12Claims.Read(new PiecemealReader(X12Samples.Professional, size))));
        }
    }

    [Fact]
    public void A_piece_of_a_file_shows_its_delimiters_however_it_comes()
    {
        string text = "CLM|A|1|||22>B>1'NTE|ADD|" + new string('X', 300) + "\nY'SV1|HC>20939|1|UN|1'DTP|472|D8|20260302'SE|5|1'";
        string[] whole = ClaimText.Of(X12Claims.Read(text));
        Assert.NotEmpty(whole);
        foreach (int size in new[] { 1, 42, 255, 256, 257 })
        {
            Assert.Equal(whole, ClaimText.Of(X12Claims.Read(new PiecemealReader(text, size))));
        }
    }

    [Fact]
    public async Task The_asynchronous_reader_gives_the_same()
    {
        var results = new List<ClaimReadResult>();
        await foreach (ClaimReadResult result in X12Claims.ReadAsync(new StringReader(X12Samples.Professional)))
        {
            results.Add(result);
        }

        Assert.Equal(ClaimText.Of(X12Claims.Read(X12Samples.Professional)), ClaimText.Of(results));
    }

    [Fact]
    public void A_file_cut_anywhere_gives_a_beginning_of_its_claims_and_never_another_claim()
    {
        foreach (string sample in new[] { X12Samples.Professional, X12Samples.Institutional })
        {
            string[] whole = Claims(sample);
            for (int length = 0; length < sample.Length; length++)
            {
                ClaimReadResult[] results = X12Claims.Read(sample.Substring(0, length)).ToArray();
                string[] claims = results.Where(result => result.Claim is not null).Select(ClaimText.Of).ToArray();
                Assert.Equal(whole.Take(claims.Length), claims);
                Assert.All(results, result => Assert.InRange(result.Position.Offset, 0, length));
            }
        }
    }

    [Theory]
    [InlineData("SV1*HC:20939*", "SV1*HC:2 939*", "(14,8) Code SV101-2 of N000001")]
    [InlineData("SV1*HC:20939*", "SV1*HC*", "(14,7) Missing SV101-2 of N000001")]
    [InlineData("SV1*HC:20939*", "SV1*:20939*", "(14,5) Missing SV101-1 of N000001")]
    [InlineData("SV1*HC:20939*", "SV1*HC:20939:5*", "(14,14) Modifier SV101-3 of N000001")]
    [InlineData("SV1*HC:20939*", "SV1*HC:20939:59::RTT*", "(14,18) Modifier SV101-5 of N000001")]
    [InlineData("SV1*HC:20939*100*UN*1*", "SV1*HC:20939*100*UN*one*", "(14,21) Units SV104 of N000001")]
    [InlineData("SV1*HC:20939*100*UN*1*", "SV1*HC:20939*100*UN**", "(14,21) Missing SV104 of N000001")]
    [InlineData("SV1*HC:20939*100*UN*1***1~\nDTP*472*D8*20260302", "SV1*HC:20939*100*UN*1***1~\nDTP*472*D8*20260231", "(15,12) Date DTP03 of N000001")]
    [InlineData("SV1*HC:20939*100*UN*1***1~\nDTP*472*D8*20260302", "SV1*HC:20939*100*UN*1***1~\nDTP*472*RD8*20260302-20260301", "(15,13) Date DTP03 of N000001")]
    [InlineData("CLM*N000001", "CLM*", "(9,5) Missing CLM01")]
    [InlineData("LX*2~\nSV1*HC:20939*", "LX*1~\nSV1*HC:20939*", "(13,4) Malformed LX01 of N000001")]
    public void What_is_wrong_in_a_claim_costs_that_claim_alone(string right, string wrong, string problem)
    {
        string text = X12Samples.BeforeClaims
            + X12Samples.Claim(0).Replace("\n", "", StringComparison.Ordinal) + "\n"
            + X12Samples.Claim(1).Replace(right, wrong, StringComparison.Ordinal)
            + X12Samples.Claim(2) + X12Samples.AfterClaims;
        string[] results = ClaimText.Of(X12Claims.Read(text));
        Assert.Equal(3, results.Length);
        Assert.StartsWith("N000000 ", results[0], StringComparison.Ordinal);
        Assert.Equal(problem, results[1]);
        Assert.StartsWith("N000002 ", results[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "x0")]
    [InlineData("-1", "x-1")]
    [InlineData("2147483648", "x2147483647")]
    [InlineData("1.5", "x0")]
    [InlineData(".5", "x0")]
    [InlineData("1.0", "x1")]
    public void Units_are_what_is_written_and_a_fraction_is_none(string written, string units)
    {
        string line = ClaimText.Of(Assert.Single(X12Claims.Read($"SV1*HC:20939*100*UN*{written}***1~")));
        Assert.EndsWith("| 20939 " + units + " $100", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SV1*HC:20939:59*120*UN*1***1~", "Professional incomplete | 20939-59 x1 $120")]
    [InlineData("SV1*HC:20939:59*120*UN*1", "Professional incomplete | 20939-59 x1 $120")]
    [InlineData("SV1|HC>20939>59|120|UN|1~", "Professional incomplete | 20939-59 x1 $120")]
    [InlineData("SV2*0300*HC:20939*120*UN*1***1~", "Unknown incomplete | 20939 x1 $120")]
    [InlineData("SV1*HC:22612*120*UN*1\nDTP*472*D8*20260302\nSV1*HC:20939*120*UN*2\n", "Professional incomplete | 22612 x1 $120 2026-03-02 | 20939 x2 $120")]
    [InlineData("  LX*1~\r\n  SV1*hc:20939*1*UN*1~", "(2,7) OtherCodeSystem SV101-1")]
    [InlineData("CLM*A*1***13:A:1~SV2*0360*HC:20939*1*UN*1~", "A Outpatient Original incomplete | 20939 x1 $1")]
    [InlineData("CLM*A*1***24:B:1~DTP*472*D8*20260302~SV1*HC:20939*1*UN*1~SE*4*1~", "A Professional Original | 20939 x1 $1 2026-03-02 at 24")]
    public void A_piece_of_a_file_is_read_with_the_usual_delimiters(string text, string expected) =>
        Assert.Equal(expected, ClaimText.Of(X12Claims.Read(text)).First().Trim());

    [Fact]
    public void A_surgery_centre_is_told_by_its_taxonomy_code()
    {
        string text = X12Samples.BeforeClaims.Replace("NM1*85", "PRV*BI*PXC*261QA1903X~\nNM1*85", StringComparison.Ordinal) + X12Samples.Claim(1) + X12Samples.AfterClaims;
        Assert.StartsWith("N000001 AmbulatorySurgery", ClaimText.Of(Assert.Single(X12Claims.Read(text))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ST*835*0001~\nSVC*HC:20939*1*1~\nSE*2*0001~\n", "(2,1) OtherRecord ST")]
    [InlineData("ST*837*0001*005010X224A2~\nCLM*D*1***11:B:1~\nSV3*AD:D7953*1~\nSE*2*0001~\n", "(2,1) OtherRecord ST")]
    [InlineData("ST*837*0001*005010X222A1~\nLX*1~\nSV1*HC:20939*1*UN*1~\nSV1*HC:20939*1*UN*1~\nSE*2*0001~\n", "(4,1) Missing CLM")]
    public void What_is_no_claim_is_said_once(string text, string problem) =>
        Assert.Equal(new[] { problem }, ClaimText.Of(X12Claims.Read(X12Samples.Header + text)));

    [Fact]
    public void Lines_without_a_claim_are_said_in_every_transaction_set()
    {
        const string Set = "ST*837*0001*005010X222A1~\nLX*1~\nSV1*HC:20939*1*UN*1~\nSE*2*0001~\n";
        Assert.Equal(new[] { "(4,1) Missing CLM", "(8,1) Missing CLM" }, ClaimText.Of(X12Claims.Read(X12Samples.Header + Set + Set)));
    }

    [Theory]
    [InlineData("HL*2*1*22*1~SBR*P********MB~HL*3*2*23*0~CLM*A*1***22:B:1~", "A Professional medicare Original | 20939 x1 $1 at 22 by G for G")]
    [InlineData("HL*2*1*22*1~SBR*P********MB~HL*3*1*22*0~CLM*A*1***22:B:1~", "A Professional Original | 20939 x1 $1 at 22 by G for G")]
    [InlineData("HL*2**20*1~HL*3*2*22*0~CLM*A*1***22:B:1~", "A Professional Original | 20939 x1 $1 at 22")]
    [InlineData("CLM*A*1***22:B:1~DTP*472*D8*20260302~NM1*82*******XX*P~PRV*PE*PXC*S~", "A Professional Original | 20939 x1 $1 2026-03-02 at 22 by P for G S")]
    [InlineData("CLM*A*1***22:B:1~SBR*S********MC~DTP*472*D8*20260302~NM1*82*******XX*P~PRV*PE*PXC*S~", "A Professional Original | 20939 x1 $1 at 22 by G for G")]
    [InlineData("CLM*A*1***22:B:1~NM1*85*******XX*Q~PRV*BI*PXC*S~", "A Professional Original | 20939 x1 $1 at 22 by G for G")]
    public void A_line_inherits_what_the_loops_around_it_say_and_no_other(string loops, string expected) =>
        Assert.Equal(expected, Assert.Single(ClaimText.Of(X12Claims.Read(
            X12Samples.Header + "ST*837*0001*005010X222A1~HL*1**20*1~NM1*85*******XX*G~" + loops + "LX*1~SV1*HC:20939*1*UN*1~SE*9*0001~"))));

    [Theory]
    [InlineData("SV1*HC:20939*1*UN*1~DTP*472*D8*20260302~NM1*82*******XX*P~PRV*PE*PXC*S~", "20939 x1 $1 2026-03-02 at 22 by P S")]
    [InlineData("SV1*HC:20939*1*UN*1~DTP*434*D8*20260302~DTP*471*D8*20260302~NM1*DN*******XX*P~", "20939 x1 $1 at 22")]
    [InlineData("SV1*HC:20939*1*UN*1~SBR*S********MC~DTP*472*D8*20260302~NM1*82*******XX*P~", "20939 x1 $1 at 22")]
    [InlineData("SV1*HC:20939*1*UN*1~LX*2~DTP*472*D8*20260302~NM1*82*******XX*P~PRV*PE*PXC*S~", "20939 x1 $1 at 22")]
    [InlineData("SV1*HC:20939*1*UN*1~SV1*ER:1*1*UN*1~DTP*472*D8*20260302~NM1*82*******XX*P~PRV*PE*PXC*S~", "20939 x1 $1 at 22")]
    [InlineData("SV1*HC:20939*1*UN*1~SV2*0250**1*UN*1~DTP*472*D8*20260302~NM1*82*******XX*P~PRV*PE*PXC*S~", "20939 x1 $1 at 22")]
    [InlineData("SV1*HC:20939*1*UN*1~SV1*HC:20930*1*UN*1~DTP*472*D8*20260302~NM1*82*******XX*P~", "20939 x1 $1 at 22 | 20930 x1 $1 2026-03-02 at 22 by P")]
    public void A_date_or_a_practitioner_is_of_the_line_it_stands_in(string segments, string lines) => Assert.EndsWith(
        "Original | " + lines,
        ClaimText.Of(X12Claims.Read("CLM*A*1***22:B:1~LX*1~" + segments + "SE*9*0001~").Single(result => result.Claim is not null)),
        StringComparison.Ordinal);

    [Fact]
    public void A_bad_interchange_header_is_said_and_the_usual_delimiters_are_tried()
    {
        string text = "ISA*00*SHORT~" + X12Samples.BeforeClaims.Substring(X12Samples.Header.Length) + X12Samples.Claim(1) + X12Samples.AfterClaims;
        string[] results = ClaimText.Of(X12Claims.Read(text));
        Assert.Equal("(1,1) Malformed ISA", results[0]);
        Assert.StartsWith("N000001 Professional medicare", results[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_segment_without_an_end_is_bounded_and_costs_its_claim_alone()
    {
        string text = X12Samples.BeforeClaims + X12Samples.Claim(1)
            + X12Samples.Claim(2).Replace("LX*2~", "NTE*ADD*" + new string('X', 300_000) + "~\nLX*2~", StringComparison.Ordinal)
            + X12Samples.Claim(3) + X12Samples.AfterClaims;
        Assert.Equal(
            new[] { "N000001", "(19,1)", "N000003" },
            ClaimText.Of(X12Claims.Read(text)).Select(result => result.Split(' ')[0]));
    }

    [Fact]
    public void A_claim_without_end_is_bounded()
    {
        string lines = string.Concat(Enumerable.Repeat("SV1*HC:20939*1*UN*1~", X12Claims.MaxLines + 10));
        string text = X12Samples.BeforeClaims + "CLM*LONG*1***22:B:1~" + lines + X12Samples.Claim(3) + X12Samples.AfterClaims;
        string[] results = ClaimText.Of(X12Claims.Read(text));
        Assert.Equal(2, results.Length);
        Assert.Contains("TooLong of LONG", results[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        using IEnumerator<ClaimReadResult> results = X12Claims.Read(new StringReader(X12Samples.Professional), source.Token).GetEnumerator();
        Assert.True(results.MoveNext());
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => results.MoveNext());
    }

    [Fact]
    public void No_message_quotes_the_file()
    {
        string text = X12Samples.BeforeClaims + X12Samples.Claim(1)
            .Replace("HC:20939", "HC:SECRET CODE:SECRET", StringComparison.Ordinal)
            .Replace("20260302", "SECRET", StringComparison.Ordinal)
            .Replace("UN*1", "UN*SECRET", StringComparison.Ordinal) + X12Samples.AfterClaims;
        ClaimReadResult[] results = X12Claims.Read(text).ToArray();
        Assert.True(results.Length > 4);
        Assert.All(results, result =>
        {
            Assert.DoesNotContain("SECRET", result.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("N000001", result.ToString(), StringComparison.Ordinal);
        });
    }

    private static string[] Claims(string text) =>
        X12Claims.Read(text).Where(result => result.Claim is not null).Select(ClaimText.Of).ToArray();

    private static string Redelimit(string text, string element, string component, string repetition, string segment) => text
        .Replace("\n", "", StringComparison.Ordinal)
        .Replace("*", "\u0001", StringComparison.Ordinal).Replace(":", "\u0002", StringComparison.Ordinal).Replace("^", "\u0003", StringComparison.Ordinal)
        .Replace("~", segment, StringComparison.Ordinal)
        .Replace("\u0001", element, StringComparison.Ordinal).Replace("\u0002", component, StringComparison.Ordinal).Replace("\u0003", repetition, StringComparison.Ordinal);
}
