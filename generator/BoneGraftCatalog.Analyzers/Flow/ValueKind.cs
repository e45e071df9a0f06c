namespace BoneGraftCatalog.Analyzers.Flow;

/// <summary>What is known of a value on a path.</summary>
internal enum ValueKind
{
    /// <summary>Nothing, except perhaps that it is the same as another unknown.</summary>
    Unknown = 0,

    /// <summary>A constant of the language.</summary>
    Constant,

    /// <summary>A <see cref="ProcedureCode"/>.</summary>
    Code,

    /// <summary>A <see cref="Modifier"/>.</summary>
    Modifier,

    /// <summary>A <see cref="ServiceDate"/>.</summary>
    Date,

    /// <summary>A static member whose value is not in sight, by its symbol.</summary>
    StaticMember,

    /// <summary>An object that this method makes.</summary>
    Object,
}
