using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Partnerships.Monetary;
using Partnerships.Projections;

namespace Partnerships.Tests.House;

/// <summary>The two libraries as they were built, and what can be asked of their types.</summary>
internal static class Libraries
{
    private static readonly string[] Unchanging = ["ReadOnly", "Immutable", "Frozen"];

    public static IReadOnlyList<Assembly> Assemblies { get; } = [typeof(Money).Assembly, typeof(ProjectionCalculator).Assembly];

    /// <summary>Every type that somebody wrote, the hidden ones included.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal))];

    /// <summary>The types that callers see.</summary>
    public static IEnumerable<Type> PublicTypes => Types.Where(type => type.IsVisible);

    public static bool Has(Type type) => Assemblies.Contains(type.Assembly);

    /// <summary>The name as it is written: "Partnerships.Monetary.Money".</summary>
    public static string NameOf(Type type) => (type.FullName ?? type.Name).Replace('+', '.');

    /// <summary>The name as it is written: "Partnerships.Monetary.Money.Currency"; a generated field has that of its property.</summary>
    public static string NameOf(MemberInfo member) => $"{NameOf(member.DeclaringType!)}.{member.Name.TrimStart('<').Split('>')[0]}";

    /// <summary>The members that callers see and somebody wrote, without accessors.</summary>
    public static IEnumerable<MemberInfo> PublicMembersOf(Type type) => type
        .GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public)
        .Where(member => member is not Type && !IsGenerated(member) && !type.IsSubclassOf(typeof(Delegate)))
        .Where(member => member is not FieldInfo { IsSpecialName: true })
        .Where(member => member is not MethodInfo { IsSpecialName: true } || member.Name.StartsWith("op_", StringComparison.Ordinal));

    /// <summary>The fields of a type, or of its objects, whoever sees them.</summary>
    public static IEnumerable<FieldInfo> FieldsOf(Type type, BindingFlags side) =>
        type.GetFields(side | BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic);

    /// <summary>The fields of a type's objects that can get another value after their object was made.</summary>
    public static IEnumerable<FieldInfo> AssignableFieldsOf(Type type) =>
        FieldsOf(type, BindingFlags.Instance).Where(field => !field.IsInitOnly && !type.IsEnum);

    /// <summary>Whether values of a type are collections, or windows onto memory, that their holder can change.</summary>
    public static bool CanChange(Type type) =>
        (type.IsArray || IsWindow(type) || type.GetInterfaces().Append(type).Any(IsChangingInterface))
        && !Unchanging.Any(word => type.Name.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether a type is an interface by which collections are changed.</summary>
    public static bool IsChangingInterface(Type type) =>
        type == typeof(IList) || type == typeof(IDictionary) || type == typeof(ICollection) || Is(type, typeof(ICollection<>));

    private static bool IsWindow(Type type) =>
        Is(type, typeof(Span<>)) || Is(type, typeof(Memory<>)) || Is(type, typeof(ArraySegment<>));

    private static bool Is(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false);
}
