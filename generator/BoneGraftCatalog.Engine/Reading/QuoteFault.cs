namespace BoneGraftCatalog.Engine.Reading;

/// <summary>What can be wrong with the quotes of a cell.</summary>
internal enum QuoteFault
{
    None,

    /// <summary>A quote inside a cell that does not begin with one.</summary>
    Stray,

    /// <summary>Text after the quote that closes the cell.</summary>
    TextAfterQuote,

    /// <summary>The quote that opens the cell is never closed.</summary>
    Open,
}
