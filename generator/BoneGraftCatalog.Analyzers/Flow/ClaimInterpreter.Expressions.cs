using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BoneGraftCatalog.Analyzers.Flow;

// What an expression is worth, and what an assignment changes.
internal sealed partial class ClaimInterpreter
{
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
                if (state.Variables.TryGetValue(parameter.Parameter, out Cell? parameterValue))
                {
                    return parameterValue.Value;
                }

                // A read changes the state only where there is something to follow: states that differ are paths of their own.
                Value given = TakeUp(parameter.Parameter.Type, Value.SameAs(parameter.Parameter), parameter, ref state);
                return given.IsObject ? SetVariable(parameter.Parameter, given, parameter, ref state) : given;
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
            case IAnonymousObjectCreationOperation anonymous when IsTracked(anonymous.Type):
                return CreateAnonymous(anonymous, ref state);
            case ITupleOperation or IAnonymousObjectCreationOperation:
                foreach (IOperation child in operation.ChildOperations)
                {
                    HandOn(Evaluate(child is ISimpleAssignmentOperation { Value: var part } ? part : child, ref state), ref state);
                }

                return Value.Unknown;
            case IReturnOperation { ReturnedValue: { } yielded }:
                Return(Evaluate(yielded, ref state), ref state);
                return Value.Unknown;
            case IDelegateCreationOperation:
                EscapeChildren(operation, ref state);
                return Value.Unknown;
            case IIsPatternOperation match:
                return Match(match, ref state);
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
                OpenDeep(Evaluate(deconstruction.Value, ref state), ref state);
                foreach (IOperation part in deconstruction.Value.ChildOperations)
                {
                    // Each goes by another name from here.
                    OpenDeep(Evaluate(part, ref state), ref state);
                }

                foreach (IOperation target in deconstruction.Target.DescendantsAndSelf())
                {
                    ForgetTarget(target, ref state);
                }

