using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Flow;

/// <summary>What is known of methods that an object is handed to or asked for: whether they leave it as it is.</summary>
internal static class MethodKnowledge
{
    private static readonly ImmutableHashSet<string> Readers = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "ToString", "GetHashCode", "Equals", "GetType", "Contains", "IndexOf", "Any", "Count", "LongCount", "Sum", "First", "FirstOrDefault", "Single",
        "SingleOrDefault", "Last", "LastOrDefault", "Exists", "ReferenceEquals", "SequenceEqual", "Max", "Min", "Average", "ElementAt");

    private static readonly ImmutableHashSet<string> Pickers = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "ElementAt");

    private static readonly ImmutableHashSet<string> Copiers = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "ToArray", "ToList", "AsReadOnly", "ToImmutableArray", "ToImmutableList", "AsEnumerable", "AsSpan", "AsMemory", "ToHashSet", "AsQueryable");

    // To put into something that is not in sight: the thing put in is a part of something, never a whole claim.
    private static readonly ImmutableArray<string> Adders = ImmutableArray.Create(
        "Add", "Append", "Insert", "Concat", "Union", "Merge", "Prepend", "Push", "Enqueue", "Extend", "Attach", "HasData", "Include", "Combine", "Fill",
        "Complete", "Update",
        "With", "And", "Aggregate", "Zip", "Seed");

    /// <summary>Reads its object and nothing more; the result is of no interest.</summary>
    public static bool IsReader(IMethodSymbol method) => Readers.Contains(method.Name) && IsSystem(method);

    /// <summary>Of the readers, one that gives an element, which the caller can change.</summary>
    public static bool IsPicker(IMethodSymbol method) => Pickers.Contains(method.Name);

    /// <summary>Gives the same elements again.</summary>
    public static bool IsCopier(IMethodSymbol method) => Copiers.Contains(method.Name) && IsSystem(method);

    public static bool IsAdder(IMethodSymbol method) => Adders.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal));

    /// <summary>A factory of a collection out of its elements: <c>ImmutableArray.Create(a, b)</c>.</summary>
    public static bool IsCollectionFactory(IMethodSymbol method) =>
        method is { IsStatic: true, Name: "Create" or "CreateRange" } && IsSystem(method)
            && method.ContainingType.Name.StartsWith("Immutable", StringComparison.Ordinal);

    public static bool IsSystem(IMethodSymbol method)
    {
        INamespaceSymbol? space = method.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name == "System";
    }
}
