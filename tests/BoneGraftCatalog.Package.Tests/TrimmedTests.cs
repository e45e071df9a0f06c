using System.IO;
using System.Runtime.InteropServices;

namespace BoneGraftCatalog.Package.Tests;

/// <summary>A program that leaves out all that it does not call: nothing of the library is found by reflection, so nothing is missed.</summary>
[Collection(PackageCollection.Name)]
[Trait("Set", "hosts")]
public sealed class TrimmedTests(PackedPackage package)
{
    private const string Program =
        """
        using System;
        using System.Linq;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using BoneGraftCatalog;
        using BoneGraftCatalog.Formats;

        const string Fhir = "{\"resourceType\":\"Claim\",\"type\":{\"coding\":[{\"code\":\"professional\"}]},\"item\":[{\"productOrService\":"
            + "{\"coding\":[{\"system\":\"http://www.ama-assn.org/go/cpt\",\"code\":\"20939\"}]}}]}";

        // The analyzers see the add-on too; what is asked here is what the trimmed program finds.
        #pragma warning disable BGC2001
        var claim = new Claim { ServiceDate = new(2026, 3, 2), Lines = { new(Cpt.MarrowAspirationSpine20939) } };
        ClaimReport report = ClaimChecker.Medicare.Check(claim);
        #pragma warning restore BGC2001
        Console.WriteLine(BoneGraft.Catalog.TryFind("20939", out CatalogEntry entry) + " " + entry.IsAddOn + " " + (entry.Primaries.Count > 0));
        Console.WriteLine(BoneGraft.Catalog.Search("marrow").Any() + " " + BoneGraft.Catalog.Compare("20937", "20938").Differences.Any());
        Console.WriteLine(ClaimReportJson.Parse(ClaimReportJson.Write(report)).Single().ToString().Split(" [")[0]);
        Console.WriteLine(string.Join(" ", ClaimJson.Read(ClaimJson.Write(claim))
            .Concat(X12Claims.Read("SV1*HC:20939:59*120*UN*1~"))
            .Concat(ClaimCsv.Read("claim,code,date\nA,20939,2026-03-02\n"))
            .Concat(FhirClaims.Read(Fhir))
            .Select(r => r.Claim!.Lines.Single())));
        string json = JsonSerializer.Serialize(new Order { Code = Cpt.MarrowAspirationSpine20939, Payer = Payer.Medicare, Date = new(2026, 3, 2) }, Context.Default.Order);
        Console.WriteLine(json + " " + JsonSerializer.Deserialize(json, Context.Default.Order)!.Code);
        Console.WriteLine(JsonSerializer.Deserialize(JsonSerializer.Serialize(claim, Context.Default.Claim), Context.Default.Claim)!.Lines.Single());

        public sealed class Order
        {
            public ProcedureCode Code { get; set; }

            public Payer Payer { get; set; }

            public ServiceDate Date { get; set; }
        }

        [JsonSerializable(typeof(Order))]
        [JsonSerializable(typeof(Claim))]
        public sealed partial class Context : JsonSerializerContext;
        """;

    private static readonly string[] ExpectedOutput =
    [
        "True True True",
        "True True",
        "BGC2001 line 1 (20939): 20939 is an add-on and no listed primary is on this claim",
        "20939 20939-59 20939 20939",
        """{"Code":"20939","Payer":"medicare","Date":"2026-03-02"} 20939""",
        "20939",
    ];

    [Fact]
    public void ATrimmedProgramSaysWhatAWholeOneSays()
    {
        var consumer = new Consumer(package, "trimmed")
            .WithProject(
                $"""
                <RuntimeIdentifier>{PackedPackage.Metadata("RuntimeIdentifier")}</RuntimeIdentifier>
                <SelfContained>true</SelfContained>
                <UseAppHost>true</UseAppHost>
                <PublishTrimmed>true</PublishTrimmed>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
                <EnableAotAnalyzer>true</EnableAotAnalyzer>
                <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
                """)
            .With("Program.cs", Program);
        string folder = Path.Combine(consumer.Folder, "published");

        consumer.PublishesClean(folder);

        string program = Path.Combine(folder, RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "Consumer.exe" : "Consumer");
        Assert.Equal(ExpectedOutput, DotNet.Start(program, folder, new System.Collections.Generic.Dictionary<string, string>(), input: null).Output.Trim().ReplaceLineEndings("\n").Split('\n'));
        Assert.False(File.Exists(Path.Combine(folder, "System.Private.Xml.dll")), "Nothing was left out, so that nothing was proved.");
    }
}
