using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;

namespace BoneGraftCatalog.Benchmarks;

/// <summary>A look-up by text in the catalog, beside the two dictionaries that one would write over the same codes.</summary>
[MemoryDiagnoser]
public class LookUpBenchmarks
{
    private readonly Dictionary<string, CatalogEntry> _dictionary = BoneGraft.Catalog.ToDictionary(e => e.Code.Text);
    private FrozenDictionary<string, CatalogEntry> _frozen = FrozenDictionary<string, CatalogEntry>.Empty;

    [Params("20939", "20938X")]
    public string Code { get; set; } = "";

    [GlobalSetup]
    public void Freeze() => _frozen = _dictionary.ToFrozenDictionary();

    [Benchmark(Baseline = true)]
    public bool Dictionary() => _dictionary.TryGetValue(Code, out _);

    [Benchmark]
    public bool Frozen() => _frozen.TryGetValue(Code, out _);

    [Benchmark]
    public bool Catalog() => BoneGraft.Catalog.TryFind(Code, out _);

    [Benchmark]
    public bool CatalogAndLabel() => BoneGraft.Catalog.TryFind(Code, out CatalogEntry entry) && entry.Label.Length > 0;

    [Benchmark]
    public bool CatalogFromSpan() => BoneGraft.Catalog.TryFind(Code.AsSpan(), out _);
}
