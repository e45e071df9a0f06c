using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Tests.Catalogs;

namespace BoneGraftCatalog.Tests.Claims;

/// <summary>
/// Reads a claim as tests and rule pages write it: settings (<c>payer:</c>, <c>type:</c>, <c>date:</c>, <c>history:</c>,
/// <c>complete:</c>, <c>frequency:</c>), then a line each, <c>20939-59 x2 on 2024-07-16 at 11 by A group G specialty S</c>.
/// </summary>
internal static class ClaimNotation
{
    public static (ClaimChecker Checker, Claim Claim) Read(string text) => Read(text, TestCatalog.Medicare);

    public static (ClaimChecker Checker, Claim Claim) Read(string text, ClaimChecker checker)
    {
        var claim = new Claim();
        foreach (string raw in text.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int colon = raw.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                claim.Lines.Add(Line(raw));
                continue;
            }

            string value = raw[(colon + 1)..].Trim();
            switch (raw[..colon])
            {
                case "payer": checker = checker.WithPayer(value == "unknown" ? Payer.None : new Payer(value)); break;
                case "type": claim.ClaimType = Type(value); break;
                case "checker-type": checker = checker.WithClaimType(Type(value)); break;
                case "date": claim.ServiceDate = ServiceDate.Parse(value); break;
                case "history": claim.History = value == "none" ? [] : value.Split(',', StringSplitOptions.TrimEntries).Select(Line).ToArray(); break;
                case "complete": claim.IsComplete = value == "yes"; break;
                case "frequency": claim.Frequency = Enum.Parse<ClaimFrequency>(value, ignoreCase: true); break;
                default: throw new FormatException(raw);
            }
        }

        return (checker, claim);
    }

    public static ClaimReport Check(string text)
    {
        (ClaimChecker checker, Claim claim) = Read(text);
        return checker.Check(claim);
    }

    /// <summary>The findings as <c>20939 BGC2001</c>, in the order of the report.</summary>
    public static string Findings(string text) => string.Join(", ", Check(text).Select(f => f.Line.Code + " " + f.Id));

    public static ClaimType Type(string name) => name switch
    {
        "professional" => ClaimType.Professional,
        "outpatient" => ClaimType.Outpatient,
        "asc" => ClaimType.AmbulatorySurgery,
        "inpatient" => ClaimType.Inpatient,
        "unknown" => ClaimType.Unknown,
        _ => throw new FormatException(name),
    };

    private static ClaimLine Line(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // Spelled out, for a test may ask for more modifiers than ClaimLine.Parse takes.
        string[] parts = words[0].Split('-');
        var line = new ClaimLine(ProcedureCode.Parse(parts[0]), parts.Skip(1).Select(m => Modifier.Parse(m)).ToArray());
        var settings = new Dictionary<string, string>();
        for (int i = 1; i < words.Length; i++)
        {
            if (words[i][0] == 'x')
            {
                line = line.WithUnits(int.Parse(words[i][1..], CultureInfo.InvariantCulture));
            }
            else
            {
                settings[words[i]] = words[++i];
            }
        }

        foreach ((string key, string value) in settings)
        {
            line = key switch
            {
                "on" when settings.TryGetValue("to", out string? to) => line.WithServiceDates(ServiceDate.Parse(value), ServiceDate.Parse(to)),
                "on" => line.WithServiceDate(ServiceDate.Parse(value)),
                "at" => line.WithPlaceOfService(value),
                "to" or "by" or "group" or "specialty" => line,
                _ => throw new FormatException(text),
            };
        }

        return line.WithPractitioner(settings.GetValueOrDefault("by"), settings.GetValueOrDefault("group"), settings.GetValueOrDefault("specialty"));
    }
}
