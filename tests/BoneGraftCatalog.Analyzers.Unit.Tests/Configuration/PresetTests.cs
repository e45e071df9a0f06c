using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using BoneGraftCatalog.Rules;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Unit.Tests.Configuration;

/// <summary>The presets, written from the list of all ids. What the targets report is none of them: no such file reaches MSBuild.</summary>
public sealed class PresetTests
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["none"] = "Nothing is reported but what keeps a catalog from being generated: its constants and tables would be missing without a word.",
        ["quiet"] = "Only what a payer is sure to deny, and what is wrong with the settings or the files of a catalog; no suggestions.",
        ["default"] = "What the package does without a preset.",
        ["strict"] = "What a payer denies is an error, the rest a warning: for builds that must not bill a known mistake.",
    };

    public static TheoryData<string> Presets => new(Words.Keys);

    [Theory]
    [MemberData(nameof(Presets))]
    [Trait(UpdateSwitch.Trait, UpdateSwitch.Snapshot)]
    public void A_preset_gives_every_id_a_severity(string preset)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Words[preset]).Append('\n')
            .Append("# Chosen by the MSBuild property BoneGraftPreset. Rules of your own .editorconfig and .globalconfig files win over it.\n")
            .Append("is_global = true\nglobal_level = -10\n\n");
        foreach (DiagnosticEntry entry in DiagnosticList.All.Where(e => e.Origin != "targets"))
        {
            text.Append("# ").Append(entry.Title).Append('\n').Append("dotnet_diagnostic.").Append(entry.Id).Append(".severity = ").Append(Severity(preset, entry)).Append('\n');
        }

        UpdateSwitch.Check($"src/BoneGraftCatalog/build/presets/{preset}.globalconfig", _ => text.ToString());
    }

    [Fact]
    public void There_is_no_other_preset() => Assert.Equal(
        Words.Keys.Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(Repository.Root, "src", "BoneGraftCatalog", "build", "presets")).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    /// <summary>
    /// A finding that is less sure is shown one step lower than its rule: a severity that is written out would raise it again. So what
    /// keeps its severity is <c>default</c>.
    /// </summary>
    private static string Severity(string preset, DiagnosticEntry entry) => preset switch
    {
        "none" => IsGeneration(entry) ? "default" : "none",
        "quiet" => entry.Severity == DiagnosticSeverity.Info || OnlyAdvises(entry) ? "none" : "default",
        "strict" => entry.Severity == DiagnosticSeverity.Error || (entry.Severity == DiagnosticSeverity.Warning && entry.Id[3] is '2' or '3') ? "error" : "warning",
        _ => "default",
    };

    // Errors of the generator itself, not those at a cell: they are told apart, and with them the build fails.
    private static bool IsGeneration(DiagnosticEntry entry) => entry is { Origin: "generator", Severity: DiagnosticSeverity.Error } && entry.Id[3] == '0';

    private static bool OnlyAdvises(DiagnosticEntry entry) => ClaimRules.Find(entry.Id)?.Outcome == Outcome.Advice;
}
