using System.IO;
using System.Threading;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Fuzz.Tests.Catalogs;

/// <summary>Damaged tables are refused, or answer every question without an error.</summary>
public sealed class DamagedTablesTests
{
    private int _refused;
    private int _answered;

    [Fact]
    public void Some_damaged_tables_are_refused_or_answer_every_question()
    {
        Cases.Some(DamagedTables.All, 150, Ask);
        Assert.True(_refused > 8 && _answered > 8, $"{_refused} refused, {_answered} answered");
    }

    [Fact]
    [Trait("Set", "fuzz")]
    public void All_damaged_tables_are_refused_or_answer_every_question()
    {
        Cases.All(DamagedTables.All, Ask);
        Assert.True(_refused > 200 && _answered > 200, $"{_refused} refused, {_answered} answered");
    }

    private void Ask(DamagedTables damaged)
    {
        Catalog catalog;
        try
        {
            catalog = Catalog.Load(damaged.Bytes);
        }
        catch (InvalidDataException)
        {
            Interlocked.Increment(ref _refused);
            return;
        }

        AskEverything(catalog, damaged.Number % 8 == 0);
        Interlocked.Increment(ref _answered);
    }

    private static void AskEverything(Catalog catalog, bool thoroughly)
    {
        var date = new ServiceDate(2024, 8, 1);
        _ = catalog.ToString();
        foreach (CatalogEntry entry in catalog)
        {
            _ = entry.ToString();
            _ = entry.Pairs(ClaimType.Professional).Count + entry.UnitLimits.Count + entry.FeeScheduleHistory.Count + entry.PrimaryFor.Count;
            _ = entry.OutpatientStatus()?.ToString() + entry.AddOnEdit?.Primaries.ToString() + entry.ReplacedBy;
            if (thoroughly)
            {
                _ = string.Join("", entry.Pairs(ClaimType.Outpatient, date)) + string.Join("", entry.UnitLimits) + string.Join("", entry.ModifierRules(Payer.Medicare));
                _ = catalog.Compare(entry.Code, catalog.Entries[0].Code).ToString();
            }
        }

        _ = string.Join("", catalog.Modifiers) + string.Join("", catalog.Facets) + string.Join("", catalog.PlacesOfService) + string.Join("", catalog.Sources) + string.Join("", catalog.Payers);
        _ = catalog.Search("marrow 20399").Count;
    }
}
