using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Benchmarks;

/// <summary>
/// The checker that one would write first: dictionaries of strings over the same tables, a list of messages. It knows the add-on edits,
/// the pair edits with their bypass, the unit limits, the dates and the indicators of a practitioner's claim, and no more: no windows, no
/// certainty, no sources, no cascades.
/// </summary>
internal sealed class DictionaryChecker
{
    private readonly Dictionary<string, HashSet<string>> _primaries = new();
    private readonly Dictionary<(string Column1, string Column2), (PairIndicator Indicator, ServiceDate To)> _pairs = new();
    private readonly Dictionary<string, UnitLimit> _limits = new();
    private readonly Dictionary<string, (ServiceDate From, ServiceDate To)> _dates = new();
    private readonly Dictionary<string, FeeScheduleIndicators> _indicators = new();
    private readonly HashSet<string> _bypass;

    public DictionaryChecker(Catalog catalog)
    {
        _bypass = catalog.Modifiers.Where(m => m.BypassesPairEdits == true).Select(m => m.Modifier.Text).ToHashSet();
        foreach (CatalogEntry entry in catalog)
        {
            string code = entry.Code.Text;
            _dates[code] = (entry.ValidFrom, entry.ValidTo);
            if (entry.AddOnEdit is { Type: 1 } edit)
            {
                _primaries[code] = edit.Primaries.Select(p => p.Text).ToHashSet();
            }

            if (entry.UnitLimit(ClaimType.Professional, Payer.Medicare) is { } limit)
            {
                _limits[code] = limit;
            }

            if (entry.FeeSchedule() is { } indicators)
            {
                _indicators[code] = indicators;
            }

            foreach (PairEdit pair in entry.Pairs(ClaimType.Professional).Where(p => p.Indicator != PairIndicator.Withdrawn))
            {
                _pairs[(pair.Column1.Text, pair.Column2.Text)] = (pair.Indicator, pair.ValidTo);
            }
        }
    }

    public List<string> Check(Claim claim)
    {
        var findings = new List<string>();
        var units = new Dictionary<string, int>();
        foreach (ClaimLine line in claim.Lines)
        {
            string code = line.Code.Text;
            ServiceDate date = line.ServiceDate.IsNone ? claim.ServiceDate : line.ServiceDate;
            if (_dates.TryGetValue(code, out (ServiceDate From, ServiceDate To) valid) && ((!valid.From.IsNone && date < valid.From) || (!valid.To.IsNone && date > valid.To)))
            {
                findings.Add(code + " is not valid on the date.");
                continue;
            }

            if (_indicators.TryGetValue(code, out FeeScheduleIndicators indicators))
            {
                foreach (Modifier modifier in line.Modifiers)
                {
                    if (modifier.Text == "50" && indicators.BilateralCharacter is not ('1' or '3'))
                    {
                        findings.Add("50 does not apply to " + code);
                    }
                    else if (modifier.Text == "62" && indicators.CoSurgeonCharacter is '0' or '9')
                    {
                        findings.Add("62 does not apply to " + code);
                    }
                    else if (modifier.Text is "80" or "81" or "82" or "AS" && indicators.AssistantCharacter is '1' or '9')
                    {
                        findings.Add("No assistant is paid for " + code);
                    }
                }
            }

            units[code] = units.TryGetValue(code, out int sum) ? sum + line.Units : line.Units;
            if (_primaries.TryGetValue(code, out HashSet<string>? list) && !claim.Lines.Any(l => list.Contains(l.Code.Text)))
            {
                findings.Add(code + " has no listed primary.");
            }

            foreach (ClaimLine other in claim.Lines)
            {
                if (_pairs.TryGetValue((other.Code.Text, code), out (PairIndicator Indicator, ServiceDate To) pair) && (pair.To.IsNone || date <= pair.To)
                    && (pair.Indicator == PairIndicator.Never || !line.Modifiers.Concat(other.Modifiers).Any(m => _bypass.Contains(m.Text))))
                {
                    findings.Add(code + " is denied beside " + other.Code.Text);
                }
            }
        }

        foreach ((string code, int sum) in units)
        {
            if (_limits.TryGetValue(code, out UnitLimit limit) && sum > limit.Limit)
            {
                findings.Add(code + " is over its limit of " + limit.Limit);
            }
        }

        return findings;
    }
}
