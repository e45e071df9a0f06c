using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>Writes the class of the modifiers.</summary>
internal sealed class ModifiersEmitter
{
    private readonly CatalogModel _model;
    private readonly CatalogOptions _options;
    private readonly SourceFrame _frame;
    private readonly SourceWords _sources;

    public ModifiersEmitter(CatalogModel model, CatalogOptions options, SourceFrame frame, SourceWords sources)
    {
        _model = model;
        _options = options;
        _frame = frame;
        _sources = sources;
    }

    public EmittedFile Emit(List<BuildProblem> problems) => _frame.File("Modifiers", writer =>
    {
        Documentation.Summary(writer, $"The modifiers of the catalog <see cref=\"{_frame.Reference(_options.Catalog)}\"/>, in their order.");
        writer.Line(SourceFrame.GeneratedCode);
        writer.Open($"{_frame.Visibility} static class {_options.Modifiers}");
        IReadOnlyList<Constant> constants = ConstantsEmitter.WithoutClashes(_options.Catalog, _options.Modifiers, _model.Modifiers.Select(Describe), problems);
        ConstantsEmitter.WriteMembers(writer, _frame.Library + nameof(Modifier), constants);
        writer.Close();
    });

    private Constant Describe(ModifierModel modifier)
    {
        var summary = new List<string>(Documentation.Sentence(modifier.Label.Length == 0 ? modifier.Name : modifier.Label));
        if (!modifier.To.IsNone)
        {
            summary.AddRange(new[] { "Until", modifier.To + "." });
        }

        var remarks = new List<IReadOnlyList<string>>
        {
            Documentation.Sentence(modifier.Use).ToList(),
            Documentation.Sentence(modifier.Note).ToList(),
            _sources.Of(modifier.Provenance, "the modifier and its use on claims").ToList(),
        };
        remarks.RemoveAll(p => p.Count == 0);
        return new Constant(
            Identifier.Of(modifier.Name, modifier.Modifier.ToString()),
            modifier.Modifier.ToString(),
            "0x" + modifier.Modifier.Packed.ToString("X4", CultureInfo.InvariantCulture),
            summary,
            remarks);
    }
}
