using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>What the catalog says of the codes of an add-on edit, and the edits of one add-on beside each other.</summary>
internal sealed class AddOnCheck : FactCheck
{
    /// <summary>The type of an edit that has no list.</summary>
    private const string WithoutList = "2";

    private readonly ValidationContext _context;
    private readonly HashSet<ProcedureCode> _withEdit = new();
    private readonly HashSet<ProcedureCode> _notAddOns = new();
    private readonly HashSet<(ProcedureCode, string)> _ended = new();
    private readonly Dictionary<ProcedureCode, List<(string Type, string From, string To, string First, string Last, FilePosition Position)>> _types = new();
    private readonly Dictionary<(ProcedureCode Code, string Type), int> _counts = new();

    public AddOnCheck(ValidationContext context) => _context = context;

    public override void See(FactLine line) => _withEdit.Add(line.Code(AddOnEdits.AddOn));

    public override bool IsPossible(FactLine line)
    {
        (string from, string to) = (line.Cells[AddOnEdits.From], line.Cells[AddOnEdits.To]);
        if (from.Length > 0 && to.Length > 0 && string.CompareOrdinal(from, to) > 0)
        {
            _context.AddRelated(ProblemIds.ReversedDates, line[AddOnEdits.To].Position, line[AddOnEdits.From].Position, from, to);
            return false;
        }

        bool isNoList = line.Cells[AddOnEdits.Primary] == AddOnEdits.Primary.NoList;
        if (isNoList == (line.Cells[AddOnEdits.Type] == WithoutList))
        {
            return true;
        }

        _context.AddRelated(
            ProblemIds.PrimaryOfWrongType,
            line[AddOnEdits.Primary].Position,
            line[AddOnEdits.Type].Position,
            line.Cells[AddOnEdits.Primary],
            line[AddOnEdits.Type].Text);
        return false;
    }

    public override bool TryAdd(FactLine line)
    {
        ProcedureCode code = line.Code(AddOnEdits.AddOn);
        ProcedureCode primary = line.Code(AddOnEdits.Primary);
        string type = line.Cells[AddOnEdits.Type];
        string first = line.Cells[AddOnEdits.Table.First!];
        string last = line.Cells[AddOnEdits.Table.Last!];
        TableCell codeCell = line[AddOnEdits.AddOn];
        _context.Declared.TryGetValue(code, out DeclaredCode? declared);

        // Of an ended code nobody may know what it was; its kind is empty then, and the row does not contradict it.
        if (declared is not null && declared.Kind is not (CodeKind.Unknown or CodeKind.AddOn) && _notAddOns.Add(code))
        {
            TableCell kind = declared.Row["kind"];
            _context.AddRelated(ProblemIds.NotAnAddOn, codeCell.Position, kind.Position, code.ToString(), kind.Text);
        }

        // One mistake for all rows of the add-on: its primaries do not make it another.
        if (HasEnded(declared, line) && _ended.Add((code, first)))
        {
            ReportEnded(codeCell, declared!, first);
        }

        if (_context.Declared.TryGetValue(primary, out DeclaredCode? declaredPrimary) && HasEnded(declaredPrimary, line))
        {
            ReportEnded(line[AddOnEdits.Primary], declaredPrimary, first);
        }

        CheckType(line, code, type, first, last);
        _counts.TryGetValue((code, type), out int count);
        _counts[(code, type)] = ++count;
        if (count <= Limits.ListLength)
        {
            return true;
        }

        _context.Add(
            ProblemIds.TooMany,
            line[AddOnEdits.Primary].Position,
            ValidationContext.Number(count),
            "primaries of one add-on",
            ValidationContext.Number(Limits.ListLength));
        return false;
    }

    public override IEnumerable<FactCellsModel> Complete(List<FactCellsModel> rows)
    {
        CheckCoverage();
        return AddOnLists.Of(_context, rows);
    }

    /// <summary>Every add-on of the catalog has an edit, where there is a table that speaks of its time.</summary>
    private void CheckCoverage()
    {
        // Over another catalog the edit may be that catalog's.
        TableLayout layout = TableLayout.Of(AddOnEdits.Table);
        if (_context.IsOverlay || !_context.Of(layout).Any())
        {
            return;
        }

        string first = AddOnEdits.Table.First!.Name;
        ServiceDate[] starts = _context.WholeRows(layout)
            .Select(r => ServiceDate.TryParseIso(r.Table[r.Row, AddOnEdits.From.Name].Text.AsSpan(), out ServiceDate from)
                ? from
                : _context.DaysOf(r.Table[r.Row, first].Text, "").Start)
            .Distinct()
            .ToArray();
        ServiceDate begin = starts.Length == 0 || starts.Any(s => s.IsNone) ? default : starts.Min();
        foreach ((ProcedureCode code, FilePosition position) in _context.AddOns)
        {
            bool hadEnded = _context.Declared.TryGetValue(code, out DeclaredCode? declared) && !declared.To.IsNone && declared.To < begin;
            if (!hadEnded && !_withEdit.Contains(code))
            {
                _context.Add(ProblemIds.AddOnWithoutPrimaries, position, code.ToString());
            }
        }
    }

    // A row that says its own last day may well be of a time before the first release at hand.
    private bool HasEnded(DeclaredCode? declared, FactLine line) =>
        declared is not null && !declared.To.IsNone && declared.To < _context.DaysOf(line.Cells[AddOnEdits.Table.First!], "").Start
        && (line.Cells[AddOnEdits.To].Length == 0 || string.CompareOrdinal(line.Cells[AddOnEdits.To], declared.To.ToString()) > 0);

    private void ReportEnded(TableCell cell, DeclaredCode declared, string first) => _context.AddRelated(
        ProblemIds.EndedBeforePeriod,
        cell.Position,
        declared.Row["to"].Position,
        cell.Text,
        declared.To.ToString(),
        first,
        _context.DaysOf(first, "").Start.ToString());

    private void CheckType(FactLine line, ProcedureCode code, string type, string first, string last)
    {
        TableCell cell = line[AddOnEdits.Type];
        (string from, string to) = (line.Cells[AddOnEdits.From], line.Cells[AddOnEdits.To]);
        if (!_types.TryGetValue(code, out List<(string Type, string From, string To, string First, string Last, FilePosition Position)>? others))
        {
            _types.Add(code, others = new());
        }

        foreach ((string otherType, string otherFrom, string otherTo, string otherFirst, string otherLast, FilePosition position) in others)
        {
            if (otherType == type && otherFrom == from && otherTo == to && otherFirst == first && otherLast == last)
            {
                return;
            }

            bool areApart = (to.Length > 0 && string.CompareOrdinal(to, otherFrom) < 0) || (otherTo.Length > 0 && string.CompareOrdinal(otherTo, from) < 0);
            if (otherType != type && !areApart && _context.MayOverlap(first, last, otherFirst, otherLast))
            {
                _context.AddRelated(ProblemIds.TwoAddOnTypes, cell.Position, position, code.ToString(), type, otherType);
                break;
            }
        }

        others.Add((type, from, to, first, last, cell.Position));
    }
}
