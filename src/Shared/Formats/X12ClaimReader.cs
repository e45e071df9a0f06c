using System;
using System.Collections.Generic;

namespace BoneGraftCatalog.Formats;

/// <summary>
/// Makes claims of X12 segments: 837 professional and institutional, versions 4010 and 5010, and pieces of them.
/// </summary>
/// <remarks>
/// It takes one segment at a time and keeps one claim, so a file of any size is read in constant memory. It never throws. A claim ends
/// where the next claim (CLM), level (HL) or the end of the transaction set (SE) begins; a claim that ends with the text or with
/// another envelope is truncated. Lines without a claim around them, as in a source literal, make a claim without a number that is not closed.
/// </remarks>
internal sealed class X12ClaimReader
{
    /// <summary>Lines and problems of a claim that are kept; the format allows 999 lines.</summary>
    public const int MaxLines = 10_000;

    // An ambulatory surgery centre by the taxonomy code set.
    private const string SurgeryCentre = "261QA1903X";

    private readonly List<ClaimProblem> _scratch = new();
    private Variant _variant;
    private bool _inTransaction;
    private bool _isOther;
    private string _billing = "";
    private string _billingSpecialty = "";
    private string _payer = "";
    private X12Claim? _claim;
    private X12ClaimLine? _line;
    private bool _inLine;
    private bool _inOtherSubscriber;
    private bool _saidLinesWithoutClaim;
    private bool _saidTooLong;

    private enum Variant
    {
        Unknown,
        Professional,
        Institutional,
        Other,
    }

    /// <summary>What has been read and not yet been taken, in the order of the text.</summary>
    public Queue<X12Item> Output { get; } = new();

    /// <summary>Reads a whole text.</summary>
    public static List<X12Item> ReadAll(ReadOnlySpan<char> text)
    {
        var reader = new X12ClaimReader();
        X12Tokenizer tokenizer = X12Tokenizer.ForText(text);
        while (tokenizer.TryRead(out X12Segment segment))
        {
            reader.Accept(segment, tokenizer.HasBadInterchange);
        }

        reader.End(new TextRange(tokenizer.Position, 0));
        return new List<X12Item>(reader.Output);
    }

    /// <summary>Takes the next segment.</summary>
    public void Accept(X12Segment segment, bool isBadInterchange)
    {
        X12Element id = segment.Id;
        if (_claim is not null && segment.HasHole)
        {
            _claim.HasHoles = true;
        }

        switch (id.Text.ToString())
        {
            case "ISA":
                LeaveTransaction(segment.Range);
                if (isBadInterchange)
                {
                    Report(new ClaimProblem(ClaimProblemKind.Malformed, id.Range, "ISA", "the interchange header does not have its 16 elements and delimiters; the usual delimiters * : ~ were taken."));
                }

                break;
            case "GS":
                LeaveTransaction(segment.Range);
                _variant = VariantOf(segment[8].Text);
                break;
            case "GE" or "IEA":
                LeaveTransaction(segment.Range);
                break;
            case "ST":
                EnterTransaction(segment);
                break;
            case "SE":
                Finish(true);
                _inTransaction = false;
                _isOther = false;
                break;
            case var name when !_isOther:
                AcceptInTransaction(name, segment);
                break;
        }
    }

    /// <summary>The text is at its end.</summary>
    public void End(TextRange end) => LeaveTransaction(end);

    /// <summary>A stretch of the text could not be read as segments; what stands around it is lost with it.</summary>
    public void Lose(ClaimProblem problem)
    {
        if (_claim is null)
        {
            Report(problem);
        }
        else
        {
            AddProblem(problem);
        }

        _line = null;
    }

    private void AcceptInTransaction(string id, X12Segment segment)
    {
        switch (id)
        {
            case "HL":
                Finish(true);
                EnterLevel(segment[3]);
                break;
            case "SBR":
                ReadSubscriber(segment);
                break;
            case "CLM":
                Finish(true);
                ReadClaim(segment);
                break;
            case "LX":
                EnterLine(segment);
                break;
            case "SV1":
                ReadProfessionalLine(segment);
                break;
            case "SV2":
                ReadInstitutionalLine(segment);
                break;
            case "DTP":
                ReadDate(segment);
                break;
            case "NM1":
                ReadName(segment);
                break;
            case "PRV":
                ReadSpecialty(segment);
                break;
        }
    }

