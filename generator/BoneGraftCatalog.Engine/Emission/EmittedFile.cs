namespace BoneGraftCatalog.Engine.Emission;

/// <summary>A file of emitted source.</summary>
internal sealed record EmittedFile(string HintName, string Text);
