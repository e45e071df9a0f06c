using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BoneGraftCatalog.Analyzers;

/// <summary>
/// Follows the objects of a method through its control-flow graph, path by path. The graph has written out initializers, <c>with</c>,
/// conditional expressions and <c>using</c> as plain steps, so that one reading serves every way to fill a claim.
/// </summary>
/// <remarks>
/// What is not understood makes things less known, never more: an unknown method leaves its arguments open, a loop leaves open what it
/// changes from outside, a variable that a lambda or a handler shares leaves open what it holds. No path is followed twice through a
/// loop, and where there are more paths than the budget allows, nothing is closed.
/// </remarks>
internal sealed class ClaimInterpreter
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
    private readonly LoopMap _loops;
    private readonly HashSet<ISymbol> _shared = new(SymbolEqualityComparer.Default);
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<(IOperation Source, int Number), int> _ids = new();
    private int _block;
    private int _depth;

    public ClaimInterpreter(CatalogContext catalog, ShapeReader shapes, Settings settings, ControlFlowGraph graph, CancellationToken cancellationToken)
    {
        _catalog = catalog;
        _shapes = shapes;
        _settings = settings;
        _graph = graph;
        _loops = new LoopMap(graph);
        _cancellationToken = cancellationToken;
    }

    /// <summary>The states at the ends of all paths.</summary>
    public List<FlowState> Ends { get; } = new();

    /// <summary>The states where a path throws: what was not used by then is never used.</summary>
    public List<FlowState> Throws { get; } = new();

    /// <summary>Whether there were more paths than could be followed.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>The graphs of lambdas and local functions in this one.</summary>
    public List<ControlFlowGraph> Nested { get; } = new();

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
                    Escape(branchValue, ref state);
                }

                Follow(block.FallThroughSuccessor, state, incoming);
                Follow(block.ConditionalSuccessor, state, incoming);
            }
        }
    }

    private static bool IsHandlerEntry(BasicBlock block) =>
        block.EnclosingRegion is { Kind: ControlFlowRegionKind.Catch or ControlFlowRegionKind.Filter or ControlFlowRegionKind.Finally or ControlFlowRegionKind.FilterAndHandler } region
            && region.FirstBlockOrdinal == block.Ordinal
        || IsFirstOfOuterHandler(block);

    private static bool IsFirstOfOuterHandler(BasicBlock block)
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
            AddNested(_graph.GetLocalFunctionControlFlowGraph(function, _cancellationToken));
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
                        AddNested(_graph.GetAnonymousFunctionControlFlowGraph(function, _cancellationToken));
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

    private void AddNested(ControlFlowGraph graph)
    {
        Nested.Add(graph);
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
        _ => null,
    };

    private Value Evaluate(IOperation operation, ref FlowState state)
    {
        // A text of a thousand pieces joined by + is as deep as it is long.
        if (_depth > MaxDepth)
        {
            return Value.Unknown;
        }

        _depth++;
        try
        {
            return EvaluateCore(operation, ref state);
        }
        finally
        {
            _depth--;
        }
    }

    private Value EvaluateCore(IOperation operation, ref FlowState state)
    {
        if (operation.ConstantValue.HasValue)
        {
            return Value.Constant(operation.ConstantValue.Value);
        }

        switch (operation)
        {
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation, ref state);
            case IFlowCaptureOperation capture:
                return SetVariable(capture.Id, Evaluate(capture.Value, ref state), capture.Value, ref state);
            case IFlowCaptureReferenceOperation reference:
                return state.Variables.TryGetValue(reference.Id, out Cell? captured) ? captured.Value : Value.Unknown;
            case ILocalReferenceOperation local:
                return state.Variables.TryGetValue(local.Local, out Cell? localValue) ? localValue.Value : Value.SameAs(local.Local);
            case IParameterReferenceOperation parameter:
                return state.Variables.TryGetValue(parameter.Parameter, out Cell? parameterValue) ? parameterValue.Value : Value.SameAs(parameter.Parameter);
            case IConversionOperation conversion:
                return Convert(conversion, Evaluate(conversion.Operand, ref state));
            case IFieldReferenceOperation field:
                return ReadMember(field, field.Field, ref state);
            case IPropertyReferenceOperation { Arguments.Length: 0 } property:
                return ReadMember(property, property.Property, ref state);
            case IObjectCreationOperation creation:
                return Create(creation, ref state);
            case IArrayCreationOperation array:
                return CreateArray(array, ref state);
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment, ref state);
            case IInvocationOperation invocation:
                return Invoke(invocation, ref state);
            case IDefaultValueOperation { Type.IsReferenceType: true }:
                return Value.Null;
            case ITupleOperation or IAnonymousObjectCreationOperation or IDelegateCreationOperation:
                EscapeChildren(operation, ref state);
                return Value.Unknown;
            case IFlowAnonymousFunctionOperation:
                return Value.Unknown;
            case ICompoundAssignmentOperation compound:
                EscapeChildren(compound, ref state);
                ForgetTarget(compound.Target, ref state);
                return Value.Unknown;
            case IIncrementOrDecrementOperation increment:
                ForgetTarget(increment.Target, ref state);
                return Value.Unknown;
            case IDeconstructionAssignmentOperation deconstruction:
                EscapeChildren(deconstruction.Value, ref state);
                foreach (IOperation target in deconstruction.Target.DescendantsAndSelf())
                {
                    ForgetTarget(target, ref state);
                }

                return Value.Unknown;
            case IIsNullOperation or IIsTypeOperation or IBinaryOperation or IUnaryOperation or IIsPatternOperation or INameOfOperation or ITypeOfOperation
                or IInterpolatedStringOperation or IInterpolatedStringTextOperation or IInterpolationOperation or IPropertyReferenceOperation
                or IArrayElementReferenceOperation:
                ReadChildren(operation, ref state);
                return Value.Unknown;
        }

        if (operation.Kind == CollectionExpression)
        {
            return CreateCollection(operation, operation.Parent is IConversionOperation { Type: { } target } ? target : operation.Type, operation.ChildOperations, ref state);
        }

        EscapeChildren(operation, ref state);
        return Value.Unknown;
    }

    private void ReadChildren(IOperation operation, ref FlowState state)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            Value value = Evaluate(child, ref state);
            if (operation is IArrayElementReferenceOperation or IPropertyReferenceOperation && state.Find(value) is { } indexed)
            {
                // What an index gives may be changed through the result.
                state = state.Set(indexed.Opened());
            }
        }
    }

    private void EscapeChildren(IOperation operation, ref FlowState state)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            Escape(Evaluate(child, ref state), ref state);
        }
    }

    private static Value Convert(IConversionOperation conversion, Value operand)
    {
        if (conversion.OperatorMethod is not null && operand.Kind == ValueKind.Constant && operand.Data is string text)
        {
            return ReadApiText(conversion.Type, text) ?? operand;
        }

        return conversion.OperatorMethod is null || operand.Kind != ValueKind.Object ? operand : Value.Unknown;
    }

    /// <summary>The value of our own types that a text stands for.</summary>
    private static Value? ReadApiText(ITypeSymbol? type, string text)
    {
        switch (type?.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat))
        {
            case "BoneGraftCatalog.ProcedureCode":
                return ProcedureCode.TryParse(text.AsSpan(), out ProcedureCode code) ? Value.Of(code) : Value.Unknown;
            case "BoneGraftCatalog.Modifier":
                return Modifier.TryParse(text.AsSpan(), out Modifier modifier) ? Value.Of(modifier) : Value.Unknown;
            case "BoneGraftCatalog.ServiceDate" or "System.DateTime" or "System.DateOnly":
                return ServiceDate.TryParseIso(text.AsSpan(), out ServiceDate date) ? Value.Of(date) : Value.Unknown;
            default:
                return null;
        }
    }

    private Value ReadMember(IMemberReferenceOperation reference, ISymbol member, ref FlowState state)
    {
        if (reference.Instance is null)
        {
            return _catalog.TryGetCode(member, out ProcedureCode code) ? Value.Of(code)
                : _catalog.TryGetModifier(member, out Modifier modifier) ? Value.Of(modifier)
                : Value.Of(member);
        }

        Value instance = Evaluate(reference.Instance, ref state);
        if (state.Find(instance) is not { } owner)
        {
            return reference.Instance is IInstanceReferenceOperation ? Value.SameAs(member) : Value.Unknown;
        }

        if (owner.Members.TryGetValue(member.Name, out Cell? cell))
        {
            return cell.Value;
        }

        if (!owner.IsCollection && IsTracked(reference.Type))
        {
            // A list that the object made for itself: it is empty until something is added, unless the object came from elsewhere.
            int id = IdOf(owner.Source, StableNumber(owner.Id, member.Name));
            var part = new TrackedObject(id, reference.Type, reference, _shapes.ShapeOf(reference.Type, _settings), ShapeReader.ElementOf(reference.Type) is not null, owner.Block);
            state = state.Set(owner.IsOpen ? part.Opened() : part).Set(owner.With(member.Name, new Cell(Value.Object(id), reference)));
            if (owner.Escapes == 0 && !owner.IsOpen)
            {
                return Value.Object(id);
            }

            state = state.Set(state.Objects[id].Opened());
            return Value.Object(id);
        }

        return Value.Unknown;
    }

    private static int StableNumber(int id, string name)
    {
        int number = id + 1;
        foreach (char c in name)
        {
            number = unchecked((number * 31) + c);
        }

        return number == 0 ? 1 : number;
    }

    private int IdOf(IOperation source, int number = 0)
    {
        if (!_ids.TryGetValue((source, number), out int id))
        {
            _ids[(source, number)] = id = _ids.Count + 1;
        }

        return id;
    }

    /// <summary>Whether objects of the type are worth following: claims, lines, collections, and what a line of a known carrier is made of.</summary>
    private bool IsTracked(ITypeSymbol? type) =>
        type is not null
        && type.SpecialType != SpecialType.System_String
        && (ShapeReader.ElementOf(type) is not null || _shapes.ShapeOf(type, _settings) is not null || Carriers.IsPart(type));

    private Value Create(IObjectCreationOperation creation, ref FlowState state)
    {
        ITypeSymbol? type = creation.Type;
        var arguments = new List<(IArgumentOperation Argument, Value Value)>(creation.Arguments.Length);
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            arguments.Add((argument, Evaluate(argument.Value, ref state)));
        }

        if (ReadDate(creation, arguments) is { } date)
        {
            return date;
        }

        if (arguments.Count == 1 && arguments[0].Value is { Kind: ValueKind.Constant, Data: string text } && ReadApiText(type, text) is { } typed)
        {
            return typed;
        }

        if (!IsTracked(type))
        {
            foreach ((IArgumentOperation _, Value value) in arguments)
            {
                Escape(value, ref state);
            }

            return Value.Unknown;
        }

        int id = IdOf(creation);
        bool isCollection = ShapeReader.ElementOf(type) is not null;
        var made = new TrackedObject(id, type, creation, _shapes.ShapeOf(type, _settings), isCollection, _block);
        bool isPart = Carriers.IsPart(type);
        foreach ((IArgumentOperation argument, Value value) in arguments)
        {
            Slot slot = argument.Parameter is { } parameter ? made.Shape?.RoleOf(parameter.Name) ?? default : default;
            if (slot.Role != MemberRole.None)
            {
                if (!argument.IsImplicit || argument.ArgumentKind != ArgumentKind.DefaultValue)
                {
                    made = made.With(MemberNameOf(made.Shape!, argument.Parameter!), new Cell(value, Origin(argument.Value, state)));
                }
            }
            else if (isPart && argument.Parameter is not null)
            {
                made = made.With(argument.Parameter.Name, new Cell(value, Origin(argument.Value, state)));
            }
            else if (state.Find(value) is { } source)
            {
                if (isCollection && source.IsCollection)
                {
                    // A copy of a known collection has its elements.
                    foreach (Cell element in source.Elements)
                    {
                        made = made.WithElement(element);
                    }

                    made = source.IsOpen ? made.Opened() : made;
                    state = state.Set(source.Used());
                }
                else if (arguments.Count == 1 && made.Shape is { IsClaim: true } && SymbolEqualityComparer.Default.Equals(source.Type, type))
                {
                    // A copy of a claim.
                    made = source.CloneAs(id, creation, _block);
                    state = state.Set(source.Used());
                }
                else
                {
                    Escape(value, ref state);
                    made = made.Opened();
                }
            }
            else if (value.Kind == ValueKind.Unknown && argument.Parameter?.Type is { IsReferenceType: true, SpecialType: not SpecialType.System_String } && (isCollection || made.Shape?.IsClaim == true))
            {
                made = made.Opened();
            }
        }

        state = state.Set(made);
        return Value.Object(id);
    }

    // A parameter that sets a property is that property.
    private static string MemberNameOf(TypeShape shape, IParameterSymbol parameter)
    {
        for (INamedTypeSymbol? type = shape.Type; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IPropertySymbol or IFieldSymbol && !member.IsImplicitlyDeclared && string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
                {
                    return member.Name;
                }
            }
        }

        return parameter.Name;
    }

    private static Value? ReadDate(IObjectCreationOperation creation, List<(IArgumentOperation Argument, Value Value)> arguments)
    {
        if (creation.Type is not { Name: "ServiceDate" or "DateTime" or "DateOnly" or "Date" or "FhirDateTime" } type)
        {
            return null;
        }

        if (arguments.Count >= 3
            && arguments[0].Value.Data is int year
            && arguments[1].Value.Data is int month
            && arguments[2].Value.Data is int day
            && ServiceDate.TryCreate(year, month, day, out ServiceDate date))
        {
            return Value.Of(date);
        }

        if (arguments.Count == 1)
        {
            return arguments[0].Value.Kind == ValueKind.Date ? arguments[0].Value
                : arguments[0].Value.Data is string text && ServiceDate.TryParseIso(text.AsSpan(), out date) ? Value.Of(date)
                : null;
        }

        return type.IsValueType && arguments.Count > 0 ? Value.Unknown : null;
    }

    private Value CreateArray(IArrayCreationOperation array, ref FlowState state)
    {
        if (array.Initializer is { } initializer)
        {
            return CreateCollection(array, array.Type, initializer.ElementValues, ref state);
        }

        ReadChildren(array, ref state);
        int id = IdOf(array);
        var made = new TrackedObject(id, array.Type, array, null, isCollection: true, _block);

        // An empty array is empty; one with places to fill may be filled anyhow.
        bool isEmpty = array.DimensionSizes.Length == 1 && array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: 0 };
        state = state.Set(isEmpty ? made : made.Opened());
        return Value.Object(id);
    }

    private Value CreateCollection(IOperation operation, ITypeSymbol? type, IEnumerable<IOperation> elements, ref FlowState state)
    {
        int id = IdOf(operation);
        var made = new TrackedObject(id, type, operation, null, isCollection: true, _block);
        foreach (IOperation element in elements)
        {
            if (element.Kind == Spread)
            {
                Value spread = Value.Unknown;
                foreach (IOperation child in element.ChildOperations)
                {
                    spread = Evaluate(child, ref state);
                    break;
                }

                if (state.Find(spread) is { IsCollection: true, IsOpen: false } source)
                {
                    foreach (Cell cell in source.Elements)
                    {
                        made = made.WithElement(cell);
                    }

                    state = state.Set(source.Used());
                }
                else
                {
                    made = made.Opened();
                }

                continue;
            }

            if (element is IArrayInitializerOperation)
            {
                EscapeChildren(element, ref state);
                made = made.Opened();
                continue;
            }

            Value value = Evaluate(element, ref state);
            made = made.WithElement(new Cell(Copied(value, element, ref state), Origin(element, state)));
        }

        state = state.Set(made);
        return Value.Object(id);
    }

    private Value Assign(ISimpleAssignmentOperation assignment, ref FlowState state)
    {
        IOperation target = assignment.Target;
        if (target is IFlowCaptureReferenceOperation place && state.Variables.TryGetValue(place.Id, out Cell? captured))
        {
            // The graph keeps the place that is assigned to, where the value takes several steps to make.
            target = captured.Source;
        }

        switch (target)
        {
            case ILocalReferenceOperation local:
                return SetVariable(local.Local, Evaluate(assignment.Value, ref state), assignment.Value, ref state);
            case IParameterReferenceOperation parameter:
                return SetVariable(parameter.Parameter, Evaluate(assignment.Value, ref state), assignment.Value, ref state);
            case IFlowCaptureReferenceOperation reference:
                return SetVariable(reference.Id, Evaluate(assignment.Value, ref state), assignment.Value, ref state);
            case IDiscardOperation:
                return Evaluate(assignment.Value, ref state);
            case IMemberReferenceOperation { Instance: { } instance } member:
                Value owner = Evaluate(instance, ref state);
                foreach (IOperation child in member.ChildOperations)
                {
                    if (child != instance)
                    {
                        Evaluate(child, ref state);
                    }
                }

                Value value = Evaluate(assignment.Value, ref state);
                if (state.Find(owner) is { } tracked && member.Member is IPropertySymbol { IsIndexer: false } or IFieldSymbol)
                {
                    tracked = state.Find(owner)!;
                    if (tracked.Shape is not null && tracked.Shape.RoleOf(member.Member.Name).Role == MemberRole.None && !Carriers.IsPart(tracked.Type))
                    {
                        Escape(value, ref state);
                        tracked = state.Find(owner)!;
                    }

                    value = Copied(value, assignment.Value, ref state);
                    tracked = tracked.With(member.Member.Name, new Cell(value, Origin(assignment.Value, state)));
                    state = state.Set(_loops.RunsMoreOftenThan(_block, tracked.Block) ? tracked.Opened() : tracked);
                }
                else
                {
                    // claim.Lines[0] = …, or an object that is not ours to follow.
                    Open(owner, ref state);
                    Escape(value, ref state);
                }

                return value;
            case IMemberReferenceOperation { Instance: null } table:
                // What a static member holds lives longer than any claim: it is a table.
                Value kept = Evaluate(assignment.Value, ref state);
                Open(kept, ref state);
                Escape(kept, ref state);
                return table.Member.IsStatic ? Value.Unknown : kept;
            default:
                foreach (IOperation child in target.ChildOperations)
                {
                    Open(Evaluate(child, ref state), ref state);
                }

                Value other = Evaluate(assignment.Value, ref state);
                Escape(other, ref state);
                return other;
        }
    }

    private Value SetVariable(object variable, Value value, IOperation source, ref FlowState state)
    {
        value = Copied(value, source, ref state);
        if (variable is ISymbol symbol && _shared.Contains(symbol))
        {
            // A lambda, a local function or a handler has it too.
            Open(value, ref state);
            state = state.Forget(variable);
            return value;
        }

        state = state.Set(variable, value, Origin(source, state));
        return value;
    }

    /// <summary>Where a value was written: behind what the graph put between, such as the two arms of a conditional expression.</summary>
    private static IOperation Origin(IOperation source, FlowState state)
    {
        IOperation inner = source;
        while (inner is IConversionOperation conversion)
        {
            inner = conversion.Operand;
        }

        return inner is IFlowCaptureReferenceOperation reference && state.Variables.TryGetValue(reference.Id, out Cell? captured) ? captured.Source : source;
    }

    /// <summary>A struct is copied wherever it goes; anything else is the same object.</summary>
    private Value Copied(Value value, IOperation source, ref FlowState state)
    {
        if (state.Find(value) is not { Type.IsValueType: true, IsCollection: false } original)
        {
            return value;
        }

        int id = IdOf(source, -1 - original.Id);
        state = state.Set(original.CloneAs(id, original.Source, _block)).Set(original.Used());
        return Value.Object(id);
    }

    private Value Invoke(IInvocationOperation invocation, ref FlowState state)
    {
        IMethodSymbol? method = invocation.TargetMethod;
        Value receiver = invocation.Instance is { } instance ? Evaluate(instance, ref state) : Value.Unknown;
        if (method is null || method.Name == "<Clone>$")
        {
            return Clone(invocation, receiver, ref state);
        }

        var arguments = new List<(IArgumentOperation Argument, Value Value)>(invocation.Arguments.Length);
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            arguments.Add((argument, Evaluate(argument.Value, ref state)));
        }

        // An extension method is asked of its first argument.
        bool isExtension = method.IsExtensionMethod && arguments.Count > 0 && invocation.Instance is null;
        if (isExtension)
        {
            receiver = arguments[0].Value;
        }

        if (arguments.Count >= 1
            && method is { IsStatic: true, Name: "Parse" or "ParseExact" }
            && arguments[0].Value is { Kind: ValueKind.Constant, Data: string text }
            && ReadApiText(method.ContainingType, text) is { } parsed)
        {
            return parsed;
        }

        if (method is { IsStatic: true, Name: "Parse" }
            && arguments.Count == 1
            && SymbolEqualityComparer.Default.Equals(method.ContainingType, _catalog.Api.ClaimLine)
            && arguments[0].Value is { Kind: ValueKind.Constant, Data: string })
        {
            int line = IdOf(invocation);
            state = state.Set(new TrackedObject(line, method.ContainingType, invocation, _shapes.ShapeOf(method.ContainingType, _settings), false, _block)
                .With("Code", new Cell(arguments[0].Value, Origin(arguments[0].Argument.Value, state))));
            return Value.Object(line);
        }

        if (MethodKnowledge.IsCollectionFactory(method))
        {
            return arguments.Count == 1 && state.Find(arguments[0].Value) is { IsCollection: true }
                ? arguments[0].Value
                : CreateCollection(invocation, method.ReturnType, arguments.Select(a => a.Argument.Value), ref state);
        }

        if (state.Find(receiver) is { } owner)
        {
            if (owner.IsCollection && method is { Name: "Add" } && arguments.Count == (isExtension ? 2 : 1))
            {
                IArgumentOperation added = arguments[arguments.Count - 1].Argument;
                Value element = Copied(arguments[arguments.Count - 1].Value, added.Value, ref state);
                AddElement(receiver, new Cell(element, Origin(added.Value, state)), ref state);
                return method.ReturnsVoid ? Value.Unknown : receiver;
            }

            if (owner.IsCollection && method is { Name: "AddRange" } && arguments.Count == (isExtension ? 2 : 1))
            {
                AddAll(receiver, arguments[arguments.Count - 1].Value, ref state);
                return method.ReturnsVoid ? Value.Unknown : receiver;
            }

            if (MethodKnowledge.IsReader(method))
            {
                state = state.Set(state.Find(receiver)!.Used());
                return Value.Unknown;
            }

            if (owner.IsCollection && MethodKnowledge.IsCopier(method))
            {
                return receiver;
            }

            if (_shapes.Annotations.AddsLine(method) && !isExtension)
            {
                AddElement(receiver, new Cell(LineOf(invocation, method, arguments, ref state), invocation), ref state);
                return Returned(method, receiver, owner);
            }

            if (owner.Shape is { Evidence: Evidence.OurTypes } && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _catalog.Api.Library))
            {
                return InvokeOurs(invocation, method, receiver, arguments, ref state);
            }

            // What a method of the object does to it is not known.
            Open(receiver, ref state);
        }

        bool isLine = IsLineMethod(method);
        if (isLine)
        {
            Value line = LineOf(invocation, method, arguments, ref state);
            if (_shapes.Annotations.AddsLine(method))
            {
                return Value.Unknown;
            }

            Escape(line, ref state);
        }

        bool isOurs = SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _catalog.Api.Library);
        foreach ((IArgumentOperation argument, Value value) in arguments)
        {
            if (!value.IsObject)
            {
                if (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out })
                {
                    ForgetTarget(argument.Value, ref state);
                }

                continue;
            }

            if (isOurs || (MethodKnowledge.IsReader(method) && isExtension))
            {
                if (state.Find(value) is { } read)
                {
                    state = state.Set(read.Used());
                }

                continue;
            }

            if (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out })
            {
                Open(value, ref state);
                ForgetTarget(argument.Value, ref state);
            }

            if (MethodKnowledge.IsAdder(method) && state.Find(value) is { IsCollection: true } part)
            {
                state = state.Set(part.Opened());
            }

            Escape(value, ref state);
        }

        return Value.Unknown;
    }

    private static Value Returned(IMethodSymbol method, Value receiver, TrackedObject owner) =>
        SymbolEqualityComparer.Default.Equals(method.ReturnType.OriginalDefinition, owner.Type?.OriginalDefinition) ? receiver : Value.Unknown;

    /// <summary>A method of our own types: <c>claim.Add(line)</c> and the like; anything else leaves the object as it is.</summary>
    private Value InvokeOurs(
        IInvocationOperation invocation, IMethodSymbol method, Value receiver, List<(IArgumentOperation Argument, Value Value)> arguments, ref FlowState state)
    {
        if (method.Name == "Add" && arguments.Count == 1)
        {
            AddElement(receiver, new Cell(arguments[0].Value, Origin(arguments[0].Argument.Value, state)), ref state);
            return Returned(method, receiver, state.Find(receiver)!);
        }

        if (method.Name == "AddRange" && arguments.Count == 1)
        {
            AddAll(receiver, arguments[0].Value, ref state);
            return Returned(method, receiver, state.Find(receiver)!);
        }

        if (method.ReturnsVoid || method.Name.StartsWith("Remove", StringComparison.Ordinal))
        {
            Open(receiver, ref state);
            return Value.Unknown;
        }

        TrackedObject owner = state.Find(receiver)!;
        state = state.Set(owner.Used());
        if (SymbolEqualityComparer.Default.Equals(method.ReturnType.OriginalDefinition, owner.Type?.OriginalDefinition))
        {
            // WithUnits(2) and its like give a copy with what the arguments say.
            int id = IdOf(invocation);
            TrackedObject copy = owner.CloneAs(id, invocation, _block);
            foreach ((IArgumentOperation argument, Value value) in arguments)
            {
                string? member = method.Name.StartsWith("With", StringComparison.Ordinal) ? MemberSetBy(method, argument.Parameter?.Name) : null;
                if (member == "Modifier")
                {
                    // One more, after those that the line has.
                    copy = copy.With(member, new Cell(value, Origin(argument.Value, state)));
                    copy = copy.Members.ContainsKey("Modifiers") && !copy.Members["Modifiers"].Value.IsNull ? copy.Opened() : copy;
                }
                else
                {
                    copy = member is null ? copy.Opened() : copy.With(member, new Cell(value, Origin(argument.Value, state)));
                }
            }

            state = state.Set(copy);
            return Value.Object(id);
        }

        return Value.Unknown;
    }

    private static string? MemberSetBy(IMethodSymbol method, string? parameter) => (method.Name, parameter) switch
    {
        ("WithCode", "code") => "Code",
        ("WithModifiers", "modifiers") => "Modifiers",
        ("WithUnits", "units") => "Units",
        ("WithServiceDate", "date") => "ServiceDate",
        ("WithServiceDates", "from") => "ServiceDate",
        ("WithServiceDates", "to") => "ServiceDateTo",
        ("WithPlaceOfService", "place") => "PlaceOfService",
        ("WithPractitioner", "practitioner") => "Practitioner",
        ("WithPractitioner", "group") => "Group",
        ("WithPractitioner", "specialty") => "Specialty",
        ("WithCharge", _) => "Charge",
        _ => null,
    };

    private void AddElement(Value collection, Cell cell, ref FlowState state)
    {
        if (state.Find(collection) is not { } owner)
        {
            return;
        }

        TrackedObject changed = owner.WithElement(cell);
        bool repeated = _loops.RunsMoreOftenThan(_block, owner.Block);
        if (repeated && cell.Value.IsObject && state.Find(cell.Value) is { } element && !_loops.RunsMoreOftenThan(element.Block, owner.Block))
        {
            state = state.Set(element.Opened());
        }

        state = state.Set(repeated ? changed.Opened() : changed);
    }

    private void AddAll(Value collection, Value added, ref FlowState state)
    {
        if (state.Find(added) is { IsCollection: true } source)
        {
            foreach (Cell cell in source.Elements)
            {
                AddElement(collection, cell, ref state);
            }

            if (source.IsOpen)
            {
                Open(collection, ref state);
            }

            state = state.Set(state.Find(added)!.Used());
        }
        else
        {
            Open(collection, ref state);
        }
    }

    private bool IsLineMethod(IMethodSymbol method)
    {
        if (!_shapes.Annotations.Any)
        {
            return false;
        }

        bool code = false;
        bool other = _shapes.Annotations.AddsLine(method);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (_shapes.Annotations.TryGetSlot(parameter, out Slot slot, out _))
            {
                code |= slot.Role == MemberRole.Code;
                other |= slot.Role is MemberRole.Modifier or MemberRole.Units or MemberRole.Date;
            }
        }

        return code && other;
    }

    /// <summary>The line that a call with annotated parameters is.</summary>
    private Value LineOf(IInvocationOperation invocation, IMethodSymbol method, List<(IArgumentOperation Argument, Value Value)> arguments, ref FlowState state)
    {
        ImmutableDictionary<string, Slot>.Builder slots = ImmutableDictionary.CreateBuilder<string, Slot>(StringComparer.Ordinal);
        int id = IdOf(invocation, 7);
        var cells = new List<(string Name, Cell Cell)>();
        foreach ((IArgumentOperation argument, Value value) in arguments)
        {
            if (argument.Parameter is { } parameter && _shapes.Annotations.TryGetSlot(parameter, out Slot slot, out _) && argument.ArgumentKind != ArgumentKind.DefaultValue)
            {
                slots[parameter.Name] = slot;
                cells.Add((parameter.Name, new Cell(value, Origin(argument.Value, state))));
            }
        }

        var line = new TrackedObject(id, null, invocation, new TypeShape(method.ContainingType, false, Evidence.Declared, slots.ToImmutable()), false, _block);
        foreach ((string name, Cell cell) in cells)
        {
            line = line.With(name, cell);
        }

        state = state.Set(line);
        return Value.Object(id);
    }

    private Value Clone(IInvocationOperation invocation, Value receiver, ref FlowState state)
    {
        int id = IdOf(invocation);
        if (state.Find(receiver) is { } original)
        {
            state = state.Set(original.CloneAs(id, invocation, _block)).Set(original.Used());
            return Value.Object(id);
        }

        if (_shapes.ShapeOf(invocation.Type, _settings) is { } shape)
        {
            // A copy of something unknown: what the with expression sets is known, the rest is not.
            state = state.Set(new TrackedObject(id, invocation.Type, invocation, shape, false, _block).Opened());
            return Value.Object(id);
        }

        return Value.Unknown;
    }

    private void ForgetTarget(IOperation target, ref FlowState state)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                state = state.Set(local.Local, Value.Unknown, target);
                break;
            case IParameterReferenceOperation parameter:
                state = state.Set(parameter.Parameter, Value.Unknown, target);
                break;
            case IFlowCaptureReferenceOperation reference:
                state = state.Set(reference.Id, Value.Unknown, target);
                break;
            case IDeclarationExpressionOperation declaration:
                ForgetTarget(declaration.Expression, ref state);
                break;
            case IMemberReferenceOperation { Instance: { } instance } member:
                Value owner = Evaluate(instance, ref state);
                if (state.Find(owner) is { } tracked)
                {
                    state = state.Set(tracked.With(member.Member.Name, new Cell(Value.Unknown, target)));
                }

                break;
        }
    }

    /// <summary>The value goes where it cannot be followed.</summary>
    private void Escape(Value value, ref FlowState state)
    {
        if (state.Find(value) is { } escaping)
        {
            escaping = escaping.Escaped();
            state = state.Set(_loops.RunsMoreOftenThan(_block, escaping.Block) ? escaping.Opened() : escaping);
        }
    }

    private void Open(Value value, ref FlowState state)
    {
        if (state.Find(value) is { } open)
        {
            state = state.Set(open.Opened());
        }
    }
}
