using System;
using System.Collections.Immutable;
using System.IO;
using System.Threading;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Generator.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Generator.Pipeline;

/// <summary>A file that belongs to a catalog. The only value of the pipeline that holds an object of Roslyn's: the next step reads it.</summary>
internal sealed record CatalogFile(AdditionalText Text, ItemOptions Options)
{
    /// <summary>The file, when its project said that it belongs to a catalog.</summary>
    public static ImmutableArray<CatalogFile> Select(AdditionalText text, AnalyzerConfigOptionsProvider provider)
    {
        if (!CatalogFiles.TryGetCatalogName(text, provider, out string catalog))
        {
            return ImmutableArray<CatalogFile>.Empty;
        }

        AnalyzerConfigOptions options = provider.GetOptions(text);
        return ImmutableArray.Create(new CatalogFile(text, new ItemOptions(catalog, Path.GetFileName(text.Path))
        {
            Codes = Get(OptionNames.Codes),
            Modifiers = Get(OptionNames.Modifiers),
            Namespace = Get(OptionNames.Namespace),
            Visibility = Get(OptionNames.Visibility),
            PrefixLength = Get(OptionNames.PrefixLength),
            Overlay = Get(OptionNames.Overlay),
            DescriptorDocs = Get(OptionNames.DescriptorDocs),
        }));

        string Get(string name) => options.TryGetValue(OptionNames.MetadataPrefix + name, out string? value) ? value.Trim() : "";
    }

    public FileContent Read(CancellationToken cancellationToken)
    {
        try
        {
            // A file that is gone from the disk has no text; the compiler says so itself, and to us it is empty.
            string text = Text.GetText(cancellationToken)?.ToString() ?? "";
            return new FileContent(Options.Catalog, Options.Overlay.Length > 0, CatalogReader.Read(Text.Path, text, cancellationToken), "");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new FileContent(Options.Catalog, Options.Overlay.Length > 0, null, Unforeseen.Describe(exception));
        }
    }
}
