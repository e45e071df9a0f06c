namespace BoneGraftCatalog.Tests.Formats;

/// <summary>Not beside other tests: it looks at the memory of the whole process.</summary>
[Collection(nameof(ConstantMemoryCollection))]
[Trait("Set", "large")]
public sealed class LargeFileTests() : ManyClaims(100_000);
