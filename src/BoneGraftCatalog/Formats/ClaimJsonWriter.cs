using System.Text.Json;
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
            foreach (ProcedureCode code in history)
            {
                writer.WriteStringValue(code.Text);
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

    public static void Write(Utf8JsonWriter writer, ClaimLine line)
    {
        writer.WriteStartObject();
        WriteCode(writer, line.Code);
        if (line.Modifiers.Count > 0)
        {
            writer.WriteStartArray("modifiers");
            foreach (Modifier modifier in line.Modifiers)
            {
                writer.WriteStringValue(modifier.Text);
            }

            writer.WriteEndArray();
        }

        if (line.Units != 1)
        {
            writer.WriteNumber("units", line.Units);
        }

        WriteDate(writer, "serviceDate", line.ServiceDate);
        WriteDate(writer, "serviceDateTo", line.ServiceDateTo);
        WriteText(writer, "placeOfService", line.PlaceOfService);
        WriteText(writer, "practitioner", line.Practitioner);
        WriteText(writer, "group", line.Group);
        WriteText(writer, "specialty", line.Specialty);
        if (line.Charge is { } charge)
        {
            writer.WriteNumber("charge", charge);
        }

        writer.WriteEndObject();
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
