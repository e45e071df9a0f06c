using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>
/// Units over a limit. A day's units are added over the lines of the code, practitioner and role: an assistant's apart from the surgeon's,
/// for each is a practitioner of its own. One finding, on the line that crosses the limit. Missing is unknown, never unlimited; 0 is a limit.
/// </summary>
internal static class UnitRules
{
    public const string UnitsOverAbsoluteDayLimitId = "BGC2010";
    public const string UnitsOverReviewableDayLimitId = "BGC2011";
    public const string UnitsOverLineLimitId = "BGC2012";

    private const string Reached = "+++ rrr --- rrr";

    public static readonly RuleInfo UnitsOverAbsoluteDayLimit = new(
        UnitsOverAbsoluteDayLimitId,
        "The units of a day exceed the absolute limit",
        RuleSeverity.Warning,
        Outcome.LineDenied,
        Reached,
        FindingPart.Units,
        FindingGround.Day,
        DenialCodes.Units,
        message: static f => $"{f.Units} units of {f.Code} on one day{WithPaid(f)} are over {f.Fact}, which nothing lifts, and all of them are denied",
        remedy: static f => f.Limit == 0 ? $"Remove {f.Code}." : $"Report at most {FindingContext.Number(f.Limit)} for the day, over all lines.",
        FindingCure.Limit);

    public static readonly RuleInfo UnitsOverReviewableDayLimit = new(
        UnitsOverReviewableDayLimitId,
        "The units of a day exceed the reviewable limit",
        RuleSeverity.Suggestion,
        Outcome.DeniedUnlessRecords,
        Reached,
        FindingPart.Units,
        FindingGround.Day,
        DenialCodes.Units,
        message: static f =>
            $"{f.Units} units of {f.Code} on one day{WithPaid(f)} are over {f.Fact}, and all of them are denied unless the records support more",
        remedy: static f => f.Limit == 0
            ? $"Remove {f.Code}, or be ready to appeal with the records."
            : f.Reason == FindingReason.BothSidesAsTwoUnits
            ? "If these are the two sides, report one line with modifier 50 and one unit; else have the records ready."
            : $"Report at most {FindingContext.Number(f.Limit)} for the day, or have the records ready.",
        FindingCure.Limit);

    public static readonly RuleInfo UnitsOverLineLimit = new(
        UnitsOverLineLimitId,
        "The units of a line exceed the line limit",
        RuleSeverity.Warning,
        Outcome.LineDenied,
        Reached,
        FindingPart.Units,
        FindingGround.Line,
        DenialCodes.Units,
        message: static f => $"{f.Units} units of {f.Code} on one line are over {f.Fact}",
        remedy: static f => $"Report at most {FindingContext.Number(f.Limit)} on a line.",
        FindingCure.Limit);

    public static void Judge(ref ClaimView view, ref FindingSink sink)
    {
        if (view.ReachOf(UnitsOverLineLimit) == Reach.None)
        {
            return;
        }

        // A day is that on which a line begins. That a paid one begins on matters where a line of the claim goes on over it.
        for (int line = 0; line < view.Total; line++)
        {
            ref LineState state = ref view.Lines[line];
            if (!view.IsJudged(line) || state.Units is null || (view.IsPaid(line) && !IsInsideSpan(ref view, line)))
            {
                continue;
            }

            if (!view.Facts.TryGet(UnitLimits.Table, UnitLimits.Key(state.Code, view.Payer, view.TableClaimType), state.From, out UnitLimits.Fact limit)
                || !Doubt.IsGround(view.Facts, limit.Window))
            {
                // Of payers that are known to have limits. A single unit is under every limit but 0, which is too rare to doubt each line for.
                if (!view.IsPaid(line) && view.PayerKind is PayerKind.Medicare or PayerKind.Medicaid && UnitsOfDay(ref view, line, Relation.Same) > 1)
                {
                    sink.Leave(line, UnjudgedReason.UnitLimitNotKnown);
                }

                continue;
            }

            if (limit.Limit == 0 && state.IsNeverPaid)
            {
                continue;
            }

            if (limit.Adjudication is UnitAdjudication.Line or UnitAdjudication.NotApplicable)
            {
                long units = UnitsPerDay(ref view, line);
                if (!view.IsPaid(line) && units > limit.Limit)
                {
                    sink.Add(Finding(ref view, UnitsOverLineLimit, Certainty.Definite, line, state.From, units, limit));
                }
            }
            else
            {
                JudgeDay(ref view, line, limit, ref sink);
            }
        }
    }

