using System;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Engine.Modeling.Validation;

namespace BoneGraftCatalog.Generator.Tests.Modeling;

public sealed class WordRunsTests
{
    private const string Descriptor = "Ceiling of a barn, painted in two coats; with a brush";

    [Theory]
    [InlineData("A ceiling of a barn painted in red", "ceiling of a barn painted in")]
    [InlineData("CEILING OF A BARN -- PAINTED (in two)", "CEILING OF A BARN -- PAINTED (in two")]
    [InlineData("It is: painted in two coats with a brush, by hand", "painted in two coats with a brush")]
    [InlineData("painted in two coats with\u00A0a", "painted in two coats with\u00A0a")]
    public void A_run_of_six_words_is_found_where_it_stands_whatever_is_between_the_words(string text, string run)
    {
        (int start, int length, int words, int key) = Assert.NotNull(Of(Descriptor).Find(text));

        Assert.Equal(run, text.Substring(start, length));
        Assert.Equal((Words.Of(run).Count(), 0), (words, key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ceiling of a barn painted")]
    [InlineData("Ceiling of a barn, freshly painted in two coats with brush")]
    [InlineData("brush a with coats two in painted barn a of ceiling")]
    public void Fewer_words_or_other_ones_are_no_run(string text) => Assert.Null(Of(Descriptor).Find(text));

    [Fact]
    public void Of_several_texts_with_the_run_the_one_that_shares_most_is_named()
    {
        WordRuns<int> runs = Of("one two three four five six seven", "zero one two three four five six", "one two three four five six seven eight nine");

        (int start, int length, int words, int key) = Assert.NotNull(runs.Find("one two three four five six seven eight"));

        Assert.Equal((0, 39, 8, 2), (start, length, words, key));
    }

    [Fact]
    public void The_run_that_is_found_is_one_that_a_comparison_of_all_with_all_finds()
    {
        var random = new Random(20939);
        for (int round = 0; round < 500; round++)
        {
            string[] texts = Enumerable.Range(0, 3).Select(_ => Sentence(20)).ToArray();
            string text = Sentence(12);
            bool expected = texts.Any(t => Enumerable.Range(0, 7).Any(i => $" {t} ".Contains($" {string.Join(' ', text.Split(' ').Skip(i).Take(6))} ", StringComparison.Ordinal)));

            Assert.Equal(expected, Of(texts).Find(text) is not null);
        }

        string Sentence(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => "w" + random.Next(2).ToString(CultureInfo.InvariantCulture)));
    }

    private static WordRuns<int> Of(params string[] texts)
    {
        var runs = new WordRuns<int>(6);
        for (int i = 0; i < texts.Length; i++)
        {
            runs.Add(texts[i], i);
        }

        return runs;
    }
}
