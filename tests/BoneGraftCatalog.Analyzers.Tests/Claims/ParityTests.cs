extern alias library;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Library = library::BoneGraftCatalog;

namespace BoneGraftCatalog.Analyzers.Tests.Claims;

/// <summary>The same claim as C# in the compiler and as values at run time gives the same findings on the same lines.</summary>
public sealed class ParityTests
{
    private const int Claims = 250;

    private static readonly string[] s_codes =
    [
        "20939", "20930", "20931", "20936", "20937", "20938", "20932", "20900", "20902", "20955", "20962", "22612", "22614", "22551", "22552", "22534", "22533",
        "22630", "22633", "22634", "22585", "22840", "22853", "38220", "38222", "38230", "24150", "27279", "0195T", "0221T", "69990", "15769", "20926", "99999",
    ];

    private static readonly string[] s_modifiers = ["59", "51", "50", "62", "80", "AS", "LT", "RT", "XS", "22", "54", "73", "26", "66", "76", "XX", "99"];

    private static readonly string[] s_dates = ["2026-03-02", "2024-08-15", "2018-06-01", "2019-01-01", ""];

    private static readonly Gen<Line> s_line =
        from code in Gen.Elements(s_codes)
        from modifiers in Gen.Choose(0, 5).SelectMany(n => Gen.Elements(s_modifiers).ArrayOf(n < 3 ? 0 : n - 2))
        from units in Gen.Elements(1, 1, 1, 1, 2, 3, 0, -1, 7)
        from date in Gen.Elements("", "", "", "", "2026-03-03")
        from place in Gen.Elements("", "", "21", "11", "24", "99")
        from who in Gen.Elements("", "", "", "a", "b")
        select new Line(code, modifiers, units, date, place, who);

    private static readonly Gen<Claim> s_claim =
        from lines in Gen.Choose(1, 5).SelectMany(n => s_line.ArrayOf(n))
        from date in Gen.Elements(s_dates)
        from complete in Gen.Elements(true, true, true, false)
        from frequency in Gen.Elements("Original", "Original", "Replacement", "Unknown")
        from history in Gen.Elements<string[]?>(null, null, [], ["22612"])
        select new Claim(lines, date, complete, frequency, history);

    public static TheoryData<string, string> Judges
    {
        get
        {
            var judges = new TheoryData<string, string>();
            foreach (string payer in new[] { "medicare", "medicaid", "cpt-rules" })
            {
                foreach (string type in new[] { "professional", "outpatient", "ambulatory-surgery", "inpatient" })
                {
                    judges.Add(payer, type);
                }
            }

            return judges;
        }
    }

    [Theory]
    [MemberData(nameof(Judges))]
    public async Task The_compiler_finds_what_the_checker_finds(string payer, string type)
    {
        Claim[] claims = [.. s_claim.Sample(30, new Rnd(20939UL, 22613UL), Claims)];
        var checker = new Library::ClaimChecker(new Library::Payer(payer), TypeOf(type), Library::BoneGraft.Catalog);
        string source = SourceOf(claims, out int[] starts);
        List<Diagnostic> found = [.. await AnalyzerRun.AnalyzeAsync(source, [("bonegraft.payer", payer), ("bonegraft.claim_type", type)])];
        int compared = 0;
        for (int i = 0; i < claims.Length; i++)
        {
            int end = i + 1 < claims.Length ? starts[i + 1] : source.Length;
            string[] atRunTime = [.. checker.Check(ValueOf(claims[i])).Select(f => f.Id + (f.Modifier.IsNone ? "" : "-" + f.Modifier)).Order(StringComparer.Ordinal)];
            string[] compiled =
            [
                .. found.Where(d => d.Location.SourceSpan.Start >= starts[i] && d.Location.SourceSpan.Start < end)
                    .Select(d => d.Id + (d.Properties.TryGetValue("modifier", out string? modifier) ? "-" + modifier : ""))
                    .Order(StringComparer.Ordinal),
            ];
            Assert.True(atRunTime.SequenceEqual(compiled), $"run time: {string.Join(" ", atRunTime)}\ncompiler: {string.Join(" ", compiled)}\n{source[starts[i]..end]}");
            compared += atRunTime.Length;
        }

        Assert.True(compared > 0 || type == "inpatient");
    }

