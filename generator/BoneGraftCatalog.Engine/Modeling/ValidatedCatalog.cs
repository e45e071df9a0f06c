using BoneGraftCatalog.Engine.Problems;

namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>What validation makes of a catalog's files: the model of all that is valid, and the problems, in the order of the files.</summary>
internal sealed record ValidatedCatalog(CatalogModel Model, EquatableArray<Problem> Problems);
