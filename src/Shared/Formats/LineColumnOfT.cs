using BoneGraftCatalog.Rules;

namespace BoneGraftCatalog.Formats;

/// <summary>A fact of a line as our own formats have it. Each format knows how it writes a value of the type.</summary>
/// <typeparam name="T">A code, modifiers, a number, a day or a text.</typeparam>
internal sealed class LineColumn<T> : LineColumn
{
    private readonly LineField<T> _field;

    public LineColumn(string property, string column, LineField<T> field)
        : base(property, column) => _field = field;

    /// <summary>The field of a line.</summary>
    public ref T Of(ref LineFacts line) => ref _field(ref line);
}
