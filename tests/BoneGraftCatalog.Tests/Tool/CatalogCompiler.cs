using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>What the compiler's analyzer says of the files of one catalog.</summary>
internal static class CatalogCompiler
{
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(IEnumerable<(string Path, string Text)> files)
    {
        ImmutableArray<AdditionalText> texts = [.. files.Select(f => new FileText(f.Path, f.Text))];
        var compilation = CSharpCompilation.Create("parity");
        var options = new AnalyzerOptions(texts, new OneCatalog());
        return await new CompilationWithAnalyzers(compilation, [new CatalogFileAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }

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

    private sealed class FileText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    /// <summary>Opts every file into one catalog, as the item metadata of a project does.</summary>
    private sealed class OneCatalog : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Metadata(false);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Metadata(true);

        private sealed class Metadata(bool isFile) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = isFile && string.Equals(key, "build_metadata.AdditionalFiles.BoneGraftCatalog", StringComparison.OrdinalIgnoreCase) ? "BoneGraft" : null;
                return value is not null;
            }
        }
    }
}
