using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.TestKit;

/// <summary>An additional file with the metadata of its item. Two files with the same text are two objects, as in a compiler.</summary>
public sealed class TestFile(string path, string? text, IReadOnlyDictionary<string, string>? metadata = null) : AdditionalText
{
    private readonly SourceText? _text = text is null ? null : SourceText.From(text);

    public override string Path => path;

    /// <summary>The item metadata, by their names alone.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; } = metadata ?? new Dictionary<string, string>();

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>A file of a catalog; further metadata as name and value.</summary>
    public static TestFile OfCatalog(string catalog, string path, string text, params (string Name, string Value)[] metadata) =>
        new(path, text, metadata.Append(("BoneGraftCatalog", catalog)).ToDictionary(m => m.Item1, m => m.Item2));

    /// <summary>The same file with another text; with the same text it is a new object all the same.</summary>
    public TestFile WithText(string? newText) => new(path, newText, Metadata);
}
