namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>A place of service: two digits, its rate and our name for it. First and last are ids of sources.</summary>
internal sealed record PlaceModel(string Place, PlaceRate Rate, string Label, string First, string Last);
