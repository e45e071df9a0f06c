using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BoneGraftCatalog.Tests.Codes;

public sealed partial class JsonTests
{
    [Fact]
    public void Codes_modifiers_and_dates_are_strings_in_JSON()
    {
        var line = new Line { Code = ProcedureCode.Parse("20939"), Modifier = Modifier.Parse("59"), Date = new ServiceDate(2026, 3, 2) };
        const string Expected = """{"Code":"20939","Modifier":"59","Date":"2026-03-02","Other":null,"Units":{"20930":1}}""";
        line.Units[ProcedureCode.Parse("20930")] = 1;

        string json = JsonSerializer.Serialize(line, Context.Default.Line);
        Assert.Equal(Expected, json);
        Line back = JsonSerializer.Deserialize(json, Context.Default.Line)!;
        Assert.Equal(line.Code, back.Code);
        Assert.Equal(line.Modifier, back.Modifier);
        Assert.Equal(line.Date, back.Date);
        Assert.Null(back.Other);
        Assert.Equal(1, back.Units[ProcedureCode.Parse("20930")]);
    }

    [Fact]
    public void None_is_null_and_as_a_key_the_empty_string()
    {
        Assert.Equal("null", JsonSerializer.Serialize(default(ProcedureCode)));
        Assert.Equal("null", JsonSerializer.Serialize(default(Modifier)));
        Assert.Equal("null", JsonSerializer.Serialize(default(ServiceDate)));
        Assert.True(JsonSerializer.Deserialize<ProcedureCode>("null").IsNone);
        Assert.True(JsonSerializer.Deserialize<ProcedureCode>("\"\"").IsNone);
        string map = JsonSerializer.Serialize(new Dictionary<ProcedureCode, int> { [default] = 1 });
        Assert.Equal("""{"":1}""", map);
        Assert.Equal(1, JsonSerializer.Deserialize<Dictionary<ProcedureCode, int>>(map)![default]);
    }

    [Fact]
    public void A_payer_is_its_name_in_JSON_and_in_configuration()
    {
        string longName = new('a', 100);
        foreach (Payer payer in new[] { Payer.None, Payer.Medicare, new Payer(longName) })
        {
            string json = JsonSerializer.Serialize(payer, Context.Default.Payer);
            Assert.Equal(payer.IsNone ? "null" : "\"" + payer.Name + "\"", json);
            Assert.Equal(payer, JsonSerializer.Deserialize(json, Context.Default.Payer));
            Assert.Equal(payer, TypeDescriptor.GetConverter(typeof(Payer)).ConvertFromInvariantString(payer.Name));
            Assert.Equal(payer.Name, TypeDescriptor.GetConverter(typeof(Payer)).ConvertToInvariantString(payer));
        }

        Assert.Equal("""{"acme":1}""", JsonSerializer.Serialize(new Dictionary<Payer, int> { [new Payer("Acme")] = 1 }));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Payer>("\"acme health\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Payer>("""{"Name":"medicare"}"""));
        Assert.Throws<FormatException>(() => TypeDescriptor.GetConverter(typeof(Payer)).ConvertFromInvariantString("acme health"));
    }

    [Theory]
    [InlineData("20939")]
    [InlineData("\"20939 \"")]
    [InlineData("\"２０９３９\"")]
    [InlineData("true")]
    [InlineData("{}")]
    public void What_is_no_code_is_a_JSON_error(string json)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ProcedureCode>(json));
    }

    internal sealed class Line
    {
        public ProcedureCode Code { get; set; }

        public Modifier Modifier { get; set; }

        public ServiceDate Date { get; set; }

        public ProcedureCode? Other { get; set; }

        public Dictionary<ProcedureCode, int> Units { get; set; } = [];
    }

    [JsonSerializable(typeof(Line))]
    [JsonSerializable(typeof(Payer))]
    internal sealed partial class Context : JsonSerializerContext;
}
