namespace BoneGraftCatalog.Rules;

/// <summary>Whether two lines are of one practitioner, as Medicare counts: same group and specialty are one.</summary>
internal enum Relation
{
    Same,
    Unknown,
    Different,
}
