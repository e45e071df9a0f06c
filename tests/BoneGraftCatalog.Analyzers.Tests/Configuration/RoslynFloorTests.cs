using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.CodeFixes;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Tests.Configuration;

/// <summary>The analyzers on the oldest Roslyn that the package claims to work in.</summary>
public sealed class RoslynFloorTests
{
    private const string Source = """"
        using System;
        using System.Collections.Generic;
        using BoneGraftCatalog;

        [ServiceLine]
        public record Line([ProcedureCode] string Code, [Modifier] string Modifiers, [Units] int Units);

        public class Charge { public string CptCode { get; set; } public string Modifier1 { get; set; } public int Units { get; set; } public DateTime ServiceDate { get; set; } }

        class C
        {
            int CptCode = 20939;
            void Send(object o) { }
            Claim Lone() => new() { Lines = { new(Cpt.MarrowAspirationSpine20939) } };
            Claim Pair() => new() { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612, 4), new(Cpt.MarrowAspirationSpine20939, Mod.MultipleProcedures51) } };
            Claim Branches(bool more)
            {
                var claim = new Claim { ServiceDate = new ServiceDate(2026, 3, 2) };
                claim.Lines.Add(ClaimLine.Parse("20939-59"));
                if (more)
                {
                    claim.Lines.Add(new ClaimLine(Cpt.BoneHarvestSmall20900).WithUnits(2));
                }

                return claim;
            }
            void Own(Line given) { Send(new[] { given with { Code = "20939", Modifiers = "51" } }); Send(new List<Line> { new("20939", "59", 1) }); }
            void Names() => Send(new List<Charge> { new() { CptCode = "20939", Units = 1, Modifier1 = "51" } });
            const string Raw = """
                ST*837*0001~CLM*1*9***22:B:1~SV1*HC:20939:51*5*UN*1***1~SE*9*0001~
                """;
            object Facts = ("20938", "Allograft");
            object Text() => ProcedureCode.Parse("20939");
            object Unknown() => ProcedureCode.Parse("20993");
        }
        """";

    [Fact]
    public void On_the_oldest_Roslyn_the_analyzers_find_the_same()
    {
        var context = new FloorContext(typeof(RoslynFloorTests).Assembly);

        var old = (string[])context.Call(typeof(RoslynFloorTests), nameof(Analyze))!;

        Assert.Equal(context.Version + ".0", old[0]);
        string[] found = Analyze();
        Assert.NotEqual(old[0], found[0]);
        Assert.Equal(found.Skip(1), old.Skip(1));
        Assert.Equal(
            "BGC2001 BGC2002 BGC2003 BGC2010 BGC3001 BGC3003 BGC3004 BGC3005 BGC3006",
            string.Join(" ", old.Skip(1).Select(line => line[..7]).Distinct().Order(StringComparer.Ordinal)));
        context.Unload();
    }

    [Theory]
    [InlineData(typeof(ClaimAnalyzer))]
    [InlineData(typeof(CatalogFix))]
    public void No_assembly_asks_for_a_later_Roslyn_than_the_floor(Type type)
    {
        var context = new FloorContext(typeof(RoslynFloorTests).Assembly);
        Version[] referenced = [.. type.Assembly.GetReferencedAssemblies().Where(a => a.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)).Select(a => a.Version!)];

        Assert.NotEmpty(referenced);
        Assert.All(referenced, version => Assert.Equal(Version.Parse(context.Version + ".0"), version));
        context.Unload();
    }

    /// <summary>The version of Roslyn that ran, then what was found. Called in both load contexts.</summary>
    public static string[] Analyze()
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
            [new ClaimAnalyzer(), new ConfigurationAnalyzer(), new CodeTextAnalyzer(), new CodeAsNumberAnalyzer(), new ClaimShapeAnalyzer(), new DescriptionAnalyzer()];
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder)
            .Append(Path.Combine(Path.GetDirectoryName(typeof(RoslynFloorTests).Assembly.Location)!, "BoneGraftCatalog.dll"))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(Source, new CSharpParseOptions(LanguageVersion.CSharp11), "Test0.cs")],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        string[] errors = [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())];
        if (errors.Length > 0)
        {
            throw new InvalidOperationException(string.Join("\n", errors));
        }

        var options = new TestOptionsProvider([KeyValuePair.Create("bonegraft.payer", "medicare"), KeyValuePair.Create("bonegraft.claim_type", "professional")], []);
        ImmutableArray<Diagnostic> found = new CompilationWithAnalyzers(
                compilation,
                analyzers,
                new CompilationWithAnalyzersOptions(new AnalyzerOptions([], options), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        return
        [
            typeof(Compilation).Assembly.GetName().Version!.ToString(),
            .. found.Select(d => d.Id + " " + d.Severity + " " + d.Location.SourceSpan.Start.ToString("00000", CultureInfo.InvariantCulture) + " " + d.GetMessage(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal),
        ];
    }
}
