namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks of a netstandard2.0 project whose records have <c>init</c>.</summary>
internal static class IsExternalInit
{
}