    private static Variant VariantOf(ReadOnlySpan<char> version)
    {
        // 005010X222A1 and 004010X098A1: the guide's number follows the X.
        int x = version.IndexOf('X');
        if (x < 0 || version.Length < x + 4)
        {
            return Variant.Unknown;
        }

        return version.Slice(x + 1, 3).ToString() switch
        {
            "222" or "098" => Variant.Professional,
            "223" or "096" => Variant.Institutional,
            "224" or "097" => Variant.Other,
            _ => Variant.Unknown,
        };
    }

    private void EnterTransaction(X12Segment segment)
    {
        LeaveTransaction(segment.Range);
        _inTransaction = true;
        Variant own = VariantOf(segment[3].Text);
        _variant = own == Variant.Unknown ? _variant : own;
        bool isClaims = segment[1].Is("837");
        _isOther = !isClaims || _variant == Variant.Other;
        if (_isOther)
        {
            Report(new ClaimProblem(ClaimProblemKind.OtherRecord, segment.Range, "ST", isClaims
                ? "the transaction set holds dental claims; it was passed over."
                : "the transaction set is not 837, so it holds no claims; it was passed over."));
        }
    }

    private void LeaveTransaction(TextRange range)
    {
        if (_claim is not null && _inTransaction)
        {
            AddProblem(new ClaimProblem(ClaimProblemKind.Truncated, new TextRange(range.Start, 0), "", "the claim is cut off: its transaction set has no end (SE)."));
        }

        Finish(false);
        _inTransaction = false;
        _isOther = false;
        _billing = "";
        _billingSpecialty = "";
        _payer = "";
    }

    private void EnterLevel(X12Element level)
    {
        // 20 is the billing provider, 22 the subscriber, 23 the patient, who is in the level of a subscriber.
        if (level.Is("20"))
        {
            _billing = "";
            _billingSpecialty = "";
        }

        if (!level.Is("23"))
        {
            _payer = "";
        }

        _saidLinesWithoutClaim = false;
    }

    private void ReadSubscriber(X12Segment segment)
    {
        if (_claim is not null)
        {
            // Loop 2320: another payer of the same claim. Who is named in it is not the claim's.
            _inOtherSubscriber = true;
            return;
        }

        X12Element indicator = segment[9];
        _payer = indicator.Is("MB") || indicator.Is("MA") ? Tables.Payers.Medicare
            : indicator.Is("MC") ? Tables.Payers.Medicaid
            : "";
    }

    private void ReadClaim(X12Segment segment)
    {
        X12Element location = segment[5];
        X12Element facility = location.Component(0);
        X12Element qualifier = location.Component(1);
        X12Element frequency = location.Component(2);
        bool isInstitutional = _variant == Variant.Institutional || (_variant == Variant.Unknown && qualifier.Is("A"));
        _claim = new X12Claim(segment.Range)
        {
            ControlNumber = segment[1].Text.ToString(),
            Payer = _payer,
            Billing = _billing,
            Frequency = frequency.Text.Length == 1 && !frequency.HasHole ? frequency.Text[0] : '\0',
            IsInTransaction = _inTransaction,
            HasHoles = segment.HasHole,
            Place = isInstitutional || facility.HasHole ? "" : facility.Text.ToString(),
            BillType = isInstitutional && !facility.HasHole ? facility.Text.ToString() : "",
            Type = isInstitutional ? BillType.ClaimTypeOf(facility.Text)
                : _variant == Variant.Professional || qualifier.Is("B") ? ProfessionalType()
                : ClaimType.Unknown,
        };
        _line = null;
        _inLine = false;
        _inOtherSubscriber = false;
        _saidTooLong = false;

        // A checker takes a claim of no known type for the kind it is made for, and this one is of no such kind.
        if (isInstitutional && _claim.Type == ClaimType.Unknown && !facility.HasHole)
        {
            AddProblem(new ClaimProblem(ClaimProblemKind.Value, facility.Range, "CLM05-1", "the type of bill is neither an inpatient nor an outpatient one, so the claim cannot be checked."));
        }

        if (segment[1].IsEmpty)
        {
            AddProblem(new ClaimProblem(ClaimProblemKind.Missing, segment[1].Range, "CLM01", "the claim has no number of its own."));
        }
    }

