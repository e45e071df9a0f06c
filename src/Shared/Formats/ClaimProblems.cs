namespace BoneGraftCatalog.Formats;

/// <summary>The problems that several formats have, in one wording.</summary>
internal static class ClaimProblems
{
    public const string NotUnits = "not a number; units are digits with at most one point, such as 1.";

    /// <summary>What should be a procedure code is none.</summary>
    /// <param name="range">The text that is none.</param>
    /// <param name="where">The field, by the name the format has for it.</param>
    /// <param name="kind">Another kind where the code is not there at all.</param>
    public static ClaimProblem NotACode(TextRange range, string where, ClaimProblemKind kind = ClaimProblemKind.Code) =>
        new(kind, range, where, "not a procedure code; one is up to 16 letters, digits, dots and hyphens, such as 20939.");

    /// <summary>What should be a modifier is none.</summary>
    public static ClaimProblem NotAModifier(TextRange range, string where) =>
        new(ClaimProblemKind.Modifier, range, where, "not a modifier; one is two letters or digits, such as 59.");

    /// <summary>What should be a date is none.</summary>
    public static ClaimProblem NotADay(TextRange range, string where) =>
        new(ClaimProblemKind.Date, range, where, "not a day, such as 2026-03-02.");

    /// <summary>A claim goes on after the lines that are read of one.</summary>
    public static ClaimProblem TooManyLines(TextRange range, string where) =>
        new(ClaimProblemKind.TooLong, range, where, "the claim has more lines than are read.");
}
