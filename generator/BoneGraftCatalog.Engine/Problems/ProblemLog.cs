using System.Collections.Generic;
using System.Collections.Immutable;
using BoneGraftCatalog.Engine.Modeling;

namespace BoneGraftCatalog.Engine.Problems;

/// <summary>Takes down problems as they are found.</summary>
internal sealed class ProblemLog
{
    private readonly List<Problem> _problems = new();

    public static EquatableArray<string> Arguments(params string[] arguments) => new(ImmutableArray.Create(arguments));

    public void Add(string id, FilePosition position, params string[] arguments) => Add(new Problem(id, position, Arguments(arguments)));

    /// <summary>Takes a problem down; without its correction where nobody can tell what that would replace.</summary>
    public void Add(Problem problem) => _problems.Add(problem.Position.IsApproximate ? problem with { Correction = null } : problem);

    public EquatableArray<Problem> ToArray() => new(_problems.ToImmutableArray());
}
