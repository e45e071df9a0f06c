using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace BoneGraftCatalog.Tool.Output;

/// <summary>Writes what a command has to say, item by item, so that a million items need no memory.</summary>
internal abstract class ReportWriter
{
    /// <summary>How many items were errors or warnings. Notes do not count.</summary>
    public int Findings { get; private set; }

    public static ReportWriter Create(OutputFormat format, string command, ToolHost host) => format switch
    {
        OutputFormat.Json => new JsonReportWriter(command, host.Output),
        OutputFormat.Sarif => new SarifReportWriter(command, host.Output),
        _ => new TextReportWriter(host),
    };

    public void Write(ReportItem item)
    {
        if (item.Level != ReportLevel.Note)
        {
            Findings++;
        }

        WriteItem(item);
    }

    public void Write(IEnumerable<ReportItem> items)
    {
        foreach (ReportItem item in items)
        {
            Write(item);
        }
    }

    /// <summary>Ends the report with its summary: words for people, and the same as values for programs.</summary>
    public abstract void End(string text, IReadOnlyList<KeyValuePair<string, object>> values);

    protected abstract void WriteItem(ReportItem item);

    public static string Word(ReportLevel level) => level switch
    {
        ReportLevel.Error => "error",
        ReportLevel.Warning => "warning",
        _ => "note",
    };

    /// <summary>Hands the bytes of a JSON writer to the output and begins anew.</summary>
    protected static void Drain(MemoryStream buffer, TextWriter output)
    {
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        buffer.SetLength(0);
    }

    protected static string Uri(string path) => string.Join('/', Array.ConvertAll(path.Replace('\\', '/').Split('/'), System.Uri.EscapeDataString));
}
