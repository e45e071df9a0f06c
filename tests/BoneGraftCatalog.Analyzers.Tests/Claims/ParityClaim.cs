using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Analyzers.Tests.Claims;

/// <summary>A claim that can be said twice: as values of the library, and as C# that builds the same.</summary>
internal sealed record ParityClaim(ParityLine[] Lines, string Date, bool IsComplete, string Frequency, ParityLine[]? History)
{
    /// <summary>Compares what the compiler finds in the claims with what a checker finds; returns how many findings there were.</summary>
    public static async Task<IReadOnlyList<string>> CompareAsync(ParityClaim[] claims, ClaimChecker checker, Func<string, Task<ImmutableArray<Diagnostic>>> analyze)
    {
        string source = SourceOf(claims, out int[] starts);
        ImmutableArray<Diagnostic> found = await analyze(source);
        SourceText text = SourceText.From(source);
        var compared = new List<string>();
        for (int i = 0; i < claims.Length; i++)
        {
            int end = i + 1 < claims.Length ? starts[i + 1] : source.Length;
            string[] atRunTime =
            [
                .. checker.Check(ValueOf(claims[i]))
                    .Select(f => f.Id + " on line " + f.Line.Index + (f.Modifier.IsNone ? "" : "-" + f.Modifier) + " " + f.Layer + ": " + f.Message + " " + f.Remedy)
                    .Order(StringComparer.Ordinal),
            ];
            string[] compiled =
            [
                .. found.Where(d => d.Location.SourceSpan.Start >= starts[i] && d.Location.SourceSpan.Start < end)
                    .Select(d => d.Id + " on line " + (text.Lines.IndexOf(d.Location.SourceSpan.Start) - text.Lines.IndexOf(starts[i]) - 1) + (d.Properties.TryGetValue("modifier", out string? modifier) ? "-" + modifier : "")
                        + " " + (d.Properties.TryGetValue("layer", out string? layer) ? layer : "") + ": " + d.GetMessage(CultureInfo.InvariantCulture))
                    .Order(StringComparer.Ordinal),
            ];
            Assert.True(atRunTime.SequenceEqual(compiled), $"run time: {string.Join("\n", atRunTime)}\ncompiler: {string.Join("\n", compiled)}\n{source[starts[i]..end]}");
            compared.AddRange(atRunTime.Select(finding => finding[..7]));
        }

        return compared;
    }

    public static ClaimType TypeOf(string type) => type switch
    {
        "professional" => ClaimType.Professional,
        "outpatient" => ClaimType.Outpatient,
        "ambulatory-surgery" => ClaimType.AmbulatorySurgery,
        _ => ClaimType.Inpatient,
    };

    private static ServiceDate DateOf(string date) =>
        date.Length == 0 ? default : new ServiceDate(DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static Claim ValueOf(ParityClaim claim)
    {
        var value = new Claim { ServiceDate = DateOf(claim.Date), IsComplete = claim.IsComplete, Frequency = Enum.Parse<ClaimFrequency>(claim.Frequency) };
        value.History = claim.History?.Select(ValueOf).ToArray();
        foreach (ParityLine line in claim.Lines)
        {
            value.Lines.Add(ValueOf(line));
        }

        return value;
    }

    private static ClaimLine ValueOf(ParityLine line)
    {
        ClaimLine made = new ClaimLine(ProcedureCode.Parse(line.Code), line.Units, [.. line.Modifiers.Select(Modifier.Parse)]);
        made = line.Date.Length == 0 ? made : made.WithServiceDate(DateOf(line.Date));
        made = line.Place.Length == 0 ? made : made.WithPlaceOfService(line.Place);
        return line.Who.Length == 0 ? made : made.WithPractitioner(line.Who, "g", "s" + line.Who);
    }

    public static string SourceOf(ParityClaim[] claims, out int[] starts)
    {
        var text = new StringBuilder("using BoneGraftCatalog;\nclass Generated\n{\n");
        starts = new int[claims.Length];
        for (int i = 0; i < claims.Length; i++)
        {
            starts[i] = text.Length;
            ParityClaim claim = claims[i];
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
                text.Append("History = new ClaimLine[] { ");
                foreach (ParityLine line in history)
                {
                    Append(line);
                    text.Append(", ");
                }

                text.Append("}, ");
            }

            text.Append("Lines = {\n");
            foreach (ParityLine line in claim.Lines)
            {
                text.Append("        ");
                Append(line);
                text.Append(",\n");
            }

            text.Append("    } };\n");
        }

        return text.Append("}\n").ToString();

        void Append(ParityLine line)
        {
            text.Append("new ClaimLine(").Append(CodeText(line.Code));
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
        }

        static string CodeText(string code) => "ProcedureCode.Parse(\"" + code + "\")";

        static string DateText(string date) => "new ServiceDate(" + string.Join(", ", date.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture))) + ")";
    }
}
