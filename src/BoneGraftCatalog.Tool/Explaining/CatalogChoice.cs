extern alias engine;

using System.Collections.Generic;
using System.CommandLine;
using System.Text;
using System.Threading;
using BoneGraftCatalog.Tool.Linting;
using engine::BoneGraftCatalog.Generator.Diagnostics;
using engine::BoneGraftCatalog.Generator.Emission;

namespace BoneGraftCatalog.Tool.Explaining;

/// <summary>The catalog that a command asks: the shipped one, or one made of files as the compiler would make it.</summary>
internal static class CatalogChoice
{
    public static Option<string[]> CreateOption() => new("--catalog")
    {
        Description = "Folder of another catalog, or its file; repeat the option for several files. By default the one that comes with the tool",

        // An option that takes all words that follow would take the command's own.
        AllowMultipleArgumentsPerToken = false,
    };

    public static Catalog Open(ToolHost host, IReadOnlyList<string>? words, CancellationToken cancellationToken)
    {
        if (words is null or { Count: 0 })
        {
            return BoneGraft.Catalog;
        }

        CatalogFileSet files = CatalogFileSet.Read(host, CatalogFileSet.Find(host, words), cancellationToken);
        Problem[] problems = [.. files.Problems];
        if (problems.Length > 0)
        {
            host.Error.WriteLine($"bonegraft: the catalog has {problems.Length} problems, and what they are about may be missing; see bonegraft lint {string.Join(' ', words)}");
        }

        (string tables, _) = TableWriter.Write(files.Validated.Model, "Files");
        return Catalog.Load(Encoding.ASCII.GetBytes(tables));
    }

    public static ServiceDate ReadDate(string? text)
    {
        ServiceDate date = default;
        return text is null || ServiceDate.TryParse(text, out date)
            ? date
            : throw new UnusableInputException($"--date {text}: write the day as YYYY-MM-DD");
    }

    /// <summary>The entry of a code, or null with the reason and codes that are near.</summary>
    public static CatalogEntry? Find(Catalog catalog, string text, out string reason)
    {
        Lookup lookup = catalog.Find(text.ToUpperInvariant());
        reason = lookup.ToString();
        return catalog.TryFind(text.ToUpperInvariant(), out CatalogEntry entry) ? entry : null;
    }

    public static IEnumerable<Payer> Payers { get; } = [Payer.Medicare, Payer.Medicaid, Payer.CptRules];
}