                return Value.Unknown;
            case IPropertyReferenceOperation { Property: { IsIndexer: true } indexer }:
                ReadChildren(operation, ref state);
                OpenStored(indexer, ref state);
                return Value.Unknown;
            case IIsNullOperation or IIsTypeOperation or IBinaryOperation or IUnaryOperation or INameOfOperation or ITypeOfOperation
                or IInterpolatedStringOperation or IInterpolatedStringTextOperation or IInterpolationOperation or IArrayElementReferenceOperation:
                ReadChildren(operation, ref state);
                return Value.Unknown;
        }

        if (operation.Kind == CollectionExpression)
        {
            return CreateCollection(
                operation, operation.Parent is IConversionOperation { Type: { } target } ? target : operation.Type, operation.ChildOperations, ref state);
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
                OpenClaims(indexed, ref state);
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

    /// <summary>
    /// What goes into something bigger: a claim is whole there, but lines in a list of their own may be a part, beside others.
    /// </summary>
    private void HandOn(Value value, ref FlowState state)
    {
        if (state.Find(value) is { IsCollection: true, Shape: null } part)
        {
            state = state.Set(part.Opened());
        }

        Escape(value, ref state);
    }

    /// <summary>A pattern can give what it matches, and what is in it, another name.</summary>
    private Value Match(IIsPatternOperation match, ref FlowState state)
    {
        Value value = Evaluate(match.Value, ref state);
        switch (match.Pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol whole }:
                SetVariable(whole, value, match.Value, ref state);
                break;
            default:
                if (match.Pattern.DescendantsAndSelf().Any(
                    p => p is IDeclarationPatternOperation { DeclaredSymbol: not null } or IRecursivePatternOperation { DeclaredSymbol: not null }
                    or IListPatternOperation { DeclaredSymbol: not null }))
                {
                    OpenDeep(value, ref state);
                }

                break;
        }

        return Value.Unknown;
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
        if (HeldBy(reference) is { } held && state.Variables.TryGetValue(held, out Cell? kept))
        {
            return kept.Value;
        }

        if (reference.Instance is null)
        {
            return _catalog.TryGetCode(member, out ProcedureCode code) ? Value.Of(code)
                : _catalog.TryGetModifier(member, out Modifier modifier) ? Value.Of(modifier)
                : Value.Of(member);
        }

        Value instance = Evaluate(reference.Instance, ref state);
        if (member.Name == "Text" && TextOf(instance) is { } text)
        {
            return text;
        }

        if (state.Find(instance) is not { } owner)
        {
            OpenStored(member, ref state);
            return reference.Instance is IInstanceReferenceOperation ? Value.SameAs(member) : Value.Unknown;
        }

        if (owner.Members.TryGetValue(member.Name, out Cell? cell))
        {
            return cell.Value;
        }

        if (owner.Shape is { IsClaim: true } claim
            && claim.RoleOf(member.Name).Role == MemberRole.None
            && ShapeReader.ElementOf(reference.Type) is { } element
            && _shapes.ShapeOf(element, _settings) is { IsClaim: false })
        {
            // Lines by another name: the same, some of them, or others.
            OpenDeep(instance, ref state);
            return Value.Unknown;
        }

        return !owner.IsCollection && IsTracked(reference.Type) ? PartOf(owner, member.Name, reference, ref state) : Value.Unknown;
    }

    /// <summary>The text of one of our own codes or modifiers, which a line of another type takes.</summary>
    private static Value? TextOf(Value value) => value.Kind is ValueKind.Code or ValueKind.Modifier ? Value.Constant(value.Data!.ToString()) : null;

    /// <summary>
    /// What an object made for itself, such as its list of lines: it is empty until something is added, unless the object came from
    /// elsewhere, or fills it when it is made.
    /// </summary>
    private Value PartOf(TrackedObject owner, string name, IOperation reference, ref FlowState state)
    {
        int id = IdOf(owner.Source, StableNumber(owner.Id, name));
        var part = new TrackedObject(
            id, reference.Type, reference, _shapes.ShapeOf(reference.Type, _settings), ShapeReader.ElementOf(reference.Type) is not null, owner.Block);
        bool isOpen = owner.IsOpen || owner.Escapes > 0 || owner.MayBeginWith(_shapes, name);
        state = state.Set(isOpen ? part.Opened() : part).Set(owner.With(name, new Cell(Value.Object(id), reference)));
        return Value.Object(id);
    }

    /// <summary>
    /// A line from elsewhere that a variable takes up: what this method sets of it is known, the rest is not. Names alone are no reason
    /// to follow it.
    /// </summary>
    private Value TakeUp(ITypeSymbol type, Value value, IOperation source, ref FlowState state)
    {
        if (value.Kind != ValueKind.Unknown
            || _shapes.ShapeOf(type, _settings) is not { IsClaim: false, Evidence: Evidence.Declared or Evidence.Carrier } shape)
        {
            return value;
        }

        int id = IdOf(source, -1);
        state = state.Set(new TrackedObject(id, type, source, shape, isCollection: false, _block).Opened());
        return Value.Object(id);
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
        if ((isCollection || made.Shape?.IsClaim == true) && made.MayBeginWith(_shapes, FirstContent.Itself))
        {
            made = made.Opened();
        }

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

                    made = source.MayHoldMore ? made.Opened() : made;
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
            else if (value.Kind == ValueKind.Unknown && argument.Parameter?.Type is { IsReferenceType: true, SpecialType: not SpecialType.System_String }
                && (isCollection || made.Shape?.IsClaim == true))
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
                if (member is IPropertySymbol or IFieldSymbol && !member.IsImplicitlyDeclared
                    && string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
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

    private Value CreateAnonymous(IAnonymousObjectCreationOperation creation, ref FlowState state)
    {
        int id = IdOf(creation);
        var made = new TrackedObject(id, creation.Type, creation, _shapes.ShapeOf(creation.Type, _settings), isCollection: false, _block);
        var values = new List<(string Name, Cell Cell)>(creation.Initializers.Length);
        foreach (IOperation initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } } assignment)
            {
                values.Add((property.Name, new Cell(Evaluate(assignment.Value, ref state), Origin(assignment.Value, state))));
            }
        }

        if (made.Shape is { IsClaim: true } && !values.Any(v => v.Name == FhirPayload.ResourceType && FhirPayload.IsClaim(v.Cell.Value)))
        {
            // The items of another resource are no claim, with it or without.
            foreach ((string _, Cell cell) in values)
            {
                Open(cell.Value, ref state);
                Escape(cell.Value, ref state);
            }

            return Value.Unknown;
        }

        foreach ((string name, Cell cell) in values)
        {
            if (made.Shape is not null && made.Shape.RoleOf(name).Role == MemberRole.None)
            {
                HandOn(cell.Value, ref state);
            }

            made = made.With(name, cell);
        }

        state = state.Set(made);
        return Value.Object(id);
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

                if (state.Find(spread) is { IsCollection: true, MayHoldMore: false } source)
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
                    if (HeldBy(member) is { } held)
                    {
                        Hold(held, value, assignment.Value, ref state);
                    }
                    else
                    {
                        Store(member.Member, value, ref state);
                    }
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

    /// <summary>The member of the object itself that is read or set, or null.</summary>
    private static ISymbol? HeldBy(IOperation operation) =>
        operation is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } reference
            && reference.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
            ? reference.Member
            : null;

    /// <summary>
    /// A member of the object itself takes a value. A claim is whole there, if this method adds no more to it through the member; a list of
    /// lines waits there for more.
    /// </summary>
    private void Hold(ISymbol member, Value value, IOperation source, ref FlowState state)
    {
        if (state.Find(value) is not { } kept)
        {
            state = state.Forget(member);
            return;
        }

        state = state.Set(kept.IsCollection && kept.Shape is null ? kept.Used().Opened() : kept.Used());
        SetVariable(member, value, source, ref state);
    }

    /// <summary>A member of another object takes a value.</summary>
    private void Store(ISymbol member, Value value, ref FlowState state)
    {
        if (member is IPropertySymbol { IsIndexer: true })
        {
            HandOn(value, ref state);
        }
        else
        {
            Escape(value, ref state);
        }

        if (value.IsObject)
        {
            if (!_stored.TryGetValue(member.OriginalDefinition, out HashSet<int>? stored))
            {
                _stored[member.OriginalDefinition] = stored = new HashSet<int>();
            }

            stored.Add(value.ObjectId);
        }
    }

    /// <summary>What is read from a member may be what this method put there, and may be changed through it.</summary>
    private void OpenStored(ISymbol member, ref FlowState state)
    {
        if (_stored.TryGetValue(member.OriginalDefinition, out HashSet<int>? stored))
        {
            foreach (int id in stored)
            {
                OpenDeep(Value.Object(id), ref state);
            }
        }
    }

    /// <summary>One claim of several is taken out, which may be any of them, and may be changed.</summary>
    private void OpenClaims(TrackedObject collection, ref FlowState state)
    {
        foreach (Cell cell in collection.Elements)
        {
            if (state.Find(cell.Value) is { Shape.IsClaim: true })
            {
                OpenDeep(cell.Value, ref state);
            }
        }
    }

    /// <summary>Another method of the object itself can do anything to what its members hold.</summary>
    private void OpenHeld(ref FlowState state)
    {
        foreach (KeyValuePair<object, Cell> variable in state.Variables)
        {
            if (variable.Key is IFieldSymbol or IPropertySymbol)
            {
                OpenDeep(variable.Value.Value, ref state);
            }
        }
    }

    private Value SetVariable(object variable, Value value, IOperation source, ref FlowState state)
    {
        if (variable is IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out } && state.Find(value) is { IsCollection: true } given)
        {
            state = state.Set(given.Returned());
        }

        value = variable is ILocalSymbol local ? TakeUp(local.Type, value, source, ref state) : value;
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
            case IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation:
                ReadChildren(target, ref state);
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

    /// <summary>Opens an object and all that is in it.</summary>
    private void OpenDeep(Value value, ref FlowState state)
    {
        var pending = new Stack<Value>();
        var seen = new HashSet<int>();
        pending.Push(value);
        while (pending.Count > 0)
        {
            if (state.Find(pending.Pop()) is { } open && seen.Add(open.Id))
            {
                state = state.Set(open.Opened());
                foreach (Cell cell in open.Members.Values.Concat(open.Elements))
                {
                    pending.Push(cell.Value);
                }
            }
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
