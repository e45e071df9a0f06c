using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.Generator.Analysis;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>What the compiler's analyzer says of the files of one catalog.</summary>
internal static class CatalogCompiler
{
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(IEnumerable<(string Path, string Text)> files) => new QuickAnalysis(new CatalogFileAnalyzer())
    {
        // Opted into one catalog, as the item metadata of a project does.
        AdditionalFiles = [.. files.Select(f => new TestFile(f.Path, f.Text, new Dictionary<string, string> { ["BoneGraftCatalog"] = "BoneGraft" }))],
    }.AnalyzeAsync();

    /// <summary>A place as the tool's reports give it: path, line, column, end line and end column, from 1.</summary>
    public static string Describe(Location? location)
    {
        if (location is null)
        {
            return "";
        }

        FileLinePositionSpan span = location.GetLineSpan();
        return FormattableString.Invariant($"{span.Path}:{span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}:{span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1}");
    }
}