    // A centre bills on the practitioner's form; only its taxonomy code tells it from the surgeon.
    private ClaimType ProfessionalType() => _billingSpecialty == SurgeryCentre ? ClaimType.AmbulatorySurgery : ClaimType.Professional;

    private void EnterLine(X12Segment segment)
    {
        _inLine = true;
        _inOtherSubscriber = false;
        _line = null;
        if (_claim is { Lines.Count: > 0 } && _inTransaction && segment[1].Is("1"))
        {
            AddProblem(new ClaimProblem(ClaimProblemKind.Malformed, segment[1].Range, "LX01", "the lines are counted from 1 again inside a claim; the beginning of a claim (CLM) seems to be lost."));
        }
    }

    private void ReadProfessionalLine(X12Segment segment)
    {
        X12ClaimLine? line = NewLine(segment, segment[1], "SV101", ClaimType.Professional);
        if (line is null)
        {
            return;
        }

        ReadUnits(line, segment[3], segment[4], "SV104");
        line.Charge = Charge(segment[2]);
        line.Place = segment[5].HasHole ? "" : segment[5].Text.ToString();
    }

    private void ReadInstitutionalLine(X12Segment segment)
    {
        // A line that has a revenue code alone is no procedure.
        if (segment[2].IsEmpty)
        {
            _inLine = true;
            _line = null;
            return;
        }

        X12ClaimLine? line = NewLine(segment, segment[2], "SV202", ClaimType.Unknown);
        if (line is not null)
        {
            ReadUnits(line, segment[4], segment[5], "SV205");
            line.Charge = Charge(segment[3]);
        }
    }

