namespace BoneGraftCatalog.Generator.Emission;

/// <summary>A file of emitted source.</summary>
internal sealed record EmittedFile(string HintName, string Text);
