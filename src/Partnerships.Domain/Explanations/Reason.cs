using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Text;

namespace Partnerships.Explanations;

/// <summary>Why a decision is as it is: a stable code to branch on, its arguments, and one rendering of them in words.</summary>
/// <remarks>Two reasons are equal only when they are one object; compare code and arguments.</remarks>
public sealed class Reason : IDescribed
{
    private Reason(string code, string words, IReadOnlyDictionary<string, string> arguments, IReadOnlyList<string> names)
    {
        Code = code;
        Words = words;
        Arguments = arguments;
        ArgumentNames = names;
    }

    /// <summary>The code, which does not change when the words do: "registration.customer-protected".</summary>
    public string Code { get; }

    /// <summary>The arguments by name, as text that no culture changes.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; }

    /// <summary>The names of the arguments, in the order in which they were given.</summary>
    public IReadOnlyList<string> ArgumentNames { get; }

    /// <summary>The reason in English, with its arguments filled in.</summary>
    public string Words { get; }

    /// <summary>Makes a reason.</summary>
    /// <param name="code">Lower-case words, joined by hyphens within a part and by dots between parts; two parts at least.</param>
    /// <param name="words">English, with an argument's name in braces where its value goes; braces have no other use.</param>
    /// <param name="arguments">The arguments, each name once, as text that no culture changes.</param>
    /// <exception cref="ArgumentException">The code has another form, a name comes twice, or the words name no argument.</exception>
    public static Reason Of(string code, string words, params (string Name, string Value)[] arguments)
    {
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in Guard.NotNull(arguments))
        {
            if (byName.ContainsKey(Guard.NotBlank(name, nameof(arguments))))
            {
                throw new ArgumentException($"Names of arguments must differ; \"{name}\" comes twice.", nameof(arguments));
            }

            byName.Add(name, Guard.NotNull(value, nameof(arguments)));
        }

        return new Reason(
            Keys.Code(code),
            Fill(Guard.NotBlank(words), byName),
            new ReadOnlyDictionary<string, string>(byName),
            Array.AsReadOnly(arguments.Select(argument => argument.Name).ToArray()));
    }

    /// <summary>A reason as it was stored, whose words are filled in.</summary>
    internal static Reason Restored(string code, string words, IReadOnlyList<KeyValuePair<string, string>> arguments) => new(
        Keys.Code(code),
        Guard.NotBlank(words),
        new ReadOnlyDictionary<string, string>(arguments.ToDictionary(argument => argument.Key, argument => argument.Value, StringComparer.Ordinal)),
        Array.AsReadOnly(arguments.Select(argument => argument.Key).ToArray()));

    /// <summary>The code and the words.</summary>
    public override string ToString() => $"{Code}: {Words}";

    /// <summary>A reason as a document holds it, with its words as they were filled in.</summary>
    /// <exception cref="ArgumentException">The code has another form, the words are blank, or a name comes twice.</exception>
    internal static Reason Stored(string code, string words, IEnumerable<KeyValuePair<string, string>> arguments)
    {
        var given = arguments.ToArray();
        var byName = given.ToDictionary(argument => Guard.NotBlank(argument.Key, nameof(arguments)), argument => argument.Value, StringComparer.Ordinal);
        return new Reason(
            Keys.Code(code),
            Guard.NotBlank(words),
            new ReadOnlyDictionary<string, string>(byName),
            Array.AsReadOnly(given.Select(argument => argument.Key).ToArray()));
    }
    Content IDescribed.Describe() => Content.Object()
        .With("code", Code)
        .With("words", Words)
        .With("arguments", ArgumentNames.Aggregate(Content.Object(), (content, name) => content.With(name, Arguments[name])));

    private static string Fill(string words, Dictionary<string, string> arguments)
    {
        var filled = new StringBuilder();
        var at = 0;
        for (var open = words.IndexOf('{'); open >= 0; open = words.IndexOf('{', at))
        {
            var close = words.IndexOf('}', open);
            var name = close < 0 ? words.Substring(open) : words.Substring(open + 1, close - open - 1);
            if (close < 0 || !arguments.TryGetValue(name, out var value))
            {
                throw new ArgumentException($"The words name \"{name}\", which is no argument.", nameof(words));
            }

            filled.Append(words, at, open - at).Append(value);
            at = close + 1;
        }

        return filled.Append(words, at, words.Length - at).ToString();
    }
}
