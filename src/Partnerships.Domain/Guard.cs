using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Partnerships;

/// <summary>Checks of arguments that hand the value back, so that they fit in an expression.</summary>
internal static class Guard
{
    public static T NotNull<T>(T? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class => value ?? throw new ArgumentNullException(name);

    public static string NotBlank(string? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        string.IsNullOrWhiteSpace(NotNull(value, name)) ? throw new ArgumentException("Must not be empty or blank.", name)
            : HasHalfCharacter(value!) ? throw new ArgumentException("Must not hold one half of a character alone; no document could hold it.", name)
            : value!;

    /// <summary>A copy of the texts that nobody else holds, none of them blank.</summary>
    public static IReadOnlyList<string> NoneBlank(string[]? texts, [CallerArgumentExpression(nameof(texts))] string? name = null) =>
        Array.AsReadOnly(Array.ConvertAll(Copy(texts, name), text => NotBlank(text, name)));

    public static T AtLeast<T>(T value, T low, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, IComparable<T> => value.CompareTo(low) >= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, Invariant($"Must be at least {low}, is {value}."));

    public static T InRange<T>(T value, T low, T high, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, IComparable<T> => value.CompareTo(low) >= 0 && value.CompareTo(high) <= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, Invariant($"Must be from {low} to {high}, is {value}."));

    /// <summary>A copy of the items that nobody else holds, without null among them.</summary>
    public static T[] Copy<T>(IEnumerable<T>? items, [CallerArgumentExpression(nameof(items))] string? name = null)
    {
        var copy = items is T[] array ? Copy(array) : new List<T>(NotNull(items, name)).ToArray();
        for (var i = 0; i < copy.Length; i++)
        {
            if (copy[i] is null)
            {
                throw new ArgumentNullException(name, Invariant($"Item {i} is null."));
            }
        }

        return copy;
    }

    private static T[] Copy<T>(T[] items)
    {
        var copy = new T[items.Length];
        Array.Copy(items, copy, items.Length);
        return copy;
    }

    /// <summary>An empty list that stays so.</summary>
    public static IReadOnlyList<T> None<T>() => Nothing<T>.List;

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static bool HasHalfCharacter(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && !(at + 1 < text.Length && char.IsSurrogatePair(text[at], text[++at])))
            {
                return true;
            }
        }

        return false;
    }

    private static class Nothing<T>
    {
        public static readonly IReadOnlyList<T> List = Array.AsReadOnly(Array.Empty<T>());
    }
}
