namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>The wording of a code that a consumer has a license for. The source cell has its tokens separated by one blank.</summary>
internal sealed record DescriptorModel(ProcedureCode Code, string Text, string Provenance);
