using System;
using System.Collections.Generic;
using BoneGraftCatalog.Rules;

namespace BoneGraftCatalog.Formats;

/// <summary>A procedure as X12 writes it, <c>HC:20939:59:RT</c>: element 1 of SV1, element 2 of SV2.</summary>
internal sealed class X12Composite
{
    /// <summary>The qualifier of CPT and HCPCS codes.</summary>
    public const string Hcpcs = "HC";

    /// <summary>Modifiers that the composite has room for.</summary>
    public const int MaxModifiers = 4;

    private X12Composite()
    {
    }

    /// <summary>Whether it is qualified as CPT or HCPCS. Of others nothing else is read.</summary>
    public bool IsHcpcs { get; private set; }

    /// <summary>The code; none where it is malformed or only known at run time.</summary>
    public ProcedureCode Code { get; private set; }

    public TextRange CodeRange { get; private set; }

    /// <summary>The modifiers in their order; none stands for one that is malformed or only known at run time.</summary>
    public List<Modifier> Modifiers { get; } = new();

    public List<TextRange> ModifierRanges { get; } = new();


    /// <summary>Whether code and modifiers stand there in full.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>Reads a composite.</summary>
    /// <param name="element">Element 1 of SV1, 2 of SV2, or a text of its own.</param>
    /// <param name="where">Its name, <c>SV101</c>, for the problems.</param>
    /// <param name="problems">Gets what is wrong with it.</param>
    public static X12Composite Read(X12Element element, string where, List<ClaimProblem> problems)
    {
        var composite = new X12Composite();
        X12Element qualifier = element.Component(0);
        if (qualifier.HasHole)
        {
            composite.IsKnown = false;
            return composite;
        }

        composite.IsHcpcs = qualifier.Is(Hcpcs);
        if (!composite.IsHcpcs)
        {
            problems.Add(new ClaimProblem(
                qualifier.IsEmpty ? ClaimProblemKind.Missing : ClaimProblemKind.OtherCodeSystem,
                qualifier.Range,
                where + "-1",
                qualifier.IsEmpty
                    ? "the qualifier is missing; HC marks a CPT or HCPCS code."
                    : "the qualifier is not HC, so the line is no CPT or HCPCS procedure; it was passed over."));
            return composite;
        }

        X12Element code = element.Component(1);
        composite.CodeRange = code.Range;
        if (code.HasHole)
        {
            composite.IsKnown = false;
        }
        else if (code.IsEmpty)
        {
            problems.Add(new ClaimProblem(ClaimProblemKind.Missing, code.Range, where + "-2", "the procedure code is missing."));
        }
        else if (ProcedureCode.TryParse(code.Text, out ProcedureCode parsed))
        {
            composite.Code = parsed;
        }
        else
        {
            problems.Add(ClaimProblems.NotACode(code.Range, where + "-2"));
        }

        composite.ReadModifiers(element, where, problems);
        return composite;
    }

    /// <summary>Reads a composite that stands alone.</summary>
    /// <returns>The composite, or null when the text is not one in full.</returns>
    public static X12Composite? TryParse(ReadOnlySpan<char> text)
    {
        X12Delimiters delimiters = X12Delimiters.Infer(text);
        var problems = new List<ClaimProblem>();
        X12Composite composite = Read(new X12Element(text, TextPosition.Start, 0, text.Length, delimiters.Component), "", problems);
        return problems.Count == 0 && composite.IsHcpcs && !composite.Code.IsNone && composite.IsKnown ? composite : null;
    }

    /// <summary>What the composite says of its line.</summary>
    public LineFacts ToFacts()
    {
        Modifier[] known = Modifiers.FindAll(modifier => !modifier.IsNone).ToArray();
        return new LineFacts
        {
            Code = Code,
            Modifiers = known,
            HasUnknownModifiers = known.Length < Modifiers.Count || !IsKnown,
        };
    }

    private void ReadModifiers(X12Element element, string where, List<ClaimProblem> problems)
    {
        // Empty ones are passed over: senders write HC:20939::RT.
        for (int i = 2; i < 2 + MaxModifiers; i++)
        {
            X12Element modifier = element.Component(i);
            if (modifier.IsEmpty)
            {
                continue;
            }

            Modifier parsed = default;
            if (modifier.HasHole)
            {
                IsKnown = false;
            }
            else if (!Modifier.TryParse(modifier.Text, out parsed))
            {
                problems.Add(ClaimProblems.NotAModifier(modifier.Range, where + "-" + (char)('1' + i)));
            }

            Modifiers.Add(parsed);
            ModifierRanges.Add(modifier.Range);
        }
    }
}
