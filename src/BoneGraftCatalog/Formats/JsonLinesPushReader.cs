using System;
using System.Collections.Generic;

namespace BoneGraftCatalog.Formats;

/// <summary>Claims of a JSON Lines text.</summary>
internal sealed class JsonLinesPushReader : PushReader<byte>
{
    private readonly List<ClaimProblem> _problems = new();
    private bool _isSkipping;

    protected override int MaxRecordLength => ClaimJson.MaxLineLength;

    protected override int Read(ReadOnlySpan<byte> text, bool isFinal)
    {
        int at = 0;
        if (Position.Offset == 0 && text.StartsWith(ByteOrderMark))
        {
            at = ByteOrderMark.Length;
        }

        while (at < text.Length)
        {
            int length = text.Slice(at).IndexOf((byte)'\n');
            if (length < 0 && !isFinal && !_isSkipping)
            {
                return at;
            }

            length = length < 0 ? text.Length - at : length + 1;
            ReadOnlySpan<byte> line = text.Slice(at, length);
            if (!_isSkipping)
            {
                Accept(line);
            }

            _isSkipping &= line[length - 1] != '\n';
            Position = Position.AdvanceUtf8(line);
            at += length;
        }

        return at;
    }

    protected override int SkipTooLong(ReadOnlySpan<byte> text)
    {
        Output.Enqueue(new ClaimReadResult(TooLong(), ""));
        _isSkipping = true;
        Position = Position.AdvanceUtf8(text);
        return text.Length;
    }

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    private ClaimProblem TooLong() =>
        new(ClaimProblemKind.TooLong, new TextRange(Position, 0), "", "the line is longer than 1 MiB; it was passed over.");

    private void Accept(ReadOnlySpan<byte> line)
    {
        bool isBlank = true;
        foreach (byte b in line)
        {
            isBlank &= b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
        }

        if (isBlank)
        {
            return;
        }

        if (line.Length > MaxRecordLength)
        {
            Output.Enqueue(new ClaimReadResult(TooLong(), ""));
            return;
        }

        _problems.Clear();
        ClaimReadResult? result = ClaimJsonReader.Read(line, Position, _problems);
        foreach (ClaimProblem problem in _problems)
        {
            Output.Enqueue(new ClaimReadResult(problem, result?.ClaimId ?? ""));
        }

        if (result is not null && !_problems.Exists(problem => !problem.IsSkip))
        {
            Output.Enqueue(result);
        }
    }
}
