using System.Collections.Generic;

namespace BoneGraftCatalog.Formats;

/// <summary>Loop 2400: a service line.</summary>
internal sealed class X12LineLoop : X12Loop
{
    // None before SV1 or SV2, on a line that is passed over, and where segments are missing.
    private X12ClaimLine? _line;

    public X12LineLoop(X12ClaimLoop claim) => Claim = claim;

    public override X12ClaimLoop Claim { get; }

    public override void Interrupt() => _line = null;

    public override void Read(string id, X12Segment segment)
    {
        switch (id)
        {
            case "LX":
                ReadNumber(segment[1]);
                break;
            case "SV1":
                ReadProfessionalService(segment);
                break;
            case "SV2":
                ReadInstitutionalService(segment);
                break;
            case "DTP" when _line is not null:
                ReadDate(_line, segment);
                break;
            case "NM1" when _line is not null && segment[1].Is("82"):
                _line.Facts.Practitioner = segment[9].KnownText;
                break;
            case "PRV" when _line is not null && segment[1].Is("PE"):
                _line.Facts.Specialty = segment[3].KnownText;
                break;
        }
    }

    private static decimal? Charge(X12Element amount) => X12Number.TryParse(amount.Text, out decimal charge) ? charge : null;

    private void ReadNumber(X12Element number)
    {
        _line = null;
        if (Claim.Content is { Lines.Count: > 0, IsInTransaction: true } && number.Is("1"))
        {
            const string What = "the lines are counted from 1 again inside a claim; the beginning of a claim (CLM) seems to be lost.";
            Claim.Add(new ClaimProblem(ClaimProblemKind.Malformed, number.Range, "LX01", What));
        }
    }

    private void ReadProfessionalService(X12Segment segment)
    {
        _line = NewLine(segment, segment[1], "SV101", ClaimType.Professional);
        if (_line is not null)
        {
            ReadUnits(_line, segment[3], segment[4], "SV104");
            _line.Facts.Charge = Charge(segment[2]);
            _line.Facts.Place = segment[5].KnownText;
        }
    }

    private void ReadInstitutionalService(X12Segment segment)
    {
        // A line that has a revenue code alone is no procedure.
        _line = segment[2].IsEmpty ? null : NewLine(segment, segment[2], "SV202", ClaimType.Unknown);
        if (_line is not null)
        {
            ReadUnits(_line, segment[4], segment[5], "SV205");
            _line.Facts.Charge = Charge(segment[3]);
        }
    }

    private X12ClaimLine? NewLine(X12Segment segment, X12Element composite, string where, ClaimType type)
    {
        // Only a piece of a file can leave open what kind of claim it is of.
        if (Claim.Content.Type == ClaimType.Unknown && Claim.Content.BillType.Length == 0)
        {
            Claim.Content.Type = type;
        }

        var problems = new List<ClaimProblem>();
        X12Composite procedure = X12Composite.Read(composite, where, problems);
        foreach (ClaimProblem problem in problems)
        {
            Claim.Add(problem);
        }

        var line = new X12ClaimLine(segment.Range, procedure);
        return (procedure.IsHcpcs || !procedure.IsKnown) && Claim.TryAdd(line) ? line : null;
    }

    private void ReadUnits(X12ClaimLine line, X12Element basis, X12Element quantity, string where)
    {
        line.UnitsRange = quantity.Range;
        if (quantity.HasHole || basis.HasHole)
        {
            return;
        }

        if (quantity.IsEmpty)
        {
            Claim.Add(new ClaimProblem(ClaimProblemKind.Missing, quantity.Range, where, "the number of units is missing."));
        }
        else if (!X12Number.TryParse(quantity.Text, out decimal units))
        {
            Claim.Add(new ClaimProblem(ClaimProblemKind.Units, quantity.Range, where, ClaimProblems.NotUnits));
        }
        else if (basis.Is("UN") || basis.IsEmpty)
        {
            line.Facts.Units = units;
        }
        else
        {
            const string What = "the line counts minutes or another measure, not units (UN); it was read without units.";
            Claim.Add(new ClaimProblem(ClaimProblemKind.OtherUnitBasis, quantity.Range, where, What));
        }
    }

    private void ReadDate(X12ClaimLine line, X12Segment segment)
    {
        // The day of service; other dates of a line are of its prescription, its equipment, its results.
        if (segment[1].Is("472") && !segment[3].HasHole && Claim.TryReadDates(segment, out ServiceDate from, out ServiceDate to))
        {
            line.Facts.From = from;
            line.Facts.To = to;
        }
    }
}
