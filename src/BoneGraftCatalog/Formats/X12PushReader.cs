using System;

namespace BoneGraftCatalog.Formats;

/// <summary>Claims of an X12 text.</summary>
internal sealed class X12PushReader : PushReader<char>
{
    // A text without an interchange header shows its delimiters in its first segments. As much of it is waited for and no more is looked
    // at, so that it reads alike in whatever pieces it comes.
    private const int EnoughToInfer = 4096;

    private readonly X12ClaimReader _claims = new();
    private X12Delimiters _delimiters = X12Delimiters.Default;
    private bool _hasDelimiters;
    private bool _isSkipping;

    protected override int MaxRecordLength => X12Claims.MaxSegmentLength;

    protected override int Read(ReadOnlySpan<char> text, bool isFinal)
    {
        if (!_hasDelimiters)
        {
            bool isInterchange = X12Delimiters.IsInterchange(text.TrimStart('\uFEFF').TrimStart());
            if (!isInterchange && !isFinal && text.Length < EnoughToInfer)
            {
                return 0;
            }

            _delimiters = X12Delimiters.Infer(text.Slice(0, Math.Min(text.Length, EnoughToInfer)));
            _hasDelimiters = true;
        }

        int consumed = _isSkipping ? Skip(text, isFinal) : 0;
        if (!_isSkipping)
        {
            var tokenizer = new X12Tokenizer(text.Slice(consumed), _delimiters, Position, isFinal);
            while (tokenizer.TryRead(out X12Segment segment))
            {
                if (segment.Range.Length > MaxRecordLength)
                {
                    _claims.ReportUnreadable(TooLong(segment.Start));
                }
                else
                {
                    _claims.Accept(segment, tokenizer.HasBadInterchange);
                }

                TakeClaims();
            }

            _delimiters = tokenizer.Delimiters;
            Position = tokenizer.Position;
            consumed += tokenizer.Consumed;
        }

        if (isFinal)
        {
            _claims.End(new TextRange(Position, 0));
            TakeClaims();
        }

        return consumed;
    }

    protected override int SkipTooLong(ReadOnlySpan<char> text)
    {
        _claims.ReportUnreadable(TooLong(Position));
        _isSkipping = true;
        Position = Position.Advance(text);
        return text.Length;
    }

    private static ClaimProblem TooLong(TextPosition position) =>
        new(ClaimProblemKind.TooLong, new TextRange(position, 0), "", "a segment has more than 65,536 characters; what stands in it is lost.");

    // To the end of a segment that is too long.
    private int Skip(ReadOnlySpan<char> text, bool isFinal)
    {
        int end = text.IndexOf(_delimiters.Segment);
        int skipped = end < 0 ? text.Length : end + 1;
        _isSkipping = end < 0 && !isFinal;
        Position = Position.Advance(text.Slice(0, skipped));
        return skipped;
    }

    private void TakeClaims()
    {
        while (_claims.Output.Count > 0)
        {
            X12Item item = _claims.Output.Dequeue();
            if (item.Problem is not null)
            {
                Output.Enqueue(new ClaimReadResult(item.Problem, ""));
            }

            if (item.Claim is { } claim)
            {
                foreach (ClaimProblem problem in claim.Problems)
                {
                    Output.Enqueue(new ClaimReadResult(problem, claim.ControlNumber));
                }

                if (!claim.IsBroken)
                {
                    Output.Enqueue(Draft(claim).ToResult());
                }
            }
        }
    }

    private static ClaimDraft Draft(X12Claim claim)
    {
        Payer.TryParse(claim.Payer, out Payer payer);
        var draft = new ClaimDraft(claim.Range.Start)
        {
            Id = claim.ControlNumber,
            Type = claim.Type,
            Payer = payer,
            Frequency = claim.Frequency,
            IsComplete = claim.IsClosed,
        };
        foreach (X12ClaimLine line in claim.Lines)
        {
            draft.Add(line.Range.Start, line.Facts);
        }

        return draft;
    }
}
