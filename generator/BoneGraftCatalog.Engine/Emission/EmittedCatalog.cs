using System.Collections.Generic;
using BoneGraftCatalog.Engine.Problems;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>The source of a catalog, and what could not be emitted.</summary>
internal sealed record EmittedCatalog(IReadOnlyList<EmittedFile> Files, IReadOnlyList<BuildProblem> Problems);
