using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;

namespace BoneGraftCatalog.Benchmarks;

/// <summary>One claim through the checker, beside <see cref="DictionaryChecker"/> over the same data. Claims per second is the inverse.</summary>
[MemoryDiagnoser]
public class ClaimBenchmarks
{
    private readonly DictionaryChecker _dictionaries = new(BoneGraft.Catalog);
    private Claim _claim = new();

    [Params("clean", "typical", "heavy")]
    public string Claim { get; set; } = "";

    [GlobalSetup]
    public void Build()
    {
        IEnumerable<ClaimLine> lines = Claim switch
        {
            "clean" => [new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939)],
            "typical" => Parse("22633", "20938-50", "22840"),
            _ => Enumerable.Repeat(Parse("22551", "22552", "22846-59", "22853", "20931", "20930", "20939-50", "38220", "22612-59", "22633"), 3).SelectMany(l => l),
        };
        _claim = new Claim([.. lines]) { ServiceDate = new ServiceDate(2024, 8, 15) };

        static ClaimLine[] Parse(params string[] lines) => lines.Select(ClaimLine.Parse).ToArray();
    }

    [Benchmark(Baseline = true)]
    public int Dictionaries() => _dictionaries.Check(_claim).Count;

    [Benchmark]
    public int Checker() => ClaimChecker.Medicare.Check(_claim).Count;
}
