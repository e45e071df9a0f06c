using System.Collections.Generic;
using System.Collections.Immutable;
using BoneGraftCatalog.Generator.Modeling;

namespace BoneGraftCatalog.Generator.Diagnostics;

/// <summary>Takes down problems as they are found.</summary>
internal sealed class ProblemLog
{
    private readonly List<Problem> _problems = new();

    public static EquatableArray<string> Arguments(params string[] arguments) => new(ImmutableArray.Create(arguments));

    public void Add(string id, FilePosition position, params string[] arguments) => Add(new Problem(id, position, Arguments(arguments)));

    public void Add(Problem problem) => _problems.Add(problem);

    public EquatableArray<Problem> ToArray() => new(_problems.ToImmutableArray());
}
