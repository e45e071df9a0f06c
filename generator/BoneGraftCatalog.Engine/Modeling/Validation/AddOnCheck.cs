using System.Collections.Generic;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>What the catalog says of the codes of an add-on edit, and the edits of one add-on beside each other.</summary>
internal sealed class AddOnCheck
{
    private readonly ValidationContext _context;
    private readonly HashSet<ProcedureCode> _notAddOns = new();
    private readonly HashSet<(ProcedureCode, string)> _ended = new();
    private readonly Dictionary<ProcedureCode, List<(int Type, string First, string Last, FilePosition Position)>> _types = new();

    public AddOnCheck(ValidationContext context) => _context = context;

    public void Check(Table table, Row row, ProcedureCode code, ProcedureCode primary, int type, string first, string last)
    {
        Value codeCell = table[row, "add_on"];
        _context.Declared.TryGetValue(code, out DeclaredCode? declared);

        // Of an ended code nobody may know what it was; its kind is empty then, and the row does not contradict it.
        if (declared is not null && declared.Kind is not (CodeKind.Unknown or CodeKind.AddOn) && _notAddOns.Add(code))
        {
            Value kind = declared.Row["kind"];
            _context.AddRelated(ProblemIds.NotAnAddOn, codeCell.Position, kind.Position, code.ToString(), kind.Text);
        }

        // One mistake for all rows of the add-on: its primaries do not make it another.
        if (HasEnded(declared, first) && _ended.Add((code, first)))
        {
            ReportEnded(codeCell, declared!, first);
        }

        if (_context.Declared.TryGetValue(primary, out DeclaredCode? declaredPrimary) && HasEnded(declaredPrimary, first))
        {
            ReportEnded(table[row, "primary"], declaredPrimary, first);
        }

        CheckType(table[row, "type"], code, type, first, last);
    }

    private bool HasEnded(DeclaredCode? declared, string first) =>
        declared is not null && !declared.To.IsNone && declared.To < _context.DaysOf(first, "").Start;

    private void ReportEnded(Value cell, DeclaredCode declared, string first) => _context.AddRelated(
        ProblemIds.EndedBeforePeriod, cell.Position, declared.Row["to"].Position, cell.Text, declared.To.ToString(), first, _context.DaysOf(first, "").Start.ToString());

    private void CheckType(Value cell, ProcedureCode code, int type, string first, string last)
    {
        if (!_types.TryGetValue(code, out List<(int Type, string First, string Last, FilePosition Position)>? others))
        {
            _types.Add(code, others = new());
        }

        foreach ((int otherType, string otherFirst, string otherLast, FilePosition position) in others)
        {
            if (otherType == type && otherFirst == first && otherLast == last)
            {
                return;
            }

            if (otherType != type && _context.MayOverlap(first, last, otherFirst, otherLast))
            {
                _context.AddRelated(ProblemIds.TwoAddOnTypes, cell.Position, position, code.ToString(), ValidationContext.Number(type), ValidationContext.Number(otherType));
                break;
            }
        }

        others.Add((type, first, last, cell.Position));
    }
}
