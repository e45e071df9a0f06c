using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using BoneGraftCatalog.Generator.Analysis;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>Every damaged catalog of the folder <c>Problems</c>, through the compiler's analyzer and through the tool.</summary>
public sealed class ProblemCaseTests : IDisposable
{
    private readonly ToolRun _run = new();

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (string id in Ids)
            {
                for (int i = 0; i < ProblemCase.Of(id).Count; i++)
                {
                    cases.Add(id, i);
                }
            }

            return cases;
        }
    }

    private static IEnumerable<string> Ids =>
        Directory.GetFiles(ProblemCase.Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Every_id_has_a_case() =>
        Assert.Equal(new CatalogFileAnalyzer().SupportedDiagnostics.Select(d => d.Id).Where(i => i.StartsWith("BGC1", StringComparison.Ordinal)).Order(StringComparer.Ordinal), Ids);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_compiler_and_the_tool_say_one_thing_at_one_place(string id, int number)
    {
        ProblemCase problem = ProblemCase.Of(id)[number];

        Diagnostic diagnostic = Assert.Single(await CatalogCompiler.AnalyzeAsync(problem.Files));
        Assert.Equal((id, problem.Place), (diagnostic.Id, CatalogCompiler.Describe(diagnostic.Location)));
        Assert.Equal(problem.Related, CatalogCompiler.Describe(diagnostic.AdditionalLocations.SingleOrDefault()));
        Assert.Equal(problem.Message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(problem.Correction, diagnostic.Properties.GetValueOrDefault("Correction"));

        JsonElement item = Assert.Single(await LintAsync(problem, ""));
        Assert.Equal((id, diagnostic.Severity.ToString().ToLowerInvariant()), (Text(item, "id"), Text(item, "level")));
        Assert.Equal(problem.Place, ToolRun.Describe(item.GetProperty("place")));
        Assert.Equal(problem.Related, item.TryGetProperty("related", out JsonElement related) ? ToolRun.Describe(related) : "");
        Assert.Equal(problem.Message, Text(item, "message"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Fix_writes_the_correction_once_and_leaves_alone_what_is_not_certain(string id, int number)
    {
        ProblemCase problem = ProblemCase.Of(id)[number];

        IReadOnlyList<JsonElement> left = await LintAsync(problem, " --fix");
        string[] texts = Texts(problem);

        // Rows may be brought into their order; what stands in them is what was there, but for the correction.
        string[] expected = [.. problem.Files.Select(f => problem.Place.StartsWith(f.Name + ":", StringComparison.Ordinal) ? Corrected(problem, f.Text) : f.Text)];
        Assert.Equal(expected.Select(Rows), texts.Select(Rows));
        Assert.Equal(problem.Correction is null ? [id] : [], left.Select(i => Text(i, "id")));

        await _run.RunAsync($"lint {Paths(problem)} --fix");
        Assert.Equal(texts, Texts(problem));
    }

    private static string Corrected(ProblemCase problem, string text)
    {
        if (problem.Correction is null)
        {
            return text;
        }

        int[] place = [.. problem.Place.Split(':').Skip(1).SelectMany(p => p.Split(',')).Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
        int Offset(int line, int column) => text.Split('\n').Take(line - 1).Sum(l => l.Length + 1) + column - 1;
        return text[..Offset(place[0], place[1])] + problem.Correction + text[Offset(place[2], place[3])..];
    }

    private static string Rows(string text) => string.Join('\n', text.Split('\n').Order(StringComparer.Ordinal));

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static string Paths(ProblemCase problem) => string.Join(' ', problem.Files.Select(f => f.Name));

    private string[] Texts(ProblemCase problem) => [.. problem.Files.Select(f => File.ReadAllText(_run.At(f.Name)))];

    private async Task<IReadOnlyList<JsonElement>> LintAsync(ProblemCase problem, string options)
    {
        foreach ((string name, string text) in problem.Files)
        {
            _run.Write(name, text);
        }

        await _run.RunAsync($"lint {Paths(problem)} --format json{options}");
        return [.. JsonDocument.Parse(_run.Output).RootElement.GetProperty("items").EnumerateArray().Where(i => Text(i, "level") != "note")];
    }
}
