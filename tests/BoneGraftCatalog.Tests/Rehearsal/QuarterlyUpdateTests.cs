using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace BoneGraftCatalog.Tests.Rehearsal;

/// <summary>
/// The quarterly update, done as its guide says: the commands are those of the page, in its order, and what the page says in words a
/// method here does. Nothing but the data may have to change for it.
/// </summary>
[Trait("Set", "rehearsal")]
public sealed partial class QuarterlyUpdateTests : IDisposable
{
    /// <summary>The guide's <c>dotnet test</c> stands for these: the tests of the package build much again and ask nothing of the data.</summary>
    private static readonly string[] DataDependent = ["BoneGraftCatalog.Tests", "BoneGraftCatalog.Generator.Tests", "BoneGraftCatalog.Analyzers.Tests"];

    private readonly NextQuarter _quarter = new();
    private readonly RepositoryCopy _copy = new();
    private string _version = "";

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void The_jobs_of_a_quarter_done_by_the_guide_leave_every_test_green()
    {
        string readme = _copy.Read("README.md");
        var byHand = new Dictionary<string, Action>(StringComparer.Ordinal)
        {
            ["Correct a label, a facet or a date"] = () => Edit("catalog.csv", _quarter.CorrectLabel),
            ["Add a code"] = () => Edit("catalog.csv", _quarter.AddCodes),
            ["End a code"] = () => Edit("catalog.csv", _quarter.EndCode),
            ["Import the tables"] = LayFiles,
        };

        // More than one table is imported from some files.
        var imported = new HashSet<string>(StringComparer.Ordinal);
        foreach (GuideStep step in GuideStep.ReadAll())
        {
            if (byHand.Remove(step.Title, out Action? work))
            {
                work();
            }

            foreach (string command in step.Commands.Where(IsPossible))
            {
                if (command.Contains(" import ", StringComparison.Ordinal))
                {
                    imported.Add(PublishedFile().Match(command).Value);
                }

                if (command == "dotnet test")
                {
                    RunFastTests();
                }
                else
                {
                    string output = _copy.Run(_quarter.Fill(command).Replace("VERSION", _version, StringComparison.Ordinal));
                    if (command.Contains("--changelog", StringComparison.Ordinal))
                    {
                        NameVersion(output);
                    }
                }
            }
        }

        Assert.Empty(byHand.Keys);
        Assert.Equal(_quarter.Publish().Select(f => "artifacts/published/" + f.Name).Order(StringComparer.Ordinal), imported.Order(StringComparer.Ordinal));
        Assert.All(_quarter.NewCodes, c => Assert.Contains($"\n{c},,Rehearsed", _copy.Read("src/BoneGraftCatalog/Cms/released.csv"), StringComparison.Ordinal));
        Assert.NotEqual(readme, _copy.Read("README.md"));
    }

    /// <summary>An import is possible where the quarter brought its file.</summary>
    private bool IsPossible(string command) =>
        PublishedFile().Match(command) is not { Success: true } file || File.Exists(Path.Combine(_copy.Folder, file.Value));

    private void Edit(string path, Func<string, string> edit) => _copy.Write(path, edit(_copy.Read(path)));

    private void LayFiles()
    {
        foreach ((string name, byte[] content) in _quarter.Publish())
        {
            _copy.Write("artifacts/published/" + name, content);
        }
    }

    /// <summary>The section of the changelog, and the next minor version.</summary>
    private void NameVersion(string changes)
    {
        Assert.NotEmpty(changes);
        Edit("CHANGELOG.md", text => text.Replace("## [Unreleased]\n", "## [Unreleased]\n\n" + changes, StringComparison.Ordinal));
        Edit("Directory.Build.props", text => Version().Replace(text, version =>
        {
            _version = $"{version.Groups["major"].Value}.{int.Parse(version.Groups["minor"].Value, System.Globalization.CultureInfo.InvariantCulture) + 1}.0";
            return $"<Version>{_version}</Version>";
        }));
        Assert.NotEmpty(_version);
    }

    private void RunFastTests()
    {
        foreach (string project in DataDependent)
        {
            string output = _copy.Run($"dotnet test tests/{project} --no-build");
            Match passed = Passed().Match(output);
            Assert.True(passed.Success && int.Parse(passed.Groups["count"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) > 100, output);
        }
    }

    [GeneratedRegex("artifacts/published/[^ ]+\\.[a-z]+")]
    private static partial Regex PublishedFile();

    [GeneratedRegex("<Version>(?<major>[0-9]+)\\.(?<minor>[0-9]+)\\.[0-9]+</Version>")]
    private static partial Regex Version();

    [GeneratedRegex("Passed: +(?<count>[0-9]+)")]
    private static partial Regex Passed();
}
