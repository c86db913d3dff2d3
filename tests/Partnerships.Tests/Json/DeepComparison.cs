using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Ardalis.SmartEnum;
using Partnerships.Metrics;
using Partnerships.Programs;
using Partnerships.Tests.House;

namespace Partnerships.Tests.Json;

/// <summary>Compares two values field by field, the hidden fields included.</summary>
/// <remarks>
/// The domain compares values by what they describe, and documents come from the same descriptions: a field that was forgotten
/// there would be missed by both. This comparison knows nothing of descriptions.
/// </remarks>
internal static class DeepComparison
{
    // A metric that a program uses may be defined beside that too; which of the two a document cannot tell, and nothing depends on it.
    private static readonly string[] NotCompared = [nameof(PartnerProgram.DefinedMetrics)];

    private static readonly ConcurrentDictionary<Type, (string Name, FieldInfo Field)[]> Fields = new();

    /// <summary>The way to the first difference; null where there is none.</summary>
    public static string? Difference(object? one, object? other, string way = "")
    {
        if (one is null || other is null || one.GetType() != other.GetType())
        {
            return ReferenceEquals(one, other) ? null : $"{way}: {one ?? "null"} against {other ?? "null"}";
        }

        return one switch
        {
            string or ISmartEnum => Equals(one, other) ? null : $"{way}: {one} against {other}",
            // Facts and history have no order: they are equal in whatever order they were stated.
            PartnerFacts facts => PropertyDifference(facts, (PartnerFacts)other, way),
            PartnerHistory history => PropertyDifference(history, (PartnerHistory)other, way),
            IDictionary entries => ListDifference(SortedOf(entries), SortedOf((IDictionary)other), way),
            DictionaryEntry entry => Difference(entry.Key, ((DictionaryEntry)other).Key, way) ?? Difference(entry.Value, ((DictionaryEntry)other).Value, $"{way}[{entry.Key}]"),
            IEnumerable items => ListDifference([.. items.Cast<object>()], [.. ((IEnumerable)other).Cast<object>()], way),
            _ when Libraries.Has(one.GetType()) => FieldDifference(one, other, way),
            _ => Equals(one, other) ? null : $"{way}: {one} against {other}",
        };
    }

    private static List<object> SortedOf(IDictionary entries) =>
        [.. entries.Keys.Cast<string>().Order(StringComparer.Ordinal).Select(key => new DictionaryEntry(key, entries[key]))];

    private static string? ListDifference(List<object> some, List<object> others, string way) => some.Count != others.Count
        ? $"{way}: {some.Count} against {others.Count} items"
        : some.Zip(others).Select((pair, index) => Difference(pair.First, pair.Second, $"{way}[{index}]")).FirstOrDefault(found => found is not null);

    private static string? FieldDifference(object one, object other, string way)
    {
        foreach (var (name, field) in Fields.GetOrAdd(one.GetType(), FieldsOf))
        {
            if (Difference(field.GetValue(one), field.GetValue(other), name) is { } found)
            {
                return $"{way}.{found}";
            }
        }

        return null;
    }

    private static string? PropertyDifference<T>(T one, T other, string way) => typeof(T)
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Select(property => Difference(property.GetValue(one), property.GetValue(other), $"{way}.{property.Name}"))
        .FirstOrDefault(found => found is not null);

    private static (string Name, FieldInfo Field)[] FieldsOf(Type type)
    {
        var fields = new List<(string Name, FieldInfo Field)>();
        for (var part = type; part is not null && part != typeof(object); part = part.BaseType)
        {
            fields.AddRange(Libraries.FieldsOf(part, BindingFlags.Instance).Select(field => (Libraries.NameOf(field).Split('.')[^1], field)));
        }

        return [.. fields.Where(field => !NotCompared.Contains(field.Name))];
    }
}
