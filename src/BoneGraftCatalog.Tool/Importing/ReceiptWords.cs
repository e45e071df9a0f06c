using System.Globalization;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>What a new receipt says of its release.</summary>
internal static class ReceiptWords
{
    public static string Title(ImportRequest request)
    {
        string month = request.Release.Effective.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        return request.Kind.ReleasePrefix switch
        {
            "mpfs" => "Physician fee schedule, " + month,
            "aoc" => "Add-on code edits, " + month,
            "mue" when request.Payer == "medicaid" => "Medicaid unit limits, " + month,
            "mue" => "Medicare unit limits, " + month,
            "asc" => "Surgery center payment, " + month,
            "hcpcs" => "HCPCS level II modifiers, " + month,
            "pos" => "Places of service, " + month,
            "ptp" => $"Procedure pairs for {(request.ClaimType == "professional" ? "practitioners" : "hospital outpatients")}, " + month,
            _ => string.Create(CultureInfo.InvariantCulture, $"Hospital outpatient status indicators, calendar year {request.Release.Effective.Year}"),
        };
    }

    public static string Note(ImportRequest request)
    {
        string parts = request.Files.Count > 1
            ? string.Create(CultureInfo.InvariantCulture, $" In {request.Files.Count} parts; the hash is that of their sorted hashes.")
            : "";
        return (request.IsPartial ? "Imported from an extract: absence proves nothing." : "Imported from the published file.") + parts;
    }
}