    /// <summary>A span's units are divided by its days and rounded, half up, as the edit does it.</summary>
    public static long UnitsPerDay(ref ClaimView view, int line)
    {
        ref LineState state = ref view.Lines[line];
        long units = state.Units ?? 0;
        long days = state.From.IsNone ? 1 : state.To.TableDay - state.From.TableDay + 1;
        return ((2 * units) + days) / (2 * days);
    }

    /// <summary>The units of the code on the first day of the line, of practitioners who are one or, with unknown, may be.</summary>
    private static long UnitsOfDay(ref ClaimView view, int line, Relation furthest)
    {
        long sum = 0;
        for (int other = 0; other < view.Total; other++)
        {
            sum += Counts(ref view, line, other, furthest) ? UnitsPerDay(ref view, other) : 0;
        }

        return sum;
    }

    private static void JudgeDay(ref ClaimView view, int line, in UnitLimits.Fact limit, ref FindingSink sink)
    {
        // What was paid before counts first: the finding stands on the claim's own lines.
        long sum = 0;
        for (int paid = view.Count; paid < view.Total; paid++)
        {
            sum += Counts(ref view, line, paid) ? UnitsPerDay(ref view, paid) : 0;
        }

        bool countsPaid = sum > 0;
        int members = 0;
        int crossing = -1;
        for (int other = 0; other < view.Count; other++)
        {
            if (Counts(ref view, line, other))
            {
                sum += UnitsPerDay(ref view, other);
                members++;
                if (sum > limit.Limit && crossing < 0)
                {
                    crossing = other;
                }
            }
        }

        if (crossing < 0)
        {
            if (UnitsOfDay(ref view, line, Relation.Unknown) > limit.Limit)
            {
                LeaveDay(ref view, line, ref sink);
            }

            return;
        }

        bool absolute = limit.Adjudication == UnitAdjudication.AbsoluteDay;
        Certainty certainty = (absolute ? Certainty.Definite : Certainty.DependsOnPayerOrRecords)
            .By(view.Facts, limit.Window, view.Lines[line].From)

            // Whether aftercare is counted as the surgery is nowhere said.
            .WeakenIf(view.ClaimType == ClaimType.Professional && AnyCounted(ref view, line, KnownModifiers.Aftercare));
        for (int other = 0; absolute && other < view.Count; other++)
        {
            if (Counts(ref view, line, other))
            {
                view.Lines[other].OverAbsoluteLimit = certainty;
            }
        }

        // Every line of the day comes here, and the first of them tells it for all.
        if (view.Lines[crossing].HasUnitsReported)
        {
            return;
        }

        view.Lines[crossing].HasUnitsReported = true;
        int[] related = new int[members - 1];
        int next = 0;
        for (int other = 0; other < view.Count; other++)
        {
            if (other != crossing && Counts(ref view, line, other))
            {
                related[next++] = other;
            }
        }

        Finding finding = Finding(
            ref view, absolute ? UnitsOverAbsoluteDayLimit : UnitsOverReviewableDayLimit, certainty, crossing, view.Lines[line].From, sum, limit);
        finding.Related = related;
        finding.RestsOnHistory = countsPaid;
        bool reportsSidesTwoWays = !absolute && ReportsSidesTwoWays(ref view, line);
        bool saysTwoSides = reportsSidesTwoWays && SaysTwoSides(ref view, line);
        finding.Reason = saysTwoSides || (reportsSidesTwoWays && sum == 2 && !SaysOtherThanTwoSides(ref view, line))
            ? FindingReason.BothSidesAsTwoUnits
            : FindingReason.None;
        sink.Add(finding);
        if (saysTwoSides)
        {
            Finding disagreement = Finding(
                ref view, ModifierCodeRules.PayersDisagreeOnModifier, Certainty.DependsOnPayerOrRecords, crossing, view.Lines[line].From, sum, limit);
            disagreement.Related = related;
            disagreement.RestsOnHistory = countsPaid;
            disagreement.Reason = FindingReason.BothSidesAsTwoUnits;
            disagreement.Denials = DenialCodes.Units;
            sink.Add(disagreement);
        }
    }

