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
        if (context.IsOverlay || context.Codes.ContainsKey(code))
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
        if (context.IsOverlay || context.Modifiers.ContainsKey(modifier))
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
        if (context.IsOverlay || codes.Any(context.Codes.ContainsKey))
        {
            return true;
        }

        // Without a catalog every row would be told what the table is told once.
        if (context.HasCatalog && !codes.Any(context.MeantCodes.Contains))
        {
            context.Add(ProblemIds.UnrelatedRow, table.Position(row), string.Join(" ", codes.Select(c => c.ToString())));
        }

        return false;
    }

    private static string Hint(string? nearest, string otherwise) => nearest is null ? otherwise : $"did you mean '{nearest}'?";
}
