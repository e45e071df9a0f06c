using System.Collections.Immutable;
using System.Linq;
using System.Text;
using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tests.Catalogs;

namespace BoneGraftCatalog.Tests.Claims;

/// <summary>A consumer's catalog on top of ours: codes of their own, a payer's rules, newer tables.</summary>
public sealed class LayeredCatalogTests
{
    private static readonly Catalog Own = Make();

    private static readonly ClaimChecker Checker = TestCatalog.Medicare.With(Own);

    [Fact]
    public void Codes_of_two_catalogs_stand_on_one_claim()
    {
        Assert.Equal("ACME-1 BGC2001", Findings("date: 2027-06-01; history: none; HC:ACME-1", Checker));
        Assert.Equal("", Findings("date: 2027-06-01; HC:ACME-1; 22612", Checker));
        Assert.Equal("20939 BGC2001", Findings("date: 2027-06-01; 20939", Checker));
        Assert.Equal(UnjudgedReason.CodeNotInCatalog, TestCatalog.Medicare.Check(Claim("HC:ACME-1")).Unjudged.Single().Reason);
        Assert.Contains("Acme edits 2027", Checker.Check(Claim("HC:ACME-1")).Single().Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Newer_tables_go_before_ours_on_their_dates_and_leave_the_past_alone()
    {
        Assert.Equal("", Findings("date: 2027-06-01; 22612; 20931 x2", Checker));
        Assert.Equal("20931 BGC2011", Findings("date: 2027-06-01; 22612; 20931 x3", Checker));
        ClaimReport past = Checker.Check(new Claim(Claim("22612; 20931 x2")) { ServiceDate = new(2024, 7, 15) });
        Assert.Equal((RuleIds.UnitsOverAbsoluteDayLimit, Certainty.Definite), (past.Single().Id, past.Single().Certainty));
    }

    [Fact]
    public void A_payers_own_row_decides_for_that_payer_only()
    {
        ClaimChecker acme = Checker.WithPayer(new Payer("acme"));
        Assert.Equal("20931 BGC2003", Findings("date: 2027-06-01; 22612; 20931-59", acme));
        Assert.Equal("", Findings("date: 2027-06-01; 22612; 20931-59", Checker));
        Assert.Equal("20931 BGC2006", Findings("date: 2027-06-01; 22612; 20931-62", acme));
        Assert.Equal("ACME-1 BGC2012", Findings("date: 2027-06-01; 22612; HC:ACME-1 x5", acme));
    }

    [Fact]
    public void A_payer_that_some_catalog_names_is_known()
    {
        Claim claim = Claim("date: 2027-06-01; 22612; 20931");
        Assert.True(Checker.WithPayer(new Payer("Acme")).Check(claim).IsClean);
        Assert.Equal(UnjudgedReason.PayerNotKnown, ClaimChecker.Medicare.WithPayer(new Payer("acme")).Check(claim).Unjudged[0].Reason);
        Assert.Contains("(acne; did you mean acme?)", Checker.WithPayer(new Payer("acne")).Check(claim).Unjudged[0].ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_weak_source_of_a_first_day_is_no_ground_for_a_finding_and_none_for_clean()
    {
        ClaimReport before = Checker.Check(Claim("date: 2026-12-31; HC:ACME-2"));
        Assert.Empty(before);
        Assert.Equal(UnjudgedReason.ValidityNotKnown, before.Unjudged.Single().Reason);
        Assert.True(Checker.Check(Claim("date: 2027-01-01; HC:ACME-2")).IsClean);
    }

    [Fact]
    public void The_order_of_catalogs_is_kept() => Assert.Equal([TestCatalog.Catalog, Own], Checker.Catalogs);

    private static string Findings(string text, ClaimChecker checker)
    {
        Claim claim = Claim(text);
        return string.Join(", ", checker.Check(claim).Select(f => f.Line.Code + " " + f.Id));
    }

    private static Claim Claim(string text)
    {
        var claim = new Claim { ServiceDate = new(2027, 6, 1) };
        foreach (string part in text.Split("; "))
        {
            string[] words = part.Split(' ');
            switch (words[0])
            {
                case "date:": claim.ServiceDate = ServiceDate.Parse(words[1]); break;
                case "history:": claim.History = []; break;
                default: claim.Lines.Add(ClaimLine.Parse(words[0]).WithUnits(words.Length > 1 ? int.Parse(words[1][1..], System.Globalization.CultureInfo.InvariantCulture) : 1)); break;
            }
        }

        return claim;
    }

    private static Catalog Make()
    {
        ProcedureCode own = ProcedureCode.Parse("ACME-1");
        ProcedureCode graft = Cpt.AllograftBlockSpine20931;
        var model = new CatalogModel
        {
            Codes = Array(
                new CodeModel { Code = graft, Kind = CodeKind.AddOn, Name = "Graft", Label = "Graft", Provenance = "acme" },
                new CodeModel { Code = own, Kind = CodeKind.AddOn, Name = "Own", Label = "Own service", Provenance = "acme" },
                new CodeModel { Code = ProcedureCode.Parse("ACME-2"), Kind = CodeKind.StandAlone, Name = "Other", Label = "Other service", From = new(2027, 1, 1), Provenance = "acme from:guess" }),
            Modifiers = Array(new ModifierModel { Modifier = Mod.Distinct59, Kind = ModifierKind.Eligibility, Name = "Distinct", Label = "Distinct", BypassesPairEdits = true, Provenance = "acme" }),
            ModifierRules = Array(new ModifierRuleModel
            {
                Selector = RuleSelector.Code,
                Code = graft,
                Modifier = Mod.Distinct59,
                Payer = "acme",
                Verdict = ModifierVerdict.Never,
                Reason = "Acme does not take it.",
                Provenance = "acme",
            }),
        };
        model = model
            .With(AddOnEdits.Table, [Row("ACME-1", Cpt.Text.ArthrodesisPosterolateralLumbar22612, "1", "", "", "acme", "acme")])
            .With(UnitLimits.Table, [
                Row(Cpt.Text.AllograftBlockSpine20931, "medicare", "professional", "2", "3", "clinical-data", "acme", "acme"),
                Row("ACME-1", "acme", "professional", "4", "1", "clinical-data", "acme", "acme")])
            .With(CatalogSources.Table, [
                Row("acme", "release", "Acme edits 2027", "", "2027", "2027-01-01", "2027-12-31", "high", "", "", ""),
                Row("guess", "reference", "Hearsay", "", "", "", "", "low", "", "", "")]);
        return Catalog.Load(Encoding.ASCII.GetBytes(TableWriter.Write(model, "Acme").Tables));
    }

    private static FactCellsModel Row(params string[] cells) => new(Array(cells));

    private static EquatableArray<T> Array<T>(params T[] items)
        where T : System.IEquatable<T> => new(ImmutableArray.Create(items));
}