    /// <summary>Leaves the line open, or those of the claim that may stand on the day of a line that was paid.</summary>
    private static void LeaveDay(ref ClaimView view, int line, ref FindingSink sink)
    {
        for (int other = 0; other < view.Count; other++)
        {
            if (other == line || (view.IsPaid(line) && Counts(ref view, line, other, Relation.Unknown)))
            {
                sink.Leave(other, UnjudgedReason.PractitionersNotKnown);
            }
        }
    }

    /// <summary>Whether a line of the claim with the code began before the line and has not ended on its first day.</summary>
    private static bool IsInsideSpan(ref ClaimView view, int paid)
    {
        ref LineState state = ref view.Lines[paid];
        for (int line = 0; line < view.Count; line++)
        {
            ref LineState span = ref view.Lines[line];
            if (span.Code == state.Code && !span.From.IsNone && span.From < state.From && state.From <= span.To)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Counts(ref ClaimView view, int line, int other, Relation furthest = Relation.Same)
    {
        if (other == line)
        {
            return true;
        }

        ref LineState a = ref view.Lines[line];
        ref LineState b = ref view.Lines[other];

        // The day that counts is the first of the line: the fullest day of a claim is always the first of some line.
        return b.Code == a.Code && view.IsJudged(other) && b.Units is not null
            && a.From.IsNone == b.From.IsNone && a.From >= b.From && a.From <= b.To
            && view.PractitionersOf(line, other) <= furthest && view.RolesOf(line, other) <= furthest;
    }

    private static bool AnyCounted(ref ClaimView view, int line, Modifier modifier)
    {
        for (int other = 0; other < view.Total; other++)
        {
            if (Counts(ref view, line, other) && view.HasModifier(other, modifier))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the lines themselves say that both sides were operated on.</summary>
    private static bool SaysTwoSides(ref ClaimView view, int line) =>
        AnyCounted(ref view, line, KnownModifiers.Bilateral)
        || (AnyCounted(ref view, line, KnownModifiers.Left) && AnyCounted(ref view, line, KnownModifiers.Right));

    /// <summary>Whether the lines say that their units are something else than two sides: one side twice, or a repetition.</summary>
    private static bool SaysOtherThanTwoSides(ref ClaimView view, int line) =>
        AnyCounted(ref view, line, KnownModifiers.Left) || AnyCounted(ref view, line, KnownModifiers.Right)
        || AnyCounted(ref view, line, KnownModifiers.RepeatedBySame) || AnyCounted(ref view, line, KnownModifiers.RepeatedByOther);

    /// <summary>Whether Medicare takes the two sides of an add-on as one line with modifier 50, and the code set's rules as two units.</summary>
    private static bool ReportsSidesTwoWays(ref ClaimView view, int line)
    {
        int code = view.Lines[line].Code;
        ServiceDate date = view.Lines[line].From;
        int index = view.Facts.FindModifier(KnownModifiers.Bilateral);
        if (index < 0 || view.PayerKind != PayerKind.Medicare || view.Facts.GetKind(code) != CodeKind.AddOn)
        {
            return false;
        }

        Verdict medicare = Of(ref view, PayerKind.Medicare, Payers.Medicare);
        Verdict cptRules = Of(ref view, PayerKind.CptRules, Payers.CptRules);
        return medicare.Value == ModifierVerdict.Allowed && cptRules.Value == ModifierVerdict.Never;

        Verdict Of(ref ClaimView view, PayerKind kind, string payer) =>
            Verdicts.Of(view.Facts, code, index, KnownModifiers.Bilateral, kind, view.Facts.FindPayer(payer), view.ClaimType, date);
    }

    private static string WithPaid(FindingContext f) => f.RestsOnHistory ? ", those already paid among them," : "";

    // The day is the one whose units are over the limit. The line's span may begin on an earlier one.
    private static Finding Finding(ref ClaimView view, RuleInfo rule, Certainty certainty, int line, ServiceDate day, long units, in UnitLimits.Fact limit) =>
        new(rule, certainty.By(view.Facts, limit.Window, day), line)
        {
            Units = units,
            Limit = limit.Limit,
            Fact = FindingFact.Of(Value(limit), limit.Window, day),
        };

    private static string Value(in UnitLimits.Fact limit) => "the limit of " + FindingContext.Number(limit.Limit) + limit.Adjudication switch
    {
        UnitAdjudication.Line => " (MAI 1)",
        UnitAdjudication.AbsoluteDay => " (MAI 2)",
        UnitAdjudication.ReviewableDay => " (MAI 3)",
        _ => "",
    };
}
