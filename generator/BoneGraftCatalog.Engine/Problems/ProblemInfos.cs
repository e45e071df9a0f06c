using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace BoneGraftCatalog.Engine.Problems;

/// <summary>The title, the words and the severity of every id, in the order of the ids.</summary>
/// <remarks>The compiler's diagnostics and the tool's reports are made of this one list.</remarks>
internal static class ProblemInfos
{
    private static readonly Dictionary<string, ProblemInfo> ById;

    static ProblemInfos() => ById = Build.Concat(Data).ToDictionary(p => p.Id, StringComparer.Ordinal);

    /// <summary>The problems of a build, beside those of its files.</summary>
    public static ImmutableArray<ProblemInfo> Build { get; } = ImmutableArray.Create<ProblemInfo>(
        new(BuildProblemIds.CatalogHasProblems, "A catalog has problems", "The catalog has {0} problem(s): {1}"),
        new(BuildProblemIds.Unforeseen, "The generator failed", "The generator failed on catalog '{0}': {1}"),
        new(BuildProblemIds.InvalidOption, "A setting of a catalog cannot be used", "The setting {1} of catalog '{0}' is '{2}', but {3}"),
        new(
            BuildProblemIds.NeedsUtf8Literals,
            "The catalog needs C# 11",
            "The tables of catalog '{0}' take {1} bytes, and below C# 11 at most {2} are emitted. Set LangVersion to 11 or later."),
        new(
            BuildProblemIds.NeedsPrefix,
            "One class cannot hold so many codes",
            "The class '{0}' would hold {1} codes, and a class can hold {2}. "
            + "Set the item's BoneGraftPrefixLength, which puts codes with the same first characters into a class of their own."),
        new(
            BuildProblemIds.NameClash,
            "Two things would get one name",
            "In catalog '{0}', {1} and {2} would both be called '{3}'. Rename one of them."),
        new(
            BuildProblemIds.Contradiction,
            "Two catalogs contradict each other on a code",
            "{0} is in the catalogs {1} and {2}, which differ on {3}: the compiler's analyzers follow {1}, a checker the one it was given last. "
            + "Remove one of the rows, or lay {1} over {2} with BoneGraftOverlay.",
            ProblemSeverity.Warning));

