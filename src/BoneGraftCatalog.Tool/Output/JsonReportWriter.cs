using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BoneGraftCatalog.Tool.Output;

/// <summary>One JSON document: the command, the items, the summary.</summary>
internal sealed class JsonReportWriter : ReportWriter
{
    private readonly MemoryStream _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly TextWriter _output;

    public JsonReportWriter(string command, TextWriter output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteString("command", command);
        _json.WriteStartArray("items");
    }

    public override void End(string text, IReadOnlyList<KeyValuePair<string, object>> values)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("summary");
        JsonValues.Write(_json, values);
        _json.WriteEndObject();
        _json.WriteEndObject();
        Flush();
        _output.WriteLine();
    }

    protected override void WriteItem(ReportItem item)
    {
        _json.WriteStartObject();
        _json.WriteString("id", item.Id);
        _json.WriteString("level", Word(item.Level));
        _json.WriteString("message", item.Message);
        WritePlace("place", item.Place);
        WritePlace("related", item.Related);
        foreach (KeyValuePair<string, string> property in item.Properties)
        {
            _json.WriteString(property.Key, property.Value);
        }

        _json.WriteEndObject();
        Flush();
    }

    private void WritePlace(string name, ReportPlace? place)
    {
        if (place is null)
        {
            return;
        }

        _json.WriteStartObject(name);
        _json.WriteString("path", place.Path);
        if (place.Line > 0)
        {
            _json.WriteNumber("line", place.Line);
        }

        if (place.Column > 0)
        {
            _json.WriteNumber("column", place.Column);
            _json.WriteNumber("endLine", place.EndLine);
            _json.WriteNumber("endColumn", place.EndColumn);
        }

        _json.WriteEndObject();
    }

    private void Flush()
    {
        _json.Flush();
        Drain(_buffer, _output);
    }
}
