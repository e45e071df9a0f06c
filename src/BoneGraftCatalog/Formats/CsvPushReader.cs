using System;
using System.Collections.Generic;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Formats;

/// <summary>Claims of a CSV text.</summary>
internal sealed class CsvPushReader : PushReader<char>
{
    private static readonly string[] Columns =
    {
        "claim", "code", "date", "to", "modifiers", "units", "place", "practitioner", "group", "specialty", "charge", "type", "payer", "frequency", "complete",
    };

    private static readonly string[] Required = { "claim", "code", "date" };

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private int _width;
    private bool _hasHeader;
    private bool _isSkipping;
    private ClaimDraft? _claim;
    private bool _isBroken;
    private bool _saidTooLong;

    // A row was lost whose claim is not known: the claim that comes next may have lost it.
    private bool _nextIsIncomplete;
    private CsvRecord? _row;

    protected override int MaxRecordLength => ClaimCsv.MaxRowLength;

    protected override int Read(ReadOnlySpan<char> text, bool isFinal)
    {
        int consumed = _isSkipping ? Skip(text) : 0;
        if (!_isSkipping)
        {
            var tokenizer = new CsvTokenizer(text.Slice(consumed), Position, isFinal);
            while (tokenizer.Read() is { } record)
            {
                if (record.Length > MaxRecordLength)
                {
                    record.Problem ??= TooLong(record.Start);
                }

                Accept(record);
            }

            Position = tokenizer.Position;
            consumed += tokenizer.Consumed;
        }

        if (isFinal)
        {
            Finish();
        }

        return consumed;
    }

    protected override int SkipTooLong(ReadOnlySpan<char> text)
    {
        // Most likely a quotation mark is missing: what follows the first line is read as rows again.
        var tokenizer = new CsvTokenizer(text, Position, true);
        if (tokenizer.Read() is { } record)
        {
            record.Problem = TooLong(record.Start);
            Accept(record);
        }

        int end = text.IndexOfAny('\r', '\n');
        _isSkipping = end < 0;
        end = end < 0 ? text.Length : end;
        Position = Position.Advance(text.Slice(0, end));
        return end;
    }

    private static ClaimProblem TooLong(TextPosition position) =>
        new(ClaimProblemKind.TooLong, new TextRange(position, 0), "", "the row has more than 65,536 characters; a quotation mark may be missing.");

    private int Skip(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny('\r', '\n');
        _isSkipping = end < 0;
        end = end < 0 ? text.Length : end;
        Position = Position.Advance(text.Slice(0, end));
        return end;
    }

    private void Accept(CsvRecord record)
    {
        _row = record;
        if (!_hasHeader)
        {
            ReadHeader(record);
        }
        else if (_columns.Count > 0)
        {
            ReadRow(record);
        }
    }

    private void ReadHeader(CsvRecord record)
    {
        _hasHeader = true;
        if (record.Problem is not null)
        {
            Output.Enqueue(new ClaimReadResult(record.Problem, ""));
            return;
        }

        _width = record.Cells.Count;
        for (int i = 0; i < record.Cells.Count; i++)
        {
            string name = record.Cells[i].Value.Trim().ToLowerInvariant();
            var range = new TextRange(record.Cells[i].Key, record.Cells[i].Value.Length);
            if (Array.IndexOf(Columns, name) < 0)
            {
                Output.Enqueue(new ClaimReadResult(new ClaimProblem(ClaimProblemKind.UnknownField, range, "header", "the column is not known; it was passed over."), ""));
            }
            else if (_columns.ContainsKey(name))
            {
                Output.Enqueue(new ClaimReadResult(new ClaimProblem(ClaimProblemKind.Malformed, range, "header", "the column stands there twice; nothing can be read."), ""));
                _columns.Clear();
                return;
            }
            else
            {
                _columns.Add(name, i);
            }
        }

        foreach (string name in Required)
        {
            if (!_columns.ContainsKey(name))
            {
                Output.Enqueue(new ClaimReadResult(new ClaimProblem(ClaimProblemKind.Missing, new TextRange(record.Start, 0), "header", "the column " + name + " is missing; nothing can be read."), ""));
                _columns.Clear();
                return;
            }
        }
    }

    private void ReadRow(CsvRecord record)
    {
        string? id = Cell("claim").Value;
        if (id is null || (id.Length == 0 && record.Problem is null))
        {
            id = null;
            record.Problem ??= new ClaimProblem(ClaimProblemKind.Missing, Cell("claim").Range, "claim", "the row does not say which claim it belongs to.");
        }

        if (id is null)
        {
            if (_claim is not null)
            {
                _claim.IsComplete = false;
            }

            Output.Enqueue(new ClaimReadResult(record.Problem!, ""));
            _nextIsIncomplete = true;
            return;
        }

        if (_claim is null || _claim.Id != id)
        {
            Finish();
            _claim = new ClaimDraft(record.Start) { Id = id, IsComplete = !_nextIsIncomplete };
            _isBroken = false;
            _saidTooLong = false;
        }

        _nextIsIncomplete = false;
        if (record.Problem is not null)
        {
            Break(record.Problem);
        }
        else if (record.Cells.Count != _width)
        {
            Break(new ClaimProblem(ClaimProblemKind.Malformed, new TextRange(record.Start, 0), "", "the row does not have as many cells as the header."));
        }
        else if (_claim.Lines.Count == ClaimCsv.MaxLines)
        {
            if (!_saidTooLong)
            {
                Break(new ClaimProblem(ClaimProblemKind.TooLong, new TextRange(record.Start, 0), "", "the claim has more lines than are read."));
                _saidTooLong = true;
            }
        }
        else
        {
            ReadClaimCells(_claim);
            ReadLine(_claim);
        }
    }

