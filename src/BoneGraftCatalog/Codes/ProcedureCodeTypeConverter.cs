namespace BoneGraftCatalog;

/// <summary>Converts a <see cref="ProcedureCode"/> from and to text, for configuration binders and property grids.</summary>
/// <remarks>The culture does not matter. The empty text is <see cref="ProcedureCode.None"/>.</remarks>
public sealed class ProcedureCodeTypeConverter : TextTypeConverter<ProcedureCode>
{
    private protected override ProcedureCode Parse(string text) => ProcedureCode.Parse(text);
}