    private static Library::ClaimType TypeOf(string type) => type switch
    {
        "professional" => Library::ClaimType.Professional,
        "outpatient" => Library::ClaimType.Outpatient,
        "ambulatory-surgery" => Library::ClaimType.AmbulatorySurgery,
        _ => Library::ClaimType.Inpatient,
    };

    private static Library::ServiceDate DateOf(string date) =>
        date.Length == 0 ? default : new Library::ServiceDate(DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static Library::Claim ValueOf(Claim claim)
    {
        var value = new Library::Claim { ServiceDate = DateOf(claim.Date), IsComplete = claim.IsComplete, Frequency = Enum.Parse<Library::ClaimFrequency>(claim.Frequency) };
        value.History = claim.History?.Select(Library::ProcedureCode.Parse).ToArray();
        foreach (Line line in claim.Lines)
        {
            Library::ClaimLine made = new Library::ClaimLine(Library::ProcedureCode.Parse(line.Code), line.Units, [.. line.Modifiers.Select(Library::Modifier.Parse)]);
            made = line.Date.Length == 0 ? made : made.WithServiceDate(DateOf(line.Date));
            made = line.Place.Length == 0 ? made : made.WithPlaceOfService(line.Place);
            value.Lines.Add(line.Who.Length == 0 ? made : made.WithPractitioner(line.Who, "g", "s" + line.Who));
        }

        return value;
    }

    private static string SourceOf(Claim[] claims, out int[] starts)
    {
        var text = new StringBuilder("using BoneGraftCatalog;\nclass Generated\n{\n");
        starts = new int[claims.Length];
        for (int i = 0; i < claims.Length; i++)
        {
            starts[i] = text.Length;
            Claim claim = claims[i];
            text.Append("    Claim C").Append(i.ToString(CultureInfo.InvariantCulture)).Append("() => new Claim { ");
            if (claim.Date.Length > 0)
            {
                text.Append("ServiceDate = ").Append(DateText(claim.Date)).Append(", ");
            }

            if (!claim.IsComplete)
            {
                text.Append("IsComplete = false, ");
            }

            if (claim.Frequency != "Original")
            {
                text.Append("Frequency = ClaimFrequency.").Append(claim.Frequency).Append(", ");
            }

            if (claim.History is { } history)
            {
                text.Append("History = new ProcedureCode[] { ").AppendJoin(", ", history.Select(CodeText)).Append(" }, ");
            }

            text.Append("Lines = {\n");
            foreach (Line line in claim.Lines)
            {
                text.Append("        new ClaimLine(").Append(CodeText(line.Code));
                if (line.Units != 1)
                {
                    text.Append(", ").Append(line.Units.ToString(CultureInfo.InvariantCulture));
                }

                foreach (string modifier in line.Modifiers)
                {
                    text.Append(", Modifier.Parse(\"").Append(modifier).Append("\")");
                }

                text.Append(')');
                if (line.Date.Length > 0)
                {
                    text.Append(".WithServiceDate(").Append(DateText(line.Date)).Append(')');
                }

                if (line.Place.Length > 0)
                {
                    text.Append(".WithPlaceOfService(\"").Append(line.Place).Append("\")");
                }

                if (line.Who.Length > 0)
                {
                    text.Append(".WithPractitioner(\"").Append(line.Who).Append("\", \"g\", \"s").Append(line.Who).Append("\")");
                }

                text.Append(",\n");
            }

            text.Append("    } };\n");
        }

        return text.Append("}\n").ToString();

        static string CodeText(string code) => "ProcedureCode.Parse(\"" + code + "\")";

        static string DateText(string date) => "new ServiceDate(" + string.Join(", ", date.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture))) + ")";
    }

    private sealed record Line(string Code, string[] Modifiers, int Units, string Date, string Place, string Who);

    private sealed record Claim(Line[] Lines, string Date, bool IsComplete, string Frequency, string[]? History);
}
