using System.Collections.Concurrent;
using System.Collections.Immutable;
using BoneGraftCatalog.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers;

/// <summary>Reports what keeps the analyzers from doing what was asked of them: a catalog too new, an option not understood.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ConfigurationAnalyzer : CatalogAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(
        Descriptors.BGC0002_CatalogFormatIsNewer,
        Descriptors.BGC0020_OptionNotUnderstood,
        Descriptors.BGC0021_TypeMappingNotUnderstood,
        Descriptors.BGC0022_MappedTypeNotFound);

    private protected override void Register(CompilationStartAnalysisContext start, CatalogContext catalog)
    {
        // Sections of an .editorconfig differ by file, so every file's options are looked at, and what is wrong is said once.
        var seen = new ConcurrentDictionary<(string Key, string Value), bool>();
        start.RegisterSyntaxTreeAction(context =>
        {
            AnalyzerConfigOptions options = catalog.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Tree);
            foreach (string key in options.Keys)
            {
                if (key.StartsWith(OptionKeys.Prefix, System.StringComparison.OrdinalIgnoreCase) && options.TryGetValue(key, out string? value))
                {
                    seen.TryAdd((key.ToLowerInvariant(), value ?? ""), true);
                }
            }
        });
        start.RegisterCompilationEndAction(end =>
        {
            foreach (UnreadableCatalog unreadable in catalog.Unreadable)
            {
                end.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.BGC0002_CatalogFormatIsNewer, Location.None, unreadable.Assembly, unreadable.FormatVersion, TableFormat.Version));
            }
        });
    }
}
