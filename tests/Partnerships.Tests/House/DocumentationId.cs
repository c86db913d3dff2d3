using System;
using System.Linq;
using System.Reflection;

namespace Partnerships.Tests.House;

/// <summary>The names under which the compiler writes down documentation, such as "M:Partnerships.Monetary.Money.Round(System.Int32)".</summary>
internal static class DocumentationId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + Libraries.NameOf(type),
        FieldInfo => "F:" + Libraries.NameOf(member),
        EventInfo => "E:" + Libraries.NameOf(member),
        PropertyInfo property => "P:" + Libraries.NameOf(member) + List(property.GetIndexParameters()),
        ConstructorInfo constructor => "M:" + Libraries.NameOf(member.DeclaringType!) + ".#ctor" + List(constructor.GetParameters()),
        MethodInfo method => "M:" + Libraries.NameOf(member) + Arity(method) + List(method.GetParameters()) + Result(method),
        _ => throw new ArgumentException($"Nobody documents {member}.", nameof(member)),
    };

    private static string Arity(MethodInfo method) => method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : string.Empty;

    private static string List(ParameterInfo[] parameters) => parameters.Length == 0
        ? string.Empty
        : $"({string.Join(',', parameters.Select(parameter => Reference(parameter.ParameterType)))})";

    /// <summary>Conversions differ by their results alone.</summary>
    private static string Result(MethodInfo method) =>
        method.Name is "op_Implicit" or "op_Explicit" or "op_CheckedExplicit" ? "~" + Reference(method.ReturnType) : string.Empty;

    private static string Reference(Type type) => type switch
    {
        { IsByRef: true } => Reference(type.GetElementType()!) + "@",
        { IsArray: true } => Reference(type.GetElementType()!) + "[]",
        { IsGenericMethodParameter: true } => $"``{type.GenericParameterPosition}",
        { IsGenericTypeParameter: true } => $"`{type.GenericParameterPosition}",
        { IsGenericType: true } => Libraries.NameOf(type.GetGenericTypeDefinition()).Split('`')[0]
            + $"{{{string.Join(',', type.GetGenericArguments().Select(Reference))}}}",
        _ => Libraries.NameOf(type),
    };
}
