using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics;
using BoneGraftCatalog.Rules;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>
/// Judges claims by the rules of a payer and the facts of one or more catalogs. A value: it never changes, and any number of threads
/// can use one at once.
/// </summary>
/// <remarks>
/// The rules are those of the compiler's diagnostics, with the same ids. A claim is judged by its own claim type; where it says none,
/// by <see cref="ClaimType"/> of the checker. With a payer that is not built in, or none, only that is reported on which all built-in
/// payers agree, and what the catalogs' rows say of that payer by name. A payer is known when it is built in or a catalog names it; the
/// lines of a claim for any other are never clean, and <see cref="UnjudgedReason.PayerNotKnown"/> says why.
/// </remarks>
/// <example><code>
/// var claim = new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { ClaimLine.Parse("20939") } };
/// foreach (ClaimFinding finding in ClaimChecker.Medicare.Check(claim))
///     Console.WriteLine(finding);
/// </code></example>
[DebuggerDisplay("{Payer} {ClaimType}")]
public sealed partial class ClaimChecker
{
    private static ClaimChecker? _medicare;
    private static ClaimChecker? _medicaid;
    private static ClaimChecker? _cptRules;

    private readonly Catalog[] _catalogs;
    private readonly ICatalogFacts _facts;
    private readonly RuleContext _context;
    private readonly bool _tellsValues;
    private string? _nearestPayer;

    /// <summary>A checker for a payer.</summary>
    /// <param name="payer">The payer; <see cref="Payer.None"/> reports only what every built-in payer agrees on, and no claim is clean.</param>
    /// <param name="claimType">
    /// The type of claims that do not say theirs; <see cref="ClaimType.Unknown"/> reports for them only what holds on professional,
    /// outpatient and surgery centre claims alike, and names the lines on which they differ as not judged in full.
    /// </param>
    /// <param name="catalogs">At least one catalog. See <see cref="With"/> for which goes before which.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalogs"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">There is no catalog.</exception>
    public ClaimChecker(Payer payer, ClaimType claimType, params Catalog[] catalogs)
    {
        if (catalogs is null)
        {
            throw new ArgumentNullException(nameof(catalogs));
        }

        if (catalogs.Length == 0)
        {
            throw new ArgumentException("A checker needs a catalog.", nameof(catalogs));
        }

        Payer = payer;
        ClaimType = claimType;
        _catalogs = (Catalog[])catalogs.Clone();
        var tables = new IReadOnlyList<CatalogTables>[_catalogs.Length];
        for (int i = 0; i < tables.Length; i++)
        {
            tables[i] = _catalogs[i]?.LayerTables ?? throw new ArgumentNullException(nameof(catalogs));
        }

        // One catalog is layered already.
        _facts = tables.Length > 1 ? new LayeredTables(tables) : _catalogs[0].Tables;
        _context = new RuleContext(payer.IsNone ? null : payer.Name, claimType);
    }

    private ClaimChecker(ClaimChecker other, Payer payer, ClaimType claimType, bool tellsValues)
    {
        _tellsValues = tellsValues;
        Payer = payer;
        ClaimType = claimType;
        _catalogs = other._catalogs;
        _facts = other._facts;
        _context = new RuleContext(payer.IsNone ? null : payer.Name, claimType);
    }

    /// <summary>Medicare, by the catalog of this package. A claim that does not say its type is taken as professional.</summary>
    public static ClaimChecker Medicare => _medicare ??= new ClaimChecker(Payer.Medicare, ClaimType.Professional, BoneGraft.Catalog);

    /// <summary>Medicaid, by the catalog of this package: its own unit limits where known; Medicare's add-on and pair edits as likely.</summary>
    public static ClaimChecker Medicaid => _medicaid ??= new ClaimChecker(Payer.Medicaid, ClaimType.Professional, BoneGraft.Catalog);

    /// <summary>The rules of the code set itself, as secondary sources tell them: add-ons, dates and modifiers. No payer's edits.</summary>
    public static ClaimChecker CptRules => _cptRules ??= new ClaimChecker(Payer.CptRules, ClaimType.Professional, BoneGraft.Catalog);

    /// <summary>The payer whose rules are applied.</summary>
    public Payer Payer { get; }

