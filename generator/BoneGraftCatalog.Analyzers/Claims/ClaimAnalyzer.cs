using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers;

/// <summary>Observes the claims that code builds and puts them before the billing rules.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ClaimAnalyzer : CatalogAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(
        Descriptors.BGC2001_AddOnWithoutPrimary,
        Descriptors.BGC2002_PrimaryDoesNotCount,
        Descriptors.BGC2003_ModifierNeverApplies,
        Descriptors.BGC2004_ModifierNeedsRecords,
        Descriptors.BGC2005_ModifierWithoutEffect,
        Descriptors.BGC2006_PayersDisagreeOnModifier,
        Descriptors.BGC2007_PairNeverPaidTogether,
        Descriptors.BGC2008_PairNeedsModifier,
        Descriptors.BGC2009_PairBypassed,
        Descriptors.BGC2010_UnitsOverAbsoluteDayLimit,
        Descriptors.BGC2011_UnitsOverReviewableDayLimit,
        Descriptors.BGC2012_UnitsOverLineLimit,
        Descriptors.BGC2013_CodeNotValidOnDate,
        Descriptors.BGC2014_ModifiersExcludeEachOther,
        Descriptors.BGC2015_ModifierRepeated,
        Descriptors.BGC2016_ModifierOfAnotherClaimType,
        Descriptors.BGC2017_ReportedNeverPaid,
        Descriptors.BGC2018_InpatientOnlyOnOutpatientClaim,
        Descriptors.BGC2019_PlaceDoesNotFit);

    private protected override void Register(CompilationStartAnalysisContext start, CatalogContext catalog)
    {
        if (catalog.Catalogs.IsEmpty)
        {
            return;
        }

        ShapeReader shapes = catalog.Shapes;
        var interesting = new InterestingText(catalog, shapes);
        var judge = new ClaimJudge(catalog);

        // A code-block action asks for no operations: which blocks are worth them is decided here, by their text.
        start.RegisterCodeBlockAction(context =>
        {
            Settings settings = catalog.Settings.For(context.CodeBlock.SyntaxTree);
            if (settings.ClaimChecks
                && interesting.IsInteresting(context.CodeBlock, settings)
                && !shapes.Annotations.IsIntentionallyInvalid(context.OwningSymbol))
            {
                new BlockAnalysis(catalog, shapes, judge, settings, context).Run();
            }
        });
    }
}
