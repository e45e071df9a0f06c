namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>A value of a facet: the index of the facet in <see cref="CatalogModel.Facets"/> and the slug as written.</summary>
internal sealed record FacetValueModel(int Facet, string Slug);
