using System.Collections.Immutable;
using BoneGraftCatalog.Engine.Modeling;

namespace BoneGraftCatalog.Engine.Problems;

/// <summary>A problem of a project's settings or of the emission, which stands at no place in a file.</summary>
internal sealed record BuildProblem(string Id, EquatableArray<string> Arguments)
{
    public static BuildProblem InvalidOption(string catalog, string option, string value, string why) =>
        Create(BuildProblemIds.InvalidOption, catalog, option, value, why);

    public static BuildProblem Create(string id, params string[] arguments) =>
        new(id, new EquatableArray<string>(ImmutableArray.Create(arguments)));
}
