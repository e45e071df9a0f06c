using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers;

internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor BGC2001_AddOnWithoutPrimary = Create(
        "BGC2001",
        "An add-on code stands without a primary from its list",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BGC2002_PrimaryDoesNotCount = Create(
        "BGC2002",
        "The primary of an add-on code is there but does not count",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BGC2003_ModifierNeverApplies = Create(
        "BGC2003",
        "A modifier never applies to the code",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BGC2004_ModifierNeedsRecords = Create(
        "BGC2004",
        "A modifier applies to the code only with records",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor BGC2005_ModifierWithoutEffect = Create(
        "BGC2005",
        "A modifier has no payment effect on the code",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BGC2006_PayersDisagreeOnModifier = Create(
        "BGC2006",
        "Payers disagree on the modifier of the code",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor BGC2007_PairNeverPaidTogether = Create(
        "BGC2007",
        "Two codes are never paid together",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BGC2008_PairNeedsModifier = Create(
        "BGC2008",
        "Two codes are paid together only with a modifier that sets them apart",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BGC2009_PairBypassed = Create(
        "BGC2009",
        "A modifier sets two codes apart that are else paid as one",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor BGC2010_UnitsOverAbsoluteDayLimit = Create(
        "BGC2010",
        "The units of a day exceed the absolute limit",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BGC2011_UnitsOverReviewableDayLimit = Create(
        "BGC2011",
        "The units of a day exceed the reviewable limit",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor BGC2012_UnitsOverLineLimit = Create(
        "BGC2012",
        "The units of a line exceed the line limit",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BGC2013_CodeNotValidOnDate = Create(
        "BGC2013",
        "The code is not valid on the date of service",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BGC2014_ModifiersExcludeEachOther = Create(
        "BGC2014",
        "Two modifiers of a line exclude each other",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BGC2015_ModifierRepeated = Create(
        "BGC2015",
        "A modifier is repeated, or there are more than fit",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BGC2016_ModifierOfAnotherClaimType = Create(
        "BGC2016",
        "A modifier belongs to another claim type",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BGC2017_ReportedNeverPaid = Create(
        "BGC2017",
        "The code is reported for tracking and never paid",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor BGC2018_InpatientOnlyOnOutpatientClaim = Create(
        "BGC2018",
        "An inpatient-only code stands on an outpatient claim",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor BGC2019_PlaceDoesNotFit = Create(
        "BGC2019",
        "The place of service does not fit the code or the claim type",
        "{0}",
        Categories.Claims,
        DiagnosticSeverity.Warning);
}
