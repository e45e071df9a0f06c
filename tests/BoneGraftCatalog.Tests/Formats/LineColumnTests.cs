using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using BoneGraftCatalog.Formats;
using BoneGraftCatalog.Rules;

namespace BoneGraftCatalog.Tests.Formats;

/// <summary>A fact of a line is described once; the formats, the copies of a line and the documentation follow.</summary>
public sealed class LineColumnTests
{
    private static readonly ServiceDate Day = new(2026, 3, 2);

    public static IEnumerable<object[]> Properties => LineFacts.Columns.Select(column => new object[] { column.Property });

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_fact_of_a_line_is_written_as_JSON_and_read_back(string property)
    {
        LineColumn column = ColumnOf(property);
        LineFacts line = Base();
        Fill(column, ref line);
        string json = ClaimJson.Write(new Claim(new ClaimLine(line)));
        Assert.Contains("\"" + property + "\":", json, StringComparison.Ordinal);
        Assert.Equal(Value(column, line), Value(column, ClaimJson.Parse(json).Lines[0].Facts));
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_fact_of_a_line_is_read_from_CSV(string property)
    {
        LineColumn column = ColumnOf(property);
        LineFacts line = Base();
        string cell = Fill(column, ref line);
        var cells = new Dictionary<string, string> { ["claim"] = "A", ["code"] = "22612", ["date"] = "2026-03-02", [column.Column] = cell };
        string csv = string.Join(',', cells.Keys) + "\n" + string.Join(',', cells.Values) + "\n";
        ClaimReadResult result = Assert.Single(ClaimCsv.Read(csv));
        Assert.Equal(Value(column, line), Value(column, result.Claim!.Lines[0].Facts));
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_fact_of_a_line_is_documented_by_its_names(string property)
    {
        XElement documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "BoneGraftCatalog.xml")).Descendants("member")
            .Single(member => member.Attribute("name")!.Value == "T:" + typeof(ClaimLine).FullName);
        string[] terms = documentation.Descendants("term").Descendants("c").Select(name => name.Value).ToArray();
        Assert.Contains(property, terms);
        Assert.Contains(ColumnOf(property).Column, terms);
    }

    [Fact]
    public void A_line_that_is_changed_keeps_every_other_fact()
    {
        LineFacts facts = Base();
        foreach (LineColumn column in LineFacts.Columns)
        {
            Fill(column, ref facts);
        }

        var line = new ClaimLine(facts);
        Assert.Equal("code", Changed(line.WithCode(ProcedureCode.Parse("20900"))));
        Assert.Equal("modifiers", Changed(line.WithModifiers(Modifier.Parse("50"))));
        Assert.Equal("modifiers", Changed(line.WithModifier(Modifier.Parse("50"))));
        Assert.Equal("units", Changed(line.WithUnits(7)));
        Assert.Equal("serviceDate serviceDateTo", Changed(line.WithServiceDate(new ServiceDate(2026, 4, 1))));
        Assert.Equal("serviceDate serviceDateTo", Changed(line.WithServiceDates(new ServiceDate(2026, 4, 1), new ServiceDate(2026, 4, 2))));
        Assert.Equal("placeOfService", Changed(line.WithPlaceOfService("11")));
        Assert.Equal("practitioner group specialty", Changed(line.WithPractitioner("P", "G", "S")));
        Assert.Equal("charge", Changed(line.WithCharge(7)));

        string Changed(ClaimLine changed) => string.Join(' ', LineFacts.Columns
            .Where(column => Value(column, line.Facts) != Value(column, changed.Facts))
            .Select(column => column.Property));
    }

    private static LineFacts Base() => new() { Code = ProcedureCode.Parse("22612"), Units = 1, From = Day };

    private static LineColumn ColumnOf(string property) => LineFacts.Columns.Single(column => column.Property == property);

    /// <summary>Gives a line a value that is not the usual one, and says how CSV writes it.</summary>
    private static string Fill(LineColumn column, ref LineFacts line)
    {
        switch (column)
        {
            case LineColumn<ProcedureCode> code:
                code.Of(ref line) = ProcedureCode.Parse("20939");
                return "20939";
            case LineColumn<Modifier[]?> modifiers:
                modifiers.Of(ref line) = [Modifier.Parse("59"), Modifier.Parse("RT")];
                return "59 RT";
            case LineColumn<decimal?> number:
                number.Of(ref line) = 2;
                return "2";
            case LineColumn<ServiceDate> date:
                date.Of(ref line) = new ServiceDate(2026, 3, 4);
                return "2026-03-04";
            case LineColumn<string?> text:
                text.Of(ref line) = "22";
                return "22";
            default:
                throw new ArgumentOutOfRangeException(nameof(column), column.Property, "A type of value that no test knows.");
        }
    }

    private static string Value(LineColumn column, LineFacts line) => column switch
    {
        LineColumn<ProcedureCode> code => code.Of(ref line).Text,
        LineColumn<Modifier[]?> modifiers => string.Join(' ', modifiers.Of(ref line) ?? []),
        LineColumn<decimal?> number => FormattableString.Invariant($"{number.Of(ref line)}"),
        LineColumn<ServiceDate> date => date.Of(ref line).ToString(),
        LineColumn<string?> text => text.Of(ref line) ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Property, "A type of value that no test knows."),
    };
}
