namespace BoneGraftCatalog.Package.Tests;

/// <summary>All package tests share one packed package.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "package";
}
