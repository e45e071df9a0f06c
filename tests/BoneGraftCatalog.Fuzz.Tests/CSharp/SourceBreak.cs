namespace BoneGraftCatalog.Fuzz.Tests.CSharp;

/// <summary>What is wrong with a source.</summary>
internal enum SourceBreak
{
    Cut,
    WithoutToken,
    TokenTwice,
}
