using System.Collections.Generic;
using BoneGraftCatalog.Analyzers.Shapes;
using BoneGraftCatalog.Rules;

namespace BoneGraftCatalog.Analyzers.Observation;

/// <summary>A role of members whose value is a fact of a line.</summary>
/// <typeparam name="T">A number, a day or a text.</typeparam>
internal sealed class LineRole<T> : LineRole
{
    private readonly LineField<T> _field;

    public LineRole(MemberRole role, LineField<T> field, bool isOfClaims = true)
        : base(role, isOfClaims) => _field = field;

    /// <summary>The field of a line.</summary>
    public ref T Of(ref LineFacts line) => ref _field(ref line);

    public override bool IsIn(LineFacts line) => !EqualityComparer<T>.Default.Equals(_field(ref line), default!);

    public override void Copy(LineFacts from, ref LineFacts to) => _field(ref to) = _field(ref from);
}
