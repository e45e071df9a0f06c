using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Modeling.Validation;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Generator.Analysis;

/// <summary>The problems of one catalog's files, found once for a compilation, whichever file asks first.</summary>
internal sealed class CatalogProblems
{
    private readonly object _gate = new();
    private readonly List<AdditionalText> _files = new();
    private readonly Dictionary<string, SourceText> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileRows> _rows = new(StringComparer.Ordinal);
    private ILookup<string, Problem>? _problems;
    private bool _isOverlay;

    public CatalogProblems(string name) => Name = name;

    /// <summary>The class of the catalog.</summary>
    public string Name { get; }

    public void Add(AdditionalText file, bool isOverlay)
    {
        _files.Add(file);
        _isOverlay |= isOverlay;
    }

    /// <param name="path">The file.</param>
    /// <param name="contradictions">Knows the catalogs of the compilation: that below an overlay says which codes there are.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public IEnumerable<Problem> Of(string path, Contradictions contradictions, CancellationToken cancellationToken)
    {
        // Not a Lazy: that would keep the exception of whoever was cancelled, and throw it at those who were not.
        lock (_gate)
        {
            return (_problems ??= Find(contradictions, cancellationToken))[path];
        }
    }

    /// <summary>The codes that a file describes, and where.</summary>
    public IEnumerable<(FilePosition Position, ProcedureCode Code)> CodesOf(string path, Contradictions contradictions, CancellationToken cancellationToken)
    {
        _ = Of(path, contradictions, cancellationToken);
        if (!_rows.TryGetValue(path, out FileRows? file) || file.Layout != TableLayout.Catalog)
        {
            yield break;
        }

        var table = new Table(file);
        foreach (Row row in table.Rows)
        {
            TableCell cell = table[row, "code"];
            if (table[row, "modifier"].IsEmpty && ProcedureCode.TryParse(cell.Text.AsSpan(), out ProcedureCode code))
            {
                yield return (cell.Position, code);
            }
        }
    }

    public Location Locate(FilePosition position)
    {
        var lines = new LinePositionSpan(new LinePosition(position.Line, position.Column), new LinePosition(position.EndLine, position.EndColumn));
        return Location.Create(position.Path, _texts[position.Path].Lines.GetTextSpan(lines), lines);
    }

    private ILookup<string, Problem> Find(Contradictions contradictions, CancellationToken cancellationToken)
    {
        var rows = ImmutableArray.CreateBuilder<FileRows>();
        foreach (AdditionalText file in _files)
        {
            // A file that cannot be read is told by the compiler.
            if (file.GetText(cancellationToken) is { } text)
            {
                _texts[file.Path] = text;
                rows.Add(_rows[file.Path] = CatalogReader.Read(file.Path, text.ToString(), cancellationToken));
            }
        }

        BelowCatalog? below = _isOverlay && contradictions.FindBelow(Name, cancellationToken) is { } tables ? new BelowCatalog(tables) : null;
        return CatalogValidator.Validate(new EquatableArray<FileRows>(rows.ToImmutable()), _isOverlay, below, cancellationToken)
            .Problems.ToLookup(p => p.Position.Path, StringComparer.Ordinal);
    }
}
