using System.Collections.Generic;
using System.Threading;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Analyzers.Configuration;
using BoneGraftCatalog.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BoneGraftCatalog.Analyzers.Flow;

/// <summary>
/// Follows the objects of a method through its control-flow graph, path by path. The graph has written out initializers, <c>with</c>,
/// conditional expressions and <c>using</c> as plain steps, so that one reading serves every way to fill a claim.
/// </summary>
/// <remarks>
/// What is not understood makes things less known, never more: an unknown method leaves its arguments open, a loop leaves open what it
/// changes from outside, a variable that a lambda or a handler shares leaves open what it holds. No path is followed twice through a
/// loop, and where there are more paths than the budget allows, nothing is closed.
/// </remarks>
internal sealed partial class ClaimInterpreter
{
    // A method with more paths than this over its claims is rare, and its claims are then judged as parts.
    private const int MaxStates = 48;
    private const int JoinAbove = 12;
    private const int MaxDepth = 400;

    // From C# 12; not in the API that we are built against.
    private const OperationKind CollectionExpression = (OperationKind)127;
    private const OperationKind Spread = (OperationKind)128;

    private readonly CatalogContext _catalog;
    private readonly ShapeReader _shapes;
    private readonly Settings _settings;
    private readonly ControlFlowGraph _graph;
    private readonly ReturnedLines _returned;
    private readonly LoopMap _loops;
    private readonly HashSet<ISymbol> _shared = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, HashSet<int>> _stored = new(SymbolEqualityComparer.Default);
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<(IOperation Source, int Number), int> _ids = new();
    private int _block;
    private int _depth;

    public ClaimInterpreter(
        CatalogContext catalog, ShapeReader shapes, Settings settings, ControlFlowGraph graph, ReturnedLines returned, CancellationToken cancellationToken)
    {
        _catalog = catalog;
        _shapes = shapes;
        _settings = settings;
        _graph = graph;
        _returned = returned;
        _loops = new LoopMap(graph);
        _cancellationToken = cancellationToken;
    }

    /// <summary>The states at the ends of all paths.</summary>
    public List<FlowState> Ends { get; } = new();

    /// <summary>The states where a path throws: what was not used by then is never used.</summary>
    public List<FlowState> Throws { get; } = new();

    /// <summary>Whether there were more paths than could be followed.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>The lambdas and local functions in this graph, with graphs of their own.</summary>
    public List<(IMethodSymbol Function, ControlFlowGraph Graph)> Nested { get; } = new();

