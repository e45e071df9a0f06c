using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Searching;

namespace BoneGraftCatalog.Tool.Output;

/// <summary>SARIF 2.1.0, written as the items come.</summary>
internal sealed class SarifReportWriter : ReportWriter
{
    private readonly MemoryStream _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly TextWriter _output;
    private readonly string _command;

    // Which rules had results is known when all are written; they stand after them.
    private readonly SortedSet<string> _ids = new(StringComparer.Ordinal);

    public SarifReportWriter(string command, TextWriter output)
    {
        _command = command;
        _output = output;
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();

        // Roslyn's columns and ours are UTF-16 units; SARIF must be told.
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    public override void End(string text, IReadOnlyList<KeyValuePair<string, object>> values)
    {
        _json.WriteEndArray();
        WriteTool();
        _json.WriteStartObject("properties");
        JsonValues.Write(_json, values);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        Flush();
        _output.WriteLine();
    }

    protected override void WriteItem(ReportItem item)
    {
        _ids.Add(item.Id);
        _json.WriteStartObject();
        _json.WriteString("ruleId", item.Id);
        _json.WriteString("level", Word(item.Level));
        _json.WriteStartObject("message");
        _json.WriteString("text", item.Message);
        _json.WriteEndObject();
        if (item.Place is not null)
        {
            _json.WriteStartArray("locations");
            WriteLocation(item.Place);
            _json.WriteEndArray();
        }

        if (item.Related is not null)
        {
            _json.WriteStartArray("relatedLocations");
            WriteLocation(item.Related);
            _json.WriteEndArray();
        }

        if (item.Properties.Count > 0)
        {
            _json.WriteStartObject("properties");
            foreach (KeyValuePair<string, string> property in item.Properties)
            {
                _json.WriteString(property.Key, property.Value);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        Flush();
    }

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "bonegraft " + _command);
        _json.WriteString("semanticVersion", typeof(SarifReportWriter).Assembly.GetName().Version!.ToString(3));
        _json.WriteStartArray("rules");
        foreach (string id in _ids)
        {
            _json.WriteStartObject();
            _json.WriteString("id", id);
            if (RulePage.Find(id) is { } page)
            {
                _json.WriteStartObject("shortDescription");
                _json.WriteString("text", page.Title);
                _json.WriteEndObject();
                _json.WriteString("helpUri", RulePages.Of(id));
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteLocation(ReportPlace place)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", Uri(place.Path));
        _json.WriteEndObject();
        if (place.Line > 0)
        {
            _json.WriteStartObject("region");
            _json.WriteNumber("startLine", place.Line);
            if (place.Column > 0)
            {
                _json.WriteNumber("startColumn", place.Column);
                _json.WriteNumber("endLine", place.EndLine);
                _json.WriteNumber("endColumn", place.EndColumn);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Flush()
    {
        _json.Flush();
        Drain(_buffer, _output);
    }
}
