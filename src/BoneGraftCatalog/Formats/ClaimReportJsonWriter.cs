using System.Collections.Generic;
using System.Text.Json;

namespace BoneGraftCatalog.Formats;

/// <summary>Writes the shape that <see cref="ClaimReportJson"/> documents.</summary>
internal static class ClaimReportJsonWriter
{
    public static void Write(Utf8JsonWriter writer, ClaimReport report, string? claimId)
    {
        writer.WriteStartObject();
        if (claimId is not null)
        {
            writer.WriteString("claim", claimId);
        }

        writer.WriteBoolean("isClean", report.IsClean);
        WriteTrue(writer, "hasNothingToJudge", report.HasNothingToJudge);
        WriteTrue(writer, "failed", report.Failure is not null);
        writer.WriteStartArray("findings");
        foreach (ClaimFinding finding in report)
        {
            Write(writer, finding);
        }

        writer.WriteEndArray();
        if (report.Unjudged.Count > 0)
        {
            writer.WriteStartArray("unjudged");
            foreach (UnjudgedLine line in report.Unjudged)
            {
                writer.WriteStartObject();
                writer.WriteNumber("index", line.Index);
                ClaimJsonWriter.WriteCode(writer, line.Code);
                writer.WriteString("reason", ClaimWords.UnjudgedReasons[line.Reason]);
                WriteText(writer, "modifiers", string.Join(" ", line.Modifiers));
                WriteText(writer, "payer", line.Payer.Name);
                WriteText(writer, "nearestPayer", line.NearestPayer.Name);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, ClaimFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("id", finding.Id);
        writer.WriteString("certainty", ClaimWords.Certainties[finding.Certainty]);
        writer.WriteString("outcome", ClaimWords.Outcomes[finding.Outcome]);
        WriteTrue(writer, "isInformation", finding.IsInformation);
        writer.WritePropertyName("line");
        Write(writer, finding.Line);
        if (finding.RelatedLines.Count > 0)
        {
            writer.WriteStartArray("relatedLines");
            foreach (FindingLine line in finding.RelatedLines)
            {
                Write(writer, line);
            }

            writer.WriteEndArray();
        }

        WriteText(writer, "modifier", finding.Modifier.Text);
        WriteText(writer, "message", finding.Message);
        WriteText(writer, "remedy", finding.Remedy);
        WriteText(writer, "value", finding.Value);
        WriteText(writer, "fact", finding.FactValue);
        if (finding.SourceId.Length + finding.SourceTitle.Length + finding.SourceRelease.Length + finding.Layer.Length > 0)
        {
            writer.WriteStartObject("source");
            WriteText(writer, "id", finding.SourceId);
            WriteText(writer, "title", finding.SourceTitle);
            WriteText(writer, "release", finding.SourceRelease);
            WriteText(writer, "layer", finding.Layer);
            writer.WriteEndObject();
        }

        Write(writer, "carc", finding.AdjustmentReasonCodes);
        Write(writer, "rarc", finding.RemarkCodes);
        writer.WriteString("help", finding.HelpLink);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FindingLine line)
    {
        writer.WriteStartObject();
        writer.WriteNumber("index", line.Index);
        ClaimJsonWriter.WriteCode(writer, line.Code);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<string> codes)
    {
        if (codes.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (string code in codes)
        {
            writer.WriteStringValue(code);
        }

        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        if (text.Length > 0)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteTrue(Utf8JsonWriter writer, string name, bool value)
    {
        if (value)
        {
            writer.WriteBoolean(name, true);
        }
    }
}
