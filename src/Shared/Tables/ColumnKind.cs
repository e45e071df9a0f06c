namespace BoneGraftCatalog.Tables;

/// <summary>What the cells of a column are, and how a record holds them. Each kind is read, written and verified in one place.</summary>
internal enum ColumnKind
{
    /// <summary>Digits of a number that is its own meaning.</summary>
    Number,

    /// <summary>A number with a fixed count of decimals, as its digits plus one; none is unknown, and zero is a value.</summary>
    Amount,

    /// <summary>A word of ours, as its place in a list.</summary>
    Word,

    /// <summary>A word of the publisher's, as its place in a list: nothing near it can be meant.</summary>
    Indicator,

    /// <summary>The publisher's characters as they are; <c>?</c> throughout where not known.</summary>
    Characters,

    /// <summary>Two digits, as they are.</summary>
    TwoDigits,

    /// <summary>The two characters of a modifier, as they are.</summary>
    Modifier,

    /// <summary><c>yes</c> and <c>no</c>.</summary>
    Flag,

    /// <summary>A day; none is unknown.</summary>
    Day,

    /// <summary>The last day of what the row says; none is no end, and comes after every day.</summary>
    LastDay,

    /// <summary>A text, in the pool of texts.</summary>
    Text,

    /// <summary>Our own name of what the row is about: a text that every row should have.</summary>
    Label,

    /// <summary>The source cell of a row, in the pool of texts.</summary>
    Provenance,

    /// <summary>The id of a source, in the pool of texts.</summary>
    Id,

    /// <summary>A SHA-256 in hexadecimal digits, in the pool of texts.</summary>
    Hash,

    /// <summary>A count of rows, for whoever reads the file: it stands in no record.</summary>
    Count,

    /// <summary>A code, as its index.</summary>
    Code,

    /// <summary>One code of several rows that make one record: a list of indexes, in order, in the pool of lists.</summary>
    Codes,

    /// <summary>A payer, as its index.</summary>
    Payer,

    /// <summary>Why the publisher says what the row says, in a word of ours: an index plus one.</summary>
    Rationale,

    /// <summary>A release in which the row was seen: the index of a source plus one.</summary>
    Release,

    /// <summary>The index of a record, which no file has.</summary>
    Index,

    /// <summary>Indexes of records, in the pool of lists, which no file has.</summary>
    Indexes,
}