    /// <summary>The type of the claims that do not say theirs.</summary>
    public ClaimType ClaimType { get; }

    /// <summary>The catalogs, the one that goes before the others last.</summary>
    public IReadOnlyList<Catalog> Catalogs => Array.AsReadOnly(_catalogs);

    /// <summary>The checker with a further catalog: a code system of your own, rules of a payer, or newer tables than the package has.</summary>
    /// <remarks>
    /// The later catalog goes before the earlier ones, fact by fact: it hides what it says itself and nothing else. Of two facts with
    /// releases, the one whose releases contain the date of service goes first, so that newer tables do not rewrite the past. Of two
    /// modifier rules the more specific goes first, then the one that names the payer, then the later. Where both have a code, what it
    /// is (kind, dates, label) is what the later says. To lay newer tables or a payer's rules over <em>one</em> catalog, use
    /// <see cref="Catalog.WithOverlay"/>: a rule for a set of codes then means the codes below it.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public ClaimChecker With(Catalog catalog)
    {
        var catalogs = new Catalog[_catalogs.Length + 1];
        _catalogs.CopyTo(catalogs, 0);
        catalogs[_catalogs.Length] = catalog ?? throw new ArgumentNullException(nameof(catalog));
        return new ClaimChecker(new ClaimChecker(Payer, ClaimType, catalogs), Payer, ClaimType, _tellsValues);
    }

    /// <summary>The checker for another payer.</summary>
    public ClaimChecker WithPayer(Payer payer) => new(this, payer, ClaimType, _tellsValues);

    /// <summary>The checker with another type for the claims that do not say theirs.</summary>
    public ClaimChecker WithClaimType(ClaimType claimType) => new(this, Payer, claimType, _tellsValues);

    /// <summary>The checker whose findings also say what the line is worth by CMS's relative values: see <see cref="ClaimFinding.Value"/>.</summary>
    /// <remarks>Off unless asked for. It changes no finding; it speaks on professional claims to Medicare only.</remarks>
    /// <param name="tell">Whether it says so.</param>
    /// <example><code>
    /// ClaimReport report = ClaimChecker.Medicare.WithValues().Check(claim);
    /// Console.WriteLine(report[0].Value); // 4.89 RVU on this line [Physician fee schedule, July 2026, non-QPP variant].
    /// </code></example>
    public ClaimChecker WithValues(bool tell = true) => new(this, Payer, ClaimType, tell);

    /// <summary>Judges a claim as it is now; later changes of it do not reach the report.</summary>
    /// <remarks>
    /// Never throws because of what a claim holds: lines that cannot be judged are listed with the reason. A claim that is judged in
    /// full and on which nothing is found costs no memory beyond the shared report.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="claim"/> is null.</exception>
    public ClaimReport Check(Claim claim)
    {
        if (claim is null)
        {
            throw new ArgumentNullException(nameof(claim));
        }

        int count = claim.Lines.Count;
        IReadOnlyList<ClaimLine>? history = claim.History;
        int paid = history?.Count ?? 0;
        LineFacts[] lines = ArrayPool<LineFacts>.Shared.Rent(count + paid);
        try
        {
            for (int i = 0; i < count; i++)
            {
                lines[i] = claim.Lines[i].Facts;
                if (lines[i].From.IsNone)
                {
                    lines[i].From = claim.ServiceDate;
                }
            }

            for (int i = 0; i < paid; i++)
            {
                // A list of the caller's may hold anything.
                lines[count + i] = history![i]?.Facts ?? default;
            }

            RuleClaim.CompleteHistory(lines.AsSpan(0, count + paid), paid, claim.ServiceDate);
            var rules = new RuleClaim(
                lines.AsSpan(0, count + paid),
                !claim.IsComplete || claim.Frequency is not (ClaimFrequency.Original or ClaimFrequency.Unknown),
                history is not null,
                paid);
            return Judge(rules, claim.ClaimType == ClaimType.Unknown ? ClaimType : claim.ClaimType);
        }
        finally
        {
            ArrayPool<LineFacts>.Shared.Return(lines, clearArray: true);
        }
    }

