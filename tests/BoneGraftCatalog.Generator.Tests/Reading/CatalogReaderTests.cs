using System;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Generator.Tests.Reading;

public sealed class CatalogReaderTests
{
    private const string Header = "place,rate,label";

    [Theory]
    [InlineData("place,rate,label\n11,nonfacility,Office\n")]
    [InlineData("place,rate,label\r\n11,nonfacility,Office\r\n")]
    [InlineData("place,rate,label\r11,nonfacility,Office\r")]
    [InlineData("place,rate,label\n11,nonfacility,Office")]
    [InlineData("\uFEFFplace,rate,label\n11,nonfacility,Office\n")]
    [InlineData("# a comment\n\n# another, with a \"quote\n\r\nplace,rate,label\n#11,x,y\n\n11,nonfacility,Office\n\n# the end")]
    [InlineData("place,rate,label\n\"11\",\"nonfacility\",\"Office\"\n")]
    [InlineData("label,place,rate\n\"An \"\"office\"\"\",11,nonfacility\n12,13,14\n")]
    [InlineData("label,place,rate\n\"Two\nlines\",11,nonfacility\n12,13,14\n")]
    [InlineData("label,place,rate\r\n\"Two\r\nlines\r\n\",11,nonfacility\r\n12,13,14\r\n")]
    [InlineData("label,place,rate\r\"Two\rlines\",11,nonfacility\r12,13,14")]
    [InlineData("label,place,rate\nA\u2028separator,11,nonfacility\nB\u0085next\u2029line,12,facility\n12,13,14\n")]
    [InlineData("label,place,rate\n\"\",11,\n,,\n,,\"\"")]
    [InlineData("label,place,rate\n\"\"\"\",\"\"\"a\"\"\",\"a,b\"\n")]
    [InlineData("label,place,rate\n#comment\n\"#no comment\",1,2\nx#,y,z\n")]
    [InlineData("label,place,rate\n😀,é\u0301,\u0000\nx,y,z\n")]
    public void Every_cell_stands_where_the_reader_says(string text)
    {
        FileRows file = Read(text);

        Assert.Same(ServicePlaces.Table, file.Table);
        Assert.Empty(file.Problems);
        SourceText source = SourceText.From(text);
        foreach (Cell cell in file.Rows.Prepend(file.Header).SelectMany(r => r.Cells))
        {
            var lines = new LinePositionSpan(new LinePosition(cell.Line, cell.Column), new LinePosition(cell.EndLine, cell.EndColumn));
            string raw = source.ToString(source.Lines.GetTextSpan(lines));
            string unquoted = raw.StartsWith('"') ? raw[1..^1].Replace("\"\"", "\"") : raw;
            Assert.Equal(cell.Text, unquoted);
        }
    }

    [Fact]
    public void A_cell_of_each_kind_has_the_position_counted_by_hand()
    {
        FileRows file = Read("# comment\r\nlabel,place,rate\r\n\"Two\r\nlines\",11,\"a\"\"b\"\r\n");

        Assert.Equal(
            new[] { new Cell("label", 1, 0, 1, 5), new Cell("place", 1, 6, 1, 11), new Cell("rate", 1, 12, 1, 16) },
            file.Header.Cells);
        Assert.Equal(
            new[] { new Cell("Two\r\nlines", 2, 0, 3, 6), new Cell("11", 3, 7, 3, 9), new Cell("a\"b", 3, 10, 3, 16) },
            Assert.Single(file.Rows).Cells);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(1_000_000)]
    public void A_cell_of_any_length_is_read(int length)
    {
        string long1 = new('x', length);
        FileRows file = Read($"{Header}\n11,nonfacility,{long1}\n12,facility,\"{long1}\"\n13,facility,y\n");

        Assert.Empty(file.Problems);
        Assert.Equal(new[] { long1, long1, "y" }, file.Rows.Select(r => r.Cells[2].Text));
        Assert.Equal(new Cell("y", 3, 12, 3, 13), file.Rows[2].Cells[2]);
    }

