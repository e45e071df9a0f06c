using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BoneGraftCatalog.Analyzers.Flow;

// What a call does to the objects that it is handed.
internal sealed partial class ClaimInterpreter
{
    private Value Invoke(IInvocationOperation invocation, ref FlowState state)
    {
        IMethodSymbol? method = invocation.TargetMethod;
        Value receiver = invocation.Instance is { } instance ? Evaluate(instance, ref state) : Value.Unknown;
        if (method is null || method.Name == "<Clone>$")
        {
            return Clone(invocation, receiver, ref state);
        }

        if (method is { Name: "ToString", Parameters.Length: 0 } && TextOf(receiver) is { } written)
        {
            return written;
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

            if (owner.Shape is { Evidence: Evidence.Carrier }
                && arguments.Count == 1
                && arguments[0].Value.Data is int number
                && method.Name.StartsWith("Get", StringComparison.Ordinal)
                && Carriers.IsPart(method.ReturnType))
            {
                // One of a repeated field.
                string field = method.Name + "#" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
                return owner.Members.TryGetValue(field, out Cell? there) ? there.Value : PartOf(owner, field, invocation, ref state);
            }

            if (MethodKnowledge.IsReader(method))
            {
                state = state.Set(owner.Used());
                return MethodKnowledge.IsPicker(method) ? Pick(invocation, owner, ref state) : Value.Unknown;
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
            if (method.Name == "GetEnumerator" && owner is { IsCollection: true, Escapes: 0 } && HandingOn(invocation) is { } handing)
            {
                HandOnClaims(owner, handing, ref state);
            }
            else
            {
                OpenClaims(owner, ref state);
            }
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

        if (IsSelf(invocation.Instance)
            || invocation.Arguments.Any(
                a => IsSelf(a.Value) || HeldBy(a.Value) is { } held && SymbolEqualityComparer.Default.Equals(held.ContainingType, method.ContainingType)))
        {
            OpenHeld(ref state);
        }

        bool isOurs = SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _catalog.Api.Library);
        bool takesParts = MethodKnowledge.IsAdder(method) || IsFluent(invocation)
            || arguments.Count(
                a => ShapeReader.ElementOf(a.Argument.Parameter?.Type) is { } element && _shapes.ShapeOf(element, _settings) is { IsClaim: false }) > 1;
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
                    state = state.Set(method.Name == "Check" && isOurs ? read.CheckedBy(new Cell(receiver, invocation)) : read.Used());
                }

                continue;
            }

