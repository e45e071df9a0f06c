namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>An add-on edit with its listed primaries, in order; none for type 2. First and last are ids of sources.</summary>
internal sealed record AddOnModel(ProcedureCode Code, int Type, string First, string Last, EquatableArray<ProcedureCode> Primaries);
