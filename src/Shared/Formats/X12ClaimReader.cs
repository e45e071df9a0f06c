using System;
using System.Collections.Generic;

namespace BoneGraftCatalog.Formats;

/// <summary>
/// Makes claims of X12 segments: 837 professional and institutional, versions 4010 and 5010, and pieces of them.
/// </summary>
/// <remarks>
/// <para>
/// It takes one segment at a time and holds one claim, so a file of any size is read in constant memory. It never throws. It follows the
/// loops of the guides; each has a class that reads the segments named beside it:
/// </para>
/// <code>
/// ISA GS ST                envelopes                          this class
///   HL*20                  2000A  billing provider            X12LevelLoop: NM1*85, PRV*BI
///     HL*22                2000B  subscriber                  X12LevelLoop: SBR
///       HL*23              2000C  patient                     X12LevelLoop
///         CLM              2300   claim                       X12ClaimLoop: DTP*472, DTP*434, NM1*82, PRV*PE
///           SBR            2320   another payer, and 2330     X12OtherSubscriberLoop
///           LX, SV1, SV2   2400   service line                X12LineLoop: DTP*472, NM1*82, PRV*PE
/// SE GE IEA
/// </code>
/// <para>
/// The segment in the first column opens its loop and ends those that stand at the same depth or deeper; every other segment goes to the
/// innermost loop. SE, like the next claim or level, is the end of a claim that proves that no line is missing. A claim that another
/// envelope or the end of the text cuts off is truncated. Lines without a claim around them, as in a source literal, make a claim without
/// a number that is not closed.
/// </para>
/// </remarks>
internal sealed class X12ClaimReader
{
    /// <summary>Lines and problems of a claim that are kept; the format allows 999 lines.</summary>
    public const int MaxLines = 10_000;

    // As GS or ST said it last.
    private X12Guide _guide;
    private Transaction _transaction;
    private X12LevelLoop _level = new();

    // The innermost loop: the level, or a claim in it, or a loop in that.
    private X12Loop _loop;

    public X12ClaimReader() => _loop = _level;

    private enum Transaction
    {
        /// <summary>None is open: the text is a piece of one, or stands between two.</summary>
        None,

        Claims,

        /// <summary>One without claims that are read here.</summary>
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
        if (_loop.Claim is { } claim && segment.HasHole)
        {
            claim.Content.HasHoles = true;
        }

        switch (id.Text.ToString())
        {
            case "ISA":
                EndTransaction(segment.Range);
                if (isBadInterchange)
                {
                    const string What = "the interchange header does not have its 16 elements and delimiters; the usual delimiters * : ~ were taken.";
                    Report(new ClaimProblem(ClaimProblemKind.Malformed, id.Range, "ISA", What));
                }

                break;
            case "GS":
                EndTransaction(segment.Range);
                _guide = GuideOf(segment[8].Text);
                break;
            case "GE" or "IEA":
                EndTransaction(segment.Range);
                break;
            case "ST":
                EndTransaction(segment.Range);
                OpenTransaction(segment);
                break;
            case "SE":
                EndClaim(isClosed: true);
                _transaction = Transaction.None;
                break;
            case var name when _transaction != Transaction.Other:
                AcceptInLoop(name, segment);
                break;
        }
    }

    /// <summary>The text is at its end.</summary>
    public void End(TextRange end) => EndTransaction(end);

    /// <summary>Reports a stretch of the text that could not be read as segments. It costs the claim that it stands in.</summary>
    public void ReportUnreadable(ClaimProblem problem)
    {
        if (_loop.Claim is { } claim)
        {
            claim.Add(problem);
        }
        else
        {
            Report(problem);
        }

        _loop.Interrupt();
    }

    private void AcceptInLoop(string id, X12Segment segment)
    {
        switch (id)
        {
            case "HL":
                EndClaim(isClosed: true);
                _level = _level.Next(segment[3]);
                _loop = _level;
                break;
            case "CLM":
                EndClaim(isClosed: true);
                _loop = X12ClaimLoop.Open(segment, _level, _guide, _transaction == Transaction.Claims);
                break;
            case "SBR" when _loop.Claim is { } claim:
                _loop = new X12OtherSubscriberLoop(claim);
                break;
            case "LX" or "SV1" or "SV2":
                AcceptInLine(id, segment);
                break;
            default:
                _loop.Read(id, segment);
                break;
        }
    }

    private void AcceptInLine(string id, X12Segment segment)
    {
        // LX numbers a line and SV2 may have a revenue code alone: neither is missed without a claim.
        bool isProcedure = id == "SV1" || (id == "SV2" && !segment[2].IsEmpty);
        if (_loop.Claim is null && isProcedure)
        {
            if (_transaction == Transaction.Claims)
            {
                ReportLinesWithoutClaim(segment.Range);
            }
            else
            {
                _loop = X12ClaimLoop.OpenWithoutHeader(segment, _level);
            }
        }

        if (_loop.Claim is { } claim)
        {
            _loop = _loop as X12LineLoop ?? new X12LineLoop(claim);
            _loop.Read(id, segment);
        }
    }

    private void ReportLinesWithoutClaim(TextRange range)
    {
        if (!_level.HasReportedLinesWithoutClaim)
        {
            Report(new ClaimProblem(ClaimProblemKind.Missing, range, "CLM", "lines stand without a claim; its CLM segment is missing."));
            _level.HasReportedLinesWithoutClaim = true;
        }
    }

    private static X12Guide GuideOf(ReadOnlySpan<char> version)
    {
        // 005010X222A1 and 004010X098A1: the guide's number follows the X.
        int x = version.IndexOf('X');
        if (x < 0 || version.Length < x + 4)
        {
            return X12Guide.Unknown;
        }

        return version.Slice(x + 1, 3).ToString() switch
        {
            "222" or "098" => X12Guide.Professional,
            "223" or "096" => X12Guide.Institutional,
            "224" or "097" => X12Guide.Dental,
            _ => X12Guide.Unknown,
        };
    }

    private void OpenTransaction(X12Segment segment)
    {
        X12Guide own = GuideOf(segment[3].Text);
        _guide = own == X12Guide.Unknown ? _guide : own;
        bool isClaims = segment[1].Is("837");
        _transaction = isClaims && _guide != X12Guide.Dental ? Transaction.Claims : Transaction.Other;
        if (_transaction == Transaction.Other)
        {
            Report(new ClaimProblem(ClaimProblemKind.OtherRecord, segment.Range, "ST", isClaims
                ? "the transaction set holds dental claims; it was passed over."
                : "the transaction set is not 837, so it holds no claims; it was passed over."));
        }
    }

    private void EndTransaction(TextRange range)
    {
        if (_transaction == Transaction.Claims && _loop.Claim is { } claim)
        {
            const string What = "the claim is cut off: its transaction set has no end (SE).";
            claim.Add(new ClaimProblem(ClaimProblemKind.Truncated, new TextRange(range.Start, 0), "", What));
        }

        EndClaim(isClosed: false);
        _transaction = Transaction.None;
        _level = new X12LevelLoop();
        _loop = _level;
    }

    private void EndClaim(bool isClosed)
    {
        if (_loop.Claim is { } claim)
        {
            Output.Enqueue(new X12Item(claim.End(isClosed)));
            _loop = _level;
        }
    }

    private void Report(ClaimProblem problem) => Output.Enqueue(new X12Item(problem));
}
