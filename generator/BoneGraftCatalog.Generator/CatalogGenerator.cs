using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Generator.Options;
using BoneGraftCatalog.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Generator;

/// <summary>Turns the CSV files of a project into typed constants, look-ups and tables.</summary>
/// <remarks>
/// Text becomes rows, rows become a model, a model becomes source. Nothing of the compilation is read, so that an edit of a C# file
/// runs no step. The source hangs on the model and the options alone: a comment in a file moves every row and rewrites nothing.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class CatalogGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<CatalogFile> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, _) => CatalogFile.Select(pair.Left, pair.Right))
            .WithTrackingName(CatalogGeneratorSteps.Files);

        IncrementalValuesProvider<ValidationResult> validated = files
            .Select(static (file, cancellationToken) => file.Read(cancellationToken))
            .WithTrackingName(CatalogGeneratorSteps.Rows)
            .Collect()
            .SelectMany(static (rows, _) => FileContent.Group(rows))
            .WithTrackingName(CatalogGeneratorSteps.Catalogs)
            .Select(static (catalog, cancellationToken) => catalog.Validate(cancellationToken))
            .WithTrackingName(CatalogGeneratorSteps.Validated);

        IncrementalValuesProvider<NamedModel> models = validated
            .Select(static (result, _) => new NamedModel(result.Catalog, result.Model))
            .WithTrackingName(CatalogGeneratorSteps.Model);

        IncrementalValueProvider<ProjectOptions> project = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => ProjectOptions.Read(pair.Left.GlobalOptions, pair.Right))
            .WithTrackingName(CatalogGeneratorSteps.Project);

        IncrementalValueProvider<EquatableArray<CatalogOptions>> options = files
            .Select(static (file, _) => file.Options)
            .Collect()
            .Combine(project)
            .Select(static (pair, _) => OptionResolution.Resolve(pair.Left, pair.Right))
            .WithTrackingName(CatalogGeneratorSteps.Options);

        IncrementalValuesProvider<EmissionInput> emissions = models
            .Combine(options)
            .SelectMany(static (pair, _) => EmissionInput.Join(pair.Left, pair.Right))
            .WithTrackingName(CatalogGeneratorSteps.Emission);

        IncrementalValuesProvider<ProblemReport> problems = validated
            .SelectMany(static (result, _) => ProblemReport.From(result))
            .WithTrackingName(CatalogGeneratorSteps.Problems);

        context.RegisterSourceOutput(emissions, static (output, input) => CatalogOutput.Write(output, input));
        context.RegisterSourceOutput(problems, static (output, report) => report.Report(output));
    }
}
