using System.Collections.Generic;
using BoneGraftCatalog.Generator.Diagnostics;

namespace BoneGraftCatalog.Generator.Emission;

/// <summary>The source of a catalog, and what could not be emitted.</summary>
internal sealed record EmittedCatalog(IReadOnlyList<EmittedFile> Files, IReadOnlyList<BuildProblem> Problems);
