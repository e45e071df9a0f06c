using System;
using System.Collections.Generic;
using BoneGraftCatalog.Rules;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Formats;

/// <summary>Claims of a CSV text.</summary>
internal sealed class CsvPushReader : PushReader<char>
{
    private static readonly string[] ClaimColumns = { "claim", "type", "payer", "frequency", "complete" };

    private static readonly string[] Required = { "claim", "code", "date" };

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    // In the order of the file.
    private readonly List<LineColumn> _lineColumns = new();
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
            Report(record.Problem);
            return;
        }

        _width = record.Cells.Count;
        for (int i = 0; i < record.Cells.Count; i++)
        {
            string name = record.Cells[i].Value.Trim().ToLowerInvariant();
            var range = new TextRange(record.Cells[i].Key, record.Cells[i].Value.Length);
            LineColumn? column = Array.Find(LineFacts.Columns, candidate => candidate.Column == name);
            if (column is null && Array.IndexOf(ClaimColumns, name) < 0)
            {
                Report(new ClaimProblem(ClaimProblemKind.UnknownField, range, "header", "the column is not known; it was passed over."));
                continue;
            }

            if (_columns.ContainsKey(name))
            {
                Report(new ClaimProblem(ClaimProblemKind.Malformed, range, "header", "the column stands there twice; nothing can be read."));
                _columns.Clear();
                return;
            }

            _columns.Add(name, i);
            if (column is not null)
            {
                _lineColumns.Add(column);
            }
        }

        foreach (string name in Required)
        {
            if (!_columns.ContainsKey(name))
            {
                string what = "the column " + name + " is missing; nothing can be read.";
                Report(new ClaimProblem(ClaimProblemKind.Missing, new TextRange(record.Start, 0), "header", what));
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

            Report(record.Problem!);
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
            ReportInClaim(record.Problem);
        }
        else if (record.Cells.Count != _width)
        {
            ReportInClaim(
                new ClaimProblem(ClaimProblemKind.Malformed, new TextRange(record.Start, 0), "", "the row does not have as many cells as the header."));
        }
        else if (_claim.LineCount == ClaimCsv.MaxLines)
        {
            if (!_saidTooLong)
            {
                ReportInClaim(ClaimProblems.TooManyLines(new TextRange(record.Start, 0), ""));
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
        LineFacts line = LineFacts.OneUnit;
        foreach (LineColumn column in _lineColumns)
        {
            ReadCell(column, ref line);
        }

        if (line.To.IsNone)
        {
            line.To = line.From;
        }
        else if (line.To < line.From)
        {
            ReportInClaim(new ClaimProblem(ClaimProblemKind.Date, Cell("to").Range, "to", "the span ends before it begins."));
        }

        claim.Add(_row!.Start, line);
    }

    private void ReadCell(LineColumn column, ref LineFacts line)
    {
        (string? text, TextRange range) = Cell(column.Column);
        switch (column)
        {
            case LineColumn<ProcedureCode> code:
                if (!ProcedureCode.TryParse(text, out code.Of(ref line)))
                {
                    ReportInClaim(ClaimProblems.NotACode(range, column.Column));
                }

                break;
            case var _ when string.IsNullOrEmpty(text):
                break;
            case LineColumn<Modifier[]?> modifiers:
                modifiers.Of(ref line) = ReadModifiers(text!, range, column.Column);
                break;
            case LineColumn<decimal?> number:
                if (X12Number.TryParse(text.AsSpan(), out decimal read))
                {
                    number.Of(ref line) = read;
                }
                else
                {
                    ReportInClaim(new ClaimProblem(column.ProblemKind, range, column.Column, column.Problem));
                }

                break;
            case LineColumn<ServiceDate> date:
                if (!ServiceDate.TryParse(text, out date.Of(ref line)))
                {
                    ReportInClaim(ClaimProblems.NotADay(range, column.Column));
                }

                break;
            case LineColumn<string?> words:
                words.Of(ref line) = text;
                break;
        }
    }

    private Modifier[] ReadModifiers(string text, TextRange range, string column)
    {
        var modifiers = new List<Modifier>();
        foreach (string word in text.Split(' '))
        {
            if (word.Length == 0)
            {
                continue;
            }

            if (!Modifier.TryParse(word, out Modifier modifier))
            {
                const string What = "not modifiers of two letters or digits separated by blanks, such as 59 RT.";
                ReportInClaim(new ClaimProblem(ClaimProblemKind.Modifier, range, column, What));
                break;
            }

            modifiers.Add(modifier);
        }

        return modifiers.ToArray();
    }

    private void ReadClaimCells(ClaimDraft claim)
    {
        bool isFirst = claim.LineCount == 0;
        (string? text, TextRange range) = Cell("type");
        if (!string.IsNullOrEmpty(text))
        {
            if (!ClaimWords.TryParseClaimType(text, out ClaimType type))
            {
                ReportInClaim(new ClaimProblem(ClaimProblemKind.Value, range, "type", "not " + ClaimTypeWords.Named + "."));
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
                ReportInClaim(new ClaimProblem(ClaimProblemKind.Value, range, "payer", "not the name of a payer, such as medicare."));
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
                ReportInClaim(new ClaimProblem(ClaimProblemKind.Value, range, "frequency", "not the one character of a frequency code, such as 1."));
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
                ReportInClaim(new ClaimProblem(ClaimProblemKind.Value, range, "complete", "not yes or no."));
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
            ReportInClaim(new ClaimProblem(ClaimProblemKind.Value, range, column, "differs from the first row of the claim."));
        }

        return isFirst;
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

    private void Report(ClaimProblem problem) => Output.Enqueue(new ClaimReadResult(problem, ""));

    private void ReportInClaim(ClaimProblem problem)
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
