using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>What the checks of all files share: the tables, the problems, and what the catalog declares.</summary>
internal sealed class ValidationContext
{
    // To look for the word that was meant costs a pass over all that there are; after so many the reader has got the idea.
    private int _suggestionsLeft = 50;
    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);

    private IReadOnlyList<string>? _codeTexts;
    private SpreadsheetCodes? _spreadsheetCodes;

    public ValidationContext(IReadOnlyList<Table> tables, bool isOverlay, BelowCatalog? below, CancellationToken cancellationToken)
    {
        IsOverlay = isOverlay;
        Below = below;
        Tables = tables;
        CancellationToken = cancellationToken;
        HasSources = tables.Any(t => t.Layout?.Table == CatalogSources.Table);
        HasCatalog = tables.Any(t => t.Layout == TableLayout.Catalog);
    }

    public IReadOnlyList<Table> Tables { get; }

    public CancellationToken CancellationToken { get; }

    public ProblemLog Problems { get; private set; } = new();

    public bool HasSources { get; }

    /// <summary>
    /// Whether the files lie over another catalog. Codes, modifiers and families that they name may be that catalog's: none of them is
    /// unknown where nobody sees it from here.
    /// </summary>
    public bool IsOverlay { get; }

    /// <summary>The catalog below an overlay, for whoever sees it; the generator does not.</summary>
    public BelowCatalog? Below { get; }

    /// <summary>Whether names may be those of a catalog that is not seen.</summary>
    public bool IsOverUnseen => IsOverlay && Below is null;

    public bool HasCatalog { get; }

    /// <summary>The sources that are declared, valid or not, and the days on which they are in force.</summary>
    public Dictionary<string, (ServiceDate Effective, ServiceDate Until)> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>The releases that the tables have seen last, as the sources name them.</summary>
    public NewestReleases Newest { get; } = new();

    /// <summary>The codes that have a row of their own, be it valid or not: a reference to them is no second mistake.</summary>
    public Dictionary<ProcedureCode, FilePosition> Codes { get; } = new();

    /// <summary>What the whole rows of codes say.</summary>
    public Dictionary<ProcedureCode, DeclaredCode> Declared { get; } = new();

    /// <summary>The codes as text, for whoever looks for the one that was meant. Asked for only when all rows are declared.</summary>
    public IReadOnlyList<string> CodeTexts =>
        _codeTexts ??= Codes.Keys.Concat(Below?.Codes ?? Enumerable.Empty<ProcedureCode>()).Select(c => c.ToString()).Distinct().ToArray();

    /// <summary>The codes that a damaged cell can have been: a problem says that they are not there, and no second one does.</summary>
    public HashSet<ProcedureCode> MeantCodes { get; } = new();

    public SpreadsheetCodes SpreadsheetCodes => _spreadsheetCodes ??= new SpreadsheetCodes(Tables);

    public Spellings Spellings { get; } = new();

    /// <summary>The modifiers that have a row of their own, be it valid or not.</summary>
    public Dictionary<Modifier, FilePosition> Modifiers { get; } = new();

    /// <summary>The codes whose kind says that they are add-ons, in the order of their rows.</summary>
    public List<(ProcedureCode Code, FilePosition Position)> AddOns { get; } = new();

    public IEnumerable<Table> Of(TableLayout layout) => Tables.Where(t => t.Layout == layout);

    /// <summary>The rows of a kind of table that were read whole.</summary>
    public IEnumerable<(Table Table, Row Row)> WholeRows(TableLayout layout)
    {
        foreach (Table table in Of(layout))
        {
            foreach (Row row in table.Rows)
            {
                CancellationToken.ThrowIfCancellationRequested();
                if (!row.IsDamaged)
                {
                    yield return (table, row);
                }
            }
        }
    }

    /// <summary>Reads what a row still offers without reporting anything: a problem of it is reported already.</summary>
    public T WithoutReporting<T>(Func<T> read)
    {
        ProblemLog problems = Problems;
        Problems = new ProblemLog();
        try
        {
            return read();
        }
        finally
        {
            Problems = problems;
        }
    }

    public void Add(string id, FilePosition position, params string[] arguments) => Problems.Add(id, position, arguments);

    public void AddRelated(string id, FilePosition position, FilePosition related, params string[] arguments) =>
        Problems.Add(new Problem(id, position, ProblemLog.Arguments(arguments)) { Related = related });

    /// <summary>The days of the releases that a row was seen in, where they are known.</summary>
    public (ServiceDate Start, ServiceDate End) DaysOf(string first, string last)
    {
        Sources.TryGetValue(first, out (ServiceDate Effective, ServiceDate Until) from);
        Sources.TryGetValue(last, out (ServiceDate Effective, ServiceDate Until) to);
        return (from.Effective, to.Until);
    }

    /// <summary>Whether two rows speak of the same days; also when nobody can tell, for they are not dated.</summary>
    public bool MayOverlap(string first, string last, string otherFirst, string otherLast)
    {
        (ServiceDate start, ServiceDate end) = DaysOf(first, last);
        (ServiceDate otherStart, ServiceDate otherEnd) = DaysOf(otherFirst, otherLast);
        return (otherEnd.IsNone || start <= otherEnd) && (end.IsNone || otherStart <= end);
    }

    public void AddCorrectable(string id, FilePosition position, string? correction, params string[] arguments) =>
        Problems.Add(new Problem(id, position, ProblemLog.Arguments(arguments)) { Correction = correction });

    public (string? Word, bool IsCertain) Nearest(string text, IEnumerable<string> candidates) =>
        _suggestionsLeft-- > 0 ? Spelling.Nearest(text, candidates) : default;

    /// <summary>Whether the tables can still hold the name: those of a list are numbered in so many digits.</summary>
    public bool TryCount(string list, int maximum, TableCell name)
    {
        Spellings.Add(list, name.Text, () => name.Position);
        if (!_names.TryGetValue(list, out HashSet<string>? names))
        {
            _names.Add(list, names = new HashSet<string>(StringComparer.Ordinal));
        }

        if (names.Contains(name.Text) || names.Count < maximum)
        {
            names.Add(name.Text);
            return true;
        }

        Add(ProblemIds.TooMany, name.Position, Number(maximum + 1), list, Number(maximum));
        return false;
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
