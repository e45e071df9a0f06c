using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BoneGraftCatalog.Analyzers.Configuration;
using BoneGraftCatalog.Analyzers.Observation;
using BoneGraftCatalog.Analyzers.Shapes;
using BoneGraftCatalog.Formats;
using BoneGraftCatalog.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Analyzers.Claims;

/// <summary>Reads claims out of literals that hold X12: whole documents, segments, and composites such as <c>HC:20939:59</c>.</summary>
internal static class X12Literals
{
    /// <summary>The claims in the literals of a piece of source.</summary>
    public static IEnumerable<ObservedClaim> Read(SyntaxNode root, Settings settings)
    {
        foreach (SyntaxNode node in root.DescendantNodesAndSelf())
        {
            if (!IsText(node) || IsPartOfText(node) || !MentionsCodes(node))
            {
                continue;
            }

            if (IsCompared(node) || LiteralMap.TryCreate(node) is not { } map)
            {
                continue;
            }

            string text = map.Text;
            if (text.IndexOf("SV1", StringComparison.Ordinal) >= 0 || text.IndexOf("SV2", StringComparison.Ordinal) >= 0)
            {
                foreach (X12Item item in X12ClaimReader.ReadAll(text.AsSpan()))
                {
                    if (item.Claim is { } claim && Observe(claim, map, node.SyntaxTree, settings) is { } observed)
                    {
                        yield return observed;
                    }
                }
            }
            else if (text.StartsWith("HC", StringComparison.Ordinal)
                && !map.HasHoles
                && X12Composite.TryParse(text.AsSpan()) is { } composite
                && LineOf(composite, composite.ToFacts(), map, node.SyntaxTree) is { } line)
            {
                yield return new ObservedClaim(Evidence.Carrier, ImmutableArray.Create(line), isClosed: false)
                {
                    Payer = settings.Payer,
                    ClaimType = settings.ClaimType,
                    IsUsed = true,
                };
            }
        }
    }

    private static bool IsText(SyntaxNode node) =>
        node is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax
        || (node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum && IsText(Leftmost(sum)));

    private static SyntaxNode Leftmost(BinaryExpressionSyntax sum)
    {
        SyntaxNode current = sum;
        while (current is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } binary)
        {
            current = binary.Left;
        }

        return current is ParenthesizedExpressionSyntax ? sum.Left : current;
    }

    // The outermost text is read; its parts are then a part of it.
    private static bool IsPartOfText(SyntaxNode node) =>
        node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } parent && IsText(parent);

    private static bool MentionsCodes(SyntaxNode node)
    {
        foreach (SyntaxToken token in node.DescendantTokens())
        {
            if (token.Text.IndexOf("HC", StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A text that something is compared with, looked up by, or taken apart with, is not billed.</summary>
    private static bool IsCompared(SyntaxNode node)
    {
        SyntaxNode? parent = node.Parent;
        while (parent is ParenthesizedExpressionSyntax)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            BinaryExpressionSyntax binary => !binary.IsKind(SyntaxKind.AddExpression) && !binary.IsKind(SyntaxKind.CoalesceExpression),
            PatternSyntax or CaseSwitchLabelSyntax or SwitchExpressionArmSyntax or AttributeArgumentSyntax => true,
            ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax or ImplicitElementAccessSyntax } => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name } } } =>
                name is "Equals" or "Contains" or "StartsWith" or "EndsWith" or "IndexOf" or "Replace" or "Split"
                    or "Compare" or "CompareOrdinal" or "ContainsKey" or "TryGetValue" or "Equal",
            _ => false,
        };
    }

    private static ObservedClaim? Observe(X12Claim claim, LiteralMap map, SyntaxTree tree, Settings settings)
    {
        ImmutableArray<ObservedLine>.Builder lines = ImmutableArray.CreateBuilder<ObservedLine>();
        bool closed = claim.IsClosed && !claim.HasHoles && !claim.IsBroken && claim.Frequency is '\0' or '1';
        foreach (X12ClaimLine source in claim.Lines)
        {
            if (LineOf(source.Procedure, source.Facts, map, tree) is not { } line)
            {
                // A line of another code system is resolved: it is none of ours.
                closed &= !source.Procedure.IsHcpcs && source.Procedure.IsKnown;
                continue;
            }

            if (source.Facts.Units is { } units && units == decimal.Truncate(units) && units is > -1_000_000 and < 1_000_000)
            {
                line.Facts.SetKnown(LineRole.Units, units, SpotOf(source.UnitsRange, map, tree) ?? line.CodeSpot);
            }
            else
            {
                line.Facts.SetUnknown(LineRole.Units, line.CodeSpot, null);
            }

            closed &= line.IsResolved;
            lines.Add(line);
        }

        if (lines.Count == 0)
        {
            return null;
        }

        return new ObservedClaim(Evidence.Carrier, lines.ToImmutable(), closed)
        {
            IsContainer = true,
            IsUsed = true,
            Payer = claim.Payer.Length > 0 ? claim.Payer : settings.Payer,
            ClaimType = claim.Type != ClaimType.Unknown ? claim.Type : settings.ClaimType,
        };
    }

    private static ObservedLine? LineOf(X12Composite composite, in LineFacts facts, LiteralMap map, SyntaxTree tree)
    {
        if (!composite.IsHcpcs || composite.Code.IsNone || SpotOf(composite.CodeRange, map, tree) is not { } spot)
        {
            return null;
        }

        ImmutableArray<ObservedModifier>.Builder modifiers = ImmutableArray.CreateBuilder<ObservedModifier>();
        for (int i = 0; i < composite.Modifiers.Count; i++)
        {
            if (!composite.Modifiers[i].IsNone)
            {
                modifiers.Add(new ObservedModifier(composite.Modifiers[i], SpotOf(composite.ModifierRanges[i], map, tree) ?? spot));
            }
        }

        return new ObservedLine(Evidence.Carrier, spot, new ObservedFacts(facts, spot)) { Modifiers = modifiers.ToImmutable() };
    }

    private static Spot? SpotOf(TextRange range, LiteralMap map, SyntaxTree tree) =>
        map.TryGetSpan((int)range.Start.Offset, range.Length, out TextSpan span) ? new Spot(tree, span) : null;
}
