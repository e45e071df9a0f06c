using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Linting;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Explaining;

/// <summary>The catalog that a command asks: the shipped one, or one made of files as the compiler would make it, with what lies over it.</summary>
internal sealed class CatalogChoice
{
    private readonly Option<string[]> _catalog = new("--catalog")
    {
        Description = "Folder of another catalog, or its file; repeat the option for several files. By default the one that comes with the tool",

        // An option that takes all words that follow would take the command's own.
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> _overlay = new("--overlay")
    {
        Description = "Folder or file that lies over the catalog: descriptors, rules of a payer, newer tables. "
            + "Repeat it for several; the later goes before the earlier",
        AllowMultipleArgumentsPerToken = false,
    };

    public void AddTo(Command command)
    {
        command.Add(_catalog);
        command.Add(_overlay);
    }

    public Catalog Open(ToolHost host, ParseResult result, CancellationToken cancellationToken)
    {
        string[] words = result.GetValue(_catalog) ?? [];
        Catalog catalog = words.Length == 0 ? host.Catalog : Load(host, words, "Files", isOverlay: false, cancellationToken);
        foreach (string overlay in result.GetValue(_overlay) ?? [])
        {
            // Answers say which layer they come from: the name that the user gave it.
            string name = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(host.Resolve(overlay)));
            catalog = catalog.WithOverlay(Load(host, [overlay], name, isOverlay: true, cancellationToken));
        }

        return catalog;
    }

    /// <summary>Makes a catalog of files, as the compiler would.</summary>
    internal static Catalog Load(ToolHost host, string[] words, string name, bool isOverlay, CancellationToken cancellationToken)
    {
        CatalogFileSet files = CatalogFileSet.Read(host, CatalogFileSet.Find(host, words), isOverlay, cancellationToken);
        int problems = files.Problems.Count();
        if (problems > 0)
        {
            string which = isOverlay ? "the overlay" : "the catalog";
            string they = problems == 1 ? "it is" : "they are";
            string lint = $"bonegraft lint {PlainText.OnOneLine(string.Join(' ', words))}{(isOverlay ? " --overlay" : "")}";
            host.Error.WriteLine($"bonegraft: {which} has {Counted.Of(problems, "problem")}, and what {they} about may be missing; see {lint}");
        }

        (string tables, _) = TableWriter.Write(files.Validated.Model, name);
        return Catalog.Load(Encoding.ASCII.GetBytes(tables));
    }

    public static ServiceDate ReadDate(string? text)
    {
        ServiceDate date = default;
        return text is null || ServiceDate.TryParse(text, out date)
            ? date
            : throw new UnusableInputException($"--date {text}: write the day as YYYY-MM-DD");
    }

    /// <summary>The payer of an option. One that nobody knows has no edits, limits or rules, and everything would pass.</summary>
    public static Payer ReadPayer(Catalog catalog, string? text)
    {
        if (Payer.TryParse(text, out Payer payer) && PayersOf(catalog).Contains(payer))
        {
            return payer;
        }

        string? nearest = Spelling.Nearest(text ?? "", PayersOf(catalog).Select(p => p.Name)).Word;
        throw new UnusableInputException(
            $"--payer {text}: no rule or limit of the catalog names this payer; "
            + (nearest is null ? $"it knows {string.Join(", ", PayersOf(catalog).Select(p => p.Name))}" : $"did you mean {nearest}?"));
    }

    /// <summary>The entry of a code, or null with the reason and codes that are near.</summary>
    public static CatalogEntry? Find(Catalog catalog, string text, out string reason)
    {
        Lookup lookup = catalog.Find(text.ToUpperInvariant());
        reason = lookup.ToString();
        return catalog.TryFind(text.ToUpperInvariant(), out CatalogEntry entry) ? entry : null;
    }

    /// <summary>The built-in payers, then those that the catalog names itself.</summary>
    public static IEnumerable<Payer> PayersOf(Catalog catalog) => new[] { Payer.Medicare, Payer.Medicaid, Payer.CptRules }.Union(catalog.Payers);
}
