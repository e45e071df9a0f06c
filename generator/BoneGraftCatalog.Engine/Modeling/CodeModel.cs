namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>A procedure code of the catalog. The texts are empty where unknown.</summary>
internal sealed record CodeModel
{
    public ProcedureCode Code { get; init; }

    public CodeKind Kind { get; init; }

    /// <summary>The name without the code: a PascalCase word that can begin an identifier.</summary>
    public string Name { get; init; } = "";

    public string Label { get; init; } = "";

    public string Use { get; init; } = "";

    /// <summary>What the record should show.</summary>
    public string Document { get; init; } = "";

    public string Note { get; init; } = "";

    public string Terms { get; init; } = "";

    public ServiceDate From { get; init; }

    public ServiceDate To { get; init; }

    /// <summary>The source cell, its tokens separated by one blank.</summary>
    public string Provenance { get; init; } = "";

    /// <summary>Codes that are easily taken for this one.</summary>
    public EquatableArray<ProcedureCode> SeeAlso { get; init; }

    public EquatableArray<ProcedureCode> ReplacedBy { get; init; }

    /// <summary>In the order of facet, then slug.</summary>
    public EquatableArray<FacetValueModel> FacetValues { get; init; }
}
