namespace BoneGraftCatalog.Analyzers.Usage;

/// <summary>What a place in source is known to take.</summary>
internal enum PlaceKind
{
    /// <summary>Nothing is known of it.</summary>
    Unknown,

    /// <summary>The text of one procedure code, and nothing else: a text that is none makes the call throw.</summary>
    ParsedCode,

    /// <summary>The text of a procedure code; what is no code finds nothing, or is asked about on purpose.</summary>
    AskedCode,

    /// <summary>A procedure code by declaration, perhaps with modifiers in the same text.</summary>
    DeclaredCode,

    /// <summary>The text of one modifier: a text that is none makes the call throw.</summary>
    ParsedModifier,

    /// <summary>The text of a modifier; what is no modifier finds nothing, or is asked about on purpose.</summary>
    AskedModifier,

    /// <summary>A modifier by declaration, perhaps several in one text.</summary>
    DeclaredModifier,
}
