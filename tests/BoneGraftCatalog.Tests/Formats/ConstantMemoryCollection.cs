namespace BoneGraftCatalog.Tests.Formats;

[CollectionDefinition(nameof(ConstantMemoryCollection), DisableParallelization = true)]
public sealed class ConstantMemoryCollection;
