using System.Collections.Generic;
using System.Threading;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>Writes all source of a catalog. The same model and options give the same bytes, on every machine and in every culture.</summary>
internal static class CatalogEmitter
{
    public static EmittedCatalog Emit(CatalogModel model, CatalogOptions options, CancellationToken cancellationToken)
    {
        var problems = new List<BuildProblem>();
        (string tables, string hash) = TableWriter.Write(model, options.Catalog);
        cancellationToken.ThrowIfCancellationRequested();

        var frame = new SourceFrame(options, model.DataVersion, hash);
        var sources = new SourceWords(model);
        IReadOnlyList<FacetPlan> facets = FacetPlan.Create(model, options, problems);
        var files = new List<EmittedFile>();
        if (HasCodes(model, options))
        {
            files.Add(new CodesEmitter(model, options, frame, sources).Emit(problems));
        }

        if (HasModifiers(model, options))
        {
            files.Add(new ModifiersEmitter(model, options, frame, sources).Emit(problems));
        }

        files.Add(CatalogClassEmitter.Emit(model, options, frame, facets));
        cancellationToken.ThrowIfCancellationRequested();

        if (facets.Count > 0 || options.Below.Length == 0)
        {
            files.Add(FacetsEmitter.Emit(options, frame, facets));
        }

        files.Add(TablesEmitter.EmitData(options, frame, tables, problems));
        files.Add(TablesEmitter.EmitPayload(model, options, frame, tables));
        return new EmittedCatalog(files, problems);
    }

    /// <summary>Whether there is a class of codes.</summary>
    /// <remarks>What lies over another catalog mostly has no codes of its own, and an empty class would only be in the way.</remarks>
    public static bool HasCodes(CatalogModel model, CatalogOptions options) => options.Below.Length == 0 || model.Codes.Count > 0;

    /// <summary>Whether there is a class of modifiers.</summary>
    public static bool HasModifiers(CatalogModel model, CatalogOptions options) => options.Below.Length == 0 || model.Modifiers.Count > 0;
}
