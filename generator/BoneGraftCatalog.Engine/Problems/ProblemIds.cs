namespace BoneGraftCatalog.Engine.Problems;

/// <summary>The ids of the problems in a catalog's files. An id keeps its meaning for ever and is never used for another.</summary>
/// <remarks>1001-1009 a file and its shape, 1010-1029 a cell, 1030-1039 a row beside others, 1040-1043 a reference, 1044-1059 what is right by itself and
/// wrong beside what else is known.</remarks>
internal static class ProblemIds
{
    // Files and their shape.
    /// <summary>A record whose quotes cannot be made sense of.</summary>
    public const string MalformedRecord = "BGC1001";

    /// <summary>A file whose header is that of no known table, or that has none.</summary>
    public const string UnknownTable = "BGC1002";

    /// <summary>A header without a column that its table must have.</summary>
    public const string MissingColumn = "BGC1003";

    /// <summary>A header with a column that its table does not know.</summary>
    public const string UnknownColumn = "BGC1004";

    /// <summary>A header with two columns of one name.</summary>
    public const string DuplicateColumn = "BGC1005";

    /// <summary>A row with more or fewer cells than the header.</summary>
    public const string WrongCellCount = "BGC1006";

    /// <summary>Blanks around a value, or more than one between two values.</summary>
    public const string SurroundingBlanks = "BGC1007";

    /// <summary>A text that the tables cannot hold.</summary>
    public const string TextTooLong = "BGC1008";

    /// <summary>A table in a group of files that holds no catalog.</summary>
    public const string TableWithoutCatalog = "BGC1009";

    // Cells.
    /// <summary>A code that is none, or that has small letters.</summary>
    public const string MalformedCode = "BGC1010";

    /// <summary>A modifier that is none, or that has small letters.</summary>
    public const string MalformedModifier = "BGC1011";

    /// <summary>A word outside the closed list of its column.</summary>
    public const string UnknownWord = "BGC1012";

    /// <summary>A date that is no day of the calendar or not in ISO form.</summary>
    public const string MalformedDate = "BGC1013";

    /// <summary>A number that is none or out of range.</summary>
    public const string MalformedNumber = "BGC1014";

    /// <summary>A flag that is neither yes nor no.</summary>
    public const string MalformedFlag = "BGC1015";

    /// <summary>An indicator that the publisher does not use in this column.</summary>
    public const string UnknownIndicator = "BGC1016";

    /// <summary>A name that cannot begin a generated identifier.</summary>
    public const string MalformedName = "BGC1017";

    /// <summary>A facet value, payer, set or id that is not written in small letters with hyphens.</summary>
    public const string MalformedSlug = "BGC1018";

    /// <summary>A cell that its row cannot do without.</summary>
    public const string MissingValue = "BGC1019";

    /// <summary>A row without a label.</summary>
    public const string MissingLabel = "BGC1020";

    /// <summary>A row that says nothing about where it comes from, in a catalog with a table of sources.</summary>
    public const string MissingSource = "BGC1021";

    /// <summary>A filled cell in a column that does not belong to the kind of row.</summary>
    public const string MisplacedCell = "BGC1022";

    /// <summary>A value that stands twice in one cell.</summary>
    public const string RepeatedValue = "BGC1023";

    /// <summary>Several values in a column that takes one.</summary>
    public const string SeveralValues = "BGC1024";

    /// <summary>A hash that is not 64 lower-case hexadecimal digits.</summary>
    public const string MalformedHash = "BGC1025";

    /// <summary>More of something than the tables can hold.</summary>
    public const string TooMany = "BGC1026";

    /// <summary>A character that nobody meant: one that cannot be seen, or that only looks like the right one.</summary>
    public const string DamagedCharacters = "BGC1027";

    /// <summary>A code that a spreadsheet took for a number.</summary>
    public const string SpreadsheetCode = "BGC1028";

    /// <summary>A row that stands in one quoted cell.</summary>
    public const string RowInOneCell = "BGC1029";

    // Rows beside each other.
    /// <summary>Two rows with one key.</summary>
    public const string DuplicateKey = "BGC1030";

    /// <summary>Two rows of one thing that speak about the same days.</summary>
    public const string OverlappingPeriods = "BGC1031";

    /// <summary>A period whose end is before its beginning.</summary>
    public const string ReversedDates = "BGC1032";

    /// <summary>Two rows from which the same identifier is generated.</summary>
    public const string CollidingIdentifier = "BGC1033";

    /// <summary>Two rules of one set, modifier and payer with different verdicts at the same time.</summary>
    public const string ContradictoryRules = "BGC1034";

    /// <summary>A rule for a set that is empty.</summary>
    public const string RuleWithoutCodes = "BGC1035";

    /// <summary>A row of a table that constrains nothing in the catalog.</summary>
    public const string UnrelatedRow = "BGC1036";

    /// <summary>An add-on without a row in the table of add-ons.</summary>
    public const string AddOnWithoutPrimaries = "BGC1037";

    /// <summary>CCCCC under type 1 or 3, or a named primary under type 2.</summary>
    public const string PrimaryOfWrongType = "BGC1038";

    /// <summary>An edit from a time when one of its codes had ended.</summary>
    public const string EndedBeforePeriod = "BGC1039";

    // References.
    /// <summary>A reference to a code that the catalog does not hold.</summary>
    public const string UnknownCode = "BGC1040";

    /// <summary>A rule for a modifier that the catalog does not hold.</summary>
    public const string UnknownModifier = "BGC1041";

    /// <summary>A reference to a source that the table of sources does not hold.</summary>
    public const string UnknownSource = "BGC1042";

    /// <summary>A rule for a set that does not exist.</summary>
    public const string UnknownSet = "BGC1043";

    // What else is known.
    /// <summary>A value that is used once and spelled almost like one that is used often.</summary>
    public const string RareSpelling = "BGC1044";

    /// <summary>A payer that is spelled almost like a known one.</summary>
    public const string UnknownPayer = "BGC1045";

    /// <summary>An edit for an add-on that the catalog says is none.</summary>
    public const string NotAnAddOn = "BGC1046";

    /// <summary>A rule that says what the fee schedule says already.</summary>
    public const string ImpliedByIndicator = "BGC1047";

    /// <summary>A rule that says what the rule of its set says already.</summary>
    public const string RepeatsSet = "BGC1048";

    /// <summary>Days between two rows of one key of which no row speaks.</summary>
    public const string GapBetweenPeriods = "BGC1049";

    /// <summary>A text of the catalog with a long run of words of a licensed descriptor.</summary>
    public const string RepeatsDescriptor = "BGC1050";

    /// <summary>A code or a modifier that was released and has no row any more.</summary>
    public const string RemovedCode = "BGC1051";

    /// <summary>A name that differs from the one that was released.</summary>
    public const string ChangedName = "BGC1052";

    /// <summary>An add-on with edits of two types at the same time.</summary>
    public const string TwoAddOnTypes = "BGC1053";

    /// <summary>A row that names its own code where another belongs.</summary>
    public const string SelfReference = "BGC1054";

    /// <summary>A pair that stands in both directions at the same time.</summary>
    public const string BothDirections = "BGC1055";
}
