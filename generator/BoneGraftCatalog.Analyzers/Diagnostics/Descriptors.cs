using BoneGraftCatalog.Tables;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Diagnostics;

/// <summary>Every diagnostic of the analyzers. A property's name is its id and its meaning; an id never changes its meaning.</summary>
internal static partial class Descriptors
{
    private static DiagnosticDescriptor Create(
        string id,
        string title,
        string messageFormat,
        string category,
        DiagnosticSeverity defaultSeverity,
        params string[] customTags) =>
        new(id, title, messageFormat, category, defaultSeverity, isEnabledByDefault: true, description: title + ".", helpLinkUri: RulePages.Of(id), customTags);
}
