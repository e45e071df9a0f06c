using System.Collections.Generic;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>Pair edits that hold for ever, one each way, deny both codes. Where only one still holds, the direction was changed.</summary>
internal sealed class PairCheck : FactCheck
{
    private readonly ValidationContext _context;
    private readonly Dictionary<(string ClaimType, string Column1, string Column2), (FactLine Line, FilePosition Position)> _open = new();

    public PairCheck(ValidationContext context) => _context = context;

    public override bool TryAdd(FactLine line)
    {
        FactCellsModel row = line.Cells;
        int indicator = Vocabulary.PairIndicators.ValueOf(row[PairEdits.Indicator]);
        if (row[PairEdits.To].Length > 0 || indicator == (int)PairIndicator.Withdrawn)
        {
            return true;
        }

        (string claimType, string column1, string column2) = (row[PairEdits.ClaimType], row[PairEdits.Column1], row[PairEdits.Column2]);
        FilePosition position = line[PairEdits.Column1].Position;
        if (_open.TryGetValue((claimType, column2, column1), out (FactLine Line, FilePosition Position) opposite)
            && _context.MayOverlap(First(row), Last(row), First(opposite.Line.Cells), Last(opposite.Line.Cells)))
        {
            _context.AddRelated(ProblemIds.BothDirections, position, opposite.Position, column1, column2);
        }

        _open[(claimType, column1, column2)] = (line, position);
        return true;

        static string First(FactCellsModel row) => row[PairEdits.Table.First!];

        static string Last(FactCellsModel row) => row[PairEdits.Table.Last!];
    }
}
