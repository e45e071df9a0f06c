using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// --smoke runs every benchmark once in this process, for the tests: it proves that they run, and measures nothing.
if (args is ["--smoke"])
{
    ManualConfig config = ManualConfig.CreateEmpty()
        .AddJob(Job.Dry.WithToolchain(InProcessEmitToolchain.Instance))
        .AddFilter(new SimpleFilter(b => b.Job.Infrastructure.Toolchain is InProcessEmitToolchain))
        .AddLogger(ConsoleLogger.Default)
        .WithOptions(ConfigOptions.DisableOptimizationsValidator);
    IEnumerable<Summary> summaries = BenchmarkRunner.Run(Assembly.GetExecutingAssembly(), config);
    BenchmarkReport[] reports = summaries.SelectMany(s => s.Reports).ToArray();
    Console.WriteLine($"{reports.Count(r => r.Success)} of {reports.Length} benchmarks ran");
    return reports.Length > 0 && reports.All(r => r.Success) ? 0 : 1;
}

BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
return 0;
