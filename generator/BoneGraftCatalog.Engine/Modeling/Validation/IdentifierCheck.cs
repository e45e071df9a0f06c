using System;
using System.Collections.Generic;
using BoneGraftCatalog.Engine.Problems;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The names of the rows of one class of constants: each can begin an identifier, and no two give the same one.</summary>
internal sealed class IdentifierCheck
{
    private const int MaxLength = 200;

    private readonly ValidationContext _context;
    private readonly Dictionary<string, FilePosition> _identifiers = new(StringComparer.Ordinal);

    public IdentifierCheck(ValidationContext context) => _context = context;

    public bool TryName(CatalogRow row, string key, out string name)
    {
        TableCell cell = row["name"];
        name = cell.Text;
        if (cell.IsEmpty)
        {
            _context.Require(row.Table, cell);
            return false;
        }

        if (!IsName(name))
        {
            _context.Add(ProblemIds.MalformedName, cell.Position, CellChecks.Shown(name));
            return false;
        }

        string identifier = Identifier.Of(name, key);
        if (_identifiers.TryGetValue(identifier, out FilePosition? other))
        {
            _context.AddRelated(ProblemIds.CollidingIdentifier, cell.Position, other, identifier);
            return false;
        }

        _identifiers.Add(identifier, cell.Position);
        return true;
    }

    private static bool IsName(string text)
    {
        if (text.Length > MaxLength || text[0] is < 'A' or > 'Z')
        {
            return false;
        }

        foreach (char c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }
}
