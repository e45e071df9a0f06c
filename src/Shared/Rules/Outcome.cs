namespace BoneGraftCatalog;

/// <summary>What is expected to happen to the line.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum Outcome
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>The line is denied.</summary>
    LineDenied = 1,

    /// <summary>The line is denied unless the records support it.</summary>
    DeniedUnlessRecords = 2,

    /// <summary>The line is taken as part of another service and not paid apart.</summary>
    Bundled = 3,

    /// <summary>What the line or its modifier asks for is not payable; the code itself may be valid to report.</summary>
    NotPayable = 4,

    /// <summary>Nothing is denied for this alone.</summary>
    Advice = 5,
}
