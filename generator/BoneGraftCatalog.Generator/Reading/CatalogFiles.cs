using System;
using System.IO;
using BoneGraftCatalog.Generator.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Generator.Reading;

/// <summary>Which additional files belong to a catalog, and to which.</summary>
internal static class CatalogFiles
{
    private const string Extension = ".bonegraft.csv";

    public static bool TryGetCatalogName(AdditionalText file, AnalyzerConfigOptionsProvider options, out string name)
    {
        if (options.GetOptions(file).TryGetValue(OptionNames.MetadataPrefix + OptionNames.Catalog, out string? value) && value.Trim().Length > 0)
        {
            name = value.Trim();
            return true;
        }

        string fileName = Path.GetFileName(file.Path);
        name = fileName.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
            ? Identifiers.FromSlug(fileName.Substring(0, fileName.Length - Extension.Length))
            : "";
        return name.Length > 0;
    }
}
