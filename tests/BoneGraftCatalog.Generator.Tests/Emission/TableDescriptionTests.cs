using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Generator.Tests.Emission;

/// <summary>What must hold of the descriptions of tables together, whatever columns they have.</summary>
public sealed class TableDescriptionTests
{
    /// <summary>Whoever changes a record that is released changes the version of the format, and begins another baseline.</summary>
    [Fact]
    [Trait(UpdateSwitch.Trait, UpdateSwitch.Snapshot)]
    public void The_records_of_a_format_version_are_laid_out_as_they_always_were() => Baseline.Verify(
        $"Format.{TableFormat.Version}",
        string.Concat(CatalogRecords.All.Select(l =>
            $"{l.Section} width {l.Width}, sorted by {l.SortedWidth}\n" + string.Concat(l.Columns.Where(c => c.Width > 0).Select(c => $"  {c.Offset} {c.Width} {c.Name}, {c.Kind}\n")))));

    [Fact]
    public void Every_table_that_is_described_is_in_the_list()
    {
        IEnumerable<FactTable> described = typeof(FactTable).Assembly.GetTypes()
            .Where(t => !t.ContainsGenericParameters)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => typeof(FactTable).IsAssignableFrom(f.FieldType))
            .Select(f => (FactTable)f.GetValue(null)!);

        Assert.Equal(described.Select(t => t.Section).Order(StringComparer.Ordinal), FactTables.All.Select(t => t.Section).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_letters_name_one_section()
    {
        string[] sections = [.. CatalogRecords.All.Select(l => l.Section), TableFormat.Texts, TableFormat.Lists, TableFormat.HashSeeds, TableFormat.HashSlots];

        Assert.All(sections, s => Assert.Equal(2, s.Length));
        Assert.Equal(sections.Length, sections.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_word_and_the_member_of_the_enum_that_it_is_read_as_have_one_number()
    {
        Assert.Equal("stand-alone StandAlone, add-on AddOn, unlisted Unlisted", Pairs<CodeKind>(Vocabulary.CodeKinds));
        Assert.Equal("payment Payment, eligibility Eligibility, informational Informational", Pairs<ModifierKind>(Vocabulary.ModifierKinds));
        Assert.Equal("allowed Allowed, never Never, records Records, no-effect NoEffect", Pairs<ModifierVerdict>(Vocabulary.Verdicts));
        Assert.Equal("professional Professional, outpatient Outpatient, asc AmbulatorySurgery, ambulatory-surgery AmbulatorySurgery, inpatient Inpatient", Pairs<ClaimType>(Vocabulary.ClaimTypes));
        Assert.Equal("high High, medium Medium, low Low", Pairs<Confidence>(Vocabulary.Confidences));
        Assert.Equal("facility Facility, nonfacility NonFacility, unassigned Unassigned", Pairs<PlaceRate>(Vocabulary.PlaceRates));
        Assert.Equal("1 Line, 2 AbsoluteDay, 3 ReviewableDay, n/a NotApplicable", Pairs<UnitAdjudication>(Vocabulary.Adjudications));
        Assert.Equal("0 Never, 1 WithModifier, 9 Withdrawn", Pairs<PairIndicator>(Vocabulary.PairIndicators));
    }

    private static string Pairs<TEnum>(WordList words)
        where TEnum : struct, Enum
    {
        Assert.Equal(Enum.GetValues<TEnum>().Length - 1, words.Greatest);
        return string.Join(", ", words.All.Select(w => $"{w} {Enum.ToObject(typeof(TEnum), words.ValueOf(w))}"));
    }
}
