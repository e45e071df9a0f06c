using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Tables;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Engine.Problems;

/// <summary>What Roslyn is told about each id.</summary>
internal static class ProblemDescriptors
{
    public const string BuildCategory = "BoneGraftCatalog.Build";
    public const string DataCategory = "BoneGraftCatalog.Data";

    /// <summary>
    /// Reported by the generator: where a declaration does not bind no analyzer runs, and the problems below would stay untold.
    /// </summary>
    public static readonly DiagnosticDescriptor CatalogHasProblems = new(
        "BGC0001",
        "A catalog has problems",
        "The catalog has {0} problem(s): {1}",
        BuildCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page("BGC0001"));

    private static readonly DiagnosticDescriptor MalformedRecord = new(
        ProblemIds.MalformedRecord,
        "A record cannot be read",
        "The record cannot be read: {0}",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.MalformedRecord));

    private static readonly DiagnosticDescriptor UnknownTable = new(
        ProblemIds.UnknownTable,
        "The header is no known one",
        "The header '{0}' is that of no known table; {1}",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.UnknownTable));

    private static readonly DiagnosticDescriptor MissingColumn = new(
        ProblemIds.MissingColumn,
        "A column is missing",
        "The column '{0}' is missing. Add it to the header and give every row a cell for it.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.MissingColumn));

    private static readonly DiagnosticDescriptor UnknownColumn = new(
        ProblemIds.UnknownColumn,
        "A column is unknown",
        "The column '{0}' is unknown; {1}",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.UnknownColumn));

    private static readonly DiagnosticDescriptor DuplicateColumn = new(
        ProblemIds.DuplicateColumn,
        "A column stands twice",
        "The column '{0}' stands twice in the header. Remove one of them with its cells.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.DuplicateColumn));

    private static readonly DiagnosticDescriptor WrongCellCount = new(
        ProblemIds.WrongCellCount,
        "The row has too many or too few cells",
        "The row has {0} and the header {1}. {2}.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.WrongCellCount));

    private static readonly DiagnosticDescriptor SurroundingBlanks = new(
        ProblemIds.SurroundingBlanks,
        "Blanks stand around a value",
        "Blanks stand around or between the values of '{0}'. Remove them; several values are separated by one blank.",
        DataCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.SurroundingBlanks));

    private static readonly DiagnosticDescriptor TextTooLong = new(
        ProblemIds.TextTooLong,
        "A cell is too long",
        "The cell takes {0} characters in the tables, and at most {1} are possible. Shorten it.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.TextTooLong));

    private static readonly DiagnosticDescriptor TableWithoutCatalog = new(
        ProblemIds.TableWithoutCatalog,
        "A table has no catalog beside it",
        "The table belongs to no catalog. Add a file with the columns code, modifier, kind, name and label to the same catalog.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.TableWithoutCatalog));

    private static readonly DiagnosticDescriptor MalformedCode = new(
        ProblemIds.MalformedCode,
        "A code is malformed",
        "'{0}' is not a procedure code as the tables write it; {1}",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.MalformedCode));

    private static readonly DiagnosticDescriptor MalformedModifier = new(
        ProblemIds.MalformedModifier,
        "A modifier is malformed",
        "'{0}' is not a modifier as the tables write it; {1}",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.MalformedModifier));

    private static readonly DiagnosticDescriptor UnknownWord = new(
        ProblemIds.UnknownWord,
        "A word is unknown here",
        "'{0}' is not a word for '{1}'; {2}",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.UnknownWord));

    private static readonly DiagnosticDescriptor MalformedDate = new(
        ProblemIds.MalformedDate,
        "A date is malformed",
        "'{0}' is not a date; {1}",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.MalformedDate));

    private static readonly DiagnosticDescriptor MalformedNumber = new(
        ProblemIds.MalformedNumber,
        "A number is malformed",
        "'{0}' is not a number from 0 to {1}; {2}",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.MalformedNumber));

    private static readonly DiagnosticDescriptor MalformedFlag = new(
        ProblemIds.MalformedFlag,
        "A flag is neither yes nor no",
        "'{0}' is neither 'yes' nor 'no' in '{1}'; {2}",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.MalformedFlag));

    private static readonly DiagnosticDescriptor UnknownIndicator = new(
        ProblemIds.UnknownIndicator,
        "An indicator is unknown",
        "'{0}' is not a value of '{1}'; {2}",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.UnknownIndicator));

    private static readonly DiagnosticDescriptor MalformedName = new(
        ProblemIds.MalformedName,
        "A name is malformed",
        "'{0}' cannot begin an identifier. Write words in PascalCase: a capital letter, then English letters and digits.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.MalformedName));

    private static readonly DiagnosticDescriptor MalformedSlug = new(
        ProblemIds.MalformedSlug,
        "A value is malformed",
        "'{0}' is not a value as the tables write it; {1}",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.MalformedSlug));

    private static readonly DiagnosticDescriptor MissingValue = new(
        ProblemIds.MissingValue,
        "A value is missing",
        "The cell '{0}' is empty, and this row needs it. Fill it.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.MissingValue));

    private static readonly DiagnosticDescriptor MissingLabel = new(
        ProblemIds.MissingLabel,
        "A label is missing",
        "The row of '{0}' has no label. Say in your own words what it is.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.MissingLabel));

    private static readonly DiagnosticDescriptor MissingSource = new(
        ProblemIds.MissingSource,
        "A source is missing",
        "The cell '{0}' names no source. Name an id of the table of sources.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.MissingSource));

    private static readonly DiagnosticDescriptor MisplacedCell = new(
        ProblemIds.MisplacedCell,
        "A cell does not belong to this row",
        "The column '{0}' does not belong to {1} and means nothing there. Empty the cell.",
        DataCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.MisplacedCell));

    private static readonly DiagnosticDescriptor RepeatedValue = new(
        ProblemIds.RepeatedValue,
        "A value stands twice in a cell",
        "'{0}' stands twice in one cell. Remove one of them.",
        DataCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.RepeatedValue));

    private static readonly DiagnosticDescriptor SeveralValues = new(
        ProblemIds.SeveralValues,
        "A cell holds several values where one is possible",
        "The column '{0}' holds one value, and {1} stand in this cell. Choose one.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.SeveralValues));

    private static readonly DiagnosticDescriptor MalformedHash = new(
        ProblemIds.MalformedHash,
        "A hash is malformed",
        "'{0}' is not a SHA-256 hash. Write its 64 digits in lower case, or leave the cell empty.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.MalformedHash));

    private static readonly DiagnosticDescriptor TooMany = new(
        ProblemIds.TooMany,
        "There are more rows or values than the tables can hold",
        "There are {0} {1}, and at most {2} are possible. Split the catalog.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.TooMany));

    private static readonly DiagnosticDescriptor DuplicateKey = new(
        ProblemIds.DuplicateKey,
        "A row repeats the key of another",
        "'{0}' has a row already. Remove one of the two, or correct the key.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.DuplicateKey));

    private static readonly DiagnosticDescriptor OverlappingPeriods = new(
        ProblemIds.OverlappingPeriods,
        "The periods of two rows overlap",
        "The period of this row for '{0}' overlaps that of another row. Let one end on the day before the other begins.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.OverlappingPeriods));

    private static readonly DiagnosticDescriptor ReversedDates = new(
        ProblemIds.ReversedDates,
        "A period ends before it begins",
        "The period ends on {1}, before it begins on {0}. Correct one of the two.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.ReversedDates));

    private static readonly DiagnosticDescriptor CollidingIdentifier = new(
        ProblemIds.CollidingIdentifier,
        "Two rows give one identifier",
        "'{0}' is the identifier of another row already. Change the name.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.CollidingIdentifier));

    private static readonly DiagnosticDescriptor ContradictoryRules = new(
        ProblemIds.ContradictoryRules,
        "Two rules contradict each other",
        "The rule says '{1}' of '{0}', and another for the same days and claim types says '{2}'. Keep one, or part them by payer, claim type or date.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.ContradictoryRules));

    private static readonly DiagnosticDescriptor RuleWithoutCodes = new(
        ProblemIds.RuleWithoutCodes,
        "A rule is for no code",
        "No code of the catalog is in '{0}', so the rule never applies. Remove it, or correct the set.",
        DataCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.RuleWithoutCodes));

    private static readonly DiagnosticDescriptor UnrelatedRow = new(
        ProblemIds.UnrelatedRow,
        "A row constrains no code of the catalog",
        "The row constrains no code of the catalog ('{0}') and is not used. Remove it, or add the code.",
        DataCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.UnrelatedRow));

    private static readonly DiagnosticDescriptor AddOnWithoutPrimaries = new(
        ProblemIds.AddOnWithoutPrimaries,
        "An add-on has no edit",
        "'{0}' is an add-on, and the table of add-ons has no row for it. Add its primaries, or CCCCC where there is no list.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.AddOnWithoutPrimaries));

    private static readonly DiagnosticDescriptor PrimaryOfWrongType = new(
        ProblemIds.PrimaryOfWrongType,
        "Primary and type do not fit each other",
        "The primary '{0}' does not fit type {1}: CCCCC stands for no list and belongs to type 2 alone. Correct one of the two.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.PrimaryOfWrongType));

    private static readonly DiagnosticDescriptor UnknownCode = new(
        ProblemIds.UnknownCode,
        "A code is not in the catalog",
        "The code '{0}' is not in the catalog; {1}",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.UnknownCode));

    private static readonly DiagnosticDescriptor UnknownModifier = new(
        ProblemIds.UnknownModifier,
        "A modifier is not in the catalog",
        "The modifier '{0}' is not in the catalog; {1}",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.UnknownModifier));

    private static readonly DiagnosticDescriptor UnknownSource = new(
        ProblemIds.UnknownSource,
        "A source is unknown",
        "There is no source '{0}'; {1}",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.UnknownSource));

    private static readonly DiagnosticDescriptor UnknownSet = new(
        ProblemIds.UnknownSet,
        "A set of codes is unknown",
        "'{0}' is no set of codes; {1}",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.UnknownSet));

    private static readonly DiagnosticDescriptor DamagedCharacters = new(
        ProblemIds.DamagedCharacters,
        "A cell holds characters that nobody meant",
        "The cell holds {0}, which does not belong in a table; {1}",
        DataCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.DamagedCharacters));

    private static readonly DiagnosticDescriptor SpreadsheetCode = new(
        ProblemIds.SpreadsheetCode,
        "A spreadsheet has changed a code",
        "'{0}' looks like a code that a spreadsheet took for a number; {1}",
        DataCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.SpreadsheetCode));

    private static readonly DiagnosticDescriptor RowInOneCell = new(
        ProblemIds.RowInOneCell,
        "A whole row stands in one cell",
        "The whole row, {0} cells of it, stands in quotes and is one cell. Remove the quotes around it, and write the quotes inside it once.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.RowInOneCell));

    private static readonly DiagnosticDescriptor EndedBeforePeriod = new(
        ProblemIds.EndedBeforePeriod,
        "An edit is younger than the end of its code",
        "The code '{0}' ended on {1}, and the row was seen in '{2}', in force from {3}. Correct the end of the code, or the row.",
        DataCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.EndedBeforePeriod));

    private static readonly DiagnosticDescriptor RareSpelling = new(
        ProblemIds.RareSpelling,
        "A value is spelled almost like another",
        "'{0}' stands here alone, and '{1}', which differs by one letter, in {2} cells. Correct it if that was meant.",
        DataCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.RareSpelling));

    private static readonly DiagnosticDescriptor UnknownPayer = new(
        ProblemIds.UnknownPayer,
        "A payer is spelled almost like a known one",
        "The payer '{0}' is not known, and would be a payer of its own; did you mean '{1}'?",
        DataCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.UnknownPayer));

    private static readonly DiagnosticDescriptor NotAnAddOn = new(
        ProblemIds.NotAnAddOn,
        "An add-on edit is for a code that is no add-on",
        "'{0}' has a row as an add-on, and in the catalog its kind is '{1}'. Make the kind 'add-on', or correct the row.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.NotAnAddOn));

    private static readonly DiagnosticDescriptor ImpliedByIndicator = new(
        ProblemIds.ImpliedByIndicator,
        "A rule says what the fee schedule says",
        "The rule says '{1}' of '{0}', and so does the indicator '{2}' of the fee schedule, with its releases. Remove the row, or say in a note why it stands.",
        DataCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.ImpliedByIndicator));

    private static readonly DiagnosticDescriptor RepeatsSet = new(
        ProblemIds.RepeatsSet,
        "A rule repeats that of its set",
        "The rule says '{1}' of '{0}' in the words of the row for '{2}', which would decide without it. Remove the row, or give it a reason of its own.",
        DataCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.RepeatsSet));

    private static readonly DiagnosticDescriptor GapBetweenPeriods = new(
        ProblemIds.GapBetweenPeriods,
        "Days are missing between two periods",
        "No row for '{0}' speaks of the days from {1} to {2}, between its two periods. Let the periods meet, or add the row that is missing.",
        DataCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.GapBetweenPeriods));

    private static readonly DiagnosticDescriptor RepeatsDescriptor = new(
        ProblemIds.RepeatsDescriptor,
        "A text repeats a licensed descriptor",
        "The cell '{0}' repeats {1} words in a row of a licensed descriptor. Say it in your own words.",
        DataCategory,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.RepeatsDescriptor));

    private static readonly DiagnosticDescriptor RemovedCode = new(
        ProblemIds.RemovedCode,
        "A released code was removed",
        "'{0}' was released as '{1}' in {2} and has no row any more. Put the row back, and end it by its last day in 'to'.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.RemovedCode));

    private static readonly DiagnosticDescriptor ChangedName = new(
        ProblemIds.ChangedName,
        "A released name was changed",
        "'{0}' was released with the name '{1}', and '{2}' breaks the source of everybody who uses it. Write '{1}' again.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.ChangedName));

    private static readonly DiagnosticDescriptor TwoAddOnTypes = new(
        ProblemIds.TwoAddOnTypes,
        "An add-on has two types at once",
        "'{0}' has rows of type {1} and of type {2} for the same days. Keep the type that its publisher gives it.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.TwoAddOnTypes));

    private static readonly DiagnosticDescriptor SelfReference = new(
        ProblemIds.SelfReference,
        "A row names its own code",
        "'{0}' stands in the row twice, where another code belongs. Correct one of the two.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.SelfReference));

    private static readonly DiagnosticDescriptor BothDirections = new(
        ProblemIds.BothDirections,
        "A pair stands in both directions",
        "The pair of '{0}' and '{1}' stands in the other direction too, and both still hold. Keep one, or end one by its last day in 'to'.",
        DataCategory,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Page(ProblemIds.BothDirections));

    /// <summary>All that a file can be told, in the order of the id.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> Data = ImmutableArray.Create(
        MalformedRecord,
        UnknownTable,
        MissingColumn,
        UnknownColumn,
        DuplicateColumn,
        WrongCellCount,
        SurroundingBlanks,
        TextTooLong,
        TableWithoutCatalog,
        MalformedCode,
        MalformedModifier,
        UnknownWord,
        MalformedDate,
        MalformedNumber,
        MalformedFlag,
        UnknownIndicator,
        MalformedName,
        MalformedSlug,
        MissingValue,
        MissingLabel,
        MissingSource,
        MisplacedCell,
        RepeatedValue,
        SeveralValues,
        MalformedHash,
        TooMany,
        DamagedCharacters,
        SpreadsheetCode,
        RowInOneCell,
        DuplicateKey,
        OverlappingPeriods,
        ReversedDates,
        CollidingIdentifier,
        ContradictoryRules,
        RuleWithoutCodes,
        UnrelatedRow,
        AddOnWithoutPrimaries,
        PrimaryOfWrongType,
        EndedBeforePeriod,
        UnknownCode,
        UnknownModifier,
        UnknownSource,
        UnknownSet,
        RareSpelling,
        UnknownPayer,
        NotAnAddOn,
        ImpliedByIndicator,
        RepeatsSet,
        GapBetweenPeriods,
        RepeatsDescriptor,
        RemovedCode,
        ChangedName,
        TwoAddOnTypes,
        SelfReference,
        BothDirections);

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = Data.ToDictionary(d => d.Id, StringComparer.Ordinal);

    /// <summary>The descriptor of a problem's id.</summary>
    public static DiagnosticDescriptor Of(string id) => ById[id];

    /// <summary>The page of an id: every help link is made here.</summary>
    public static string Page(string id) => RulePages.Of(id);
}
