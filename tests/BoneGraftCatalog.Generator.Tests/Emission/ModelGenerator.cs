using System;
using System.Collections.Generic;
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
        SourceModel[] sources = [.. starts.Distinct().Select((day, i) => new SourceModel
        {
            Id = "s" + (char)('a' + i), Kind = "release", Title = Any(texts), Publisher = Any(texts), Release = Any(texts), Note = Any(texts), Sha256 = random.Next(2) == 0 ? "" : new string('a', 64),
            Effective = ServiceDate.FromTableDay(day), Until = ServiceDate.FromTableDay(day + random.Next(500)), Confidence = Pick<Confidence>(),
        })];
        string[] releases = [.. sources.OrderBy(s => s.Effective).Select(s => s.Id)];
        Modifier[] modifiers = [.. new[] { "22", "50", "59", "LT", "RT", "XS" }.Where(_ => random.Next(2) == 0).Select(m => Modifier.TryParse(m, out Modifier parsed) ? parsed : default)];
        string[] payers = ["", Payers.Medicaid, Payers.Medicare, "acme"];

        var entries = codes.Select((code, i) => new CodeModel
        {
            Code = code,
            Kind = Pick<CodeKind>(),
            Name = "Name" + (char)('A' + (i % 26)),
            Label = Any(texts),
            Use = Any(texts),
            Note = Any(texts),
            Terms = Any(texts),
            From = Any(dates),
            To = Any(dates),
            Provenance = sources.Length == 0 ? "" : sources[0].Id + " label:" + Any(sources).Id,
            ReplacedBy = Array(Some(all, 3)),
            FacetValues = Array(Enumerable.Range(0, facets.Length).SelectMany(f => Some(slugs, f == 0 ? 1 : 3).Order(StringComparer.Ordinal).Select(s => new FacetValueModel(f, s)))),
        }).ToArray();
        string[] used = [.. entries.SelectMany(e => e.FacetValues).Where(v => v.Facet == 0).Select(v => v.Slug).Distinct()];
        (string First, string Last)[] windows = [.. releases.Select(r => (r, r))];

        return new CatalogModel
        {
            DataVersion = random.Next(2) == 0 ? "" : "2026-07-01",
            Codes = Array(entries),
            Facets = Array(facets),
            Sources = Array(sources),
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
                BypassesPairEdits = Flag(),
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
            FeeSchedule = Array(Some(codes, 20).SelectMany(c => Some(windows, 2).Select(w => new FeeScheduleModel(
                c, w.First, w.Last, Any("ABCX?".ToCharArray()), Any(["000", "010", "090", "XXX", "YYY", "ZZZ", "MMM"]), Digit(), Digit(), Digit(), Digit(), Digit(), Digit(), Flag(), Flag())))),
            AddOns = Array(Some(codes, 20).SelectMany(c => Some(windows, 2).Select(w => new AddOnModel(c, random.Next(1, 4), w.First, w.Last, Array(Some(all, 40).Order()))))),
            UnitLimits = Array(Some(codes, 20).SelectMany(c => Some(windows, 2).SelectMany(w => Some([Payers.Medicaid, Payers.Medicare, "acme"], 3).Select(p => new UnitLimitModel(
                c, p, Pick<ClaimType>(), random.Next(5000), Pick<UnitAdjudication>(), Any(["", "anatomic", "clinical-data"]), w.First, w.Last))))),
            Pairs = Array(Some(codes, 20).SelectMany(c => Some(all, 5).Where(o => o != c).Select(o => new PairModel(
                Pick<ClaimType>(), c, o, Any(dates), Pick<PairIndicator>(), Any(["", "code-definition"]), Release(), Release())))),
            OutpatientStatus = Array(windows.Length == 0 ? [] : Some(codes, 20).SelectMany(c => Some(windows, 2).Select(w => new OutpatientStatusModel(c, Any(["A", "C", "J1", "N", "Q2", "T"]), w.First, w.Last)))),
            Descriptors = Array(Some(all, 10).Order().Select(c => new DescriptorModel(c, Any(texts), sources.Length == 0 ? "" : Any(sources).Id))),
            Places = Array(Some(["01", "11", "21", "24"], 4).Select(p => new PlaceModel(p, Pick<PlaceRate>(), Any(texts), Release(), Release()))),
        };

        T Any<T>(T[] from) => from[random.Next(from.Length)];

        T[] Some<T>(T[] from, int most) => [.. from.OrderBy(_ => random.Next()).Take(random.Next(most + 1))];

        T Pick<T>()
            where T : struct, Enum => Any(Enum.GetValues<T>());

        char Digit() => (char)('0' + random.Next(10));

        bool? Flag() => random.Next(3) switch { 0 => null, 1 => false, _ => true };

        string Release() => releases.Length == 0 ? "" : Any(releases);

        static EquatableArray<T> Array<T>(IEnumerable<T> items)
            where T : IEquatable<T> => new([.. items]);
    }
}
