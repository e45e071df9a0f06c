using BoneGraftCatalog.Engine.Modeling;

namespace BoneGraftCatalog.Generator.Pipeline;

/// <summary>A catalog's name and model, without a position; no model when a step before failed.</summary>
internal sealed record NamedModel(string Catalog, CatalogModel? Model);