    [Theory]
    [InlineData("11,nonfacility,An \"office\"\n", "An \"office\"")]
    [InlineData("11,nonfacility,\"An\" office\n", "\"An\" office")]
    [InlineData("11,nonfacility,\"An \"office\"\"\n", "\"An \"office\"\"")]
    [InlineData("11,nonfacility,\"Office\n", "\"Office")]
    [InlineData("\"11,nonfacility,Office\n", "\"11,nonfacility,Office")]
    public void A_record_that_cannot_be_read_is_told_and_the_next_ones_are_read(string bad, string span)
    {
        string text = $"{Header}\n10,facility,A\n{bad}12,facility,\"B\"\n13,facility,C\n";
        FileRows file = Read(text);

        Problem problem = Assert.Single(file.Problems);
        Assert.Equal(ProblemIds.MalformedRecord, problem.Id);
        Assert.Equal(span, TextAt(text, problem.Position));
        Assert.Equal(new[] { "10", "12", "13" }, file.Rows.Where(r => !r.IsDamaged).Select(r => r.Cells[0].Text));
    }

    [Theory]
    [InlineData("11,nonfacility\n", "11,nonfacility")]
    [InlineData("11,nonfacility,An office, small\n", " small")]
    [InlineData("   \n", "   ")]
    public void A_row_with_another_number_of_cells_than_the_header_is_told(string bad, string span)
    {
        string text = $"{Header}\n{bad}12,facility,B\n";
        FileRows file = Read(text);

        Problem problem = Assert.Single(file.Problems);
        Assert.Equal(ProblemIds.WrongCellCount, problem.Id);
        Assert.Equal(span, TextAt(text, problem.Position));
        Assert.Equal(new[] { true, false }, file.Rows.Select(r => r.IsDamaged));
    }

    [Theory]
    [InlineData("code,modifier,kind,name,label", "catalog")]
    [InlineData("label,facet:clinic,name,kind,modifier,code", "catalog")]
    [InlineData("code,first,last,status,global,pctc,mult,bilat,asst,co,team,nonfacility_na,facility_na", "fs")]
    [InlineData("code,status,first,last", "os")]
    [InlineData("add_on,primary,type", "ao")]
    [InlineData("code,payer,claim_type,limit,mai", "ul")]
    [InlineData("claim_type,column1,column2,to,indicator", "pe")]
    [InlineData("place,rate,label", "ps")]
    [InlineData("id,kind,title", "so")]
    public void A_file_is_what_its_header_says(string header, string kind)
    {
        FileRows file = Read(header + "\n");

        Assert.Equal(kind, file.Layout == TableLayout.Catalog ? "catalog" : file.Table?.Section);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n# nothing\n")]
    [InlineData("a,b,c\n1,2,3\n")]
    [InlineData("code\n20939\n")]
    [InlineData("\"code,name\n20939,x\n")]
    public void A_header_that_is_no_known_one_is_told_and_nothing_is_read(string text)
    {
        FileRows file = Read(text);

        Assert.Null(file.Layout);
        Assert.Empty(file.Rows);
        Assert.Single(file.Problems);
    }

    [Fact]
    public void A_file_full_of_open_quotes_is_read_in_time_that_grows_with_its_length()
    {
        string text = Header + "\n" + string.Concat(Enumerable.Repeat("\"open,x,y\n", 100_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        FileRows file = Read(text);

        Assert.Equal(100_000, file.Problems.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => CatalogReader.Read("x.csv", RepositoryFiles.TextOf("pairs.csv"), new CancellationToken(canceled: true)));

    internal static string TextAt(string text, FilePosition position)
    {
        SourceText source = SourceText.From(text);
        return source.ToString(source.Lines.GetTextSpan(new LinePositionSpan(new LinePosition(position.Line, position.Column), new LinePosition(position.EndLine, position.EndColumn))));
    }

    private static FileRows Read(string text) => CatalogReader.Read("x.csv", text, CancellationToken.None);
}
