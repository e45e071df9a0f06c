using System;
using BoneGraftCatalog.Rules;

namespace BoneGraftCatalog.Formats;

/// <summary>Loop 2300: a claim, with what holds for those of its lines that do not say otherwise.</summary>
internal sealed class X12ClaimLoop : X12Loop
{
    // An ambulatory surgery centre by the taxonomy code set.
    private const string SurgeryCentre = "261QA1903X";

    private readonly X12LevelLoop _level;
    private bool _hasReportedTooLong;

    private X12ClaimLoop(X12LevelLoop level, X12Claim content)
    {
        _level = level;
        Content = content;
    }

    public X12Claim Content { get; }

    public override X12ClaimLoop Claim => this;

    /// <summary>Opens the claim that a CLM segment begins.</summary>
    public static X12ClaimLoop Open(X12Segment segment, X12LevelLoop level, X12Guide guide, bool isInTransaction)
    {
        X12Element location = segment[5];
        X12Element facility = location.Component(0);
        X12Element qualifier = location.Component(1);
        X12Element frequency = location.Component(2);
        bool isInstitutional = guide == X12Guide.Institutional || (guide == X12Guide.Unknown && qualifier.Is("A"));
        var loop = new X12ClaimLoop(level, new X12Claim(segment.Range)
        {
            ControlNumber = segment[1].Text.ToString(),
            Payer = level.Payer,
            Frequency = frequency.Text.Length == 1 && !frequency.HasHole ? frequency.Text[0] : '\0',
            IsInTransaction = isInTransaction,
            HasHoles = segment.HasHole,
            BillType = isInstitutional ? facility.KnownText ?? "" : "",
            Common = new LineFacts { Place = isInstitutional ? null : facility.KnownText, Group = level.Billing },
            Type = isInstitutional ? BillType.ClaimTypeOf(facility.Text)
                : guide == X12Guide.Professional || qualifier.Is("B") ? ProfessionalType(level)
                : ClaimType.Unknown,
        });

        // A checker takes a claim of no known type for the kind it is made for, and this one is of no such kind.
        if (isInstitutional && loop.Content.Type == ClaimType.Unknown && !facility.HasHole)
        {
            const string What = "the type of bill is neither an inpatient nor an outpatient one, so the claim cannot be checked.";
            loop.Add(new ClaimProblem(ClaimProblemKind.Value, facility.Range, "CLM05-1", What));
        }

        if (segment[1].IsEmpty)
        {
            loop.Add(new ClaimProblem(ClaimProblemKind.Missing, segment[1].Range, "CLM01", "the claim has no number of its own."));
        }

        return loop;
    }

    /// <summary>Opens the claim that a line stands for in a piece of a file that begins after its CLM segment.</summary>
    public static X12ClaimLoop OpenWithoutHeader(X12Segment firstLine, X12LevelLoop level) =>
        new(level, new X12Claim(firstLine.Range) { HasHoles = firstLine.HasHole });

    public override void Read(string id, X12Segment segment)
    {
        switch (id)
        {
            case "DTP":
                ReadDate(segment);
                break;
            case "NM1" when segment[1].Is("82"):
                Content.Common.Practitioner = segment[9].KnownText;
                break;
            case "PRV" when segment[1].Is("PE"):
                Content.Common.Specialty = segment[3].KnownText;
                break;
        }
    }

    /// <summary>Adds a problem, as far as there is room.</summary>
    public void Add(ClaimProblem problem)
    {
        if (HasRoom(new TextRange(problem.Position, problem.Length)))
        {
            Content.Problems.Add(problem);
        }
    }

    /// <summary>Adds a line, as far as there is room; false where there is none.</summary>
    public bool TryAdd(X12ClaimLine line)
    {
        bool hasRoom = HasRoom(line.Range);
        if (hasRoom)
        {
            Content.Lines.Add(line);
        }

        return hasRoom;
    }

    /// <summary>The day or the days of a DTP segment; false, with a problem, where it has none.</summary>
    public bool TryReadDates(X12Segment segment, out ServiceDate from, out ServiceDate to)
    {
        bool isRead = TryReadDates(segment[2], segment[3].Text, out from, out to);
        if (!isRead)
        {
            const string What = "not a date (D8, such as 20260302) or span of dates (RD8, such as 20260302-20260304).";
            Add(new ClaimProblem(ClaimProblemKind.Date, segment[3].Range, "DTP03", What));
        }

        return isRead;
    }

    /// <summary>Ends the claim and fills its lines with what it says for all of them.</summary>
    /// <param name="isClosed">Whether the end stands in the text.</param>
    public X12Claim End(bool isClosed)
    {
        // Only the end of a claim that has begun in the text proves that no line is missing.
        Content.IsClosed = isClosed && Content.ControlNumber.Length > 0;
        if (Content.Common.Practitioner is null)
        {
            // Nobody else renders: the billing provider did.
            Content.Common.Practitioner = Content.Common.Group;
            Content.Common.Specialty ??= _level.BillingSpecialty;
        }

        foreach (X12ClaimLine line in Content.Lines)
        {
            line.Facts = line.Facts.Within(Content.Common);
        }

        // An institutional claim may have revenue codes alone.
        if (Content.Lines.Count == 0 && Content.Problems.Count == 0 && Content.BillType.Length == 0)
        {
            const string What = "the claim has no line with a CPT or HCPCS procedure, so there is nothing to check.";
            Add(new ClaimProblem(ClaimProblemKind.NoLines, Content.Range, "", What));
        }

        return Content;
    }

    // A centre bills on the practitioner's form; only its taxonomy code tells it from the surgeon.
    private static ClaimType ProfessionalType(X12LevelLoop level) =>
        level.BillingSpecialty == SurgeryCentre ? ClaimType.AmbulatorySurgery : ClaimType.Professional;

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

    private void ReadDate(X12Segment segment)
    {
        // 472 is the date of service; 434 the span that an institutional claim covers, a date of service only when it is one day.
        bool isStatement = segment[1].Is("434");
        if ((!isStatement && !segment[1].Is("472")) || segment[3].HasHole || !TryReadDates(segment, out ServiceDate from, out ServiceDate to))
        {
            return;
        }

        if (!isStatement || (from == to && Content.Common.From.IsNone))
        {
            Content.Common.From = from;
            Content.Common.To = to;
        }
    }

    private bool HasRoom(TextRange range)
    {
        if (Content.Lines.Count + Content.Problems.Count < X12ClaimReader.MaxLines)
        {
            return true;
        }

        if (!_hasReportedTooLong)
        {
            _hasReportedTooLong = true;
            Content.Problems.Add(ClaimProblems.TooManyLines(range, ""));
        }

        return false;
    }
}
