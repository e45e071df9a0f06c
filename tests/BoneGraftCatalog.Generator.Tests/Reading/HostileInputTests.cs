using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Generator.Tests.Reading;

/// <summary>Whatever stands in a file: nothing throws, every problem lies inside its file, and what is left can be written.</summary>
public sealed class HostileInputTests
{
    private const string CatalogHeader = "code,modifier,payer,from,to,kind,name,label,family,facet:own,claim_types,exclusive,bypass,replaced_by,source\n";

    private static readonly string[] Pieces =
    {
        "\"", "\"\"", ",", "\n", "\r", "\r\n", "#", "\u2028", "\u0085", "\0", "\uFEFF", "\uD800", " ", "~", "é", "😀", "@", "@all", "@kind:", "@family:x", ":", "n/a",
        "20939", "0042T", "50", "59", "never", "records", "add-on", "medicare", "2020-01-01", "2019-12-31", "yes", "Name", "own", "professional", "99999999999999",
        "201", "22612.0", ".0", "2.093E+04", "9E+99", "0E+00", "1.5e+3", "46083", "3/2/2026", "31.12.26", "2-Mar-", ":00", "=\"", "'", "“", "”", "２", "\u00A0", "\u200B", "\uFFFD", "Т", "medicar",
    };

    [Fact]
    public void Random_text_never_throws() =>
        Check.One(Quick(400), Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => Verify(text ?? "")));

    [Fact]
    public void Random_bytes_never_throw() =>
        Check.One(Quick(400), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            Verify(Encoding.UTF8.GetString(bytes ?? Array.Empty<byte>()));
            Verify(Encoding.Latin1.GetString(bytes ?? Array.Empty<byte>()));
        }));

    [Fact]
    public void Random_rows_of_likely_pieces_never_throw() =>
        Check.One(Quick(800), Prop.ForAll(Gen.Elements(Pieces).ArrayOf().Resize(200).ToArbitrary(), pieces => Verify(CatalogHeader + string.Concat(pieces))));

    [Fact]
    public void Random_whole_rows_of_likely_cells_never_throw() =>
        Check.One(
            Quick(300),
            Prop.ForAll(
                Gen.Elements(Pieces.Where(p => p.IndexOfAny(new[] { '"', ',', '\n', '\r' }) < 0).Append("").Append("").ToArray()).ArrayOf(15 * 12).ToArbitrary(),
                cells => Verify(CatalogHeader + string.Join("\n", cells.Chunk(15).Select(row => string.Join(",", row))))));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_real_file_with_random_faults_never_throws(string name)
    {
        string text = RepositoryFiles.TextOf(name);
        Gen<(int, int, string)> fault =
            from position in Gen.Choose(0, text.Length)
            from length in Gen.Choose(0, 40)
            from piece in Gen.Elements(Pieces)
            select (position, length, piece);
        Check.One(Quick(8), Prop.ForAll(fault.ArrayOf(6).ToArbitrary(), faults =>
        {
            string changed = text;
            foreach ((int position, int length, string piece) in faults)
            {
                int start = Math.Min(position, changed.Length);
                changed = changed.Remove(start, Math.Min(length, changed.Length - start)).Insert(start, piece);
            }

            Verify(RepositoryFiles.Catalog.Select(f => f.Name == name ? (name, changed) : f).ToArray());
        }));
    }

    public static TheoryData<string> Names => new(RepositoryFiles.Catalog.Select(f => f.Name));

    private static Config Quick(int tests) => Config.QuickThrowOnFailure.WithMaxTest(tests);

    private static void Verify(string text)
    {
        Verify(new[] { ("catalog.csv", text) });
        Verify(new[] { ("released.csv", "code,modifier,name,released\n" + text), ("licensed.csv", "code,descriptor\n" + text), ("catalog.csv", "code,modifier,kind,name,label\n" + text) });
        Verify(new[] { ("sources.csv", text), ("catalog.csv", "code,modifier,kind,name,label,source\n20939,,add-on,Marrow,Marrow,own\n") });
    }

    private static void Verify(IReadOnlyList<(string Name, string Text)> files)
    {
        ValidatedCatalog catalog = RepositoryFiles.Validate(files);
        Dictionary<string, SourceText> texts = files.ToDictionary(f => f.Name, f => SourceText.From(f.Text));
        foreach (Problem problem in catalog.Problems)
        {
            Inside(problem.Position);
            if (problem.Related is not null)
            {
                Inside(problem.Related);
            }

            Assert.DoesNotContain('\n', ProblemMessage.Of(problem));
        }

        TableWriter.Write(catalog.Model, "Hostile");

        void Inside(FilePosition position)
        {
            SourceText text = texts[position.Path];
            int start = text.Lines.GetPosition(new LinePosition(position.Line, position.Column));
            int end = text.Lines.GetPosition(new LinePosition(position.EndLine, position.EndColumn));
            Assert.InRange(start, 0, end);
            Assert.InRange(end, start, text.Length);
        }
    }
}
