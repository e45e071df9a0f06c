using System;
using System.Collections.Generic;

namespace BoneGraftCatalog;

/// <summary>A line that was not judged, or not in full, and why. What could be judged of it can have findings all the same.</summary>
public sealed class UnjudgedLine
{
    internal UnjudgedLine(int index, ProcedureCode code, UnjudgedReason reason)
    {
        Index = index;
        Code = code;
        Reason = reason;
    }

    /// <summary>The index of the line in the claim, from 0.</summary>
    public int Index { get; }

    /// <summary>The code of the line.</summary>
    public ProcedureCode Code { get; }

    /// <summary>Why.</summary>
    public UnjudgedReason Reason { get; }

    /// <summary>The modifiers of the line that no catalog knows, where they are the reason; else empty.</summary>
    public IReadOnlyList<Modifier> Modifiers { get; internal set; } = Array.Empty<Modifier>();

    /// <summary>The payer that is not known; none for another reason, or where none is named.</summary>
    internal Payer Payer { get; set; }

    /// <summary>The known payer whose name is nearest to it; none where none is near.</summary>
    internal Payer NearestPayer { get; set; }

    /// <summary>One sentence: <c>Line 3 (99213): the code is not in the catalog.</c></summary>
    public override string ToString()
    {
        string line = "Line " + (Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + (Code.IsNone ? "" : " (" + Code + ")");
        return line + Reason switch
        {
            UnjudgedReason.NoCode => ": it has no code.",
            UnjudgedReason.CodeNotInCatalog => ": the code is not in the catalog, which says nothing about its validity.",
            UnjudgedReason.NoUnits => ": its units are zero or less.",
            UnjudgedReason.ClaimType => ": claims of this type are not judged by procedure code.",
            UnjudgedReason.NoDate => ": it has no date of service, so what depends on one was not judged.",
            UnjudgedReason.ModifierNotInCatalog => Modifiers.Count switch
            {
                0 => ": a modifier of it is not in the catalog, so what it does to the line was not judged.",
                1 => $": modifier {Modifiers[0]} is not in the catalog, so what it does to the line was not judged.",
                _ => $": modifiers {string.Join(", ", Modifiers)} are not in the catalog, so what they do to the line was not judged.",
            },
            UnjudgedReason.PrimaryNotKnown => ": it is an add-on, and whether it has its primary cannot be told.",
            UnjudgedReason.UnitLimitNotKnown => ": no limit of its units is known for this payer.",
            UnjudgedReason.PractitionersNotKnown =>
                ": its units are over the limit if two practitioners of the claim count as one, and their group and specialty are not known.",
            UnjudgedReason.ValidityNotKnown => ": whether the code was valid on the date of service is not surely known.",
            UnjudgedReason.OutpatientStatusNotKnown => ": the code was inpatient-only in another year, and its status in this one is not known.",
            UnjudgedReason.PlaceNotKnown => ": the place of service is not in the catalog; one is two digits, such as 21.",
            UnjudgedReason.ClaimTypeNotKnown => ": what is found on it depends on the type of the claim, which is not known.",
            UnjudgedReason.IndicatorsNotKnown => ": the fee schedule decides about a modifier of it, and no release of it with this code is known.",
            UnjudgedReason.PrimaryNotOnEveryDay => ": it is an add-on over several days, and its primary is not there on each of them.",
            UnjudgedReason.PairedWithPaidLine =>
                ": a pair edit denies a line that was paid before beside this one, and which of them the payer takes back is open.",
            UnjudgedReason.PayerNotKnown => ": the payer is not known" + PayerHint() + ", so what depends on the payer was not judged.",
            _ => ": it was not judged.",
        };
    }

    private string PayerHint() => Payer.IsNone ? "" : NearestPayer.IsNone ? $" ({Payer})" : $" ({Payer}; did you mean {NearestPayer}?)";
}
