using System;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>A claim resolved against a catalog, and who judges it: all that a rule reads.</summary>
internal ref struct ClaimView
{
    private readonly ReadOnlySpan<int> _modifiers;

    public ClaimView(
        ICatalogFacts facts, RuleClaim claim, Span<LineState> lines, ReadOnlySpan<int> modifiers, PayerKind payerKind, int payer, ClaimType claimType)
    {
        Facts = facts;
        Claim = claim;
        Lines = lines;
        _modifiers = modifiers;
        PayerKind = payerKind;
        Payer = payer;
        ClaimType = claimType;
    }

    public ICatalogFacts Facts { get; }

    public RuleClaim Claim { get; }

    public Span<LineState> Lines { get; }

    public PayerKind PayerKind { get; }

    /// <summary>The index of the payer in the catalog, or -1.</summary>
    public int Payer { get; }

    public ClaimType ClaimType { get; }

    /// <summary>How many lines the claim has: those that are judged.</summary>
    public readonly int Count => Claim.Lines.Length;

    /// <summary>How many lines there are with those that were paid before. They stand behind the claim's and are judged by no rule.</summary>
    public readonly int Total => Lines.Length;

    /// <summary>Pair edits and unit limits of a surgery centre are the practitioner's.</summary>
    public readonly ClaimType TableClaimType => ClaimType == ClaimType.AmbulatorySurgery ? ClaimType.Professional : ClaimType;

    /// <summary>Whether Medicare's fee-schedule indicators speak about the claim.</summary>
    public readonly bool IndicatorsApply => PayerKind == PayerKind.Medicare && ClaimType == ClaimType.Professional;

    public readonly Reach ReachOf(RuleInfo rule) => rule.ReachOf(PayerKind, ClaimType);

    public readonly ReadOnlySpan<Modifier> ModifiersOf(int line) => Claim.WithHistory[line].Modifiers;

    /// <summary>The index in the catalog of a modifier of the line, or -1.</summary>
    public readonly int ModifierIndex(int line, int position) => _modifiers[Lines[line].FirstModifier + position];

    /// <summary>Whether rules judge the line: it has units, is in the catalog and valid on its date.</summary>
    public readonly bool IsJudged(int line) => Lines[line].IsJudged;

    /// <summary>Whether the line was paid before and is none of the claim's.</summary>
    public readonly bool IsPaid(int line) => line >= Count;

    public readonly ProcedureCode CodeOf(int line) => Claim.WithHistory[line].Code;

    /// <summary>Whether the two share a day. A line without a date shares one with another without, for both stand on one claim.</summary>
    public readonly bool ShareDay(int left, int right) =>
        Lines[left].From.IsNone == Lines[right].From.IsNone && MayShareDay(left, right);

    /// <summary>Whether the two share a day, or one of them has no date so that nobody knows.</summary>
    public readonly bool MayShareDay(int left, int right)
    {
        ref LineState a = ref Lines[left];
        ref LineState b = ref Lines[right];
        return a.From.IsNone || b.From.IsNone || (a.From <= b.To && b.From <= a.To);
    }

    public readonly Relation PractitionersOf(int left, int right)
    {
        // A facility bills for itself, whoever operated.
        if (ClaimType is ClaimType.Outpatient or ClaimType.AmbulatorySurgery)
        {
            return Relation.Same;
        }

        ref readonly LineFacts a = ref Claim.WithHistory[left];
        ref readonly LineFacts b = ref Claim.WithHistory[right];
        if (a.Practitioner is not null && b.Practitioner is not null && string.Equals(a.Practitioner, b.Practitioner, StringComparison.Ordinal))
        {
            return Relation.Same;
        }

        if (a.Practitioner is null && b.Practitioner is null && a.Group is null && b.Group is null)
        {
            return Relation.Same;
        }

        bool groupsKnown = a.Group is not null && b.Group is not null;
        bool specialtiesKnown = a.Specialty is not null && b.Specialty is not null;
        bool groupsEqual = string.Equals(a.Group, b.Group, StringComparison.Ordinal);
        bool specialtiesEqual = string.Equals(a.Specialty, b.Specialty, StringComparison.Ordinal);
        if ((groupsKnown && !groupsEqual) || (specialtiesKnown && !specialtiesEqual))
        {
            return Relation.Different;
        }

        return groupsKnown && specialtiesKnown ? Relation.Same : Relation.Unknown;
    }

    /// <summary>
    /// Whether two lines are both the surgeon's or both an assistant's. A line that may have modifiers which nobody could read may be
    /// an assistant's too. A facility has no roles.
    /// </summary>
    public readonly Relation RolesOf(int left, int right)
    {
        if (ClaimType != ClaimType.Professional)
        {
            return Relation.Same;
        }

        bool a = Lines[left].IsAssistant;
        bool b = Lines[right].IsAssistant;
        return (!a && Claim.WithHistory[left].HasUnknownModifiers) || (!b && Claim.WithHistory[right].HasUnknownModifiers) ? Relation.Unknown
            : a == b ? Relation.Same
            : Relation.Different;
    }

    public readonly bool HasModifier(int line, Modifier modifier)
    {
        foreach (Modifier candidate in ModifiersOf(line))
        {
            if (candidate == modifier)
            {
                return true;
            }
        }

        return false;
    }
}
