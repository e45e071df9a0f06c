namespace BoneGraftCatalog;

/// <summary>What two sides pay: the fee schedule's bilateral indicator, which decides on modifier 50.</summary>
public enum BilateralIndicator
{
    /// <summary>Not known, or a value that this library does not name: see the character.</summary>
    Unknown = 0,

    /// <summary>0: two sides pay like one; the usual half as much again does not apply.</summary>
    PaidAsOne = 1,

    /// <summary>1: two sides pay half as much again as one.</summary>
    HalfAgain = 2,

    /// <summary>2: both sides are in the value already.</summary>
    IncludesBoth = 3,

    /// <summary>3: each side is paid in full.</summary>
    EachInFull = 4,

    /// <summary>9: the question does not arise.</summary>
    NotApplicable = 5,
}