    public void Run()
    {
        CollectShared();
        var incoming = new List<FlowState>[_graph.Blocks.Length];
        incoming[0] = new List<FlowState> { FlowState.Empty };
        foreach (BasicBlock block in _graph.Blocks)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            List<FlowState> states = incoming[block.Ordinal] ??= new List<FlowState>();
            if (states.Count == 0)
            {
                if (block.Kind == BasicBlockKind.Exit || !IsHandlerEntry(block))
                {
                    continue;
                }

                // Where a handler begins, nothing is known.
                states.Add(FlowState.Empty);
            }

            _block = block.Ordinal;
            if (block.Kind == BasicBlockKind.Exit)
            {
                Ends.AddRange(states);
                continue;
            }

            foreach (FlowState entry in states)
            {
                FlowState state = entry;
                foreach (IOperation operation in block.Operations)
                {
                    Evaluate(operation, ref state);
                }

                Value branchValue = block.BranchValue is { } branch ? Evaluate(branch, ref state) : Value.Unknown;
                if (block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Return)
                {
                    Return(branchValue, ref state);
                }

                // A constant condition has one way out: the other never runs.
                bool? isTrue = block.BranchValue?.ConstantValue is { HasValue: true, Value: bool known } ? known : null;
                bool? jumps = block.ConditionKind == ControlFlowConditionKind.None
                    ? null
                    : isTrue == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
                if (isTrue is null || jumps != true)
                {
                    Follow(block.FallThroughSuccessor, state, incoming);
                }

                if (isTrue is null || jumps != false)
                {
                    Follow(block.ConditionalSuccessor, state, incoming);
                }
            }
        }
    }

    /// <summary>What a caller gets: a claim is whole, lines in a list of their own may be a part.</summary>
    private void Return(Value value, ref FlowState state)
    {
        if (_returned != ReturnedLines.Whole && state.Find(value) is { IsCollection: true, Shape: null } lines)
        {
            state = state.Set(_returned == ReturnedLines.Part ? lines.Opened() : lines.Returned());
        }

        Escape(value, ref state);
    }

    /// <summary>Whether a handler begins with the block: its own region's, or one around it.</summary>
    private static bool IsHandlerEntry(BasicBlock block)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (IsHandler(region) && region.FirstBlockOrdinal == block.Ordinal)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHandler(ControlFlowRegion region) =>
        region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Filter or ControlFlowRegionKind.Finally or ControlFlowRegionKind.FilterAndHandler;

    private void Follow(ControlFlowBranch? branch, FlowState state, List<FlowState>[] incoming)
    {
        if (branch is null)
        {
            return;
        }

        if (branch.Destination is not { } destination)
        {
            if (branch.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow)
            {
                Add(Throws, state);
            }

            return;
        }

        if (destination.Ordinal <= _block)
        {
            // Back to the head of a loop: what the loop does was done once, and what it changes from outside is open. From here the
            // path leaves the loop, wherever it can be left.
            foreach (int exit in _loops.ExitsOf(destination.Ordinal))
            {
                if (exit > _block)
                {
                    Add(incoming[exit] ??= new List<FlowState>(), state);
                }
            }

            return;
        }

        foreach (object variable in _loops.AssignedIn(destination.Ordinal))
        {
            if (state.Variables.TryGetValue(variable, out Cell? cell))
            {
                if (variable is ISymbol)
                {
                    Open(cell.Value, ref state);
                }

                state = state.Forget(variable);
            }
        }

        Add(incoming[destination.Ordinal] ??= new List<FlowState>(), state);
    }

    private void Add(List<FlowState> states, FlowState state)
    {
        foreach (FlowState present in states)
        {
            if (present.SameAs(state))
            {
                return;
            }
        }

        if (states.Count >= JoinAbove)
        {
            // Two paths that differ in variables alone are one path on which those variables are not known.
            for (int i = 0; i < states.Count; i++)
            {
                if (ReferenceEquals(states[i].Objects, state.Objects))
                {
                    FlowState joined = states[i];
                    foreach (KeyValuePair<object, Cell> variable in states[i].Variables)
                    {
                        if (!state.Variables.TryGetValue(variable.Key, out Cell? other) || !variable.Value.Value.Equals(other.Value))
                        {
                            Open(variable.Value.Value, ref joined);
                            joined = joined.Forget(variable.Key);
                        }
                    }

                    states[i] = joined;
                    return;
                }
            }
        }

        if (states.Count >= MaxStates)
        {
            IsIncomplete = true;
            return;
        }

        states.Add(state);
    }

    /// <summary>
    /// Finds the variables that lambdas and local functions share with this graph, and those that handlers read: neither runs in the
    /// order of the blocks.
    /// </summary>
    private void CollectShared()
    {
        foreach (IMethodSymbol function in _graph.LocalFunctions)
        {
            AddNested(function, _graph.GetLocalFunctionControlFlowGraph(function, _cancellationToken));
        }

        foreach (BasicBlock block in _graph.Blocks)
        {
            bool inHandler = false;
            for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
            {
                inHandler |= IsHandler(region);
            }

            foreach (IOperation root in block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            {
                foreach (IOperation operation in root.DescendantsAndSelf())
                {
                    if (operation is IFlowAnonymousFunctionOperation function)
                    {
                        AddNested(function.Symbol, _graph.GetAnonymousFunctionControlFlowGraph(function, _cancellationToken));
                    }
                    else if (inHandler && VariableOf(operation) is { } variable && !IsDisposal(operation))
                    {
                        _shared.Add(variable);
                    }
                }
            }
        }

        // The finally block of a using statement only disposes of the variable.
        static bool IsDisposal(IOperation operation)
        {
            IOperation? parent = operation.Parent;
            while (parent is IConversionOperation or IIsNullOperation)
            {
                parent = parent.Parent;
            }

            return parent is null or IInvocationOperation { IsImplicit: true, TargetMethod.Name: "Dispose" or "DisposeAsync" };
        }
    }

    private void AddNested(IMethodSymbol nested, ControlFlowGraph graph)
    {
        Nested.Add((nested, graph));
        var pending = new Stack<ControlFlowGraph>();
        pending.Push(graph);
        while (pending.Count > 0)
        {
            ControlFlowGraph current = pending.Pop();
            foreach (IMethodSymbol function in current.LocalFunctions)
            {
                pending.Push(current.GetLocalFunctionControlFlowGraph(function, _cancellationToken));
            }

            foreach (BasicBlock block in current.Blocks)
            {
                foreach (IOperation root in block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
                {
                    foreach (IOperation operation in root.DescendantsAndSelf())
                    {
                        if (operation is IFlowAnonymousFunctionOperation function)
                        {
                            pending.Push(current.GetAnonymousFunctionControlFlowGraph(function, _cancellationToken));
                        }
                        else if (VariableOf(operation) is { } variable)
                        {
                            _shared.Add(variable);
                        }
                    }
                }
            }
        }
    }

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => HeldBy(operation),
    };
}
