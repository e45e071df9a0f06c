using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace BoneGraftCatalog.Tool.Output;

/// <summary>Writes the values of a summary.</summary>
internal static class JsonValues
{
    public static void Write(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object>> values)
    {
        foreach (KeyValuePair<string, object> value in values)
        {
            switch (value.Value)
            {
                case int number:
                    json.WriteNumber(value.Key, number);
                    break;
                case long number:
                    json.WriteNumber(value.Key, number);
                    break;
                case bool truth:
                    json.WriteBoolean(value.Key, truth);
                    break;
                case IReadOnlyList<string> texts:
                    json.WriteStartArray(value.Key);
                    foreach (string text in texts)
                    {
                        json.WriteStringValue(text);
                    }

                    json.WriteEndArray();
                    break;
                default:
                    json.WriteString(value.Key, string.Format(CultureInfo.InvariantCulture, "{0}", value.Value));
                    break;
            }
        }
    }
}
