using System;
using System.Globalization;

namespace Partnerships.Partners;

/// <summary>The key of a tier or of a type of partner within a program, such as "authorized".</summary>
/// <remarks>Two ids are equal when their keys are; they have no order of their own, the program's ladder has.</remarks>
public sealed record TierId
{
    private TierId(string key) => Key = key;

    /// <summary>The key: "select-services".</summary>
    public string Key { get; }

    /// <summary>The key as a name: "Select Services".</summary>
    internal string Name => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Key.Replace('-', ' '));

    /// <summary>The tier with a key.</summary>
    /// <param name="key">Lower-case letters and digits, words joined by hyphens: "select-services".</param>
    /// <exception cref="ArgumentException">The key has another form.</exception>
    public static TierId Of(string key) => new(Keys.Key(key));

    /// <summary>The key: "select-services".</summary>
    public override string ToString() => Key;
}
