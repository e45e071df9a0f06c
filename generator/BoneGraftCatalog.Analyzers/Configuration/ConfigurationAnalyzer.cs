using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Analyzers.Diagnostics;
using BoneGraftCatalog.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Configuration;

/// <summary>Reports what keeps the analyzers from doing what was asked of them: a catalog that cannot be read, an option not understood.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : CatalogAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(
        Descriptors.BGC0002_CatalogNotReadable,
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
                if (key.StartsWith(OptionKeys.Prefix, StringComparison.OrdinalIgnoreCase) && options.TryGetValue(key, out string? value))
                {
                    seen.TryAdd((key.ToLowerInvariant(), value ?? ""), true);
                }
            }
        });
        start.RegisterCompilationEndAction(end =>
        {
            foreach (UnreadableCatalog unreadable in catalog.Unreadable)
            {
                end.ReportDiagnostic(Diagnostic.Create(Descriptors.BGC0002_CatalogNotReadable, Location.None, unreadable.Assembly, unreadable.Problem));
            }

            foreach ((string key, string value) in seen.Keys.OrderBy(k => k.Key, StringComparer.Ordinal).ThenBy(k => k.Value, StringComparer.Ordinal))
            {
                Check(catalog, key, value.Trim(), end.ReportDiagnostic);
            }
        });
    }

    private static void Check(CatalogContext catalog, string key, string value, Action<Diagnostic> report)
    {
        if (!OptionKeys.All.Contains(key))
        {
            report(NotUnderstood(key, $"there is no such option. The options are {string.Join(", ", OptionKeys.All)}."));
            return;
        }

        // An empty value takes an inherited one back.
        if (value.Length == 0)
        {
            return;
        }

        switch (key)
        {
            case OptionKeys.Payer when !value.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-'):
                report(NotUnderstood(key, "the name of a payer has letters, digits and hyphens, such as medicare."));
                break;
            case OptionKeys.Payer when WhyNotKnown(catalog, value.ToLowerInvariant()) is { } reason:
                report(NotUnderstood(key, reason));
                break;
            case OptionKeys.ClaimType when !ClaimTypeWords.TryParse(value, out _):
                report(NotUnderstood(key, "a claim type is " + ClaimTypeWords.Named + "."));
                break;
            case OptionKeys.DateOfService when !ServiceDate.TryParseIso(value.AsSpan(), out _):
                report(NotUnderstood(key, "a date is written as 2026-03-02."));
                break;
            case OptionKeys.NameSignals or OptionKeys.ClaimChecks when !SettingsReader.TryParseSwitch(value, out _):
                report(NotUnderstood(key, "it is on or off."));
                break;
            case OptionKeys.LineTypes or OptionKeys.ClaimTypes:
                CheckMappings(catalog.Compilation, key, TypeMappings.Parse(value, key == OptionKeys.ClaimTypes), report);
                break;
        }
    }

    // A catalog that cannot be read may name any payer.
    private static string? WhyNotKnown(CatalogContext catalog, string payer) =>
        !catalog.Unreadable.IsEmpty || Payers.IsKnown(catalog.Facts, payer) ? null
        : Payers.Nearest(catalog.Facts, payer) is { } nearest ? $"no catalog in sight names the payer {payer}. Did you mean {nearest}?"
        : $"no catalog in sight names the payer {payer}, so nothing that depends on the payer is checked.";

    private static void CheckMappings(Compilation compilation, string key, TypeMappings mappings, Action<Diagnostic> report)
    {
        foreach (TypeMappingProblem problem in mappings.Problems)
        {
            report(Diagnostic.Create(Descriptors.BGC0021_TypeMappingNotUnderstood, Location.None, problem.Entry, key, problem.Reason));
        }

        foreach (TypeMapping mapping in mappings.Entries)
        {
            if (mapping.In(compilation) is not { } type)
            {
                report(Diagnostic.Create(Descriptors.BGC0022_MappedTypeNotFound, Location.None, mapping.TypeName, key));
                continue;
            }

            foreach (string member in mapping.Slots.Keys.OrderBy(m => m, StringComparer.Ordinal))
            {
                if (!HasMember(type, member))
                {
                    report(Diagnostic.Create(
                        Descriptors.BGC0021_TypeMappingNotUnderstood,
                        Location.None,
                        mapping.TypeName,
                        key,
                        $"The type has no property, field or constructor parameter '{member}'."));
                }
            }
        }
    }

    private static bool HasMember(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers().Any(m => m is IPropertySymbol or IFieldSymbol && string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase))
                || current.InstanceConstructors.Any(c => c.Parameters.Any(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))))
            {
                return true;
            }
        }

        return false;
    }

    private static Diagnostic NotUnderstood(string key, string reason) =>
        Diagnostic.Create(Descriptors.BGC0020_OptionNotUnderstood, Location.None, key, reason);
}
