using System.Collections.Generic;

namespace BoneGraftCatalog.Tables;

/// <summary>Which sites a release speaks of. The one place where a status, a listing or an indicator becomes a site.</summary>
/// <remarks>
/// A site that no release names is not known, never excluded. A hospital stay is named only where a code is paid nowhere else: no list
/// says which other codes may be done in one. The library reads the tables; the documentation of a constant reads the cells of the model.
/// </remarks>
internal static class CareSites
{
    /// <summary>The outpatient status says inpatient only, outpatient, or that a hospital does not bill the code so.</summary>
    public static CareSite OfOutpatientStatus(string status) => status switch
    {
        "C" => CareSite.Inpatient,
        "" or "B" or "E1" or "E2" or "M" or "Y" => CareSite.Unknown,
        _ => CareSite.Outpatient,
    };

    /// <summary>A code that is paid, and not marked as rarely done outside a facility, is done in an office.</summary>
    public static CareSite OfFeeSchedule(char status, bool? nonFacilityNa) => status == 'A' && nonFacilityNa == false ? CareSite.Office : CareSite.Unknown;

    public static string WordOf(CareSite site) => site switch
    {
        CareSite.Inpatient => "inpatient only",
        CareSite.Outpatient => "outpatient department",
        CareSite.SurgeryCenter => "surgery center",
        CareSite.Office => "office",
        _ => "",
    };

    /// <summary>The sites of a code on a date; without a date those of every release that is not carried, and of the latest that is.</summary>
    public static IEnumerable<Fact> Of(LayeredTables tables, int code, ServiceDate date)
    {
        foreach (OutpatientStatuses.Fact status in On(tables, OutpatientStatuses.Table, code, date))
        {
            if (OfOutpatientStatus(status.Status) is var site and not CareSite.Unknown)
            {
                yield return new Fact(site, "outpatient status " + status.Status, status.Row);
            }
        }

        foreach (SurgeryCenterListings.Fact listing in On(tables, SurgeryCenterListings.Table, code, date))
        {
            if (date.IsNone || listing.Window.HasYearOf(date))
            {
                yield return new Fact(CareSite.SurgeryCenter, "surgery center listing " + listing.Indicator, listing.Row);
            }
        }

        if (tables.TryGet(FeeSchedules.Table, code, date, out FeeSchedules.Fact fee)
            && OfFeeSchedule(fee.Status, fee.NonFacilityNa) is var office and not CareSite.Unknown)
        {
            yield return new Fact(office, "valued outside facilities", fee.Row);
        }
    }

    private static IEnumerable<TFact> On<TFact>(LayeredTables tables, FactTable<TFact> table, int code, ServiceDate date)
        where TFact : struct =>
        date.IsNone ? tables.FindAll(table, code) : tables.TryGet(table, code, date, out TFact fact) ? new[] { fact } : new TFact[0];

    /// <summary>A site, what names it, and the row that does.</summary>
    internal readonly struct Fact
    {
        public Fact(CareSite site, string reason, FactRow row)
        {
            Site = site;
            Reason = reason;
            Row = row;
        }

        public CareSite Site { get; }

        public string Reason { get; }

        public FactRow Row { get; }
    }
}
