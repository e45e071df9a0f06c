using System;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>What the Medicare physician fee schedule says of a code: indicators only, never a price. Professional claims alone.</summary>
/// <remarks>Each indicator is there as an enum in our words and as CMS's own character, <c>?</c> where the release does not say.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct FeeScheduleIndicators : IEquatable<FeeScheduleIndicators>
{
    private readonly FeeSchedules.Fact _fact;

    internal FeeScheduleIndicators(FeeSchedules.Fact fact) => _fact = fact;

    /// <summary>Whether and how Medicare pays the code.</summary>
    public PaymentStatus Status => _fact.Status switch
    {
        'A' => PaymentStatus.Active,
        'B' => PaymentStatus.Bundled,
        'C' => PaymentStatus.ContractorPriced,
        'R' => PaymentStatus.Restricted,
        'I' => PaymentStatus.NotValidForMedicare,
        'N' => PaymentStatus.NonCovered,
        'P' => PaymentStatus.BundledSupply,
        'T' => PaymentStatus.Injection,
        'X' => PaymentStatus.Excluded,
        'D' => PaymentStatus.Deleted,
        _ => PaymentStatus.Unknown,
    };

    /// <summary>CMS's character of <see cref="Status"/>, such as <c>B</c>.</summary>
    public char StatusCharacter => Character(_fact.Status);

    /// <summary>The days whose care is in the payment. Not a sign of an add-on: 20930 is one with <see cref="GlobalPeriod.None"/>.</summary>
    public GlobalPeriod Global => _fact.Global;

    /// <summary>CMS's text of <see cref="Global"/>, such as <c>ZZZ</c>; <c>?</c> where not known.</summary>
    public string GlobalText => _fact.Global switch
    {
        GlobalPeriod.Days0 => "000",
        GlobalPeriod.Days10 => "010",
        GlobalPeriod.Days90 => "090",
        GlobalPeriod.None => "XXX",
        GlobalPeriod.ContractorDecides => "YYY",
        GlobalPeriod.WithPrimary => "ZZZ",
        GlobalPeriod.Maternity => "MMM",
        _ => "?",
    };

    /// <summary>Whether the service divides into two parts (modifiers 26 and TC).</summary>
    public ComponentIndicator Component => _fact.Component switch
    {
        '9' => ComponentIndicator.NotApplicable,
        >= '0' and <= '8' => (ComponentIndicator)(_fact.Component - '0' + 1),
        _ => ComponentIndicator.Unknown,
    };

    /// <summary>CMS's character of <see cref="Component"/>.</summary>
    public char ComponentCharacter => Character(_fact.Component);

    /// <summary>How several procedures of one day are paid (modifier 51).</summary>
    public MultipleIndicator Multiple => _fact.Multiple switch
    {
        '9' => MultipleIndicator.NotApplicable,
        >= '0' and <= '7' => (MultipleIndicator)(_fact.Multiple - '0' + 1),
        _ => MultipleIndicator.Unknown,
    };

    /// <summary>CMS's character of <see cref="Multiple"/>.</summary>
    public char MultipleCharacter => Character(_fact.Multiple);

    /// <summary>What two sides pay (modifier 50).</summary>
    public BilateralIndicator Bilateral => _fact.Bilateral switch
    {
        '9' => BilateralIndicator.NotApplicable,
        >= '0' and <= '3' => (BilateralIndicator)(_fact.Bilateral - '0' + 1),
        _ => BilateralIndicator.Unknown,
    };

    /// <summary>CMS's character of <see cref="Bilateral"/>.</summary>
    public char BilateralCharacter => Character(_fact.Bilateral);

    /// <summary>Whether an assistant is paid (modifiers 80, 81, 82, AS).</summary>
    public AssistantIndicator Assistant => _fact.Assistant switch
    {
        '9' => AssistantIndicator.NotApplicable,
        >= '0' and <= '2' => (AssistantIndicator)(_fact.Assistant - '0' + 1),
        _ => AssistantIndicator.Unknown,
    };

    /// <summary>CMS's character of <see cref="Assistant"/>.</summary>
    public char AssistantCharacter => Character(_fact.Assistant);

    /// <summary>Whether two surgeons are paid (modifier 62).</summary>
    public CoSurgeonIndicator CoSurgeon => _fact.CoSurgeon switch
    {
        '9' => CoSurgeonIndicator.NotApplicable,
        >= '0' and <= '2' => (CoSurgeonIndicator)(_fact.CoSurgeon - '0' + 1),
        _ => CoSurgeonIndicator.Unknown,
    };

    /// <summary>CMS's character of <see cref="CoSurgeon"/>.</summary>
    public char CoSurgeonCharacter => Character(_fact.CoSurgeon);

    /// <summary>Whether a team is paid (modifier 66).</summary>
    public TeamIndicator Team => _fact.Team switch
    {
        '9' => TeamIndicator.NotApplicable,
        >= '0' and <= '2' => (TeamIndicator)(_fact.Team - '0' + 1),
        _ => TeamIndicator.Unknown,
    };

    /// <summary>CMS's character of <see cref="Team"/>.</summary>
    public char TeamCharacter => Character(_fact.Team);

    /// <summary>Whether CMS marks the code as rarely or never done outside a facility; null where the release does not say.</summary>
    public bool? IsRareOutsideFacility => _fact.NonFacilityNa;

    /// <summary>Whether CMS marks the code as rarely or never done in a facility; null where the release does not say.</summary>
    public bool? IsRareInFacility => _fact.FacilityNa;

    /// <summary>The releases in which exactly these values were seen.</summary>
    public ReleaseWindow Window => new(_fact.Row);

    /// <summary>The layer of the catalog that says it: the catalog itself or one of its overlays.</summary>
    public CatalogLayer Layer => new(_fact.Row.Tables);

    /// <inheritdoc/>
    public bool Equals(FeeScheduleIndicators other) =>
        _fact.Status == other._fact.Status && _fact.Global == other._fact.Global && _fact.Component == other._fact.Component
        && _fact.Multiple == other._fact.Multiple && _fact.Bilateral == other._fact.Bilateral && _fact.Assistant == other._fact.Assistant
        && _fact.CoSurgeon == other._fact.CoSurgeon && _fact.Team == other._fact.Team
        && _fact.NonFacilityNa == other._fact.NonFacilityNa && _fact.FacilityNa == other._fact.FacilityNa && Window == other.Window;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FeeScheduleIndicators other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (((_fact.Status * 31) + (int)_fact.Global) * 31) + Window.GetHashCode();

    /// <summary>The indicators in CMS's characters.</summary>
    public override string ToString() =>
        $"status {StatusCharacter}, global {GlobalText}, multiple {MultipleCharacter}, bilateral {BilateralCharacter}, "
        + $"assistant {AssistantCharacter}, two surgeons {CoSurgeonCharacter}, team {TeamCharacter}";

    /// <summary>Whether all values and releases are equal.</summary>
    public static bool operator ==(FeeScheduleIndicators left, FeeScheduleIndicators right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(FeeScheduleIndicators left, FeeScheduleIndicators right) => !left.Equals(right);

    private static char Character(char value) => value == 0 ? '?' : value;
}
