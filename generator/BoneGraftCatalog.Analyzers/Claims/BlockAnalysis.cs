using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Analyzers.Configuration;
using BoneGraftCatalog.Analyzers.Flow;
using BoneGraftCatalog.Analyzers.Observation;
using BoneGraftCatalog.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BoneGraftCatalog.Analyzers.Claims;

/// <summary>Finds and judges the claims of one member: its body, its initializer, its lambdas.</summary>
internal sealed class BlockAnalysis
{
    // A body so large was written by a program.
    private const int MaxBlocks = 5000;

    private readonly CatalogContext _catalog;
    private readonly ShapeReader _shapes;
    private readonly ClaimJudge _judge;
    private readonly Settings _settings;
    private readonly CodeBlockAnalysisContext _context;

    // Of the whole member: a composite such as HC:20939:51 in a declared member is read as that member and as X12.
    private readonly List<JudgedFinding> _reported = new();

    public BlockAnalysis(CatalogContext catalog, ShapeReader shapes, ClaimJudge judge, Settings settings, CodeBlockAnalysisContext context)
    {
        _catalog = catalog;
        _shapes = shapes;
        _judge = judge;
        _settings = settings;
        _context = context;
    }

    public void Run()
    {
        var claims = new List<ObservedClaim>();
        foreach (ControlFlowGraph graph in Graphs())
        {
            var pending = new Stack<(ControlFlowGraph Graph, ReturnedLines Returned)>();
            pending.Push((graph, ReturnedBy(_context.OwningSymbol, IsInner(_context.OwningSymbol))));
            while (pending.Count > 0)
            {
                (ControlFlowGraph current, ReturnedLines returned) = pending.Pop();
                if (current.Blocks.Length > MaxBlocks)
                {
                    continue;
                }

                var interpreter = new ClaimInterpreter(_catalog, _shapes, _settings, current, returned, _context.CancellationToken);
                interpreter.Run();
                Observe(interpreter, claims);
                foreach ((IMethodSymbol function, ControlFlowGraph nested) in interpreter.Nested)
                {
                    if (!_shapes.Annotations.IsIntentionallyInvalid(function))
                    {
                        pending.Push((nested, ReturnedBy(function, true)));
                    }
                }
            }
        }

        Report(claims);
        foreach (ObservedClaim claim in X12Literals.Read(_context.CodeBlock, _settings))
        {
            Report(new List<ObservedClaim> { claim });
        }
    }

