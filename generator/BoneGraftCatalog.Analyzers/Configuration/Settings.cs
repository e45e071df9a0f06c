namespace BoneGraftCatalog.Analyzers.Configuration;

/// <summary>What the options say for one file. What is not said, or not understood, is not known.</summary>
internal sealed class Settings
{
    public Settings(string? payer, ClaimType claimType, ServiceDate date, string? lineTypes, string? claimTypes, bool nameSignals, bool claimChecks)
    {
        Payer = payer;
        ClaimType = claimType;
        Date = date;
        LineTypes = lineTypes;
        ClaimTypes = claimTypes;
        NameSignals = nameSignals;
        ClaimChecks = claimChecks;
    }

    /// <summary>The payer's name in lower case, or null.</summary>
    public string? Payer { get; }

    public ClaimType ClaimType { get; }

    public ServiceDate Date { get; }

    /// <summary>The mapping of line types, as written.</summary>
    public string? LineTypes { get; }

    /// <summary>The mapping of claim types, as written.</summary>
    public string? ClaimTypes { get; }

    /// <summary>Whether names alone may suggest that a type is a claim line (on).</summary>
    public bool NameSignals { get; }

    /// <summary>Whether claims are checked at all (on).</summary>
    public bool ClaimChecks { get; }
}
