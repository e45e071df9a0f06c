using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tests.Catalogs;

namespace BoneGraftCatalog.Tests.Rules;

/// <summary>A claim in the oracle's terms, and the same claim for the checker.</summary>
internal sealed record OracleClaim(string Payer, string Type, bool Complete, IReadOnlyList<OracleLine>? History, IReadOnlyList<OracleLine> Lines)
{
    public static OracleClaim Of(string payer, string type, DateTime date, params string[] codes) =>
        new(payer, type, true, [], codes.Select(c => Line(c, date)).ToList());

    public static OracleLine Line(string code, DateTime date, int units = 1, params string[] modifiers) => new(code, modifiers, units, date, date);

    public List<string> Expected(NaiveOracle oracle) => oracle.Judge(Payer, Type, Complete, History, Lines);

    /// <summary>What the checker says, in the oracle's words.</summary>
    public List<string> Actual() => Actual(TestCatalog.Medicare);

    public List<string> Actual(ClaimChecker medicare) => Checker(medicare).Check(Claim()).Select(f => $"{f.Line.Index} {f.Id} {Sure(f.Certainty)}").Order(StringComparer.Ordinal).ToList();

    public ClaimReport Check() => Checker().Check(Claim());

    public ClaimChecker Checker() => Checker(TestCatalog.Medicare);

    private ClaimChecker Checker(ClaimChecker medicare) => medicare.WithPayer(Payer == "" ? BoneGraftCatalog.Payer.None : new Payer(Payer));

    public Claim Claim() => new(Lines.Select(Line).ToArray())
    {
        ClaimType = Type switch
        {
            "professional" => ClaimType.Professional,
            "outpatient" => ClaimType.Outpatient,
            "asc" => ClaimType.AmbulatorySurgery,
            _ => throw new ArgumentOutOfRangeException(Type),
        },
        IsComplete = Complete,
        History = History?.Select(Line).ToArray(),
    };

    public override string ToString() =>
        $"{Payer} {Type} complete {Complete} history {(History is null ? "?" : Text(History))}: " + Text(Lines);

    private static string Text(IEnumerable<OracleLine> lines) =>
        string.Join("; ", lines.Select(l => $"{string.Join('-', l.Modifiers.Prepend(l.Code))} x{l.Units} {l.From:yyyy-MM-dd}..{l.To:yyyy-MM-dd} by {l.By}/{l.Group}/{l.Specialty} at {l.Place}"));

    private static ClaimLine Line(OracleLine l) => new ClaimLine(ProcedureCode.Parse(l.Code), l.Units, l.Modifiers.Select(m => Modifier.Parse(m)).ToArray())
        .WithServiceDates(new ServiceDate(l.From), new ServiceDate(l.To))
        .WithPractitioner(l.By == "" ? null : l.By, l.Group == "" ? null : l.Group, l.Specialty == "" ? null : l.Specialty)
        .WithPlaceOfService(l.Place == "" ? null : l.Place);

    private static string Sure(Certainty certainty) => certainty switch
    {
        Certainty.Definite => "definite",
        Certainty.Likely => "likely",
        Certainty.DependsOnPayerOrRecords => "depends",
        Certainty.CannotTell => "cannot",
        _ => "?",
    };
}
