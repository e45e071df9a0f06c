using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace BoneGraftCatalog.Sample;

/// <summary>A short tour of the catalog, section by section.</summary>
internal sealed class Tour
{
    private readonly TextWriter _out;

    public Tour(TextWriter output) => _out = output;

    public void Header()
    {
        Catalog catalog = BoneGraft.Catalog;
        _out.WriteLine(
            $"BoneGraftCatalog: {catalog.Count} codes, {catalog.Modifiers.Count} modifiers, {catalog.Releases.Count} releases of CMS data, "
            + $"the latest of {catalog.DataVersion}");
    }

    /// <summary>One code, and where each of its facts comes from.</summary>
    public void Code()
    {
        CatalogEntry marrow = BoneGraft.Catalog[Cpt.MarrowAspirationSpine20939];
        Title($"{marrow.Code}  {marrow.Label}");
        Row("what it is", $"{Name(marrow.Kind)}; constant Cpt.{marrow.Name}{marrow.Code}");
        Row("in use", $"from {marrow.ValidFrom}{(marrow.ValidTo.IsNone ? "" : $" to {marrow.ValidTo}")}", marrow.SourceOf("from"));
        Row("use", marrow.Use);
        IEnumerable<string> facets = BoneGraft.Catalog.Facets.Where(f => marrow.GetFacets(f.Name).Count > 0)
            .Select(f => $"{f.Name}: {string.Join(", ", marrow.GetFacets(f.Name))}");
        Row("facets", string.Join("; ", facets));

        if (marrow.AddOnEdit is { } edit)
        {
            Row("primaries", $"one of {edit.Primaries.Count}: {string.Join(" ", edit.Primaries)}", edit.Window.Last);
        }

        if (marrow.FeeSchedule() is { } fees)
        {
            Row("fee schedule", fees.ToString(), fees.Window.Last);
        }

        foreach (UnitLimit limit in marrow.UnitLimits)
        {
            Row("units", $"{limit.Payer}, {Name(limit.ClaimType)}: {limit}", limit.Window.Last);
        }

        var date = new ServiceDate(2024, 9, 1);
        IReadOnlyList<PairEdit> pairs = marrow.Pairs(ClaimType.Professional, date);
        Row("pairs", $"{pairs.Count} on a practitioner's claim of {date}; such as:");
        foreach (PairEdit pair in pairs.Take(2))
        {
            Row("", pair.ToString(), pair.Window.Last);
        }

        foreach (ModifierRule rule in marrow.ModifierRules(Payer.Medicare, ClaimType.Professional).Where(r => r.Selector != RuleSelector.All))
        {
            Row("modifiers", rule.ToString(), rule.Source);
        }
    }

    /// <summary>A code is found by a text, by characters and by bytes, and nothing is allocated on the way.</summary>
    public void LookUp()
    {
        Title("Look-ups");
        ReadOnlySpan<char> segment = "20939-59";
        Row("text", BoneGraft.Catalog.TryFind("20939", out CatalogEntry byText) ? byText.ToString() : "not found");
        Row("characters", BoneGraft.Catalog.TryFind(segment[..5], out CatalogEntry byCharacters) ? byCharacters.ToString() : "not found");
        Row("UTF-8", BoneGraft.Catalog.TryFind("20939"u8, out CatalogEntry byBytes) ? byBytes.ToString() : "not found");

        long before = GC.GetAllocatedBytesForCurrentThread();
        bool found = true;
        for (int i = 0; i < 1000; i++)
        {
            found &= BoneGraft.Catalog.TryFind("20939"u8, out _);
        }

        Row("1000 look-ups", $"{GC.GetAllocatedBytesForCurrentThread() - before} bytes allocated, {(found ? "all found" : "some lost")}");
    }

    public void Search()
    {
        Title("Search");
        foreach (string query in new[] { "iliac crest marrow", "BMP", "20399" })
        {
            Row(query, string.Join(
                "\n", BoneGraft.Catalog.Search(query).Take(3).Select(h => $"{h.Entry}{(h.Match == SearchMatch.SimilarCode ? ", a similar number" : "")}")));
        }
    }

    public void Compare()
    {
        CatalogComparison comparison = BoneGraft.Catalog.Compare(Cpt.AutograftChipsSpine20937, Cpt.AutograftBlockSpine20938);
        Title($"{comparison.First.Code} and {comparison.Second.Code}: {comparison.Differences.Count} differences, {comparison.Shared.Count} facts shared");
        foreach (ComparedFact fact in comparison.Differences)
        {
            Row(fact.Name, $"{fact.First}  |  {fact.Second}");
        }
    }

    public void Outcomes()
    {
        Title("Four outcomes of a look-up, with the date of service");
        var date = new ServiceDate(2026, 3, 2);
        foreach (string text in new[] { "20939", "20926", "20399", "2093 9" })
        {
            Lookup lookup = BoneGraft.Catalog.Find(text, date);
            Row($"\"{text}\"", $"{lookup.Outcome}: {lookup}");
        }
    }

    /// <summary>What the compiler said of the claims in this program.</summary>
    public void Compiler(IEnumerable<(string Place, string Text)> findings)
    {
        Title("What the compiler said of Claims.cs when this program was built");
        foreach ((string place, string text) in findings)
        {
            Row(place, text);
        }
    }

    /// <summary>The claims, each with what the checker finds on it for Medicare.</summary>
    public void Check(IEnumerable<(string Title, Claim Claim)> claims)
    {
        Title("Claims, checked for Medicare");
        foreach ((string title, Claim claim) in claims)
        {
            ClaimReport report = ClaimChecker.Medicare.Check(claim);
            Row(string.Join(" + ", claim.Lines), $"{title}: {(report.IsClean ? "clean" : report.Count == 1 ? "one finding" : $"{report.Count} findings")}");
            foreach (ClaimFinding finding in report)
            {
                Row("", finding.ToString());
            }
        }
    }

    private static string Name(CodeKind kind) => kind switch
    {
        CodeKind.AddOn => "an add-on: it needs a primary beside it",
        CodeKind.StandAlone => "a procedure that stands alone",
        CodeKind.Unlisted => "an unlisted code",
        _ => "of unknown kind",
    };

    private static string Name(ClaimType claimType) => claimType switch
    {
        ClaimType.Professional => "practitioner",
        ClaimType.Outpatient => "hospital outpatient",
        ClaimType.AmbulatorySurgery => "surgery center",
        ClaimType.Inpatient => "hospital inpatient",
        _ => "unknown",
    };

    private void Title(string title)
    {
        _out.WriteLine();
        _out.WriteLine(title);
        _out.WriteLine(new string('-', Math.Min(title.Length, 100)));
    }

    /// <summary>A fact, wrapped under its name, and its source in brackets.</summary>
    private void Row(string name, string fact, Source source = default)
    {
        const int Indent = 22;
        const int Width = 118;
        string text = source.IsNone ? fact : $"{fact} [{source.Title}]";
        string start = $"  {name}".PadRight(Indent);
        foreach (string line in text.Split('\n'))
        {
            var current = new System.Text.StringBuilder(start);
            foreach (string word in line.Split(' '))
            {
                if (current.Length > Indent && current.Length + word.Length + 1 > Width)
                {
                    _out.WriteLine(current.ToString().TrimEnd());
                    current.Clear().Append(' ', Indent);
                }

                current.Append(word).Append(' ');
            }

            _out.WriteLine(current.ToString().TrimEnd());
            start = new string(' ', Indent);
        }
    }
}