    /// <summary>The problems of a catalog's files.</summary>
    public static ImmutableArray<ProblemInfo> Data { get; } = ImmutableArray.Create<ProblemInfo>(
        new(ProblemIds.MalformedRecord, "A record cannot be read", "The record cannot be read: {0}"),
        new(ProblemIds.UnknownTable, "The header is no known one", "The header '{0}' is that of no known table; {1}"),
        new(ProblemIds.MissingColumn, "A column is missing", "The column '{0}' is missing. Add it to the header and give every row a cell for it."),
        new(ProblemIds.UnknownColumn, "A column is unknown", "The column '{0}' is unknown; {1}"),
        new(ProblemIds.DuplicateColumn, "A column stands twice", "The column '{0}' stands twice in the header. Remove one of them with its cells."),
        new(ProblemIds.WrongCellCount, "The row has too many or too few cells", "The row has {0} and the header {1}. {2}."),
        new(
            ProblemIds.SurroundingBlanks,
            "Blanks stand around a value",
            "Blanks stand around or between the values of '{0}'. Remove them; several values are separated by one blank.",
            ProblemSeverity.Warning),
        new(ProblemIds.TextTooLong, "A cell is too long", "The cell takes {0} characters in the tables, and at most {1} are possible. Shorten it."),
        new(
            ProblemIds.TableWithoutCatalog,
            "A table has no catalog beside it",
            "The table belongs to no catalog. Add a file with the columns code, modifier, kind, name and label to the same catalog."),
        new(ProblemIds.MalformedCode, "A code is malformed", "'{0}' is not a procedure code as the tables write it; {1}"),
        new(ProblemIds.MalformedModifier, "A modifier is malformed", "'{0}' is not a modifier as the tables write it; {1}"),
        new(ProblemIds.UnknownWord, "A word is unknown here", "'{0}' is not a word for '{1}'; {2}"),
        new(ProblemIds.MalformedDate, "A date is malformed", "'{0}' is not a date; {1}"),
        new(ProblemIds.MalformedNumber, "A number is malformed", "'{0}' is not a number from 0 to {1}; {2}"),
        new(ProblemIds.MalformedFlag, "A flag is neither yes nor no", "'{0}' is neither 'yes' nor 'no' in '{1}'; {2}"),
        new(ProblemIds.UnknownIndicator, "An indicator is unknown", "'{0}' is not a value of '{1}'; {2}"),
        new(
            ProblemIds.MalformedName,
            "A name is malformed",
            "'{0}' cannot begin an identifier. Write words in PascalCase: a capital letter, then English letters and digits."),
        new(ProblemIds.MalformedSlug, "A value is malformed", "'{0}' is not a value as the tables write it; {1}"),
        new(ProblemIds.MissingValue, "A value is missing", "The cell '{0}' is empty, and this row needs it. Fill it."),
        new(ProblemIds.MissingLabel, "A label is missing", "The row of '{0}' has no label. Say in your own words what it is."),
        new(ProblemIds.MissingSource, "A source is missing", "The cell '{0}' names no source. Name an id of the table of sources."),
        new(
            ProblemIds.MisplacedCell,
            "A cell does not belong to this row",
            "The column '{0}' does not belong to {1} and means nothing there. Empty the cell.",
            ProblemSeverity.Warning),
        new(
            ProblemIds.RepeatedValue,
            "A value stands twice in a cell",
            "'{0}' stands twice in one cell. Remove one of them.",
            ProblemSeverity.Warning),
        new(
            ProblemIds.SeveralValues,
            "A cell holds several values where one is possible",
            "The column '{0}' holds one value, and {1} stand in this cell. Choose one."),
        new(
            ProblemIds.MalformedHash,
            "A hash is malformed",
            "'{0}' is not a SHA-256 hash. Write its 64 digits in lower case, or leave the cell empty."),
        new(
            ProblemIds.TooMany,
            "There are more rows or values than the tables can hold",
            "There are {0} {1}, and at most {2} are possible. Split the catalog."),
        new(
            ProblemIds.DamagedCharacters,
            "A cell holds characters that nobody meant",
            "The cell holds {0}, which does not belong in a table; {1}",
            ProblemSeverity.Warning),
        new(
            ProblemIds.SpreadsheetCode,
            "A spreadsheet has changed a code",
            "'{0}' looks like a code that a spreadsheet took for a number; {1}",
            ProblemSeverity.Warning),
        new(
            ProblemIds.RowInOneCell,
            "A whole row stands in one cell",
            "The whole row, {0} cells of it, stands in quotes and is one cell. Remove the quotes around it, and write the quotes inside it once."),
        new(ProblemIds.DuplicateKey, "A row repeats the key of another", "'{0}' has a row already. Remove one of the two, or correct the key."),
        new(
            ProblemIds.OverlappingPeriods,
            "The periods of two rows overlap",
            "The period of this row for '{0}' overlaps that of another row. Let one end on the day before the other begins."),
        new(ProblemIds.ReversedDates, "A period ends before it begins", "The period ends on {1}, before it begins on {0}. Correct one of the two."),
        new(ProblemIds.CollidingIdentifier, "Two rows give one identifier", "'{0}' is the identifier of another row already. Change the name."),
        new(
            ProblemIds.ContradictoryRules,
            "Two rules contradict each other",
            "The rule says '{1}' of '{0}', and another for the same days and claim types says '{2}'. Keep one, or part them by payer, claim type or date."),
        new(
            ProblemIds.RuleWithoutCodes,
            "A rule is for no code",
            "No code of the catalog is in '{0}', so the rule never applies. Remove it, or correct the set.",
            ProblemSeverity.Warning),
        new(
            ProblemIds.UnrelatedRow,
            "A row constrains no code of the catalog",
            "The row constrains no code of the catalog ('{0}') and is not used. Remove it, or add the code.",
            ProblemSeverity.Warning),
        new(
            ProblemIds.AddOnWithoutPrimaries,
            "An add-on has no edit",
            "'{0}' is an add-on, and the table of add-ons has no row for it. Add its primaries, or CCCCC where there is no list."),
        new(
            ProblemIds.PrimaryOfWrongType,
            "Primary and type do not fit each other",
            "The primary '{0}' does not fit type {1}: CCCCC stands for no list and belongs to type 2 alone. Correct one of the two."),
        new(
            ProblemIds.EndedBeforePeriod,
            "An edit is younger than the end of its code",
            "The code '{0}' ended on {1}, and the row was seen in '{2}', in force from {3}. Correct the end of the code, or the row.",
            ProblemSeverity.Warning),
        new(ProblemIds.UnknownCode, "A code is not in the catalog", "The code '{0}' is not in the catalog; {1}"),
        new(ProblemIds.UnknownModifier, "A modifier is not in the catalog", "The modifier '{0}' is not in the catalog; {1}"),
        new(ProblemIds.UnknownSource, "A source is unknown", "There is no source '{0}'; {1}"),
        new(ProblemIds.UnknownSet, "A set of codes is unknown", "'{0}' is no set of codes; {1}"),
        new(
            ProblemIds.RareSpelling,
            "A value is spelled almost like another",
            "'{0}' stands here alone, and '{1}', which differs by one letter, in {2} cells. Correct it if that was meant.",
            ProblemSeverity.Warning),
        new(
            ProblemIds.UnknownPayer,
            "A payer is spelled almost like a known one",
            "The payer '{0}' is not known, and would be a payer of its own; did you mean '{1}'?",
            ProblemSeverity.Warning),
        new(
            ProblemIds.NotAnAddOn,
            "An add-on edit is for a code that is no add-on",
            "'{0}' has a row as an add-on, and in the catalog its kind is '{1}'. Make the kind 'add-on', or correct the row."),
        new(
            ProblemIds.ImpliedByIndicator,
            "A rule says what the fee schedule says",
            "The rule says '{1}' of '{0}', and so does the indicator '{2}' of the fee schedule, with its releases. "
            + "Remove the row, or say in a note why it stands.",
            ProblemSeverity.Warning),
        new(
            ProblemIds.RepeatsSet,
            "A rule repeats that of its set",
            "The rule says '{1}' of '{0}' in the words of the row for '{2}', which would decide without it. Remove the row, or give it a reason of its own.",
            ProblemSeverity.Warning),
        new(
            ProblemIds.GapBetweenPeriods,
            "Days are missing between two periods",
            "No row for '{0}' speaks of the days from {1} to {2}, between its two periods. Let the periods meet, or add the row that is missing.",
            ProblemSeverity.Warning),
        new(
            ProblemIds.RepeatsDescriptor,
            "A text repeats a licensed descriptor",
            "The cell '{0}' repeats {1} words in a row of a licensed descriptor. Say it in your own words.",
            ProblemSeverity.Warning),
        new(
            ProblemIds.RemovedCode,
            "A released code was removed",
            "'{0}' was released as '{1}' in {2} and has no row any more. Put the row back, and end it by its last day in 'to'."),
        new(
            ProblemIds.ChangedName,
            "A released name was changed",
            "'{0}' was released with the name '{1}', and '{2}' breaks the source of everybody who uses it. Write '{1}' again."),
        new(
            ProblemIds.TwoAddOnTypes,
            "An add-on has two types at once",
            "'{0}' has rows of type {1} and of type {2} for the same days. Keep the type that its publisher gives it."),
        new(
            ProblemIds.SelfReference,
            "A row names its own code",
            "'{0}' stands in the row twice, where another code belongs. Correct one of the two."),
        new(
            ProblemIds.BothDirections,
            "A pair stands in both directions",
            "The pair of '{0}' and '{1}' stands in the other direction too, and both still hold. Keep one, or end one by its last day in 'to'."));

    /// <summary>What is said of an id.</summary>
    public static ProblemInfo Of(string id) => ById[id];
}
