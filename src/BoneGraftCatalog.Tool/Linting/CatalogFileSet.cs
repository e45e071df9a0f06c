using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Modeling.Validation;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Formats;
using BoneGraftCatalog.Tool.Importing;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Linting;

/// <summary>The files of one catalog, read and checked by the same code as in the compiler.</summary>
internal sealed class CatalogFileSet
{
    /// <summary>The names that the tool itself gives, and that of the catalog.</summary>
    private static readonly HashSet<string> KnownNames = new(
        [.. ImportKind.CreateAll().Select(k => k.Table.FileName), "catalog.csv", SourcesTable.FileName, ReleaseRecord.FileName],
        StringComparer.OrdinalIgnoreCase);

    private CatalogFileSet(
        IReadOnlyDictionary<string, string> texts, IReadOnlyList<FileRows> files, ValidatedCatalog validated, bool isOverlay, BelowCatalog? below)
    {
        Texts = texts;
        Files = files;
        Validated = validated;
        IsOverlay = isOverlay;
        Below = below;
    }

    /// <summary>Whether the files lie over another catalog, whose codes they may name.</summary>
    public bool IsOverlay { get; }

    /// <summary>That catalog, where it was named.</summary>
    public BelowCatalog? Below { get; }

    /// <summary>The texts by the paths they were named with.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    public IReadOnlyList<FileRows> Files { get; }

    public ValidatedCatalog Validated { get; }

    public IEnumerable<Problem> Problems => Validated.Problems.Items;

    /// <summary>The files behind the words of a command line: a folder stands for the tables in it, and in the CMS folder below it.</summary>
    public static IReadOnlyList<string> Find(ToolHost host, IReadOnlyList<string> words) => Find(host, words, out _);

    /// <summary>The same, and what a folder has beside its tables: files of other people, or tables of which nothing is left that tells one.</summary>
    public static IReadOnlyList<string> Find(ToolHost host, IReadOnlyList<string> words, out IReadOnlyList<string> passedOver)
    {
        List<string> paths = [];
        List<string> others = [];
        passedOver = others;
        foreach (string word in words.Count == 0 ? ["."] : words)
        {
            string resolved = host.Resolve(word);
            if (word == ToolHost.StandardStream || File.Exists(resolved))
            {
                paths.Add(word);
            }
            else if (Directory.Exists(resolved))
            {
                paths.AddRange(FindIn(host, word, others));
            }
            else
            {
                throw new UnusableInputException($"{ToolHost.Display(word)}: there is no such file or folder");
            }
        }

        return paths.Count > 0
            ? [.. paths.Distinct(StringComparer.Ordinal)]
            : throw new UnusableInputException("no table was found: name the files of the catalog, or its folder");
    }

    public static CatalogFileSet Read(
        ToolHost host, IReadOnlyList<string> paths, bool isOverlay, CancellationToken cancellationToken, BelowCatalog? below = null) =>
        Check(paths.ToDictionary(p => p, p => host.ReadText(p, cancellationToken), StringComparer.Ordinal), isOverlay, cancellationToken, below);

    public static CatalogFileSet Check(
        IReadOnlyDictionary<string, string> texts, bool isOverlay, CancellationToken cancellationToken, BelowCatalog? below = null)
    {
        FileRows[] files = [.. texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => CatalogReader.Read(t.Key, t.Value, cancellationToken))];
        ValidatedCatalog validated = CatalogValidator.Validate(new EquatableArray<FileRows>([.. files]), isOverlay, below, cancellationToken);
        return new CatalogFileSet(texts, files, validated, isOverlay, below);
    }

    /// <summary>A problem as the compiler shows it: same id, same severity, same place, same words. Lines and columns count from 1.</summary>
    public static ReportItem Describe(Problem problem) =>
        new(problem.Id, IsError(problem) ? ReportLevel.Error : ReportLevel.Warning, ProblemMessage.Of(problem))
        {
            Place = Describe(problem.Position),
            Related = problem.Related is null ? null : Describe(problem.Related),
            Properties = problem.PublicCorrection is null ? [] : [KeyValuePair.Create("correction", problem.PublicCorrection)],
        };

    /// <summary>Whether a catalog with the problem cannot be built.</summary>
    public static bool IsError(Problem problem) => ProblemInfos.Of(problem.Id).Severity == ProblemSeverity.Error;

    private static ReportPlace Describe(FilePosition position) =>
        new(ToolHost.Display(position.Path), position.Line + 1, position.Column + 1, position.EndLine + 1, position.EndColumn + 1);

    private static IEnumerable<string> FindIn(ToolHost host, string folder, List<string> others)
    {
        foreach (string place in new[] { folder, Path.Combine(folder, "src", "BoneGraftCatalog", "Cms") })
        {
            if (!Directory.Exists(host.Resolve(place)))
            {
                continue;
            }

            foreach (string file in Directory.GetFiles(host.Resolve(place), "*.csv").Order(StringComparer.Ordinal))
            {
                string path = Path.Combine(place, Path.GetFileName(file));
                path = path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith(".\\", StringComparison.Ordinal) ? path[2..] : path;
                string text = host.ReadText(path, CancellationToken.None);
                if (IsMeantAsTable(CatalogReader.Read(path, text, CancellationToken.None)))
                {
                    yield return path;
                }
                else if (ClaimFiles.Detect(text) != ClaimFileFormat.Csv)
                {
                    // Claims that lie beside a catalog are plainly that.
                    others.Add(path);
                }
            }
        }
    }

    /// <summary>A table whose header is lost would else be missing, and nobody would say so.</summary>
    private static bool IsMeantAsTable(FileRows file) =>
        file.Layout is not null || KnownNames.Contains(Path.GetFileName(file.Path)) || HeaderCheck.OtherSeparator(file.Header) is not null;
}
