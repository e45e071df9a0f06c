using System.Collections.Generic;

namespace BoneGraftCatalog.Sample;

/// <summary>A handful of claims, most of them wrong on purpose: the compiler says so where this file is built, the checker where it runs.</summary>
internal static class Claims
{
    public static IEnumerable<(string Title, Claim Claim)> All()
    {
        yield return ("Marrow for a spine graft, beside the fusion", Clean());
        yield return ("The same add-on alone", AddOnAlone());
        yield return ("A modifier that an add-on never takes", WrongModifiers());
        yield return ("A diagnostic marrow aspirate beside a fusion", PairNeverPaid());
        yield return ("One structural allograft, billed twice", TooManyUnits());
        yield return ("A code that ended", EndedCode());
    }

    private static Claim Clean() => new()
    {
        ServiceDate = new(2024, 8, 15),
        Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939) },
    };

    private static Claim AddOnAlone() => new()
    {
        ServiceDate = new(2024, 8, 15),
        Lines = { new(Cpt.MarrowAspirationSpine20939) },
    };

    private static Claim WrongModifiers() => new()
    {
        ServiceDate = new(2024, 8, 15),
        Lines =
        {
            new(Cpt.ArthrodesisCombinedLumbar22633),
            new(Cpt.AutograftBlockSpine20938, Mod.MultipleProcedures51),
        },
    };

    private static Claim PairNeverPaid() => new()
    {
        ServiceDate = new(2024, 8, 15),
        Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationDiagnostic38220) },
    };

    private static Claim TooManyUnits() => new()
    {
        ServiceDate = new(2024, 8, 15),
        Lines = { new(Cpt.ArthrodesisCombinedLumbar22633), new(Cpt.AllograftBlockSpine20931, 2) },
    };

    private static Claim EndedCode() => new()
    {
        ServiceDate = new(2024, 8, 15),
        Lines = { new(Cpt.TissueGraftOther20926) },
    };
}
