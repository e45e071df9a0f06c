using System.Collections.Immutable;

namespace BoneGraftCatalog.Analyzers.Configuration;

/// <summary>The options of the analyzers in <c>.editorconfig</c> and <c>.globalconfig</c>. The compiler gives keys in lower case.</summary>
internal static class OptionKeys
{
    public const string Prefix = "bonegraft.";

    public const string Payer = Prefix + "payer";
    public const string ClaimType = Prefix + "claim_type";
    public const string DateOfService = Prefix + "date_of_service";
    public const string LineTypes = Prefix + "line_types";
    public const string ClaimTypes = Prefix + "claim_types";
    public const string NameSignals = Prefix + "name_signals";
    public const string ClaimChecks = Prefix + "claim_checks";

    /// <summary>The project's switch, an MSBuild property: <c>BoneGraftClaimChecks</c>.</summary>
    public const string ClaimChecksProperty = "build_property.BoneGraftClaimChecks";

    /// <summary>Every key that means something; any other key with our prefix is reported.</summary>
    public static ImmutableArray<string> All { get; } = ImmutableArray.Create(
        Payer, ClaimType, DateOfService, LineTypes, ClaimTypes, NameSignals, ClaimChecks);
}
