using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace BoneGraftCatalog.Benchmarks;

/// <summary>What the first look-up of a process costs: every iteration is a process of its own.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 15, iterationCount: 1, invocationCount: 1)]
public class FirstUseBenchmarks
{
    [Benchmark(Baseline = true)]
    public bool Catalog() => BoneGraft.Catalog.TryFind("20939", out _);

    [Benchmark]
    public bool FrozenDictionaryOfTheSameCodes() =>
        BoneGraft.Catalog.ToFrozenDictionary(e => e.Code.Text, e => e.Label).ContainsKey("20939");
}
