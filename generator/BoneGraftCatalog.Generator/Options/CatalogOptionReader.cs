using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;

namespace BoneGraftCatalog.Generator.Options;

/// <summary>Reads the options of one catalog from what its files and the project say, and takes down what cannot be used.</summary>
internal sealed class CatalogOptionReader
{
    /// <summary>The longest prefix that can name a nested class.</summary>
    private const int MaxPrefixLength = ProcedureCode.MaxLength;

    private readonly string _catalog;
    private readonly IReadOnlyList<ItemOptions> _files;
    private readonly ProjectOptions _project;
    private readonly ImmutableArray<BuildProblem>.Builder _problems = ImmutableArray.CreateBuilder<BuildProblem>();
    private bool _canEmit = true;

    private CatalogOptionReader(string catalog, IReadOnlyList<ItemOptions> files, ProjectOptions project)
    {
        _catalog = catalog;
        _files = files;
        _project = project;
    }

    /// <param name="catalog">The class of the catalog.</param>
    /// <param name="files">Its files, in an order that is the same on every machine.</param>
    /// <param name="project">What the project says for all its catalogs.</param>
    public static CatalogOptions Read(string catalog, IReadOnlyList<ItemOptions> files, ProjectOptions project) =>
        new CatalogOptionReader(catalog, files, project).Read();

    private CatalogOptions Read()
    {
        // Problems are reported in the order in which the settings are read here.
        string codes = Choose(OptionNames.Codes, f => f.Codes, _catalog + "Codes");
        string modifiers = Choose(OptionNames.Modifiers, f => f.Modifiers, _catalog + "Modifiers");
        string space = Choose(OptionNames.Namespace, f => f.Namespace, _project.Namespace);
        string visibility = Choose(OptionNames.Visibility, f => f.Visibility, _project.Visibility.Length == 0 ? "internal" : _project.Visibility);
        string prefix = Choose(OptionNames.PrefixLength, f => f.PrefixLength, "0");
        string below = Choose(OptionNames.Overlay, f => f.Overlay, "");
        string descriptorDocs = Choose(OptionNames.DescriptorDocs, f => f.DescriptorDocs, "false");
        CheckClasses(codes, modifiers);
        var options = new CatalogOptions
        {
            Catalog = _catalog,
            Codes = codes,
            Modifiers = modifiers,
            Namespace = ReadNamespace(space),
            IsPublic = ReadVisibility(visibility),
            ShowsDescriptors = ReadDescriptorDocs(descriptorDocs),
            PrefixLength = ReadPrefixLength(prefix),
            Below = below,
            HasNullable = _project.HasNullable,
            HasUtf8Literals = _project.HasUtf8Literals,
        };
        return options with { Problems = new EquatableArray<BuildProblem>(_problems.ToImmutable()), CanEmit = _canEmit };
    }

    /// <summary>The value of a setting. All files of a catalog may give it; those that do must give the same.</summary>
    private string Choose(string name, Func<ItemOptions, string> get, string otherwise)
    {
        string? chosen = null;
        foreach (string value in _files.Select(get).Where(v => v.Length > 0))
        {
            if (chosen is not null && chosen != value)
            {
                Report(name, value, $"another file of the catalog says '{chosen}'");
                break;
            }

            chosen = value;
        }

        return chosen ?? otherwise;
    }

    private void CheckClasses(string codes, string modifiers)
    {
        CheckClass(OptionNames.Catalog, _catalog);
        CheckClass(OptionNames.Codes, codes);
        CheckClass(OptionNames.Modifiers, modifiers);
        if (codes == _catalog || modifiers == _catalog || codes == modifiers)
        {
            ReportUnemittable(OptionNames.Codes, codes, "the classes of catalog, codes and modifiers need three names");
        }
    }

    private void CheckClass(string option, string name)
    {
        if (!Identifiers.IsIdentifier(name) || Identifiers.IsKeyword(name))
        {
            ReportUnemittable(option, name, "it is no class name");
        }
    }

    private string ReadNamespace(string text)
    {
        if (text.Length == 0)
        {
            // The root namespace of a project is its file name unless somebody chose one, and a file name may hold anything.
            text = Identifiers.Sanitize(_project.RootNamespace);
        }
        else if (!Identifiers.IsNamespace(text))
        {
            ReportUnemittable(OptionNames.Namespace, text, "it is no namespace");
        }

        return string.Join(".", text.Split('.').Select(Identifiers.Escape));
    }

    private bool ReadVisibility(string text)
    {
        if (text is not ("public" or "internal"))
        {
            Report(OptionNames.Visibility, text, "it is 'public' or 'internal'");
        }

        return text == "public";
    }

    private bool ReadDescriptorDocs(string text)
    {
        if (!bool.TryParse(text, out bool showsDescriptors))
        {
            Report(OptionNames.DescriptorDocs, text, "it is 'true' or 'false'");
        }

        return showsDescriptors;
    }

    private int ReadPrefixLength(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length <= MaxPrefixLength)
        {
            return length;
        }

        Report(OptionNames.PrefixLength, text, $"it is a number from 0 to {MaxPrefixLength}");
        return 0;
    }

    private void Report(string option, string value, string why) => _problems.Add(BuildProblem.InvalidOption(_catalog, option, value, why));

    private void ReportUnemittable(string option, string value, string why)
    {
        Report(option, value, why);
        _canEmit = false;
    }
}