    private static FindingLine[] Related(in Finding finding, RuleClaim claim)
    {
        if (finding.Related.Length == 0)
        {
            return Array.Empty<FindingLine>();
        }

        var lines = new FindingLine[finding.Related.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = new FindingLine(finding.Related[i], claim.Lines[finding.Related[i]].Code);
        }

        return lines;
    }

    private ClaimReport Judge(RuleClaim claim, ClaimType claimType)
    {
        var sink = new FindingSink(keepsOpen: true);
        ClaimRules.Judge(_facts, claim, new RuleContext(_context.Payer, claimType), ref sink);
        List<UnjudgedLine>? unjudged = null;
        bool nothingToJudge = true;
        for (int i = 0; i < claim.Lines.Length; i++)
        {
            UnjudgedReason reason = WhyUnjudged(claim.Lines[i], claimType);
            nothingToJudge &= reason != UnjudgedReason.Unknown;
            reason = reason == UnjudgedReason.Unknown && sink.HasOpen ? sink.WhyOpen(i) : reason;
            if (reason != UnjudgedReason.Unknown)
            {
                bool isPayer = reason == UnjudgedReason.PayerNotKnown;
                (unjudged ??= new List<UnjudgedLine>()).Add(new UnjudgedLine(i, claim.Lines[i].Code, reason)
                {
                    Payer = isPayer ? Payer : default,
                    NearestPayer = isPayer ? NearestPayer() : default,
                    Modifiers = reason == UnjudgedReason.ModifierNotInCatalog ? sink.ModifiersOpen(i) : Array.Empty<Modifier>(),
                });
            }
        }

        if (sink.Count == 0 && unjudged is null)
        {
            return nothingToJudge ? ClaimReport.NothingToJudge : ClaimReport.JudgedAndClean;
        }

        var findings = new ClaimFinding[sink.Count];
        for (int i = 0; i < findings.Length; i++)
        {
            findings[i] = Describe(sink.Findings![i], claim, claimType);
        }

        return new ClaimReport(findings, unjudged?.ToArray() ?? Array.Empty<UnjudgedLine>(), nothingToJudge);
    }

    /// <summary>The payer that was probably meant by one that the catalogs do not know. Found once, for every line of every claim.</summary>
    private Payer NearestPayer()
    {
        _nearestPayer ??= Payers.Nearest(_facts, Payer.Name) ?? "";
        _ = Payer.TryParse(_nearestPayer, out Payer nearest);
        return nearest;
    }

    /// <summary>Why no rule can judge the line in full, whatever it is about; unknown where rules can.</summary>
    private UnjudgedReason WhyUnjudged(in LineFacts line, ClaimType claimType)
    {
        int code = line.Code.IsNone ? -1 : _facts.FindCode(line.Code);
        return !ClaimRules.IsJudged(claimType) ? UnjudgedReason.ClaimType
            : line.Code.IsNone ? UnjudgedReason.NoCode
            : code < 0 || !_facts.IsEntry(code) ? UnjudgedReason.CodeNotInCatalog
            : line.WholeUnits <= 0 ? UnjudgedReason.NoUnits
            : UnjudgedReason.Unknown;
    }

    private ClaimFinding Describe(in Finding finding, RuleClaim claim, ClaimType claimType) => new(
        finding.Rule.Id,
        finding.Certainty,
        finding.Outcome,
        finding.IsInformation,
        new FindingLine(finding.Line, claim.Lines[finding.Line].Code),
        Related(finding, claim),
        finding.Modifier)
    {
        FactValue = finding.Fact.Value,
        SourceId = _facts.GetSourceId(finding.Fact.Source),
        SourceTitle = _facts.GetSourceTitle(finding.Fact.Source),
        SourceRelease = _facts.GetSourceRelease(finding.Fact.Source),
        Layer = _facts.GetLayerName(_facts.GetLayerOf(finding.Fact.Source)),
        Message = FindingText.Message(_facts, finding, claim),
        Remedy = FindingText.Remedy(_facts, finding, claim),
        Value = _tellsValues && claimType == ClaimType.Professional && _context.PayerKind == PayerKind.Medicare
            ? FindingText.Value(_facts, claim.Lines[finding.Line])
            : "",
        AdjustmentReasonCodes = finding.Denials.Adjustments,
        RemarkCodes = finding.Denials.Remarks,
    };
}
