using System.Linq;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The words of the data dictionary.</summary>
internal static class Vocabulary
{
    public static readonly WordList<CodeKind> CodeKinds = new(
        ("stand-alone", CodeKind.StandAlone), ("add-on", CodeKind.AddOn), ("unlisted", CodeKind.Unlisted));

    public static readonly WordList<ModifierKind> ModifierKinds = new(
        ("payment", ModifierKind.Payment), ("eligibility", ModifierKind.Eligibility), ("informational", ModifierKind.Informational));

    public static readonly WordList<ModifierVerdict> Verdicts = new(
        ("allowed", ModifierVerdict.Allowed), ("never", ModifierVerdict.Never), ("records", ModifierVerdict.Records), ("no-effect", ModifierVerdict.NoEffect));

    public static readonly WordList<ClaimType> ClaimTypes = new(ClaimTypeWords.All.ToArray());

    public static readonly WordList<Confidence> Confidences = new(
        ("high", Confidence.High), ("medium", Confidence.Medium), ("low", Confidence.Low));

    public static readonly WordList<PlaceRate> PlaceRates = new(
        ("facility", PlaceRate.Facility), ("nonfacility", PlaceRate.NonFacility), ("unassigned", PlaceRate.Unassigned));

    public static readonly WordList<bool> SourceKinds = new((ReleaseKind, true), ("reference", false), ("table", false));

    public static readonly WordList<UnitAdjudication> Adjudications = new(
        ("1", UnitAdjudication.Line), ("2", UnitAdjudication.AbsoluteDay), ("3", UnitAdjudication.ReviewableDay), ("n/a", UnitAdjudication.NotApplicable));

    public static readonly WordList<PairIndicator> PairIndicators = new(
        ("0", PairIndicator.Never), ("1", PairIndicator.WithModifier), ("9", PairIndicator.Withdrawn));

    public static readonly WordList<int> AddOnTypes = new(("1", 1), ("2", 2), ("3", 3));

    // CMS's indicators. Not only those that stand in our own tables: a consumer's may hold any code.
    public static readonly WordList<char> Statuses = Characters("ABCDEFGHIJMNPQRTX");
    public static readonly WordList<char> Components = Characters("0123456789");
    public static readonly WordList<char> Multiples = Characters("0123456789");
    public static readonly WordList<char> Bilaterals = Characters("01239");
    public static readonly WordList<char> Assistants = Characters("0129");
    public static readonly WordList<char> CoSurgeons = Characters("0129");
    public static readonly WordList<char> Teams = Characters("0129");
    public static readonly WordList<string> Globals = Texts("000", "010", "090", "MMM", "XXX", "YYY", "ZZZ");

    public static readonly WordList<string> OutpatientStatuses = Texts(
        "A", "B", "C", "E1", "E2", "F", "G", "H", "H1", "J1", "J2", "K", "K1", "L", "M", "N", "P", "Q1", "Q2", "Q3", "Q4", "R", "S", "T", "U", "V", "Y");

    public const string ReleaseKind = "release";

    private static WordList<char> Characters(string characters)
    {
        var words = new (string, char)[characters.Length];
        for (int i = 0; i < characters.Length; i++)
        {
            words[i] = (characters[i].ToString(), characters[i]);
        }

        return new WordList<char>(words);
    }

    private static WordList<string> Texts(params string[] texts)
    {
        var words = new (string, string)[texts.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            words[i] = (texts[i], texts[i]);
        }

        return new WordList<string>(words);
    }
}
