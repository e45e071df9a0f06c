using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Fuzz.Tests.CSharp;

/// <summary>A source as an editor has it while it is typed: cut after a character, without one of its tokens, or with one of them twice.</summary>
/// <param name="File">Where the whole source stands.</param>
/// <param name="Whole">The whole source.</param>
/// <param name="Break">What is wrong with it.</param>
/// <param name="Span">The token; of a source that is cut, where the cut is.</param>
internal sealed record BrokenSource(SourceFile File, string Whole, SourceBreak Break, TextSpan Span)
{
    /// <summary>Every broken form of every source. What a source has in common with the beginning of the one before it is broken there.</summary>
    public static ImmutableArray<BrokenSource> All { get; } = [.. SourceFile.All.SelectMany(FormsOf)];

    /// <summary>The broken source.</summary>
    public string Text => Break switch
    {
        SourceBreak.Cut => Whole[..Span.Start],
        SourceBreak.WithoutToken => Whole.Remove(Span.Start, Span.Length),
        _ => Whole.Insert(Span.End, " " + Whole.Substring(Span.Start, Span.Length)),
    };

    public override string ToString() => $"{File.Name}, {Break} at {Span}:\n{Text}";

    private static IEnumerable<BrokenSource> FormsOf(SourceFile file)
    {
        string before = "";
        foreach (string source in file.Sources.Order(System.StringComparer.Ordinal))
        {
            int from = System.MemoryExtensions.CommonPrefixLength<char>(source, before);
            before = source;
            for (int length = from + 1; length <= source.Length; length++)
            {
                yield return new(file, source, SourceBreak.Cut, new(length, 0));
            }

            foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(t => t.Span.Length > 0 && t.Span.End > from))
            {
                yield return new(file, source, SourceBreak.WithoutToken, token.Span);
                yield return new(file, source, SourceBreak.TokenTwice, token.Span);
            }
        }
    }
}
