using System;
using System.Linq;
using BoneGraftCatalog.Engine.Emission;
using Microsoft.CodeAnalysis.CSharp;

namespace BoneGraftCatalog.Generator.Tests.Emission;

/// <summary>What the engine says of identifiers, compared with the compiler.</summary>
public sealed class IdentifiersTests
{
    [Fact]
    public void The_keywords_are_those_of_the_compiler()
    {
        string[] words = [.. Enum.GetValues<SyntaxKind>().Select(SyntaxFacts.GetText).Where(t => t.Length > 0 && char.IsLetter(t.TrimStart('_').FirstOrDefault())).Distinct()];

        Assert.Contains("class", words);
        Assert.Contains("record", words);
        Assert.Contains("__arglist", words);
        Assert.Equal(words.Where(w => SyntaxFacts.GetKeywordKind(w) != SyntaxKind.None), words.Where(Identifiers.IsKeyword));
    }

    [Fact]
    public void Every_character_may_begin_an_identifier_or_stand_in_it_where_the_compiler_lets_it()
    {
        for (int c = char.MinValue; c <= char.MaxValue; c++)
        {
            Assert.True(SyntaxFacts.IsIdentifierStartCharacter((char)c) == Identifiers.IsStart((char)c), $"U+{c:X4} at the beginning");
            Assert.True(SyntaxFacts.IsIdentifierPartCharacter((char)c) == Identifiers.IsPart((char)c), $"U+{c:X4} in the middle");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("Dental2")]
    [InlineData("2Dental")]
    [InlineData("Den tal")]
    [InlineData("Zähne")]
    [InlineData("class")]
    [InlineData("@class")]
    [InlineData("Acme.Dental")]
    public void A_text_is_an_identifier_where_the_compiler_says_so(string text) =>
        Assert.Equal(SyntaxFacts.IsValidIdentifier(text), Identifiers.IsIdentifier(text));
}
