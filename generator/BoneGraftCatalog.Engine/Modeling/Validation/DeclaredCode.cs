namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>What the row of a code says that the tables may contradict.</summary>
internal sealed record DeclaredCode(CatalogRow Row, CodeKind Kind, ServiceDate From, ServiceDate To);
