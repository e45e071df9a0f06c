using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Engine.Modeling;

namespace BoneGraftCatalog.Generator.Pipeline;

/// <summary>All that the source of a catalog is made of.</summary>
internal sealed record EmissionInput(CatalogModel? Model, CatalogOptions Options)
{
    public static ImmutableArray<EmissionInput> Join(NamedModel model, EquatableArray<CatalogOptions> options) => options
        .Where(o => o.Catalog == model.Catalog)
        .Select(o => new EmissionInput(model.Model, o))
        .ToImmutableArray();
}
