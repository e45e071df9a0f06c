using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace BoneGraftCatalog.Generator.Tests.Emission;

/// <summary>Generates models as the validator leaves them: everything in its order, every reference resolved, no two rows with one key.</summary>
internal static class ModelGenerator
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Constant(""),
        Gen.Choose(1, 30).SelectMany(n => Gen.ArrayOf(Gen.OneOf(Gen.Choose(' ', '~'), Gen.Choose(0, 0x24FF), Gen.Elements('"', '\\', '~', '\n', 0x2028, 0xD83D, 0xDE00))
            .Select(c => (char)c), n)).Select(c => new string(c)));

    private static readonly Gen<ProcedureCode> Code = Gen.Choose(1, ProcedureCode.MaxLength)
        .SelectMany(n => Gen.ArrayOf(Gen.Elements("0123456789ABCXYZ.-".ToCharArray()), n))
        .Select(c => ProcedureCode.TryParse(c, out ProcedureCode code) ? code : throw new InvalidOperationException());

    private static readonly Gen<ServiceDate> Date = Gen.OneOf(Gen.Constant(default(ServiceDate)), Gen.Choose(1, 3_600_000).Select(ServiceDate.FromTableDay));

    public static Gen<CatalogModel> Models { get; } = Gen.Sized(size =>
        from codes in Gen.ArrayOf(Code, (size * 3) + 1)
        from references in Gen.ArrayOf(Code, size + 1)
        from seed in Gen.Choose(0, int.MaxValue)
        from texts in Gen.ArrayOf(Text, 40)
        from dates in Gen.ArrayOf(Date, 20)
        from starts in Gen.ArrayOf(Gen.Choose(700_000, 740_000), 6)
        select Build(codes, references, texts, dates, starts, new Random(seed)));

    // The parts are generated; which part goes where is drawn, which keeps the sizes of all sections apart from each other.
    private static CatalogModel Build(ProcedureCode[] some, ProcedureCode[] others, string[] texts, ServiceDate[] dates, int[] starts, Random random)
    {
        ProcedureCode[] codes = [.. some.Distinct().Order()];
        ProcedureCode[] all = [.. codes.Concat(others).Distinct().Order()];
        string[] facets = [.. new[] { "family", "region" }.Take(random.Next(3))];
        string[] slugs = ["a", "n/a", "none", "spine-graft", "x1"];
        (string Id, int Day, string[] Cells)[] sources = [.. starts.Distinct().Select((day, i) =>
        {
            string id = "s" + (char)('a' + i);
            return (id, day, new[]
            {
                id, "release", Any(texts), Any(texts), Any(texts), Iso(day), Iso(day + random.Next(500)), Word(Vocabulary.Confidences), "", random.Next(2) == 0 ? "" : new string('a', 64), Any(texts),
            });
        })];
        string[] releases = [.. sources.OrderBy(s => s.Day).Select(s => s.Id)];
        Modifier[] modifiers = [.. new[] { "22", "50", "59", "LT", "RT", "XS" }.Where(_ => random.Next(2) == 0).Select(m => Modifier.TryParse(m, out Modifier parsed) ? parsed : default)];
        string[] payers = ["", Payers.Medicaid, Payers.Medicare, "acme"];

        var entries = codes.Select((code, i) => new CodeModel
        {
            Code = code,
            Kind = Pick<CodeKind>(),
            Name = "Name" + (char)('A' + (i % 26)),
            Label = Any(texts),
            Use = Any(texts),
            Document = Any(texts),
            Note = Any(texts),
            Terms = Any(texts),
            From = Any(dates),
            To = Any(dates),
            Provenance = sources.Length == 0 ? "" : sources[0].Id + " label:" + Any(sources).Id,
            SeeAlso = Array(Some(all, 3)),
            ReplacedBy = Array(Some(all, 3)),
            FacetValues = Array(Enumerable.Range(0, facets.Length).SelectMany(f => Some(slugs, f == 0 ? 1 : 3).Order(StringComparer.Ordinal).Select(s => new FacetValueModel(f, s)))),
        }).ToArray();
        string[] used = [.. entries.SelectMany(e => e.FacetValues).Where(v => v.Facet == 0).Select(v => v.Slug).Distinct()];
        (string First, string Last)[] windows = [.. releases.Select(r => (r, r))];

        var model = new CatalogModel
        {
            DataVersion = random.Next(2) == 0 ? "" : "2026-07-01",
            Codes = Array(entries),
            Facets = Array(facets),
            Modifiers = Array(modifiers.Select((m, i) => new ModifierModel
            {
                Modifier = m,
                Kind = Pick<ModifierKind>(),
                Name = "Modifier" + (char)('A' + i),
                Label = Any(texts),
                Use = Any(texts),
                Note = Any(texts),
                From = Any(dates),
                To = Any(dates),
                ClaimTypes = random.Next(16) << 1,
                BypassesPairEdits = random.Next(3) switch { 0 => null, 1 => false, _ => true },
                ExclusiveSets = Array(Some(["one", "side", "two"], 2).Order(StringComparer.Ordinal)),
            })),
            ModifierRules = Array(modifiers.SelectMany(m => Enumerable.Range(0, 4).Select(i => new ModifierRuleModel
            {
                Modifier = m,
                Selector = i == 3 && used.Length == 0 ? RuleSelector.All : (RuleSelector)(i + 1 == 4 ? 3 : i == 2 ? 4 : i + 1),
                Code = i == 2 ? Any(all) : default,
                Kind = i == 1 ? CodeKind.AddOn : default,
                Family = i == 3 && used.Length > 0 ? Any(used) : "",
                Payer = i == 3 && used.Length == 0 ? "acme" : Any(payers),
                ClaimTypes = random.Next(16) << 1,
                Verdict = Pick<ModifierVerdict>(),
                From = Any(dates),
                To = Any(dates),
                Reason = Any(texts),
                Note = Any(texts),
            }))),
        };
        model = With(model, CatalogSources.Table, sources.Select(s => s.Cells));
        model = With(model, FeeSchedules.Table, Some(codes, 20).SelectMany(c => Some(windows, 2).Select(w => new[]
        {
            c.ToString(), w.First, w.Last, Any(["", "A", "B", "C", "X"]), Any(["", "000", "010", "090", "XXX", "YYY", "ZZZ", "MMM"]),
            Word(Vocabulary.Components), Word(Vocabulary.Multiples), Word(Vocabulary.Bilaterals), Word(Vocabulary.Surgeons), Word(Vocabulary.Surgeons), Word(Vocabulary.Surgeons), Flag(), Flag(),
        })));
        model = With(model, AddOnEdits.Table, Some(codes, 20).SelectMany(c => Some(windows, 2).SelectMany(w =>
        {
            string type = Any(["1", "2", "3"]);
            string[] primaries = type == "2" ? [AddOnEdits.Primary.NoList] : [.. Some(all, 40).Select(p => p.ToString())];
            return primaries.Select(p => new[] { c.ToString(), p, type, "", "", w.First, w.Last });
        })));
        model = With(model, UnitLimits.Table, Some(codes, 20).SelectMany(c => Some(windows, 2).SelectMany(w => Some([Payers.Medicaid, Payers.Medicare, "acme"], 3).Select(p => new[]
        {
            c.ToString(), p, Needed(Vocabulary.ClaimTypes), random.Next(5000).ToString(CultureInfo.InvariantCulture), Word(Vocabulary.Adjudications), Any(["", "anatomic", "clinical-data"]), w.First, w.Last,
        }))));
        model = With(model, PairEdits.Table, Some(codes, 20).SelectMany(c => Some(all, 5).Where(o => o != c).Select(o => new[]
        {
            Needed(Vocabulary.ClaimTypes), c.ToString(), o.ToString(), Any(dates).ToString(), Needed(Vocabulary.PairIndicators), Any(["", "code-definition"]), Any(dates).ToString(), Release(), Release(),
        })));
        model = With(model, OutpatientStatuses.Table, windows.Length == 0 ? [] : Some(codes, 20).SelectMany(c => Some(windows, 2).Select(w => new[] { c.ToString(), Any(["A", "C", "J1", "N", "Q2", "T"]), w.First, w.Last })));
        model = With(model, SurgeryCenterListings.Table, Some(codes, 20).SelectMany(c => Some(windows, 2).Select(w => new[] { c.ToString(), Any(["A2", "G2", "J8", "N1"]), w.First, w.Last })));
        model = With(model, CodeValues.Table, Some(codes, 20).SelectMany(c => Some(windows, 2).SelectMany(w => Some(["professional", "outpatient", "asc"], 3).Select(t => new[]
        {
            c.ToString(), t, Amount(2), Amount(2), Amount(2), Amount(2), Amount(2), Amount(2), Amount(4), Amount(0), Amount(2), w.First, w.Last,
        }))));
        model = With(model, HcpcsModifiers.Table, Some(["A1", "CA", "PO", "XS", "1P"], 5).Order(StringComparer.Ordinal).Select(m => new[] { m, Any(dates).ToString(), Any(dates).ToString(), Release(), Release() }));
        model = With(model, LicensedDescriptors.Table, Some(all, 10).Select(c => new[] { c.ToString(), Any(texts), sources.Length == 0 ? "" : Any(sources).Id }));
        return With(model, ServicePlaces.Table, Some(["01", "11", "21", "24"], 4).Select(p => new[] { p, Needed(Vocabulary.PlaceRates), Any(texts), Release(), Release() }));

        static CatalogModel With(CatalogModel model, FactTable table, IEnumerable<string[]> rows) => model.With(table, rows.Select(r => new FactCellsModel(Array(r))));

        static string Iso(int day) => ServiceDate.FromTableDay(day).ToString();

        string Word(WordList words) => random.Next(8) == 0 ? "" : Needed(words);

        string Needed(WordList words) => words.WordOf(random.Next(1, words.Greatest + 1));

        string Amount(int decimals) => random.Next(4) == 0 ? "" : (random.Next(200_000) / (decimal)Math.Pow(10, decimals)).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

        string Flag() => Any(["", "no", "yes"]);

        T Any<T>(T[] from) => from[random.Next(from.Length)];

        T[] Some<T>(T[] from, int most) => [.. from.OrderBy(_ => random.Next()).Take(random.Next(most + 1))];

        T Pick<T>()
            where T : struct, Enum => Any(Enum.GetValues<T>());

        string Release() => releases.Length == 0 ? "" : Any(releases);

        static EquatableArray<T> Array<T>(IEnumerable<T> items)
            where T : IEquatable<T> => new([.. items]);
    }
}
