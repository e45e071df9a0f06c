using System;
using System.IO;

namespace BoneGraftCatalog.Package.Tests;

/// <summary>What must hold in every run of the tests. The other consumers are built in the slow set.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageInUseTests(PackedPackage package)
{
    [Fact]
    public void AProjectIsToldWhatIsWrongInItsCatalogAndInItsClaims()
    {
        var consumer = new Consumer(package, "in-use")
            .WithProject("<OutputType>Library</OutputType>", """<AdditionalFiles Include="dental.csv" BoneGraftCatalog="Dental" BoneGraftNamespace="Acme" />""")
            .With("dental.csv", "code,modifier,kind,name,label\nD7950,,stand-alone,RidgeGraft,Own bone\nD7951,,addon,SinusLift,Graft\n")
            .With(
                "Code.cs",
                """
                using BoneGraftCatalog;

                public static class Claims
                {
                    public static Claim Wrong() => new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } };

                    public static Claim Right() => new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939) } };

                    public static ProcedureCode Own() => Acme.DentalCodes.RidgeGraftD7950;
                }
                """);

        ProcessResult built = consumer.Build();

        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains("dental.csv(3,8): error BGC1012", built.Output, StringComparison.Ordinal);
        Assert.Contains("Code.cs(5,62): warning BGC2001", built.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Code.cs(7,", built.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ALibraryBuiltForNetstandardRunsInANewerProgram()
    {
        var consumer = new Consumer(package, "chain");
        consumer.WithProject("<TargetFramework>netstandard2.0</TargetFramework><OutputType>Library</OutputType><Nullable>disable</Nullable>", path: "Old/Old.csproj")
            .With(
                "Old/Old.cs",
                """
                using BoneGraftCatalog;

                public static class Old
                {
                    public static string Tell()
                    {
                        Lookup lookup = BoneGraft.Catalog.Find("20939", new ServiceDate(2026, 3, 2));
                        CatalogEntry entry;
                        BoneGraft.Catalog.TryFind(Cpt.MarrowAspirationSpine20939, out entry);
                        return lookup.Outcome + " " + entry.Label;
                    }
                }
                """)
            .With(
                "App/App.csproj",
                """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <OutputType>Exe</OutputType>
                    <UseAppHost>false</UseAppHost>
                    <NuGetAudit>false</NuGetAudit>
                  </PropertyGroup>
                  <ItemGroup>
                    <ProjectReference Include="../Old/Old.csproj" />
                  </ItemGroup>
                </Project>
                """)
            .With("App/Program.cs", "System.Console.WriteLine(Old.Tell());");
        ProcessResult built = consumer.Build("App/App.csproj");

        Assert.True(built.ExitCode == 0, built.Output);
        string folder = Path.Combine(consumer.Folder, "App", "bin", "Debug", "net10.0");
        Assert.StartsWith("Found Marrow", DotNet.Run(consumer.Folder, "exec", Path.Combine(folder, "App.dll")).Output.Trim(), StringComparison.Ordinal);
    }
}
