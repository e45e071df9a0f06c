using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Importing.Checks;

/// <summary>Refuses a file that lacks much of what the table has from the release before it: it was cut short, or is an extract.</summary>
internal sealed class CompletenessCheck(ImportRequest request, ImportContext context, PublishedFacts facts, ReportWriter report)
{
    private const int Shown = 5;
    private const string Causes = "it was cut short, or it is an extract, which --partial says";
    private const string Consequence = "Their windows stay as they are; if a code has ended, end it in the catalog.";

    public void RefuseIfHollow()
    {
        if (facts.Count == 0)
        {
            throw ImportContext.Refuse("No line is about a code of the catalog");
        }

        if (request.IsPartial)
        {
            return;
        }

        string[] expected = FindExpected(out string whence);
        string[] absent = [.. expected.Where(k => !facts.Has(k))];
        if (absent.Length == 0)
        {
            return;
        }

        string shown = string.Join(", ", absent.Take(Shown).Select(k => k.Replace('|', ' '))) + (absent.Length > Shown ? ", …" : "");
        if (absent.Length * 10 > expected.Length && absent.Length > 2)
        {
            throw ImportContext.Refuse(string.Create(
                CultureInfo.InvariantCulture,
                $"{absent.Length} of the {expected.Length} rows that {whence} are not in the file ({shown}): {Causes}"));
        }

        report.Write(new ReportItem(
            "import-absent",
            ReportLevel.Note,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{absent.Length} rows that {whence} are not in the file ({shown}). {Consequence}")));
    }

    /// <summary>The rows that the release must have if the table is right: those whose window it falls into, else those of the release before it.</summary>
    private string[] FindExpected(out string whence)
    {
        // Limits and pairs of another payer or claim type come in files of their own.
        IReadOnlyList<string?> scope = facts.Scope;
        CmsRow[] rows = [.. context.Existing.Where(r => !r.Key.Where((cell, i) => scope[i] is { } own && own != cell).Any() && !IsOver(r))];
        CmsRow[] expected = [.. rows.Where(r => FirstOf(r).CompareTo(request.Release) <= 0 && LastOf(r).CompareTo(request.Release) >= 0)];
        whence = "the table has for " + request.Release.Id;
        if (expected.Length == 0)
        {
            Release? before = rows.Select(LastOf).Where(r => r.CompareTo(request.Release) < 0).Max();
            expected = [.. rows.Where(r => r.Last == before?.Id)];
            whence = (before?.Id ?? "no release") + " had";
        }

        return [.. expected.Select(r => r.KeyText).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a row ended before the release. Some files go on to name it, and some do not.</summary>
    private bool IsOver(CmsRow row) => request.Kind.Table is { Ends: { } ends } table
        && row.Values[table.Values.TakeWhile(c => c != ends).Count()] is { Length: > 0 } end
        && string.CompareOrdinal(end, request.Release.EffectiveText) < 0;

    private Release FirstOf(CmsRow row) => context.Releases[row.First];

    private Release LastOf(CmsRow row) => context.Releases[row.Last];
}
