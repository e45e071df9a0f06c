using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;

namespace BoneGraftCatalog.Generator.Options;

/// <summary>Makes of what files and project say what the emission of each catalog is told.</summary>
internal static class OptionResolution
{
    private const string ShippedCatalog = "BoneGraft";
    private const string ShippedNamespace = "BoneGraftCatalog";

    /// <summary>The options of each catalog, in the order of its name.</summary>
    public static EquatableArray<CatalogOptions> Resolve(ImmutableArray<ItemOptions> files, ProjectOptions project)
    {
        var all = new List<CatalogOptions>();
        foreach (IGrouping<string, ItemOptions> catalog in files.GroupBy(f => f.Catalog, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            // Files come in the order of the project; the order of their names is the same on every machine.
            all.Add(CatalogOptionReader.Read(catalog.Key, catalog.OrderBy(f => f.FileName, StringComparer.Ordinal).ToList(), project));
        }

        ResolveOverlays(all);
        return new EquatableArray<CatalogOptions>(RefuseClashes(all).ToImmutableArray());
    }

    /// <summary>
    /// Writes out the names of the catalogs that others lie over: one of this project by its class, ours, or one of a referenced project
    /// by its full name, for the generator sees no reference.
    /// </summary>
    private static void ResolveOverlays(List<CatalogOptions> all)
    {
        var below = all.ToDictionary(o => o.Catalog, o => o.Below, StringComparer.Ordinal);
        for (int i = 0; i < all.Count; i++)
        {
            CatalogOptions options = all[i];
            if (options.Below.Length == 0)
            {
                continue;
            }

            string? why = null;
            string name = "";
            CatalogOptions? own = all.Find(o => o.Catalog == options.Below);
            if (own is not null)
            {
                name = own.Namespace.Length == 0 ? own.Catalog : own.Namespace + "." + own.Catalog;
                why = IsCircular(options.Catalog) ? "a catalog cannot lie over itself" : null;
            }
            else if (options.Below == ShippedCatalog)
            {
                name = ShippedNamespace + "." + ShippedCatalog;
            }
            else if (options.Below.IndexOf('.') < 0)
            {
                why = $"no catalog of this project has that name; write {ShippedCatalog}, or the full name of a class of a referenced project";
            }
            else
            {
                name = string.Join(".", options.Below.Split('.').Select(Identifiers.Escape));
                why = Identifiers.IsNamespace(options.Below) ? null : "it is no name of a class";
            }

            all[i] = why is null
                ? options with { Below = "global::" + name }
                : Refuse(options, OptionNames.Overlay, options.Below, why) with { Below = "" };
        }

        bool IsCircular(string start)
        {
            string at = below[start];
            for (int steps = 0; steps <= all.Count && at.Length > 0; steps++)
            {
                if (at == start)
                {
                    return true;
                }

                at = below.TryGetValue(at, out string? next) ? next : "";
            }

            return false;
        }
    }

    /// <summary>Two catalogs that would declare one class: the later one is refused.</summary>
    private static IEnumerable<CatalogOptions> RefuseClashes(List<CatalogOptions> all)
    {
        // Names that differ in case alone are two classes, but not two files on every disk.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "System", "BoneGraftCatalog" };
        foreach (CatalogOptions options in all)
        {
            string[] classes = { options.Catalog, options.Codes, options.Modifiers };
            string prefix = options.Namespace.Length == 0 ? "" : options.Namespace + ".";
            string? clash = classes.FirstOrDefault(c => taken.Contains(prefix + c));
            if (!options.CanEmit || clash is null)
            {
                taken.UnionWith(classes.Select(c => prefix + c));
                yield return options;
            }
            else
            {
                yield return Refuse(options, OptionNames.Catalog, prefix + clash, "the name is taken by another catalog or by a namespace");
            }
        }
    }

    /// <summary>The options of a catalog that cannot be emitted, with the reason.</summary>
    private static CatalogOptions Refuse(CatalogOptions options, string option, string value, string why) => options with
    {
        CanEmit = false,
        Problems = new EquatableArray<BuildProblem>(options.Problems.Items.Add(BuildProblem.InvalidOption(options.Catalog, option, value, why))),
    };
}
