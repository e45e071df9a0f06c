namespace BoneGraftCatalog.Tests.Formats;

/// <summary>Not beside other tests: it looks at the memory of the whole process.</summary>
[Collection(nameof(ConstantMemoryCollection))]
public sealed class ConstantMemoryTests() : ManyClaims(10_000);
