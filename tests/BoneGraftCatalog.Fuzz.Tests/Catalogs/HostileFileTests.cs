using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Generator.Tests.Reading;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Fuzz.Tests.Catalogs;

/// <summary>Whatever stands in a file: nothing throws, every problem lies inside its file, and what is left can be written.</summary>
public sealed class HostileFileTests
{
    [Fact]
    public void Some_hostile_files_are_read_and_what_is_left_is_written() => Cases.Some(HostileFile.All, 150, Verify);

    [Fact]
    [Trait("Set", "fuzz")]
    public void Every_hostile_file_is_read_and_what_is_left_is_written() => Cases.All(HostileFile.All, Verify);

    private static void Verify(HostileFile hostile)
    {
        foreach ((string Name, string Text)[] files in hostile.Catalogs)
        {
            Verify(files);
        }
    }

    private static void Verify((string Name, string Text)[] files)
    {
        ValidatedCatalog catalog = RepositoryFiles.Validate(files);
        Dictionary<string, SourceText> texts = files.ToDictionary(f => f.Name, f => SourceText.From(f.Text));
        foreach (Problem problem in catalog.Problems)
        {
            Inside(problem.Position);
            if (problem.Related is not null)
            {
                Inside(problem.Related);
            }

            Assert.DoesNotContain('\n', ProblemMessage.Of(problem));
        }

        TableWriter.Write(catalog.Model, "Hostile");

        void Inside(FilePosition position)
        {
            SourceText text = texts[position.Path];
            int start = text.Lines.GetPosition(new LinePosition(position.Line, position.Column));
            int end = text.Lines.GetPosition(new LinePosition(position.EndLine, position.EndColumn));
            Assert.InRange(start, 0, end);
            Assert.InRange(end, start, text.Length);
        }
    }
}
