namespace BoneGraftCatalog.Analyzers.Shapes;

/// <summary>Why something is taken to be a claim. A lower value is stronger evidence.</summary>
internal enum Evidence
{
    /// <summary>Our own claim types.</summary>
    OurTypes = 0,

    /// <summary>The consumer said so, by attribute or option.</summary>
    Declared = 1,

    /// <summary>A carrier that identifies itself: a qualifier, a code-system address, a known type of a known library.</summary>
    Carrier = 2,

    /// <summary>The names look like it. Never more than a suggestion.</summary>
    Names = 3,
}