    private X12ClaimLine? NewLine(X12Segment segment, X12Element composite, string where, ClaimType type)
    {
        _inLine = true;
        _inOtherSubscriber = false;
        _line = null;
        if (_claim is null)
        {
            if (_inTransaction)
            {
                if (!_saidLinesWithoutClaim)
                {
                    Report(new ClaimProblem(ClaimProblemKind.Missing, segment.Range, "CLM", "lines stand without a claim; its CLM segment is missing."));
                    _saidLinesWithoutClaim = true;
                }

                return null;
            }

            _claim = new X12Claim(segment.Range) { HasHoles = segment.HasHole };
            _saidTooLong = false;
        }

        if (_claim.Type == ClaimType.Unknown && _claim.BillType.Length == 0)
        {
            _claim.Type = type;
        }

        _scratch.Clear();
        X12Composite procedure = X12Composite.Read(composite, where, _scratch);
        foreach (ClaimProblem problem in _scratch)
        {
            AddProblem(problem);
        }

        if (!procedure.IsHcpcs && procedure.IsKnown)
        {
            return null;
        }

        var line = new X12ClaimLine(segment.Range, procedure);
        if (HasRoom(segment.Range))
        {
            _claim.Lines.Add(line);
            _line = line;
        }

        return _line;
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
            AddProblem(new ClaimProblem(ClaimProblemKind.Missing, quantity.Range, where, "the number of units is missing."));
        }
        else if (!X12Number.TryParse(quantity.Text, out decimal units))
        {
            AddProblem(new ClaimProblem(ClaimProblemKind.Units, quantity.Range, where, "not a number; units are digits with at most one point, such as 1."));
        }
        else if (basis.Is("UN") || basis.IsEmpty)
        {
            line.Units = units;
        }
        else
        {
            AddProblem(new ClaimProblem(ClaimProblemKind.OtherUnitBasis, quantity.Range, where, "the line counts minutes or another measure, not units (UN); it was read without units."));
        }
    }

    private static decimal? Charge(X12Element amount) => X12Number.TryParse(amount.Text, out decimal charge) ? charge : null;

    private void ReadDate(X12Segment segment)
    {
        // 472 is the date of service; 434 the span that an institutional claim covers, a date of service only when it is one day.
        bool isStatement = segment[1].Is("434");
        if (_claim is null || _inOtherSubscriber || (!isStatement && !segment[1].Is("472")) || (_inLine && (_line is null || isStatement)) || segment[3].HasHole)
        {
            return;
        }

        X12Element value = segment[3];
        bool isDate = TryReadDates(segment[2], value.Text, out ServiceDate from, out ServiceDate to);
        if (!isDate)
        {
            AddProblem(new ClaimProblem(ClaimProblemKind.Date, value.Range, "DTP03", "not a date (D8, such as 20260302) or span of dates (RD8, such as 20260302-20260304)."));
        }
        else if (_line is not null)
        {
            _line.From = from;
            _line.To = to;
        }
        else if (!isStatement || (from == to && _claim.From.IsNone))
        {
            _claim.From = from;
            _claim.To = to;
        }
    }

    private static bool TryReadDates(X12Element format, ReadOnlySpan<char> text, out ServiceDate from, out ServiceDate to)
    {
        if (format.Is("RD8"))
        {
            from = default;
            to = default;
            int hyphen = text.IndexOf('-');
            return hyphen > 0
                && ServiceDate.TryParseBasic(text.Slice(0, hyphen), out from)
                && ServiceDate.TryParseBasic(text.Slice(hyphen + 1), out to)
                && from <= to;
        }

        // DT has hours and minutes after the day.
        bool isDate = ServiceDate.TryParseBasic(format.Is("DT") && text.Length > 8 ? text.Slice(0, 8) : text, out from);
        to = from;
        return isDate;
    }

    private void ReadName(X12Segment segment)
    {
        X12Element entity = segment[1];
        if (_claim is null)
        {
            if (entity.Is("85"))
            {
                _billing = Identifier(segment);
            }

            return;
        }

        if (_inOtherSubscriber || !entity.Is("82"))
        {
            return;
        }

        if (!_inLine)
        {
            _claim.Rendering = Identifier(segment);
        }
        else if (_line is not null)
        {
            _line.Rendering = Identifier(segment);
        }
    }

    // The number alone; the name is nobody's business here.
    private static string Identifier(X12Segment segment) => segment[9].HasHole ? "" : segment[9].Text.ToString();

    private void ReadSpecialty(X12Segment segment)
    {
        X12Element role = segment[1];
        string specialty = segment[3].HasHole ? "" : segment[3].Text.ToString();
        if (_claim is null)
        {
            if (role.Is("BI"))
            {
                _billingSpecialty = specialty;
            }

            return;
        }

        if (_inOtherSubscriber || !role.Is("PE"))
        {
            return;
        }

        if (!_inLine)
        {
            _claim.Specialty = specialty;
        }
        else if (_line is not null)
        {
            _line.Specialty = specialty;
        }
    }

    private void Finish(bool isClosed)
    {
        X12Claim? claim = _claim;
        if (claim is null)
        {
            return;
        }

        // Only the end of a claim that has begun in the text proves that no line is missing.
        claim.IsClosed = isClosed && claim.ControlNumber.Length > 0;
        if (claim.Rendering.Length == 0)
        {
            // Nobody else renders: the billing provider did.
            claim.Rendering = claim.Billing;
            claim.Specialty = claim.Specialty.Length == 0 ? _billingSpecialty : claim.Specialty;
        }

        foreach (X12ClaimLine line in claim.Lines)
        {
            if (line.From.IsNone)
            {
                line.From = claim.From;
                line.To = claim.To;
            }
        }

        // An institutional claim may have revenue codes alone.
        if (claim.Lines.Count == 0 && claim.Problems.Count == 0 && claim.BillType.Length == 0)
        {
            AddProblem(new ClaimProblem(ClaimProblemKind.NoLines, claim.Range, "", "the claim has no line with a CPT or HCPCS procedure, so there is nothing to check."));
        }

        Output.Enqueue(new X12Item(claim));
        _claim = null;
        _line = null;
        _inLine = false;
        _inOtherSubscriber = false;
    }

    private void AddProblem(ClaimProblem problem)
    {
        if (HasRoom(new TextRange(problem.Position, problem.Length)))
        {
            _claim!.Problems.Add(problem);
        }
    }

    private bool HasRoom(TextRange range)
    {
        if (_claim!.Lines.Count + _claim.Problems.Count < MaxLines)
        {
            return true;
        }

        if (!_saidTooLong)
        {
            _saidTooLong = true;
            _claim.Problems.Add(new ClaimProblem(ClaimProblemKind.TooLong, range, "", "the claim has more lines than are read."));
        }

        return false;
    }

    private void Report(ClaimProblem problem) => Output.Enqueue(new X12Item(problem));
}
