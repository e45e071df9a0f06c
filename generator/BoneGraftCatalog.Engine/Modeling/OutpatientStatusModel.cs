namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>The OPPS status indicator of a code, one or two characters. First and last are ids of sources.</summary>
internal sealed record OutpatientStatusModel(ProcedureCode Code, string Status, string First, string Last);
