using System;
using System.IO;
using System.Text.RegularExpressions;

namespace BoneGraftCatalog.Package.Tests;

/// <summary>What an editor offers after <c>Cpt.</c>, asked of the completion service that the SDK itself carries.</summary>
[Collection(PackageCollection.Name)]
[Trait("Set", "package")]
public sealed class CompletionTests(PackedPackage package)
{
    private const string Probe =
        """
        using System;
        using System.Collections.Immutable;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Completion;
        using Microsoft.CodeAnalysis.Text;

        public static class Program
        {
            private const string Before = "class C { object M() { return BoneGraftCatalog.Cpt.";

            public static async Task Main(string[] arguments)
            {
                using var workspace = new AdhocWorkspace();
                Project project = workspace.AddProject("Probe", LanguageNames.CSharp).AddMetadataReferences(
                    ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                        .Where(p => Path.GetFileName(p) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "BoneGraftCatalog.dll")
                        .Select(p => MetadataReference.CreateFromFile(p, documentation: XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(p, ".xml")))));
                foreach (string typed in new[] { "20939", "marrow", "22612", "arthrodesis" })
                {
                    // A digit ends the list of an editor only where a number could begin; after a dot it goes on filtering.
                    Document document = project.AddDocument("C.cs", SourceText.From(Before + " } }"));
                    CompletionService service = CompletionService.GetService(document)!;
                    CompletionList list = await service.GetCompletionsAsync(document, Before.Length);
                    ImmutableArray<CompletionItem> found = service.FilterItems(document, list.ItemsList.ToImmutableArray(), typed);
                    Console.WriteLine(typed + ": " + string.Join(" ", found.Select(i => i.DisplayText).Order()));
                    if (typed == "20939")
                    {
                        CompletionDescription? description = await service.GetDescriptionAsync(document, found[0]);
                        Console.WriteLine("description: " + description!.Text.Replace("\r", "").Replace("\n", " "));
                    }
                }
            }
        }
        """;

    /// <summary>The label in the catalog that was packed.</summary>
    private static string LabelOf(string code)
    {
        string catalog = File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "catalog.csv"));
        Match row = Regex.Match(catalog, "^" + code + ",,(?:[^,\n]*,){5}(?:\"(?<label>[^\"]+)\"|(?<label>[^,\n]+)),", RegexOptions.Multiline);
        Assert.True(row.Success);
        return row.Groups["label"].Value;
    }

    [Fact]
    public void ACodeIsFoundByItsNumberAndByAWordAndSaysWhatItIs()
    {
        var consumer = new Consumer(package, "completion")
            .WithProject("<CopyDocumentationFilesFromPackages>true</CopyDocumentationFilesFromPackages>", """<Reference Include="$(MSBuildExtensionsPath)DotnetTools/dotnet-format/*.dll" Exclude="$(MSBuildExtensionsPath)DotnetTools/dotnet-format/dotnet-format.dll" />""")
            .With("Program.cs", Probe);
        ProcessResult built = consumer.Build();
        Assert.True(built.ExitCode == 0, built.Output);

        string output = consumer.Run();

        Assert.Contains("20939: MarrowAspirationSpine20939\n", output.ReplaceLineEndings("\n"));
        Assert.Matches("marrow: .*MarrowAspirationSpine20939", output);
        Assert.Contains("22612: ArthrodesisPosterolateralLumbar22612\n", output.ReplaceLineEndings("\n"));
        Assert.Matches("arthrodesis: .*ArthrodesisPosterolateralLumbar22612", output);
        Assert.Contains(LabelOf("20939"), output.Split("description: ")[1], StringComparison.Ordinal);
    }
}
