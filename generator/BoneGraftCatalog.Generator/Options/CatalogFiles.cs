using System;
using System.IO;
using BoneGraftCatalog.Engine.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Generator.Options;

/// <summary>Tells which files of a project belong to which catalog. A file that nobody opted in belongs to none.</summary>
internal static class CatalogFiles
{
    /// <summary>The item metadata that names the class of the catalog.</summary>
    private const string Metadata = OptionNames.MetadataPrefix + OptionNames.Catalog;

    /// <summary>The ending of a file name that opts in without metadata: an editor may not pass metadata on.</summary>
    private const string DefaultEnding = ".bonegraft.csv";

    /// <summary>Whether the file lies over another catalog, of which it may name codes.</summary>
    public static bool IsOverlay(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(OptionNames.MetadataPrefix + OptionNames.Overlay, out string? value) && value.Trim().Length > 0;

    /// <summary>The name of the catalog: what the metadata says, else the file name before the ending, as a class name.</summary>
    public static bool TryGetCatalogName(AdditionalText file, AnalyzerConfigOptionsProvider options, out string name)
    {
        name = options.GetOptions(file).TryGetValue(Metadata, out string? value) ? value.Trim() : "";
        if (name.Length > 0)
        {
            return true;
        }

        string fileName = Path.GetFileName(file.Path);
        if (fileName.Length <= DefaultEnding.Length || !fileName.EndsWith(DefaultEnding, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        name = Identifiers.FromSlug(fileName.Substring(0, fileName.Length - DefaultEnding.Length));
        return true;
    }
}
