namespace BoneGraftCatalog;

/// <summary>Whether an assistant at surgery is paid: the fee schedule's indicator for modifiers 80, 81, 82 and AS.</summary>
public enum AssistantIndicator
{
    /// <summary>Not known, or a value that this library does not name: see the character.</summary>
    Unknown = 0,

    /// <summary>0: not paid unless records show the need.</summary>
    WithRecords = 1,

    /// <summary>1: never paid, by law.</summary>
    Never = 2,

    /// <summary>2: may be paid.</summary>
    Paid = 3,

    /// <summary>9: the question does not arise.</summary>
    NotApplicable = 4,
}
