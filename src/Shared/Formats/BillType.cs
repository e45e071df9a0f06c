using System;

namespace BoneGraftCatalog.Formats;

/// <summary>Which kind of claim a type of bill is (UB-04 form locator 4; CLM05-1 and CLM05-3 in 837I).</summary>
internal static class BillType
{
    /// <summary>The kind of claim.</summary>
    /// <param name="text">Facility and classification, <c>13</c>; also with a leading zero and with the frequency, <c>0131</c>.</param>
    /// <returns>
    /// Inpatient for what Part A pays by stay (11x, 18x, 21x, 41x). Outpatient for what is paid by procedure code: outpatient and
    /// other bills, those for inpatients under Part B (12x, 22x) among them, clinics (7xx), 83x to 85x. Unknown for hospice, residential
    /// care and everything else.
    /// </returns>
    public static ClaimType ClaimTypeOf(ReadOnlySpan<char> text)
    {
        if (text.Length > 2 && text[0] == '0')
        {
            text = text.Slice(1);
        }

        if (text.Length < 2)
        {
            return ClaimType.Unknown;
        }

        return (text[0], text[1]) switch
        {
            ('1' or '2' or '3' or '4' or '5' or '6', '1' or '8') => ClaimType.Inpatient,
            ('1' or '2' or '3' or '4' or '5' or '6', >= '2' and <= '4') => ClaimType.Outpatient,
            ('7', >= '1' and <= '9') => ClaimType.Outpatient,
            ('8', >= '3' and <= '5') => ClaimType.Outpatient,
            _ => ClaimType.Unknown,
        };
    }
}
