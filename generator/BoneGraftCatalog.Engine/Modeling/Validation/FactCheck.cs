using System.Collections.Generic;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>What the rows of a table say beside each other and beside the catalog. Most tables have nothing of the kind.</summary>
internal class FactCheck
{
    protected FactCheck()
    {
    }

    public static FactCheck Of(FactTable table, ValidationContext context) =>
        table == AddOnEdits.Table ? new AddOnCheck(context)
        : table == PairEdits.Table ? new PairCheck(context)
        : new FactCheck();

    /// <summary>Takes note of a row, whatever is wrong with it.</summary>
    public virtual void See(FactLine line)
    {
    }

    /// <summary>Whether the cells of a row can be true together.</summary>
    public virtual bool IsPossible(FactLine line) => true;

    /// <summary>Compares a row, whose key no other has, with those before it; false where the table has no room for it.</summary>
    public virtual bool TryAdd(FactLine line) => true;

    /// <summary>Looks back when all rows are read, and makes of them what the tables hold.</summary>
    public virtual IEnumerable<FactCellsModel> Complete(List<FactCellsModel> rows) => rows;
}
