using System.Text.RegularExpressions;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Generator.Tests.Emission;

/// <summary>Emitted source as it should read, kept beside the tests.</summary>
internal static partial class Baseline
{
    public static void Verify(string name, string text) => UpdateSwitch.Check(
        $"tests/BoneGraftCatalog.Generator.Tests/Emission/Baselines/{name}.txt",
        _ => Version().Replace(text, "\"BoneGraftCatalog.Generator\", \"VERSION\""));

    [GeneratedRegex("\"BoneGraftCatalog\\.Generator\", \"[0-9.]+\"")]
    private static partial Regex Version();
}
