namespace BoneGraftCatalog.Rules;

/// <summary>
/// Leaves every line open where the payer is not known. Edits, limits and indicators are a payer's, and any of them can deny any line;
/// the rules that hold for every payer speak all the same.
/// </summary>
internal static class PayerRules
{
    public static void Judge(ref ClaimView view, ref FindingSink sink)
    {
        if (view.PayerKind != PayerKind.Other || view.Payer >= 0)
        {
            return;
        }

        for (int line = 0; line < view.Count; line++)
        {
            // A code that is not valid on the day is denied by everyone.
            if (view.IsJudged(line))
            {
                sink.Leave(line, UnjudgedReason.PayerNotKnown);
            }
        }
    }
}
