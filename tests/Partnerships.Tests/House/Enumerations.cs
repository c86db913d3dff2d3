using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using Ardalis.SmartEnum;

namespace Partnerships.Tests.House;

/// <summary>Keeps closed sets closed and in order: a SmartEnum lists all its members, and a trimmed application keeps them.</summary>
public sealed class Enumerations
{
    private const string Descriptors = "ILLink.Descriptors.xml";

    private static readonly IReadOnlyList<Type> All = [.. Libraries.Types.Where(type => IsEnumeration(type.BaseType))];

    [Fact]
    public void AnEnumerationListsEachMemberOnceInTheOrderOfValues() => Expect.NoOffenders(
        "A SmartEnum has a public static All of its public static readonly fields, by ascending value.",
        All.Where(type => !MembersOf(type).OrderBy(ValueOf).SequenceEqual(ListOf(type))).Select(Libraries.NameOf));

    [Fact]
    public void MembersDifferByNameAndByValue() => Expect.NoOffenders(
        "No two members of a SmartEnum share a name or a value.",
        from type in All
        from key in MembersOf(type).SelectMany(member => new[] { NameOf(member), ValueOf(member) }).CountBy(key => key)
        where key.Value > 1
        select $"{Libraries.NameOf(type)}: {key.Key}");

    [Fact]
    public void ATrimmedApplicationKeepsTheMembers()
    {
        var kept = Libraries.Assemblies.SelectMany(KeptIn).ToHashSet(StringComparer.Ordinal);
        var needed = All.Select(type => $"{type.Assembly.GetName().Name}: {type.FullName}").ToHashSet(StringComparer.Ordinal);

        Expect.NoOffenders(
            $"Each SmartEnum, and nothing else, has an entry in its library's {Descriptors}.",
            needed.Except(kept).Concat(kept.Except(needed).Select(entry => $"{entry} has an entry, but is none")));
    }

    private static bool IsEnumeration(Type? type) =>
        type is { IsGenericType: true } && (type.GetGenericTypeDefinition() == typeof(SmartEnum<,>) || IsEnumeration(type.BaseType));

    private static IEnumerable<object> MembersOf(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsInitOnly && field.FieldType == type)
        .Select(field => field.GetValue(null)!);

    private static IEnumerable<object> ListOf(Type type) =>
        type.GetProperty("All", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is IEnumerable all ? all.Cast<object>() : [];

    private static object NameOf(object member) => member.GetType().GetProperty("Name")!.GetValue(member)!;

    private static object ValueOf(object member) => member.GetType().GetProperty("Value")!.GetValue(member)!;

    private static IEnumerable<string> KeptIn(Assembly assembly)
    {
        using var descriptors = assembly.GetManifestResourceStream(Descriptors);
        return descriptors is null ? [] :
        [
            .. from type in XDocument.Load(descriptors).Descendants("type")
               where (string?)type.Attribute("preserve") is "fields" or "all"
               select $"{(string?)type.Parent!.Attribute("fullname")}: {(string?)type.Attribute("fullname")}",
        ];
    }
}
