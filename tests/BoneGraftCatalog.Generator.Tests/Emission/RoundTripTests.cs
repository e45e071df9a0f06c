using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Generator.Tests.Reading;
using BoneGraftCatalog.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace BoneGraftCatalog.Generator.Tests.Emission;

public sealed class RoundTripTests
{
    private static readonly CatalogModel Shipped = RepositoryFiles.Validate(RepositoryFiles.Catalog).Model;

    [Fact]
    public void Every_fact_of_the_shipped_catalog_comes_back_from_its_tables()
    {
        Assert.NotEmpty(Shipped.Codes);
        Assert.NotEmpty(Shipped.Of(PairEdits.Table));
        AssertComesBack(Shipped);
    }

    [Fact]
    public void Every_fact_of_any_catalog_comes_back_from_its_tables() =>
        Prop.ForAll(ModelGenerator.Models.ToArbitrary(), AssertComesBack).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void The_generated_catalogs_have_facts_of_every_kind_and_so_has_the_shipped_one()
    {
        string[] kinds =
        [
            "HCPCS", "add-on", "code", "data", "facet", "fee", "modifier", "outpatient", "pair", "place", "primary", "rule", "source", "surgery", "units", "value",
        ];

        Assert.Equal(kinds, Kinds([Shipped]));

        // Licensed wording is never shipped.
        Assert.Equal(kinds.Append("descriptor").Order(StringComparer.Ordinal), Kinds(ModelGenerator.Models.Sample(100, 20)));

        static IEnumerable<string> Kinds(IEnumerable<CatalogModel> models) =>
            models.SelectMany(TableFacts.Of).Select(f => f.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Every_code_of_any_catalog_is_found_and_no_other() =>
        Prop.ForAll(ModelGenerator.Models.ToArbitrary(), model =>
        {
            CatalogTables tables = Open(model);
            var known = new HashSet<ProcedureCode>();
            for (int i = 0; i < tables.CodeCount; i++)
            {
                known.Add(tables.GetCode(i));
                Assert.Equal(i, tables.FindCode(tables.GetCode(i)));
            }

            Assert.Equal(tables.CodeCount, known.Count);
            Assert.Equal(model.Codes.Select(c => c.Code), Enumerable.Range(0, tables.EntryCount).Select(tables.GetCode));
            for (int i = 0; i < 500; i++)
            {
                Assert.True(ProcedureCode.TryParse(i.ToString("D5", CultureInfo.InvariantCulture).AsSpan(), out ProcedureCode code));
                Assert.Equal(known.Contains(code), tables.FindCode(code) >= 0);
            }

            Assert.Equal(-1, tables.FindCode(default));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void Ten_thousand_codes_are_each_found()
    {
        ProcedureCode[] codes = [.. Enumerable.Range(0, 10_000).Select(i => ProcedureCode.TryParse(i.ToString("D5", CultureInfo.InvariantCulture).AsSpan(), out ProcedureCode c) ? c : default)];
        CatalogTables tables = Open(new CatalogModel { Codes = new EquatableArray<CodeModel>([.. codes.Select(c => new CodeModel { Code = c, Name = "Many" })]) });

        Assert.All(codes, c => Assert.Equal(c, tables.GetCode(tables.FindCode(c))));
        Assert.True(ProcedureCode.TryParse("1000A".AsSpan(), out ProcedureCode other));
        Assert.Equal(-1, tables.FindCode(other));
    }

    [Fact]
    public void Tables_can_stand_in_any_literal() =>
        Prop.ForAll(ModelGenerator.Models.ToArbitrary(), model =>
        {
            (string tables, _) = TableWriter.Write(model, "Any");
            Assert.DoesNotContain(tables, c => c is not ('\n' or (>= ' ' and < '\x7F')) or '"' or '\\');
            Assert.EndsWith("\n", tables, StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void The_hash_follows_the_facts_and_nothing_else()
    {
        (string _, string hash) = TableWriter.Write(Shipped, "BoneGraft");
        CatalogModel other = Shipped with { Codes = new EquatableArray<CodeModel>(Shipped.Codes.Items.SetItem(0, Shipped.Codes[0] with { Note = "another" })) };

        Assert.Equal(hash, TableWriter.Write(RepositoryFiles.Validate(RepositoryFiles.Catalog).Model, "BoneGraft").Hash);
        Assert.NotEqual(hash, TableWriter.Write(other, "BoneGraft").Hash);
    }

    private static void AssertComesBack(CatalogModel model)
    {
        CatalogTables tables = Open(model);

        Assert.Null(tables.Verify());
        Assert.Equal(TableFacts.Of(model).Distinct(), TableFacts.Of(tables, model.Of(CatalogSources.Table).Select(s => Day(s[CatalogSources.Effective]))));
    }

    private static ServiceDate Day(string text) => ServiceDate.TryParseIso(text.AsSpan(), out ServiceDate day) ? day : default;

    private static CatalogTables Open(CatalogModel model)
    {
        (string tables, string hash) = TableWriter.Write(model, "Any");
        Assert.True(CatalogTables.TryOpen(new BytesData(tables), out CatalogTables? opened, out _));
        Assert.Equal("Any", opened!.Name);
        Assert.Equal(hash, opened.Hash);
        return opened;
    }
}
