using System;
using BoneGraftCatalog.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Configuration;

/// <summary>Reads the options of a file. A value that is not understood counts as not given; <see cref="ConfigurationAnalyzer"/> reports it.</summary>
internal sealed class SettingsReader
{
    private readonly AnalyzerConfigOptionsProvider _provider;

    public SettingsReader(AnalyzerConfigOptionsProvider provider) => _provider = provider;

    public Settings For(SyntaxTree tree)
    {
        AnalyzerConfigOptions options = _provider.GetOptions(tree);
        return new Settings(
            Text(options, OptionKeys.Payer)?.ToLowerInvariant(),
            ClaimTypeWords.TryParse(Text(options, OptionKeys.ClaimType), out ClaimType claimType) ? claimType : ClaimType.Unknown,
            ServiceDate.TryParseIso((Text(options, OptionKeys.DateOfService) ?? "").AsSpan(), out ServiceDate date) ? date : ServiceDate.None,
            Text(options, OptionKeys.LineTypes),
            Text(options, OptionKeys.ClaimTypes),
            !TryParseSwitch(Text(options, OptionKeys.NameSignals), out bool signals) || signals,
            (!TryParseSwitch(Text(options, OptionKeys.ClaimChecks), out bool checks) || checks)
                && (!TryParseSwitch(Text(_provider.GlobalOptions, OptionKeys.ClaimChecksProperty), out bool project) || project));
    }

    public static bool TryParseSwitch(string? text, out bool on)
    {
        on = text?.ToLowerInvariant() is "true" or "on" or "enable";
        return on || text?.ToLowerInvariant() is "false" or "off" or "disable";
    }

    private static string? Text(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