    private void ReadLine(ClaimDraft claim)
    {
        (string? text, TextRange range) = Cell("code");
        if (!ProcedureCode.TryParse(text, out ProcedureCode code))
        {
            Break(new ClaimProblem(ClaimProblemKind.Code, range, "code", "not a procedure code; one is up to 16 letters, digits, dots and hyphens, such as 20939."));
        }

        var line = new ClaimLineDraft(_row!.Start, code)
        {
            Units = 1,
            From = ReadDate("date"),
            To = ReadDate("to"),
            Place = Cell("place").Value ?? "",
            Practitioner = Cell("practitioner").Value ?? "",
            Group = Cell("group").Value ?? "",
            Specialty = Cell("specialty").Value ?? "",
        };
        if (line.To.IsNone)
        {
            line.To = line.From;
        }
        else if (line.To < line.From)
        {
            Break(new ClaimProblem(ClaimProblemKind.Date, Cell("to").Range, "to", "the span ends before it begins."));
        }

        (text, range) = Cell("units");
        if (!string.IsNullOrEmpty(text))
        {
            if (X12Number.TryParse(text.AsSpan(), out decimal units))
            {
                line.Units = units;
            }
            else
            {
                Break(new ClaimProblem(ClaimProblemKind.Units, range, "units", "not a number; units are digits with at most one point, such as 1."));
            }
        }

        (text, range) = Cell("charge");
        if (!string.IsNullOrEmpty(text))
        {
            if (X12Number.TryParse(text.AsSpan(), out decimal charge))
            {
                line.Charge = charge;
            }
            else
            {
                Break(new ClaimProblem(ClaimProblemKind.Value, range, "charge", "not an amount; one is digits with at most one point, such as 120.50."));
            }
        }

        (text, range) = Cell("modifiers");
        foreach (string modifier in (text ?? "").Split(' '))
        {
            if (modifier.Length == 0)
            {
                continue;
            }

            if (Modifier.TryParse(modifier, out Modifier parsed))
            {
                line.Modifiers.Add(parsed);
            }
            else
            {
                Break(new ClaimProblem(ClaimProblemKind.Modifier, range, "modifiers", "not modifiers of two letters or digits separated by blanks, such as 59 RT."));
                break;
            }
        }

        claim.Lines.Add(line);
    }

    private void ReadClaimCells(ClaimDraft claim)
    {
        bool isFirst = claim.Lines.Count == 0;
        (string? text, TextRange range) = Cell("type");
        if (!string.IsNullOrEmpty(text))
        {
            if (!ClaimWords.TryParseClaimType(text, out ClaimType type))
            {
                Break(new ClaimProblem(ClaimProblemKind.Value, range, "type", "not " + ClaimTypeWords.Named + "."));
            }
            else if (Agrees(isFirst, claim.Type == type, range, "type"))
            {
                claim.Type = type;
            }
        }

        (text, range) = Cell("payer");
        if (!string.IsNullOrEmpty(text))
        {
            if (!ClaimWords.TryParsePayer(text, out Payer payer))
            {
                Break(new ClaimProblem(ClaimProblemKind.Value, range, "payer", "not the name of a payer, such as medicare."));
            }
            else if (Agrees(isFirst, claim.Payer == payer, range, "payer"))
            {
                claim.Payer = payer;
            }
        }

        (text, range) = Cell("frequency");
        if (!string.IsNullOrEmpty(text))
        {
            if (text!.Length != 1)
            {
                Break(new ClaimProblem(ClaimProblemKind.Value, range, "frequency", "not the one character of a frequency code, such as 1."));
            }
            else if (Agrees(isFirst, claim.Frequency == text[0], range, "frequency"))
            {
                claim.Frequency = text[0];
            }
        }

        (text, range) = Cell("complete");
        if (!string.IsNullOrEmpty(text))
        {
            if (text is not ("yes" or "no"))
            {
                Break(new ClaimProblem(ClaimProblemKind.Value, range, "complete", "not yes or no."));
            }
            else
            {
                claim.IsComplete &= text == "yes";
            }
        }
    }

    // A later row may leave the cell empty, not change it.
    private bool Agrees(bool isFirst, bool isSame, TextRange range, string column)
    {
        if (!isFirst && !isSame)
        {
            Break(new ClaimProblem(ClaimProblemKind.Value, range, column, "differs from the first row of the claim."));
        }

        return isFirst;
    }

    private ServiceDate ReadDate(string column)
    {
        (string? text, TextRange range) = Cell(column);
        ServiceDate date = default;
        if (string.IsNullOrEmpty(text) || ServiceDate.TryParse(text, out date))
        {
            return date;
        }

        Break(new ClaimProblem(ClaimProblemKind.Date, range, column, "not a day, such as 2026-03-02."));
        return default;
    }

    /// <summary>A cell of the row, without the blanks around it; null where the column or the cell is missing.</summary>
    private (string? Value, TextRange Range) Cell(string column)
    {
        if (!_columns.TryGetValue(column, out int index) || index >= _row!.Cells.Count)
        {
            return (null, new TextRange(_row!.Start, 0));
        }

        KeyValuePair<TextPosition, string> cell = _row.Cells[index];
        return (cell.Value.Trim(' ', '\t'), new TextRange(cell.Key, cell.Value.Length));
    }

    private void Break(ClaimProblem problem)
    {
        _isBroken = true;
        Output.Enqueue(new ClaimReadResult(problem, _claim!.Id));
    }

    private void Finish()
    {
        if (_claim is not null && !_isBroken)
        {
            Output.Enqueue(_claim.ToResult());
        }

        _claim = null;
    }
}
