using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.TestKit;
using BoneGraftCatalog.Tests.Tool;
using BoneGraftCatalog.Tool;
using BoneGraftCatalog.Tool.Explaining;

namespace BoneGraftCatalog.Tests.Catalogs;

/// <summary>
/// The source of a row vouches for the code, its kind and its dates. What people wrote or grouped names a source of its own, or is our own:
/// CMS never said it.
/// </summary>
public sealed class ProvenanceTests
{
    private const string Publisher = "CMS";

    private static readonly string[] Wording = ["name", "label", "terms", "use", "document", "note"];

    private static readonly FileRows Rows =
        CatalogReader.Read("catalog.csv", File.ReadAllText(Path.Combine(Repository.Root, "catalog.csv")), default);

    [Fact]
    public void Wording_facets_and_relations_never_cite_CMS_unless_their_cell_names_a_source()
    {
        string[] columns = [.. Wording, "see_also", "replaced_by", .. BoneGraft.Catalog.Facets.Select(f => f.Name)];
        Dictionary<string, string> cells = Sources("modifier", "code");

        Assert.All(BoneGraft.Catalog, entry => Assert.All(columns, column => CheckSource(cells[entry.Code.ToString()], column, entry.SourceOf(column))));
    }

    [Fact]
    public void The_wording_of_a_modifier_never_cites_CMS_unless_its_cell_names_a_source()
    {
        Dictionary<string, string> cells = Sources("code", "modifier");

        Assert.All(
            BoneGraft.Catalog.Modifiers.Where(m => cells.ContainsKey(m.Modifier.ToString())),
            modifier => Assert.All(Wording, column => CheckSource(cells[modifier.Modifier.ToString()], column, modifier.SourceOf(column))));
    }

    [Theory]
    [InlineData("code")]
    [InlineData("kind")]
    [InlineData("from")]
    [InlineData("to")]
    public void The_rows_source_vouches_for_code_kind_and_dates(string column)
    {
        CatalogEntry entry = Entry("row", hasOwn: true);

        Assert.Equal("row", entry.SourceOf(column).Id);
    }

    [Theory]
    [InlineData("label", "own")]
    [InlineData("name", "own")]
    [InlineData("terms", "own")]
    [InlineData("use", "own")]
    [InlineData("document", "own")]
    [InlineData("note", "own")]
    [InlineData("see_also", "own")]
    [InlineData("replaced_by", "own")]
    [InlineData("family", "own")]
    [InlineData("donor", "article")]
    public void A_column_without_a_source_of_its_own_is_the_catalogs_own(string column, string id)
    {
        Assert.Equal(id, Entry("row donor:article", hasOwn: true).SourceOf(column).Id);
    }

    [Fact]
    public void A_catalog_without_a_source_for_its_own_words_names_none_for_them()
    {
        CatalogEntry entry = Entry("row donor:article", hasOwn: false);

        Assert.True(entry.SourceOf("label").IsNone);
        Assert.Equal(("row", "article"), (entry.SourceOf("kind").Id, entry.SourceOf("donor").Id));
    }

    [Fact]
    public void Every_reference_of_somebody_else_has_a_title_and_a_publisher()
    {
        Source[] references = [.. BoneGraft.Catalog.Sources.Where(s => s.Kind == SourceKind.Reference)];

        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.True(r.Title.Length > 0 && r.Publisher.Length > 0, r.Id));
        Assert.All(references, r => Assert.DoesNotContain("blog", r.Publisher, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The source cells of the rows in which the other column is empty, by code or modifier.</summary>
    private static Dictionary<string, string> Sources(string empty, string key) => Rows.Rows
        .Where(r => Rows.CellOf(r, empty).Length == 0)
        .ToDictionary(r => Rows.CellOf(r, key), r => Rows.CellOf(r, "source"));

    private static void CheckSource(string cell, string column, Source source)
    {
        bool isNamed = cell.Split(' ').Any(t => t.StartsWith(column + ":", StringComparison.Ordinal));
        Assert.True(isNamed || source.Id == "own", $"{column} is said to come from {source}, by '{cell}'");
        Assert.True(isNamed || source.Publisher != Publisher, cell);
    }

    private static CatalogEntry Entry(string provenance, bool hasOwn)
    {
        string[] ids = hasOwn ? ["article", "own", "row"] : ["article", "row"];
        using var run = new ToolRun();
        run.Write(
            "mine.csv",
            "code,modifier,payer,from,to,kind,name,label,terms,family,donor,use,document,see_also,replaced_by,note,source\n"
            + "20937,,,,,stand-alone,Chips,Chips,,,,,,,,,row\n"
            + $"20938,,,2000-01-01,2030-12-31,stand-alone,Block,Block,word,graft,iliac-crest,Use.,Show.,20937,20937,Note.,{provenance}\n");
        run.Write("mine-sources.csv", "id,kind,title,publisher\n" + string.Concat(ids.Select(i => $"{i},reference,Title of {i},Somebody\n")));
        using var problems = new StringWriter();
        using var host = new ToolHost(Stream.Null, TextWriter.Null, problems, run.Folder);
        Catalog catalog = CatalogChoice.Load(host, ["mine.csv", "mine-sources.csv"], "Mine", isOverlay: false, CancellationToken.None);
        Assert.Empty(problems.ToString());
        return catalog[ProcedureCode.Parse("20938")];
    }
}
