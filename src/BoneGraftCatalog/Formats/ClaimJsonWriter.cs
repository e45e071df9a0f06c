using System.Text.Json;
using BoneGraftCatalog.Rules;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Formats;

/// <summary>Writes the shape that <see cref="ClaimJson"/> documents.</summary>
internal static class ClaimJsonWriter
{
    public static void Write(Utf8JsonWriter writer, Claim claim, Payer payer)
    {
        writer.WriteStartObject();
        WriteText(writer, "id", claim.Id);
        if (claim.ClaimType != ClaimType.Unknown)
        {
            writer.WriteString("claimType", ClaimTypeWords.Of(claim.ClaimType));
        }

        WriteText(writer, "payer", payer.IsNone ? null : payer.Name);
        if (claim.Frequency != ClaimFrequency.Original)
        {
            writer.WriteString("frequency", ClaimWords.Frequencies[claim.Frequency]);
        }

        if (!claim.IsComplete)
        {
            writer.WriteBoolean("isComplete", false);
        }

        WriteDate(writer, "serviceDate", claim.ServiceDate);
        if (claim.History is { } history)
        {
            writer.WriteStartArray("history");
            foreach (ClaimLine line in history)
            {
                Write(writer, line);
            }

            writer.WriteEndArray();
        }

        writer.WriteStartArray("lines");
        foreach (ClaimLine line in claim.Lines)
        {
            Write(writer, line);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, ClaimLine claimLine)
    {
        LineFacts line = claimLine.Facts;
        writer.WriteStartObject();
        foreach (LineColumn column in LineFacts.Columns)
        {
            Write(writer, column, ref line);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LineColumn column, ref LineFacts line)
    {
        switch (column)
        {
            case LineColumn<ProcedureCode> code:
                WriteCode(writer, code.Of(ref line));
                break;
            case LineColumn<Modifier[]?> modifiers:
                WriteModifiers(writer, column.Property, modifiers.Of(ref line));
                break;
            case LineColumn<decimal?> number:
                LineFacts usual = LineFacts.OneUnit;
                if (number.Of(ref line) is { } value && value != number.Of(ref usual))
                {
                    writer.WriteNumber(column.Property, value);
                }

                break;
            case LineColumn<ServiceDate> date:
                WriteDate(writer, column.Property, date.Of(ref line));
                break;
            case LineColumn<string?> text:
                WriteText(writer, column.Property, text.Of(ref line));
                break;
        }
    }

    private static void WriteModifiers(Utf8JsonWriter writer, string name, Modifier[]? modifiers)
    {
        if (modifiers is not { Length: > 0 })
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (Modifier modifier in modifiers)
        {
            writer.WriteStringValue(modifier.Text);
        }

        writer.WriteEndArray();
    }

    public static void WriteCode(Utf8JsonWriter writer, ProcedureCode code)
    {
        if (code.IsNone)
        {
            writer.WriteNull("code");
        }
        else
        {
            writer.WriteString("code", code.Text);
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteDate(Utf8JsonWriter writer, string name, ServiceDate date)
    {
        if (!date.IsNone)
        {
            writer.WriteString(name, date.ToString());
        }
    }
}
