using System;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>Codes and modifiers that a row names and another row declares.</summary>
internal static class References
{
    public static bool CheckCode(ValidationContext context, ProcedureCode code, Func<FilePosition> position)
    {
        if (IsKnown(context, code))
        {
            return true;
        }

        // The row of the code is there, damaged, and a problem says so.
        if (context.MeantCodes.Contains(code))
        {
            return false;
        }

        string text = code.ToString();
        (string? nearest, bool isCertain) = context.Nearest(text, context.CodeTexts);
        context.AddCorrectable(ProblemIds.UnknownCode, position(), isCertain ? nearest : null, text, Hint(nearest, "add its row, or correct the code."));
        return false;
    }

    /// <summary>Whether a row names another code than its own; one that names its own twice can mean nothing.</summary>
    public static bool CheckNotItself(ValidationContext context, ProcedureCode code, ProcedureCode own, FilePosition position, FilePosition ownPosition)
    {
        if (code != own)
        {
            return true;
        }

        context.AddRelated(ProblemIds.SelfReference, position, ownPosition, code.ToString());
        return false;
    }

    public static bool CheckModifier(ValidationContext context, Modifier modifier, TableCell value)
    {
        if (context.IsOverUnseen || context.Modifiers.ContainsKey(modifier) || context.Below?.Modifiers.Contains(modifier) == true)
        {
            return true;
        }

        // Two characters are too few to guess from: nearly every other modifier is one step away.
        context.Add(ProblemIds.UnknownModifier, value.Position, modifier.ToString(), "add a row for the modifier, or correct it.");
        return false;
    }

    /// <summary>Whether a row of a table constrains a code of the catalog; a problem when none of those it could constrain is there.</summary>
    public static bool IsConstrained(ValidationContext context, Table table, Row row, params ProcedureCode[] codes)
    {
        if (codes.Any(c => IsKnown(context, c)))
        {
            return true;
        }

        // Without a catalog every row would be told what the table is told once.
        if ((context.HasCatalog || context.Below is not null) && !codes.Any(context.MeantCodes.Contains))
        {
            context.Add(ProblemIds.UnrelatedRow, table.Position(row), string.Join(" ", codes.Select(c => c.ToString())));
        }

        return false;
    }

    /// <summary>Whether the row of an overlay speaks of a code that the catalog below has, or says what a new one is.</summary>
    public static void CheckDeclared(ValidationContext context, CatalogRow row)
    {
        if (context.Below is { } below && !below.Codes.Contains(row.Code) && row["kind"].IsEmpty)
        {
            string text = row.Code.ToString();
            (string? nearest, bool isCertain) = context.Nearest(text, below.Codes.Select(c => c.ToString()));
            context.AddCorrectable(
                ProblemIds.UnknownCode,
                row["code"].Position,
                isCertain ? nearest : null,
                text,
                Hint(nearest, "correct the code, or say its kind if it is a new one."));
        }
    }

    /// <summary>The same of a modifier.</summary>
    public static void CheckDeclaredModifier(ValidationContext context, CatalogRow row)
    {
        if (context.Below is { } below && !below.Modifiers.Contains(row.Modifier) && row["kind"].IsEmpty)
        {
            context.Add(ProblemIds.UnknownModifier, row["modifier"].Position, row.Modifier.ToString(), "correct it, or say its kind if it is a new one.");
        }
    }

    private static bool IsKnown(ValidationContext context, ProcedureCode code) =>
        context.IsOverUnseen || context.Codes.ContainsKey(code) || context.Below?.Codes.Contains(code) == true;

    private static string Hint(string? nearest, string otherwise) => nearest is null ? otherwise : $"did you mean '{nearest}'?";
}
