using System;

namespace BoneGraftCatalog;

/// <summary>Says that a type is a line of a claim, or that a method adds one to the object it is called on.</summary>
/// <remarks>
/// The members and parameters of the line say what they hold by <see cref="ProcedureCodeAttribute"/>, <see cref="ModifierAttribute"/>,
/// <see cref="UnitsAttribute"/> and the like. From then on the analyzers check the claims that code builds of it. Nothing happens at run time.
/// </remarks>
/// <example><code>
/// [ServiceLine]
/// public sealed class ChargeLine
/// {
///     [ProcedureCode] public string Code { get; set; }
///     [Modifier(1)] public string Mod1 { get; set; }
///     [Modifier(2)] public string Mod2 { get; set; }
///     [Units] public int Quantity { get; set; }
/// }
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, Inherited = true)]
public sealed class ServiceLineAttribute : Attribute
{
}
