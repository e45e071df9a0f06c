using System.Collections.Generic;
using System.Threading;
using BoneGraftCatalog.Generator.Diagnostics;
using BoneGraftCatalog.Generator.Modeling;
using BoneGraftCatalog.Generator.Options;

namespace BoneGraftCatalog.Generator.Emission;

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
        var files = new List<EmittedFile>
        {
            new CodesEmitter(model, options, frame, sources).Emit(problems),
            new ModifiersEmitter(model, options, frame, sources).Emit(problems),
            CatalogClassEmitter.Emit(options, frame, facets, model.Codes.Count, model.Modifiers.Count, model.DataVersion),
        };
        cancellationToken.ThrowIfCancellationRequested();

        files.Add(FacetsEmitter.Emit(options, frame, facets));
        files.Add(TablesEmitter.EmitData(options, frame, tables, problems));
        files.Add(TablesEmitter.EmitPayload(frame, tables));
        return new EmittedCatalog(files, problems);
    }
}
