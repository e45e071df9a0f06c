namespace BoneGraftCatalog.Tables;

/// <summary>The OPPS status indicator of a code: one or two characters of CMS's.</summary>
internal readonly struct OutpatientStatusFact
{
    public OutpatientStatusFact(string status, FactWindow window)
    {
        Status = status;
        Window = window;
    }

    public string Status { get; }

    public FactWindow Window { get; }

    /// <summary>C: paid only on an inpatient claim.</summary>
    public bool IsInpatientOnly => Status == "C";
}
