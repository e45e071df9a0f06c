using System.Linq;

namespace BoneGraftCatalog.Tables;

/// <summary>The words of the data dictionary, each list in the order of the enum that its column is read as.</summary>
internal static class Vocabulary
{
    /// <summary>The kind of a source that is a release of a publisher's.</summary>
    public const string ReleaseKind = "release";

    /// <summary>The kind of a source that is one of our own tables.</summary>
    public const string TableKind = "table";

    public static readonly WordList CodeKinds = new("stand-alone", "add-on", "unlisted");
    public static readonly WordList ModifierKinds = new("payment", "eligibility", "informational");
    public static readonly WordList Verdicts = new("allowed", "never", "records", "no-effect");
    public static readonly WordList ClaimTypes = new(ClaimTypeWords.All.Select(w => (w.Word, (int)w.Type)));
    public static readonly WordList Confidences = new("high", "medium", "low");
    public static readonly WordList PlaceRates = new("facility", "nonfacility", "unassigned");
    public static readonly WordList SourceKinds = new(ReleaseKind, "reference", TableKind);
    public static readonly WordList Adjudications = new("1", "2", "3", "n/a");
    public static readonly WordList PairIndicators = new("0", "1", "9");
    public static readonly WordList AddOnTypes = new("1", "2", "3");

    // CMS's indicators. Not only those that stand in our own tables: a consumer's may hold any code.
    public static readonly WordList Statuses = Characters("ABCDEFGHIJMNPQRTX");
    public static readonly WordList Components = Characters("0123456789");
    public static readonly WordList Multiples = Components;
    public static readonly WordList Bilaterals = Characters("01239");
    public static readonly WordList Surgeons = Characters("0129");
    public static readonly WordList Globals = new("000", "010", "090", "MMM", "XXX", "YYY", "ZZZ");

    public static readonly WordList OutpatientStatuses = new(
        "A", "B", "C", "E1", "E2", "F", "G", "H", "H1", "J1", "J2", "K", "K1", "L", "M", "N", "P", "Q1", "Q2", "Q3", "Q4", "R", "S", "T", "U", "V", "Y");

    // The payment indicators of an ambulatory surgery center.
    public static readonly WordList SurgeryCenterIndicators = new(
        "A2", "B5", "C5", "D5", "E5", "F4", "G2", "H2", "J7", "J8", "K2", "K5", "K7", "L1", "L6", "M5", "N1", "P2", "P3", "R2", "X5", "Y5", "Z2", "Z3");

    private static WordList Characters(string characters) => new(characters.Select(c => c.ToString()).ToArray());
}