            if (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out })
            {
                Open(value, ref state);
                ForgetTarget(argument.Value, ref state);
            }

            if ((takesParts && state.Find(value) is { IsCollection: true }) || ComesBack(invocation, argument))
            {
                Open(value, ref state);
            }

            Escape(value, ref state);
        }

        return Value.Unknown;
    }

    /// <summary>
    /// How the loop behind a call of GetEnumerator hands its variable on, if it does nothing else with it: to our checkers alone, to one
    /// other method; null where it may change what the variable holds.
    /// </summary>
    private LoopHanding? HandingOn(IInvocationOperation getEnumerator)
    {
        if (_graph.OriginalOperation.DescendantsAndSelf().OfType<IForEachLoopOperation>().FirstOrDefault(
            l => l.Collection.Syntax.Span.Contains(getEnumerator.Syntax.Span)) is not { Locals: { Length: 1 } locals } loop)
        {
            return null;
        }

        int ours = 0;
        int others = 0;
        foreach (ILocalReferenceOperation use in loop.Body.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Where(
            u => SymbolEqualityComparer.Default.Equals(u.Local, locals[0])))
        {
            IOperation outer = use;
            while (outer.Parent is IConversionOperation { OperatorMethod: null } conversion)
            {
                outer = conversion;
            }

            if (outer.Parent is not IArgumentOperation { Parameter.RefKind: RefKind.None, Parent: IInvocationOperation call } argument)
            {
                return null;
            }

            if (SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingAssembly, _catalog.Api.Library))
            {
                ours++;
                continue;
            }

            // Put into something, given back, or given more than once: it may not be finished yet.
            if (MethodKnowledge.IsAdder(call.TargetMethod) || ComesBack(call, argument) || IsRepeated(call, loop))
            {
                return null;
            }

            others++;
        }

        // Of two methods the first may complete what the second gets, and so may this one for whoever gets the collection next.
        return others == 0 ? LoopHanding.Checked : others == 1 && ours == 0 && IsLastUse(loop) ? LoopHanding.GivenAway : null;
    }

    private static bool IsRepeated(IOperation operation, ILoopOperation loop)
    {
        for (IOperation? outer = operation.Parent; outer is not null && outer != loop; outer = outer.Parent)
        {
            if (outer is ILoopOperation)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLastUse(IForEachLoopOperation loop)
    {
        IOperation collection = loop.Collection;
        while (collection is IConversionOperation conversion)
        {
            collection = conversion.Operand;
        }

        return collection switch
        {
            IArrayCreationOperation or IObjectCreationOperation => true,
            ILocalReferenceOperation local => !_graph.OriginalOperation.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
                .Any(later => later.Syntax.SpanStart > loop.Syntax.Span.End && SymbolEqualityComparer.Default.Equals(later.Local, local.Local)),
            _ => false,
        };
    }

    private void HandOnClaims(TrackedObject collection, LoopHanding handing, ref FlowState state)
    {
        foreach (Cell cell in collection.Elements)
        {
            if (state.Find(cell.Value) is { Shape.IsClaim: true } claim)
            {
                if (handing == LoopHanding.Checked)
                {
                    state = state.Set(claim.Used());
                }
                else
                {
                    Escape(cell.Value, ref state);
                }
            }
        }
    }

    private static bool IsSelf(IOperation? operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };
    }

    // A builder gives itself, to be told more.
    private static bool IsFluent(IInvocationOperation invocation) =>
        invocation.Instance is not null
            && SymbolEqualityComparer.Default.Equals(
                invocation.TargetMethod.ReturnType.OriginalDefinition, invocation.TargetMethod.ContainingType.OriginalDefinition);

    /// <summary>Whether a call gives what it was given, and the caller goes on with that: completed, it may be, by what the method does.</summary>
    private static bool ComesBack(IInvocationOperation invocation, IArgumentOperation argument)
    {
        IOperation? user = invocation.Parent is IAwaitOperation awaited ? awaited.Parent : invocation.Parent;
        if (argument.Parameter is not { } parameter || user is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation }
            || MethodKnowledge.IsSystem(invocation.TargetMethod))
        {
            return false;
        }

        ITypeSymbol result = invocation.TargetMethod.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } inner }
            ? inner[0]
            : invocation.TargetMethod.ReturnType;
        return SymbolEqualityComparer.Default.Equals(result, parameter.Type)
            || (ShapeReader.ElementOf(result) is { } element && SymbolEqualityComparer.Default.Equals(element, ShapeReader.ElementOf(parameter.Type)));
    }

    /// <summary>One of a collection. Which it is may be known; if not, and more than a look at it follows, it may be changed through the result.</summary>
    private Value Pick(IInvocationOperation invocation, TrackedObject collection, ref FlowState state)
    {
        bool isPlain = invocation.Arguments.Length == (invocation.Instance is null ? 1 : 0);
        if (isPlain && !collection.IsOpen && collection.Elements.Length > 0)
        {
            switch (invocation.TargetMethod.Name)
            {
                // Not FirstOrDefault and its like: what follows is asked of null too, which it is not.
                case "First":
                case "Single" when collection.Elements.Length == 1:
                    return collection.Elements[0].Value;
                case "Last":
                    return collection.Elements[collection.Elements.Length - 1].Value;
            }
        }

        if (invocation.Parent is not IMemberReferenceOperation { Parent: not IAssignmentOperation })
        {
            OpenDeep(Value.Object(collection.Id), ref state);
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
                var cell = new Cell(value, Origin(argument.Value, state));
                if (method.Name == "WithModifier")
                {
                    copy = copy.With("Modifiers", WithModifier(owner, invocation, cell, ref state));
                    continue;
                }

                copy = MemberSetBy(method, argument.Parameter?.Name) is { } member ? copy.With(member, cell) : copy.Opened();
            }

            if (method.Name == "WithServiceDate")
            {
                // One day: what was a span is none any more.
                copy = copy.Without("ServiceDateTo");
            }

            state = state.Set(copy);
            return Value.Object(id);
        }

        return Value.Unknown;
    }

    /// <summary>The modifiers of a line and one more after them.</summary>
    private Cell WithModifier(TrackedObject line, IInvocationOperation invocation, Cell added, ref FlowState state)
    {
        var list = new TrackedObject(IdOf(invocation, 1), null, invocation, null, isCollection: true, _block);
        if (line.Members.TryGetValue("Modifiers", out Cell? own) && !own.Value.IsNull)
        {
            if (state.Find(own.Value) is { IsCollection: true } before)
            {
                foreach (Cell element in before.Elements)
                {
                    list = list.WithElement(element);
                }

                list = before.IsOpen || before.Escapes > 1 ? list.Opened() : list;
            }
            else
            {
                list = list.Opened();
            }
        }

        list = list.WithElement(added);
        state = state.Set(list);
        return new Cell(Value.Object(list.Id), invocation);
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

            if (source.MayHoldMore)
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
            if (argument.Parameter is { } parameter && _shapes.Annotations.TryGetSlot(parameter, out Slot slot, out _)
                && argument.ArgumentKind != ArgumentKind.DefaultValue)
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
}
