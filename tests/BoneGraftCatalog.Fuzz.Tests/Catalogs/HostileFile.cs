using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using BoneGraftCatalog.Generator.Tests.Reading;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Fuzz.Tests.Catalogs;

/// <summary>What stands in files of a catalog that nobody meant to be read. The same number gives the same text.</summary>
/// <param name="Kind">What the text is made of.</param>
/// <param name="Number">The number that it is made by.</param>
/// <param name="Name">The file of this repository that has faults; of other kinds, none.</param>
internal sealed record HostileFile(HostileFileKind Kind, int Number, string? Name = null)
{
    private const string CatalogHeader = "code,modifier,payer,from,to,kind,name,label,family,facet:own,claim_types,exclusive,bypass,replaced_by,source\n";

    private static readonly string[] Pieces =
    [
        "\"", "\"\"", ",", "\n", "\r", "\r\n", "#", "\u2028", "\u0085", "\0", "\uFEFF", "\uD800", " ", "~", "é", "😀", "@", "@all", "@kind:", "@family:x", ":", "n/a",
        "20939", "0042T", "50", "59", "never", "records", "add-on", "medicare", "2020-01-01", "2019-12-31", "yes", "Name", "own", "professional", "99999999999999",
        "201", "22612.0", ".0", "2.093E+04", "9E+99", "0E+00", "1.5e+3", "46083", "3/2/2026", "31.12.26", "2-Mar-", ":00", "=\"", "'", "“", "”", "２", "\u00A0", "\u200B", "\uFFFD", "Т", "medicar",
    ];

    private static readonly string[] Cells = [.. Pieces.Where(p => p.IndexOfAny(['"', ',', '\n', '\r']) < 0), "", "", ""];

    /// <summary>Every kind, as often as it takes to come upon most of what can stand side by side.</summary>
    public static ImmutableArray<HostileFile> All { get; } =
    [
        .. Of(HostileFileKind.Text, 2_000),
        .. Of(HostileFileKind.Bytes, 2_000),
        .. Of(HostileFileKind.Pieces, 6_000),
        .. Of(HostileFileKind.Rows, 1_500),
        .. from file in RepositoryFiles.Catalog
           from number in Enumerable.Range(0, 25)
           select new HostileFile(HostileFileKind.Faults, number, file.Name),
    ];

    /// <summary>The files, as often as there are catalogs to make of them.</summary>
    public IEnumerable<(string Name, string Text)[]> Catalogs
    {
        get
        {
            var random = new Random(Cases.Seed + Number);
            switch (Kind)
            {
                case HostileFileKind.Text:
                    return InEveryPlace(string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x80 : 0x10000))));
                case HostileFileKind.Bytes:
                    byte[] bytes = new byte[random.Next(80)];
                    random.NextBytes(bytes);
                    return InEveryPlace(Encoding.UTF8.GetString(bytes)).Concat(InEveryPlace(Encoding.Latin1.GetString(bytes)));
                case HostileFileKind.Pieces:
                    return InEveryPlace(CatalogHeader + string.Concat(random.GetItems(Pieces, random.Next(200))));
                case HostileFileKind.Rows:
                    return InEveryPlace(CatalogHeader + string.Join("\n", random.GetItems(Cells, 15 * 12).Chunk(15).Select(row => string.Join(",", row))));
                default:
                    return [[.. RepositoryFiles.Catalog.Select(f => f.Name == Name ? (f.Name, WithFaults(f.Text, random)) : f)]];
            }
        }
    }

    public override string ToString() => $"{Kind} {Number} {Name}{(Name is null ? ":\n" + Catalogs.First()[0].Text : "")}";

    private static IEnumerable<HostileFile> Of(HostileFileKind kind, int count) => Enumerable.Range(0, count).Select(number => new HostileFile(kind, number));

    private static IEnumerable<(string Name, string Text)[]> InEveryPlace(string text) =>
    [
        [("catalog.csv", text)],
        [("released.csv", "code,modifier,name,released\n" + text), ("licensed.csv", "code,descriptor\n" + text), ("catalog.csv", "code,modifier,kind,name,label\n" + text)],
        [("sources.csv", text), ("catalog.csv", "code,modifier,kind,name,label,source\n20939,,add-on,Marrow,Marrow,own\n")],
    ];

    private static string WithFaults(string text, Random random)
    {
        for (int fault = random.Next(7); fault >= 0; fault--)
        {
            int start = random.Next(text.Length);
            text = text.Remove(start, Math.Min(random.Next(41), text.Length - start)).Insert(start, random.GetItems(Pieces, 1)[0]);
        }

        return text;
    }
}