    private IEnumerable<ControlFlowGraph> Graphs()
    {
        foreach (SyntaxNode root in Roots(_context.CodeBlock))
        {
            IOperation? operation = _context.SemanticModel.GetOperation(root, _context.CancellationToken);
            ControlFlowGraph? graph = operation is not { Parent: null } || !MayHoldLine(operation) ? null : operation switch
            {
                IMethodBodyOperation body => ControlFlowGraph.Create(body, _context.CancellationToken),
                IConstructorBodyOperation body => ControlFlowGraph.Create(body, _context.CancellationToken),
                IBlockOperation body => ControlFlowGraph.Create(body, _context.CancellationToken),
                IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer, _context.CancellationToken),
                IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer, _context.CancellationToken),
                IParameterInitializerOperation initializer => ControlFlowGraph.Create(initializer, _context.CancellationToken),
                _ => null,
            };
            if (graph is not null)
            {
                yield return graph;
            }
        }
    }

    /// <summary>
    /// Whether anything in the body has the type of a line or of a claim, or is a call that is annotated. The text let the body through
    /// because of a number or a word; to follow every path of a body without a line in it would cost a thousand times this look.
    /// </summary>
    private bool MayHoldLine(IOperation body)
    {
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (IsOfClaim(operation.Type))
            {
                return true;
            }

            IMethodSymbol? called = operation switch
            {
                IInvocationOperation invocation => invocation.TargetMethod,
                IObjectCreationOperation creation => creation.Constructor,
                _ => null,
            };
            if (called is not null && (IsOfClaim(called.ContainingType) || _shapes.Annotations.IsAnnotated(called)))
            {
                return true;
            }
        }

        return false;

        bool IsOfClaim(ITypeSymbol? type) =>
            _shapes.ShapeOf(type, _settings) is not null || (ShapeReader.ElementOf(type) is { } element && _shapes.ShapeOf(element, _settings) is not null);
    }

    /// <summary>The nodes of a declaration that have an operation of their own: each form of body has another.</summary>
    private static IEnumerable<SyntaxNode> Roots(SyntaxNode block)
    {
        switch (block)
        {
            case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax:
                return new[] { block };
            case BasePropertyDeclarationSyntax property:
                var roots = new List<SyntaxNode>();
                if (property is PropertyDeclarationSyntax { Initializer: { } value })
                {
                    roots.Add(value);
                }

                if (property is PropertyDeclarationSyntax { ExpressionBody: { } expression })
                {
                    roots.Add(expression);
                }

                if (property is IndexerDeclarationSyntax { ExpressionBody: { } indexer })
                {
                    roots.Add(indexer);
                }

                return roots;
            case ArrowExpressionClauseSyntax or EqualsValueClauseSyntax:
                return new[] { block };
            case BaseFieldDeclarationSyntax field:
                return field.Declaration.Variables.Where(v => v.Initializer is not null).Select(v => v.Initializer!);
            case VariableDeclaratorSyntax { Initializer: { } initializer }:
                return new[] { initializer };
            default:
                return Enumerable.Empty<SyntaxNode>();
        }
    }

    private static ReturnedLines ReturnedBy(ISymbol function, bool isInner)
    {
        ITypeSymbol? type = (function as IMethodSymbol)?.ReturnType ?? (function as IPropertySymbol)?.Type;
        type = type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } result } ? result[0] : type;
        return ShapeReader.ElementOf(type) is null ? ReturnedLines.Whole : isInner ? ReturnedLines.Part : ReturnedLines.Perhaps;
    }

    // What only the type itself can ask for.
    private static bool IsInner(ISymbol symbol) =>
        symbol.DeclaredAccessibility == Accessibility.Private
        && symbol is not (IMethodSymbol { ExplicitInterfaceImplementations.Length: > 0 } or IPropertySymbol { ExplicitInterfaceImplementations.Length: > 0 });

    private void Observe(ClaimInterpreter interpreter, List<ObservedClaim> claims)
    {
        foreach (FlowState end in interpreter.Ends)
        {
            claims.AddRange(ClaimCollector.Collect(_catalog, _shapes, _settings, end, interpreter.IsIncomplete));
        }

        foreach (FlowState end in interpreter.Throws)
        {
            // A path that throws ends what it has not handed on.
            claims.AddRange(ClaimCollector.Collect(_catalog, _shapes, _settings, end, interpreter.IsIncomplete).Where(c => c.IsUsed));
        }
    }

    private void Report(List<ObservedClaim> claims)
    {
        // A line that stands on a claim is judged there; one that is used somewhere, where it is used.
        HashSet<Spot> contained = Spots(claims.Where(c => c.IsContainer));
        HashSet<Spot> used = Spots(claims.Where(c => c.IsContainer && c.IsUsed));
        List<(ObservedClaim Claim, List<JudgedFinding> Findings)> judged = claims
            .Where(c => IsInView(c))
            .Select(c => (c, _judge.Judge(c, _settings)))
            .ToList();
        foreach ((ObservedClaim _, List<JudgedFinding> findings) in judged)
        {
            foreach (JudgedFinding finding in findings)
            {
                if (Counts(finding.Claim, finding.Line) && !_reported.Any(r => r.IsSameAs(finding)) && HoldsEverywhere(finding))
                {
                    _reported.Add(finding);
                    _context.ReportDiagnostic(FindingReporter.Report(finding, new Remedies(_judge, _settings)));
                }
            }
        }

        bool Counts(ObservedClaim claim, ObservedLine line) =>
            claim.IsContainer ? claim.IsUsed || !used.Contains(line.CodeSpot) : !contained.Contains(line.CodeSpot);

        // What holds on one path only is not said: the condition between the paths may be the very one that makes it right. Nor what is
        // missing beside a line that another path puts among lines that are not in view.
        bool HoldsEverywhere(JudgedFinding finding) =>
            !(finding.Finding.Rule.IsAbsence && claims.Any(c => c.IsEscapedLine && c.Lines[0].CodeSpot.Equals(finding.Line.CodeSpot)))
            && judged.All(j =>
                !j.Claim.Lines.Any(l => l.CodeSpot.Equals(finding.Line.CodeSpot) && Counts(j.Claim, l)) || j.Findings.Any(f => f.IsSameAs(finding)));

        static HashSet<Spot> Spots(IEnumerable<ObservedClaim> claims) => new(claims.SelectMany(c => c.Lines).Select(l => l.CodeSpot));
    }

    /// <summary>Names alone are evidence only where every code is in a catalog and an add-on is among them.</summary>
    private bool IsInView(ObservedClaim claim)
    {
        if (claim.Evidence != Evidence.Names)
        {
            return true;
        }

        bool addOn = false;
        foreach (ObservedLine line in claim.Lines)
        {
            if (!_catalog.TryFind(line.Code, out ReferencedCatalog? found, out int index))
            {
                return false;
            }

            addOn |= found!.Tables.GetKind(index) == CodeKind.AddOn;
        }

        return addOn;
    }
}
