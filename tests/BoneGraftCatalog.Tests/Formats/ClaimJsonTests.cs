using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using BoneGraftCatalog.Formats;
using FsCheck;
using FsCheck.Fluent;

namespace BoneGraftCatalog.Tests.Formats;

public sealed partial class ClaimJsonTests
{
    private const string Sample = """
        {"id":"A1","claimType":"professional","payer":"medicare","serviceDate":"2026-03-02","lines":[{"code":"22612"},{"code":"20939","modifiers":["59","RT"],"units":2}]}
        """;

    [Fact]
    public void A_claim_is_one_line_without_what_has_its_default()
    {
        var claim = new Claim(ClaimLine.Parse("22612"), ClaimLine.Parse("20939-59-RT").WithUnits(2))
        {
            Id = "A1",
            ClaimType = ClaimType.Professional,
            ServiceDate = new ServiceDate(2026, 3, 2),
        };
        Assert.Equal(Sample, ClaimJson.Write(claim, Payer.Medicare));
        Assert.Equal(ClaimText.Of(claim), ClaimText.Of(ClaimJson.Parse(Sample)));
    }

    [Fact]
    public void Every_claim_comes_back_as_it_was() =>
        Prop.ForAll(Arb.From(Claims()), claim => ClaimText.Of(claim) == ClaimText.Of(ClaimJson.Parse(ClaimJson.Write(claim)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_claim_comes_back_whole_from_a_serializer_with_and_without_reflection() =>
        Prop.ForAll(Arb.From(Claims()), claim =>
        {
            string reflected = JsonSerializer.Serialize(claim);
            string generated = JsonSerializer.Serialize(new Batch { Claims = [claim], Line = claim.Lines.FirstOrDefault() }, SourceContext.Default.Batch);
            Batch back = JsonSerializer.Deserialize(generated, SourceContext.Default.Batch)!;
            return ClaimText.Of(claim) == ClaimText.Of(JsonSerializer.Deserialize<Claim>(reflected)!)
                && ClaimText.Of(claim) == ClaimText.Of(ClaimJson.Parse(reflected))
                && ClaimText.Of(claim) == ClaimText.Of(back.Claims.Single())
                && (back.Line is null ? claim.Lines.Count == 0 : ClaimText.Of(back.Line) == ClaimText.Of(claim.Lines[0]));
        }).QuickCheckThrowOnFailure();

    /// <summary>A property that is added to a claim or a line must come back too: none is compared here by name.</summary>
    [Fact]
    public void No_property_of_a_claim_is_forgotten_by_the_serializer()
    {
        var line = new ClaimLine(Cpt.MarrowAspirationSpine20939);
        foreach (MethodInfo with in typeof(ClaimLine).GetMethods().Where(m => m.Name.StartsWith("With", StringComparison.Ordinal)).OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            line = (ClaimLine)with.Invoke(line, [.. with.GetParameters().Select(Made)])!;
        }

        var claim = new Claim(line)
        {
            Id = "A1",
            ServiceDate = new(2026, 3, 1),
            ClaimType = ClaimType.AmbulatorySurgery,
            IsComplete = false,
            Frequency = ClaimFrequency.Replacement,
            History = [new(Cpt.ArthrodesisPosterolateralLumbar22612)],
        };
        Claim back = JsonSerializer.Deserialize<Claim>(JsonSerializer.Serialize(claim))!;
        AssertSame(claim, back, new Claim());
        AssertSame(line, back.Lines.Single(), new ClaimLine(default));

        static object Made(ParameterInfo parameter) => parameter.ParameterType switch
        {
            var type when type == typeof(ProcedureCode) => Cpt.MarrowAspirationSpine20939,
            var type when type == typeof(Modifier) => Mod.Distinct59,
            var type when type == typeof(Modifier[]) => new[] { Mod.RightRT },
            var type when type == typeof(ServiceDate) => new ServiceDate(2026, 3, parameter.Name == "to" ? 4 : 2),
            var type when type == typeof(int) => 2,
            var type when type == typeof(decimal?) => 120.50m,
            _ => parameter.Name!,
        };

        static void AssertSame<T>(T expected, T actual, T blank) => Assert.All(typeof(T).GetProperties().Where(p => p.Name != nameof(Claim.Lines)), property =>
        {
            Assert.NotEqual(Text(property.GetValue(blank)), Text(property.GetValue(expected)));
            Assert.Equal(Text(property.GetValue(expected)), Text(property.GetValue(actual)));
        });

        static string Text(object? value) => value is System.Collections.IEnumerable and not string
            ? string.Join(' ', ((System.Collections.IEnumerable)value).Cast<object>())
            : FormattableString.Invariant($"{value}");
    }

    [Theory]
    [InlineData("{\"Lines\":[]}", "lines: the claim has no lines.")]
    [InlineData("[]", "a claim is a JSON object.")]
    [InlineData("{\"lines\":[{\"code\":\"2 939\"}]}", "lines[0].code: not a procedure code")]
    [InlineData("{\"lines\":[],\"lines\":[]}", "the property stands there twice")]
    public void What_is_no_claim_is_refused_by_the_serializer_without_a_quotation(string json, string message) =>
        Assert.StartsWith(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Claim>(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_serializer_reads_a_claim_in_its_own_manner()
    {
        var options = new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper };
        Claim claim = JsonSerializer.Deserialize<Claim>("{ /* ours */ \"lines\": [ { \"code\": \"22612\", }, ], }", options)!;
        Assert.Equal("22612", claim.Lines.Single().Code.Text);
        Assert.Equal("22612", JsonSerializer.Deserialize<Claim>(JsonSerializer.Serialize(claim, options), options)!.Lines.Single().Code.Text);
        Assert.Null(JsonSerializer.Deserialize<Claim>("null"));
    }

    [Fact]
    public void Every_report_comes_back_as_it_was() =>
        Prop.ForAll(Arb.From(Reports()), report =>
        {
            string json = ClaimReportJson.Write(report);
            ClaimReport back = ClaimReportJson.Parse(json);
            return json == ClaimReportJson.Write(back)
                && report.ToString() == back.ToString()
                && report.IsClean == back.IsClean && report.Worst == back.Worst && report.HasNothingToJudge == back.HasNothingToJudge
                && report.Zip(back).All(pair => pair.First.Modifier == pair.Second.Modifier && pair.First.FactValue == pair.Second.FactValue
                    && pair.First.AdjustmentReasonCodes.SequenceEqual(pair.Second.AdjustmentReasonCodes)
                    && pair.First.RelatedLines.SequenceEqual(pair.Second.RelatedLines));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_report_without_findings_is_the_shared_one() =>
        Assert.Same(ClaimReport.JudgedAndClean, ClaimReportJson.Parse(ClaimReportJson.Write(ClaimReport.JudgedAndClean)));

    [Theory]
    [InlineData("", "(1,1): the text is not valid JSON.")]
    [InlineData("[]", "(1,1): a report is a JSON object.")]
    [InlineData("{}", "(1,1): findings: not an array.")]
    [InlineData("{\"findings\":[{\"id\":\"BGC2001\",\"certainty\":\"sure\",\"outcome\":\"advice\",\"line\":{\"index\":0}}]}", "(1,42): certainty: missing, or not one of its words.")]
    public void What_is_no_report_is_refused(string json, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => ClaimReportJson.Parse(json)).Message);

    [Theory]
    [InlineData("{", "(1,1): the line ends inside a value; a claim stands whole on one line.")]
    [InlineData("  \"id\": \"A\", ", "(1,1): the line ends inside a value; a claim stands whole on one line.")]
    [InlineData("{\"lines\":[", "(1,1): the line ends inside a value; a claim stands whole on one line.")]
    [InlineData("{\"lines\":]", "(1,10): the text is not valid JSON.")]
    [InlineData("}", "(1,1): the text is not valid JSON.")]
    public void A_claim_laid_out_over_several_lines_is_told_so(string line, string message) =>
        Assert.Equal(message, Assert.Single(ClaimJson.Read(line + "\n")).Problem!.ToString());

    [Theory]
    [InlineData("{\"lines\":[{\"code\":\"2 939\"}]}", "(2,19) Code lines[0].code")]
    [InlineData("{\"lines\":[{\"units\":1}]}", "(2,11) Missing lines[0].code")]
    [InlineData("{\"lines\":[{\"code\":\"20939\",\"units\":\"1\"}]}", "(2,35) Units lines[0].units")]
    [InlineData("{\"lines\":[{\"code\":\"20939\",\"modifiers\":[\"5\"]}]}", "(2,40) Modifier lines[0].modifiers")]
    [InlineData("{\"lines\":[{\"code\":\"20939\",\"serviceDate\":\"2026-02-30\"}]}", "(2,41) Date lines[0].serviceDate")]
    [InlineData("{\"lines\":[1]}", "(2,11) Malformed lines[0]")]
    [InlineData("{\"lines\":{}}", "(2,10) Malformed lines")]
    [InlineData("{\"id\":\"é\",\"claimType\":\"dental\",\"lines\":[]}", "(2,23) Value claimType of é")]
    [InlineData("{\"id\":\"B\"}", "(2,1) Missing lines of B")]
    [InlineData("{\"lines\":[}", "(2,11) Malformed")]
    [InlineData("[]", "(2,1) Malformed")]
    [InlineData("{\"lines\":[],\"id\":\"\\uD800\"}", "(2,18) Malformed")]
    public void A_bad_line_costs_its_claim_alone(string line, string problem)
    {
        string[] results = ClaimText.Of(ClaimJson.Read("\uFEFF" + Sample + "\n" + line + "\r\n\n" + Sample));
        Assert.Equal(3, results.Length);
        Assert.StartsWith("A1 ", results[0], StringComparison.Ordinal);
        Assert.Equal(problem, results[1]);
        Assert.StartsWith("A1 ", results[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_properties_are_said_and_passed_over_and_a_fraction_makes_the_claim_incomplete() => Assert.Equal(
        new[] { "(1,9) UnknownField", "(1,45) UnknownField lines[0]", "Unknown Original incomplete | 20939 x0" },
        ClaimText.Of(ClaimJson.Read("{\"name\":\"X\",\"lines\":[{\"code\":\"20939\",\"name\":\"X\",\"units\":1.5}]}")));

    [Fact]
    public async Task Pieces_of_any_size_and_the_asynchronous_reader_give_the_same()
    {
        string text = Sample + "\n" + Sample + "\n{\n";
        string[] whole = ClaimText.Of(ClaimJson.Read(text));
        Assert.Equal(3, whole.Length);
        foreach (int size in new[] { 1, 7, 100 })
        {
            Assert.Equal(whole, ClaimText.Of(ClaimJson.Read(new PiecemealStream(Encoding.UTF8.GetBytes(text), size))));
        }

        var results = new List<ClaimReadResult>();
        await foreach (ClaimReadResult result in ClaimJson.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text))))
        {
            results.Add(result);
        }

        Assert.Equal(whole, ClaimText.Of(results));
    }

    [Fact]
    public void A_line_without_end_is_bounded()
    {
        string text = Sample + "\n{\"id\":\"" + new string('x', 3_000_000) + "\"}\n" + Sample;
        Assert.Equal(new[] { "A1", "TooLong", "A1" }, ClaimText.Of(ClaimJson.Read(text)).Select(r => r.Split(' ')[r[0] == '(' ? 1 : 0]));
    }

    /// <summary>Of two properties of one name a reader keeps one, and with it perhaps half of the lines.</summary>
    [Theory]
    [InlineData("""{"id":"A","lines":[{"code":"22612"}],"lines":[{"code":"20939"}]}""", "(1,38)")]
    [InlineData("""{"lines":[{"code":"22612","modifiers":["59"],"modifiers":["51"]}]}""", "(1,46)")]
    public void A_property_that_stands_twice_costs_its_claim(string json, string place)
    {
        string[] results = ClaimText.Of(ClaimJson.Read(json + "\n" + Sample));
        Assert.Equal(place + " Malformed", results[0].TrimEnd());
        Assert.StartsWith("A1 ", Assert.Single(results[1..]), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_properties_are_read_in_time()
    {
        string members = string.Join(",", Enumerable.Range(0, 60_000).Select(i => $"\"p{i}\":1"));
        Assert.Contains(ClaimText.Of(ClaimJson.Read("{" + members + ",\"p59999\":1}")), r => r.StartsWith("(1,", StringComparison.Ordinal) && r.Contains("Malformed", StringComparison.Ordinal));
        Assert.DoesNotContain(ClaimText.Of(ClaimJson.Read("{" + members + "}")), r => r.Contains("Malformed", StringComparison.Ordinal));
    }

    [Fact]
    public void History_is_read_as_lines_and_as_codes_alone()
    {
        Claim claim = ClaimJson.Parse("""
            {"history":["22612",{"code":"20931","modifiers":["80"],"units":2,"serviceDate":"2026-03-02","practitioner":"A"}],"lines":[{"code":"20939"}]}
            """);
        Assert.Equal(["22612 x1", "20931-80 x2 2026-03-02 by A"], claim.History!.Select(ClaimText.Of));
        Assert.Throws<FormatException>(() => ClaimJson.Parse("""{"history":[7],"lines":[]}"""));
        Assert.Throws<FormatException>(() => ClaimJson.Parse("""{"history":[{"units":2}],"lines":[]}"""));
    }

    private static Gen<ProcedureCode> Codes() => Gen.Elements("20939", "22612", "0232T", "C1713", "A.B-1").Select(ProcedureCode.Parse);

    private static Gen<string?> Texts() => Gen.Elements<string?>(null, "", "P1", "a \"b\" \\ \u00E9 \U0001F600", "line\nend");

    private static Gen<ServiceDate> Dates() => Gen.Choose(0, 800_000).Select(ServiceDate.FromTableDay);

    private static Gen<ClaimLine> Lines() =>
        from code in Gen.OneOf(Codes(), Gen.Constant(ProcedureCode.None))
        from modifiers in Gen.ListOf(Gen.Elements("59", "RT", "XU").Select(Modifier.Parse))
        from units in Gen.OneOf(Gen.Constant(1), Gen.Choose(-3, 3), Gen.Elements(int.MinValue, int.MaxValue))
        from dates in Dates().Two()
        from texts in Gen.ArrayOf(Texts(), 4)
        from charge in Gen.Elements<decimal?>(null, 0m, 1.50m, -3m, decimal.MaxValue, 0.0000000000000000000000000001m)
        select new ClaimLine(code, units, modifiers.ToArray())
            .WithServiceDates(dates.Item1, dates.Item2).WithPlaceOfService(texts[0]).WithPractitioner(texts[1], texts[2], texts[3]).WithCharge(charge);

    private static Gen<Claim> Claims() =>
        from lines in Gen.ListOf(Lines())
        from id in Texts()
        from date in Dates()
        from type in Gen.Elements(Enum.GetValues<ClaimType>())
        from frequency in Gen.Elements(Enum.GetValues<ClaimFrequency>())
        from isComplete in Gen.Elements(true, false)
        from history in Gen.OneOf(Gen.Constant<ClaimLine[]?>(null), Gen.ArrayOf(Lines()).Select(paid => (ClaimLine[]?)paid))
        select new Claim(lines.ToArray()) { Id = id, ServiceDate = date, ClaimType = type, Frequency = frequency, IsComplete = isComplete, History = history };

    private static Gen<FindingLine> FindingLines() =>
        from index in Gen.Choose(0, 99)
        from code in Codes()
        select new FindingLine(index, code);

    private static Gen<ClaimFinding> Findings() =>
        from id in Gen.Elements(RuleIds.AddOnWithoutPrimary, RuleIds.PairBypassed)
        from certainty in Gen.Elements(Enum.GetValues<Certainty>())
        from outcome in Gen.Elements(Enum.GetValues<Outcome>())
        from isInformation in Gen.Elements(true, false)
        from line in FindingLines()
        from related in Gen.ArrayOf(FindingLines())
        from modifier in Gen.Elements(Modifier.None, Modifier.Parse("59"))
        from texts in Gen.ArrayOf(Texts().Select(text => text ?? ""), 6)
        from codes in Gen.ArrayOf(Gen.Elements("107", "N122"))
        select new ClaimFinding(id, certainty, outcome, isInformation, line, related, modifier)
        {
            Message = texts[0],
            Remedy = texts[1],
            FactValue = texts[2],
            SourceId = texts[3],
            SourceTitle = texts[4],
            SourceRelease = texts[5],
            AdjustmentReasonCodes = codes,
            RemarkCodes = codes,
        };

    private static Gen<ClaimReport> Reports() =>
        from findings in Gen.ArrayOf(Findings())
        from unjudged in Gen.ArrayOf(from line in FindingLines() from reason in Gen.Elements(Enum.GetValues<UnjudgedReason>()) select new UnjudgedLine(line.Index, line.Code, reason))
        from hasNothing in Gen.Elements(true, false)
        from failure in Gen.Elements<Exception?>(null, new InvalidOperationException())
        select new ClaimReport(findings, unjudged, hasNothing, failure);

    internal sealed class Batch
    {
        public List<Claim> Claims { get; set; } = [];

        public ClaimLine? Line { get; set; }
    }

    [JsonSerializable(typeof(Batch))]
    internal sealed partial class SourceContext : JsonSerializerContext;
}
