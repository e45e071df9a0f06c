namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>What the tables can hold, with a margin: fields of <c>TableFormat</c> have a fixed number of digits.</summary>
internal static class Limits
{
    /// <summary>Characters of a text as the tables write it: what is not plain ASCII takes five.</summary>
    public const int TextLength = 200_000;

    public const int Units = 16_000_000;
    public const int Sources = 4_000;
    public const int Facets = 4_000;
    public const int Payers = 4_000;
    public const int Rationales = 4_000;
    public const int Codes = 200_000;
    public const int ListLength = 200_000;
}
