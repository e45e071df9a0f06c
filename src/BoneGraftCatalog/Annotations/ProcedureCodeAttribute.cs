using System;

namespace BoneGraftCatalog;

/// <summary>Says that a member or parameter holds a procedure code: as text, or as <see cref="ProcedureCode"/>.</summary>
/// <remarks>
/// Written <c>[ProcedureCode]</c>: in an attribute the compiler looks for the class with the suffix, so the struct of the same name is not in
/// its way. A text may carry modifiers, <c>20939-59</c> or <c>HC:20939:59</c>.
/// </remarks>
/// <example><code>
/// void Bill([ProcedureCode] string code, [Units] int units)
/// </code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = true)]
public sealed class ProcedureCodeAttribute : Attribute
{
}
