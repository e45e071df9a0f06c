using System;
using System.Diagnostics;
using System.Globalization;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>What CMS says a code is worth on a day: relative values, conversion factor and payment rates, each with its releases.</summary>
/// <remarks>
/// Numbers of CMS only: nothing is computed, adjusted for a place or advised. A number is null where no release of the calendar year at
/// hand has it; zero is what CMS prints where a code has no national value, such as one that the contractor prices.
/// </remarks>
/// <example><code>
/// if (entry.GetValue(new ServiceDate(2026, 7, 20)) is { FacilityTotal: { } total } value)
///     Console.WriteLine($"{total} RVU ({value.ProfessionalWindow.Last})");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct CodeValue : IEquatable<CodeValue>
{
    private readonly CodeValues.Fact _professional;
    private readonly CodeValues.Fact _outpatient;
    private readonly CodeValues.Fact _surgeryCenter;

    internal CodeValue(CodeValues.Fact professional, CodeValues.Fact outpatient, CodeValues.Fact surgeryCenter)
    {
        _professional = professional;
        _outpatient = outpatient;
        _surgeryCenter = surgeryCenter;
    }

    /// <summary>The relative value of the work, in RVU.</summary>
    public decimal? Work => _professional[CodeValues.Work];

    /// <summary>The relative value of the practice expense outside a facility, in RVU.</summary>
    public decimal? NonFacilityExpense => _professional[CodeValues.NonFacilityExpense];

    /// <summary>The relative value of the practice expense in a facility, in RVU.</summary>
    public decimal? FacilityExpense => _professional[CodeValues.FacilityExpense];

    /// <summary>The relative value of the malpractice insurance, in RVU.</summary>
    public decimal? Malpractice => _professional[CodeValues.Malpractice];

    /// <summary>The total outside a facility, in RVU, as CMS prints it.</summary>
    public decimal? NonFacilityTotal => _professional[CodeValues.NonFacilityTotal];

    /// <summary>The total in a facility, in RVU, as CMS prints it.</summary>
    public decimal? FacilityTotal => _professional[CodeValues.FacilityTotal];

    /// <summary>The conversion factor, in dollars for one RVU.</summary>
    public decimal? ConversionFactor => _professional[CodeValues.Factor];

    /// <summary>The releases of the physician fee schedule with these relative values; not known where there are none.</summary>
    public ReleaseWindow ProfessionalWindow => new(_professional.Row);

    /// <summary>The ambulatory payment classification (APC) on a hospital outpatient claim.</summary>
    public int? OutpatientGroup => (int?)_outpatient[CodeValues.Group];

    /// <summary>The payment rate on a hospital outpatient claim, in dollars, before wage adjustment.</summary>
    public decimal? OutpatientPayment => _outpatient[CodeValues.Payment];

    /// <summary>The releases of the outpatient list with this group and rate; not known where there are none.</summary>
    public ReleaseWindow OutpatientWindow => new(_outpatient.Row);

    /// <summary>The payment rate of an ambulatory surgery center, in dollars, before wage adjustment.</summary>
    public decimal? SurgeryCenterPayment => _surgeryCenter[CodeValues.Payment];

    /// <summary>The releases of the list of surgery centers with this rate; not known where there are none.</summary>
    public ReleaseWindow SurgeryCenterWindow => new(_surgeryCenter.Row);

    /// <summary>The relative values in a few words; empty where there are none.</summary>
    internal string ProfessionalText => FacilityTotal is not { } facility
        ? ""
        : FormattableString.Invariant(
            $"{facility} RVU in a facility (work {Shown(Work)}, practice expense {Shown(FacilityExpense)}, malpractice {Shown(Malpractice)})")
        + ", " + Shown(NonFacilityTotal) + " outside"
        + (ConversionFactor is { } factor ? FormattableString.Invariant($"; ${factor} for one RVU") : "");

    /// <summary>The outpatient group and rate in a few words; empty where there are none.</summary>
    internal string OutpatientText => OutpatientPayment is { } payment
        ? (OutpatientGroup is { } group ? FormattableString.Invariant($"APC {group:0000}, ") : "") + FormattableString.Invariant($"${payment}")
        : "";

    /// <summary>The rate of a surgery center in a few words; empty where there is none.</summary>
    internal string SurgeryCenterText => SurgeryCenterPayment is { } payment ? FormattableString.Invariant($"${payment}") : "";

    internal CatalogLayer ProfessionalLayer => new(_professional.Row.Tables);

    internal CatalogLayer OutpatientLayer => new(_outpatient.Row.Tables);

    internal CatalogLayer SurgeryCenterLayer => new(_surgeryCenter.Row.Tables);

    /// <inheritdoc/>
    public bool Equals(CodeValue other) =>
        ToString() == other.ToString() && NonFacilityExpense == other.NonFacilityExpense && ProfessionalWindow == other.ProfessionalWindow
        && OutpatientWindow == other.OutpatientWindow && SurgeryCenterWindow == other.SurgeryCenterWindow;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CodeValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (FacilityTotal ?? OutpatientPayment ?? SurgeryCenterPayment ?? 0).GetHashCode();

    /// <summary>All that is known in a few words.</summary>
    public override string ToString()
    {
        string text = ProfessionalText;
        text = OutpatientText.Length == 0 ? text : text + (text.Length == 0 ? "" : "; ") + "outpatient " + OutpatientText;
        return SurgeryCenterText.Length == 0 ? text : text + (text.Length == 0 ? "" : "; ") + "surgery center " + SurgeryCenterText;
    }

    /// <summary>Whether both are the same numbers of the same releases.</summary>
    public static bool operator ==(CodeValue left, CodeValue right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(CodeValue left, CodeValue right) => !left.Equals(right);

    private static string Shown(decimal? number) => number is { } known ? known.ToString(CultureInfo.InvariantCulture) : "unknown";
}
