using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>The longest prefix that can name a nested class.</summary>
    private const int MaxPrefixLength = ProcedureCode.MaxLength;

    /// <summary>The options of each catalog, in the order of its name.</summary>
    public static EquatableArray<CatalogOptions> Resolve(ImmutableArray<ItemOptions> files, ProjectOptions project)
    {
        var all = new List<CatalogOptions>();
        foreach (IGrouping<string, ItemOptions> catalog in files.GroupBy(f => f.Catalog, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            // Files come in the order of the project; the order of their names is the same on every machine.
            all.Add(Resolve(catalog.Key, catalog.OrderBy(f => f.FileName, StringComparer.Ordinal).ToList(), project));
        }

        ResolveOverlays(all);
        return new EquatableArray<CatalogOptions>(RefuseClashes(all).ToImmutableArray());
    }

    private static CatalogOptions Resolve(string catalog, List<ItemOptions> files, ProjectOptions project)
    {
        var problems = ImmutableArray.CreateBuilder<BuildProblem>();
        string codes = Choose(OptionNames.Codes, f => f.Codes, catalog + "Codes");
        string modifiers = Choose(OptionNames.Modifiers, f => f.Modifiers, catalog + "Modifiers");
        string space = Choose(OptionNames.Namespace, f => f.Namespace, project.Namespace);
        string visibility = Choose(OptionNames.Visibility, f => f.Visibility, project.Visibility.Length == 0 ? "internal" : project.Visibility);
        string prefix = Choose(OptionNames.PrefixLength, f => f.PrefixLength, "0");
        string below = Choose(OptionNames.Overlay, f => f.Overlay, "");
        string descriptorDocs = Choose(OptionNames.DescriptorDocs, f => f.DescriptorDocs, "false");

        bool canEmit = CheckClass(OptionNames.Catalog, catalog) & CheckClass(OptionNames.Codes, codes) & CheckClass(OptionNames.Modifiers, modifiers);
        if (codes == catalog || modifiers == catalog || codes == modifiers)
        {
            problems.Add(BuildProblem.InvalidOption(catalog, OptionNames.Codes, codes, "the classes of catalog, codes and modifiers need three names"));
            canEmit = false;
        }

        if (space.Length == 0)
        {
            // The root namespace of a project is its file name unless somebody chose one, and a file name may hold anything.
            space = Identifiers.Sanitize(project.RootNamespace);
        }
        else if (!Identifiers.IsNamespace(space))
        {
            problems.Add(BuildProblem.InvalidOption(catalog, OptionNames.Namespace, space, "it is no namespace"));
            canEmit = false;
        }

        if (visibility is not ("public" or "internal"))
        {
            problems.Add(BuildProblem.InvalidOption(catalog, OptionNames.Visibility, visibility, "it is 'public' or 'internal'"));
        }

        if (!bool.TryParse(descriptorDocs, out bool showsDescriptors))
        {
            problems.Add(BuildProblem.InvalidOption(catalog, OptionNames.DescriptorDocs, descriptorDocs, "it is 'true' or 'false'"));
        }

        if (!int.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out int prefixLength) || prefixLength > MaxPrefixLength)
        {
            problems.Add(BuildProblem.InvalidOption(catalog, OptionNames.PrefixLength, prefix, $"it is a number from 0 to {MaxPrefixLength}"));
            prefixLength = 0;
        }

        return new CatalogOptions
        {
            Catalog = catalog,
            Codes = codes,
            Modifiers = modifiers,
            Namespace = string.Join(".", space.Split('.').Select(Identifiers.Escape)),
            IsPublic = visibility == "public",
            PrefixLength = prefixLength,
            Below = below,
            ShowsDescriptors = showsDescriptors,
            HasNullable = project.HasNullable,
            HasUtf8Literals = project.HasUtf8Literals,
            Problems = new EquatableArray<BuildProblem>(problems.ToImmutable()),
            CanEmit = canEmit,
        };

        // All files of a catalog may say it; those that do must say the same.
        string Choose(string name, Func<ItemOptions, string> get, string otherwise)
        {
            string? chosen = null;
            foreach (ItemOptions file in files)
            {
                string value = get(file);
                if (value.Length == 0)
                {
                    continue;
                }

                if (chosen is not null && chosen != value)
                {
                    problems.Add(BuildProblem.InvalidOption(catalog, name, value, $"another file of the catalog says '{chosen}'"));
                    break;
                }

                chosen = value;
            }

            return chosen ?? otherwise;
        }

        bool CheckClass(string option, string name)
        {
            if (Identifiers.IsIdentifier(name) && !Identifiers.IsKeyword(name))
            {
                return true;
            }

            problems.Add(BuildProblem.InvalidOption(catalog, option, name, "it is no class name"));
            return false;
        }
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
                : options with
                {
                    CanEmit = false,
                    Below = "",
                    Problems = new EquatableArray<BuildProblem>(options.Problems.Items.Add(BuildProblem.InvalidOption(options.Catalog, OptionNames.Overlay, options.Below, why))),
                };
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
                BuildProblem problem = BuildProblem.InvalidOption(options.Catalog, OptionNames.Catalog, prefix + clash, "the name is taken by another catalog or by a namespace");
                yield return options with { CanEmit = false, Problems = new EquatableArray<BuildProblem>(options.Problems.Items.Add(problem)) };
            }
        }
    }
}
