using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace BoneGraftCatalog.Sample;

/// <summary>What the compiler said of this program when it was built, read back from the error log of the build (SARIF 2.1).</summary>
internal static class CompilerFindings
{
    /// <summary>The findings of our rules in the order of the log: where, and what. None where the log was not kept.</summary>
    public static IEnumerable<(string Place, string Text)> Read()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "findings.sarif");
        if (!File.Exists(path))
        {
            yield break;
        }

        using JsonDocument log = JsonDocument.Parse(File.ReadAllText(path));
        foreach (JsonElement result in log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            string id = result.GetProperty("ruleId").GetString() ?? "";
            if (!id.StartsWith("BGC", StringComparison.Ordinal))
            {
                continue;
            }

            JsonElement location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            string file = Path.GetFileName(location.GetProperty("artifactLocation").GetProperty("uri").GetString() ?? "");
            int line = location.GetProperty("region").GetProperty("startLine").GetInt32();
            yield return ($"{file}({line})", $"{id}: {result.GetProperty("message").GetProperty("text").GetString()}");
        }
    }
}
