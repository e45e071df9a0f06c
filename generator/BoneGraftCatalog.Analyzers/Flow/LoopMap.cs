using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BoneGraftCatalog.Analyzers.Flow;

/// <summary>The loops of a control-flow graph: each a run of blocks, from the head to the last block that jumps back to it.</summary>
internal sealed class LoopMap
{
    private readonly List<(int First, int Last)> _loops = new();
    private readonly Dictionary<int, HashSet<object>> _assigned = new();
    private readonly Dictionary<int, SortedSet<int>> _exits = new();

    public LoopMap(ControlFlowGraph graph)
    {
        foreach (BasicBlock block in graph.Blocks)
        {
            Add(block, block.FallThroughSuccessor);
            Add(block, block.ConditionalSuccessor);
        }

        foreach ((int first, int last) in _loops)
        {
            if (!_assigned.TryGetValue(first, out HashSet<object>? assigned))
            {
                _assigned[first] = assigned = new HashSet<object>();
            }

            if (!_exits.TryGetValue(first, out SortedSet<int>? exits))
            {
                _exits[first] = exits = new SortedSet<int>();
            }

            for (int i = first; i <= last; i++)
            {
                AddExit(graph.Blocks[i].FallThroughSuccessor, last, exits);
                AddExit(graph.Blocks[i].ConditionalSuccessor, last, exits);
                foreach (IOperation operation in graph.Blocks[i].Operations)
                {
                    Collect(operation, assigned);
                }

                if (graph.Blocks[i].BranchValue is { } value)
                {
                    Collect(value, assigned);
                }
            }
        }
    }

    /// <summary>Whether a block can run more often than another: what the second makes once, the first may change many times.</summary>
    public bool RunsMoreOftenThan(int block, int other)
    {
        foreach ((int first, int last) in _loops)
        {
            if (block >= first && block <= last && !(other >= first && other <= last))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The variables that a loop with this head assigns: at its head they may be anything.</summary>
    public IEnumerable<object> AssignedIn(int head) => _assigned.TryGetValue(head, out HashSet<object>? assigned) ? assigned : ImmutableArray<object>.Empty;

    /// <summary>Where a loop with this head can be left to.</summary>
    public IEnumerable<int> ExitsOf(int head) => _exits.TryGetValue(head, out SortedSet<int>? exits) ? exits : ImmutableArray<int>.Empty;

    private static void AddExit(ControlFlowBranch? branch, int last, SortedSet<int> exits)
    {
        if (branch?.Destination is { } destination && destination.Ordinal > last)
        {
            exits.Add(destination.Ordinal);
        }
    }

    private static void Collect(IOperation root, HashSet<object> assigned)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case ILocalReferenceOperation local when IsWritten(local):
                    assigned.Add(local.Local);
                    break;
                case IParameterReferenceOperation parameter when IsWritten(parameter):
                    assigned.Add(parameter.Parameter);
                    break;
                case IFlowCaptureOperation capture:
                    assigned.Add(capture.Id);
                    break;
            }
        }

        static bool IsWritten(IOperation operation) => operation.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == operation,
            IArgumentOperation argument => argument.Parameter is null or { RefKind: not RefKind.None },
            IIncrementOrDecrementOperation or ITupleOperation or IDeclarationExpressionOperation => true,
            _ => false,
        };
    }

    private void Add(BasicBlock block, ControlFlowBranch? branch)
    {
        if (branch?.Destination is { } destination && destination.Ordinal <= block.Ordinal)
        {
            _loops.Add((destination.Ordinal, block.Ordinal));
        }
    }
}
