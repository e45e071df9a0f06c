using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace BoneGraftCatalog.Tests.Api;

/// <summary>Lists what an assembly offers, a member a line, from its metadata alone: nothing is loaded, so any target will do.</summary>
internal static class PublicApi
{
    public static IReadOnlyList<string> Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using var image = new PEReader(file);
        MetadataReader reader = image.GetMetadataReader();
        var names = new TypeNames();
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            if (IsExported(reader, type))
            {
                AddType(reader, names, handle, type, lines);
            }
        }

        return [.. lines];
    }

    private static void AddType(MetadataReader reader, TypeNames names, TypeDefinitionHandle handle, TypeDefinition type, SortedSet<string> lines)
    {
        string name = names.GetTypeFromDefinition(reader, handle, 0);
        string kind = type.Attributes.HasFlag(TypeAttributes.Interface) ? "interface"
            : BaseOf(reader, names, type) switch
            {
                "System.Enum" => "enum",
                "System.ValueType" => "struct",
                _ when type.Attributes.HasFlag(TypeAttributes.Abstract | TypeAttributes.Sealed) => "static class",
                _ when type.Attributes.HasFlag(TypeAttributes.Abstract) => "abstract class",
                _ when type.Attributes.HasFlag(TypeAttributes.Sealed) => "sealed class",
                _ => "class",
            };
        lines.Add($"{name}: {kind}");
        foreach (InterfaceImplementationHandle implemented in type.GetInterfaceImplementations())
        {
            lines.Add($"{name} implements {names.NameOf(reader, reader.GetInterfaceImplementation(implemented).Interface)}");
        }

        foreach (FieldDefinitionHandle fieldHandle in type.GetFields())
        {
            FieldDefinition field = reader.GetFieldDefinition(fieldHandle);
            FieldAttributes access = field.Attributes & FieldAttributes.FieldAccessMask;
            if (access is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem && !field.Attributes.HasFlag(FieldAttributes.SpecialName))
            {
                string value = field.GetDefaultValue().IsNil ? "" : " = " + ConstantText(reader, field.GetDefaultValue());
                lines.Add($"{name}.{reader.GetString(field.Name)}: {field.DecodeSignature(names, null)}{value}");
            }
        }

        foreach (MethodDefinitionHandle methodHandle in type.GetMethods())
        {
            MethodDefinition method = reader.GetMethodDefinition(methodHandle);
            MethodAttributes access = method.Attributes & MethodAttributes.MemberAccessMask;
            if (access is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem)
            {
                MethodSignature<string> signature = method.DecodeSignature(names, null);
                string[] parameters = [.. signature.ParameterTypes.Select((t, i) => t + Optional(reader, method, i + 1))];
                string prefix = method.Attributes.HasFlag(MethodAttributes.Static) ? "static " : method.Attributes.HasFlag(MethodAttributes.Abstract) ? "abstract " : "";
                lines.Add($"{name}.{prefix}{reader.GetString(method.Name)}({string.Join(", ", parameters)}): {signature.ReturnType}");
            }
        }
    }

    private static bool IsExported(MetadataReader reader, TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic => IsExported(reader, reader.GetTypeDefinition(type.GetDeclaringType())),
        _ => false,
    };

    private static string BaseOf(MetadataReader reader, TypeNames names, TypeDefinition type) => type.BaseType.IsNil ? "" : names.NameOf(reader, type.BaseType);

    private static string Optional(MetadataReader reader, MethodDefinition method, int number) =>
        method.GetParameters().Select(reader.GetParameter).Any(p => p.SequenceNumber == number && p.Attributes.HasFlag(ParameterAttributes.Optional)) ? " optional" : "";

    private static string ConstantText(MetadataReader reader, ConstantHandle handle)
    {
        Constant constant = reader.GetConstant(handle);
        object? value = reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
        return value is string text ? $"\"{text}\"" : FormattableString.Invariant($"{value}");
    }

    private sealed class TypeNames : ISignatureTypeProvider<string, object?>
    {
        public string NameOf(MetadataReader reader, EntityHandle handle) => handle.Kind switch
        {
            HandleKind.TypeDefinition => GetTypeFromDefinition(reader, (TypeDefinitionHandle)handle, 0),
            HandleKind.TypeReference => GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0),
            _ => GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)handle, 0),
        };

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            return type.GetDeclaringType().IsNil
                ? Qualified(reader, type.Namespace, type.Name)
                : GetTypeFromDefinition(reader, type.GetDeclaringType(), 0) + "." + reader.GetString(type.Name);
        }

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            TypeReference type = reader.GetTypeReference(handle);
            return type.ResolutionScope.Kind == HandleKind.TypeReference
                ? GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0) + "." + reader.GetString(type.Name)
                : Qualified(reader, type.Namespace, type.Name);
        }

        public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public string GetArrayType(string elementType, ArrayShape shape) => elementType + "[*]";

        public string GetByReferenceType(string elementType) => "ref " + elementType;

        public string GetFunctionPointerType(MethodSignature<string> signature) => "delegate*";

        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
            $"{genericType.Split('`')[0]}<{string.Join(", ", typeArguments)}>{(genericType.Contains("`1.", StringComparison.Ordinal) ? genericType[(genericType.IndexOf("`1.", StringComparison.Ordinal) + 2)..] : "")}";

        public string GetGenericMethodParameter(object? genericContext, int index) => FormattableString.Invariant($"!!{index}");

        public string GetGenericTypeParameter(object? genericContext, int index) => FormattableString.Invariant($"!{index}");

        // Marks of the compiler, such as those of an in parameter, are no part of what a caller writes.
        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

        public string GetPinnedType(string elementType) => elementType;

        public string GetPointerType(string elementType) => elementType + "*";

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString().ToLowerInvariant();

        public string GetSZArrayType(string elementType) => elementType + "[]";

        private static string Qualified(MetadataReader reader, StringHandle space, StringHandle name)
        {
            string qualifier = reader.GetString(space);
            string simple = reader.GetString(name);
            return qualifier.Length == 0 || qualifier == "BoneGraftCatalog" ? simple : qualifier + "." + simple;
        }
    }
}
