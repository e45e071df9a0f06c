using System;
using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>The columns by which a kind of file is known.</summary>
internal sealed class TableLayout
{
    /// <summary>What the header of a consumer's own facet begins with.</summary>
    public const string FacetPrefix = "facet:";

    /// <summary>The facets that have a column of their own, in the order they have in a model.</summary>
    public static readonly IReadOnlyList<string> Facets = new[] { "family", "graft", "form", "incision", "region", "service", "sites" };

    public static readonly IReadOnlyList<TableLayout> All = new[]
    {
        new TableLayout(
            TableKind.Catalog,
            "code modifier kind name label",
            "payer from to terms family graft form incision region service sites claim_types exclusive bypass use replaced_by note source"),
        new TableLayout(TableKind.Sources, "id kind title", "publisher release effective until confidence rows sha256 note"),
        new TableLayout(TableKind.FeeSchedule, "code status global pctc mult bilat asst co team", "first last nonfacility_na facility_na"),
        new TableLayout(TableKind.AddOns, "add_on primary type", "first last"),
        new TableLayout(TableKind.UnitLimits, "code payer claim_type limit mai", "rationale first last"),
        new TableLayout(TableKind.Pairs, "claim_type column1 column2 to indicator", "rationale first last"),
        new TableLayout(TableKind.OutpatientStatus, "code status", "first last"),
        new TableLayout(TableKind.Places, "place rate label", "first last"),
        new TableLayout(TableKind.Descriptors, "code descriptor", "source"),
        new TableLayout(TableKind.Released, "code modifier name released"),
    };

    private readonly HashSet<string> _columns;

    private TableLayout(TableKind kind, string required, string optional = "")
    {
        Kind = kind;
        Required = required.Split(' ');
        Columns = Required.Concat(optional.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries)).ToArray();
        _columns = new HashSet<string>(Columns, StringComparer.Ordinal);
    }

    public TableKind Kind { get; }

    public IReadOnlyList<string> Required { get; }

    public IReadOnlyList<string> Columns { get; }

    public static TableLayout Of(TableKind kind) => All.First(l => l.Kind == kind);

    public bool Has(string column) => _columns.Contains(column) || (Kind == TableKind.Catalog && column.StartsWith(FacetPrefix, StringComparison.Ordinal));

    /// <summary>
    /// The layout that a header is meant to be: the one that explains most of it. A header may miss a column or misspell one and is still
    /// known, so that the problem is told where it is; below half of the required columns nothing is guessed.
    /// </summary>
    public static TableLayout? Recognize(IReadOnlyCollection<string> header)
    {
        TableLayout? best = null;
        int bestScore = int.MinValue;
        bool tie = false;
        foreach (TableLayout layout in All)
        {
            int known = header.Count(layout.Has);
            int required = layout.Required.Count(c => header.Contains(c, StringComparer.Ordinal));
            if (known < 2 || required * 2 < layout.Required.Count)
            {
                continue;
            }

            int score = (known * 2) - (header.Count - known) - (layout.Required.Count - required);
            if (score >= bestScore)
            {
                tie = score == bestScore;
                best = layout;
                bestScore = score;
            }
        }

        return tie ? null : best;
    }
}
