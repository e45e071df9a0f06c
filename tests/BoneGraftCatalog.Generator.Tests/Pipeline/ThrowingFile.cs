using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Generator.Tests.Pipeline;

/// <summary>A file of a catalog whose text cannot be had.</summary>
internal sealed class ThrowingFile(Func<Exception> exception) : AdditionalText
{
    public override string Path => "throwing.bonegraft.csv";

    public override SourceText GetText(CancellationToken cancellationToken = default) => throw exception();

    public static ImmutableArray<Diagnostic> Run(Func<Exception> exception, CancellationToken cancellationToken)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new CatalogGenerator().AsSourceGenerator()], [new ThrowingFile(exception)]);
        return driver.RunGenerators(CSharpCompilation.Create("Consumer"), cancellationToken).GetRunResult().Diagnostics;
    }
}
