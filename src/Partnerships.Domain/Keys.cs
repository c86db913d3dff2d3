using System;
using System.Runtime.CompilerServices;

namespace Partnerships;

/// <summary>The form of keys and codes: lower-case letters and digits, words joined by hyphens, parts joined by dots.</summary>
internal static class Keys
{
    /// <summary>Whether a text is a key of one part, such as "managed-hosting".</summary>
    public static bool IsKey(string text) => PartsOf(text) == 1;

    /// <summary>Whether a text is a code of two parts or more, such as "claim.over-balance".</summary>
    public static bool IsCode(string text) => PartsOf(text) > 1;

    /// <summary>Hands back a key of one part, such as "managed-hosting".</summary>
    public static string Key(string? text, [CallerArgumentExpression(nameof(text))] string? name = null) => IsKey(Guard.NotBlank(text, name))
        ? text!
        : throw new ArgumentException($"Must be lower-case letters and digits, words joined by hyphens, such as managed-hosting; is \"{text}\".", name);

    /// <summary>Hands back a code of two parts or more, such as "claim.over-balance".</summary>
    public static string Code(string? text, [CallerArgumentExpression(nameof(text))] string? name = null) => IsCode(Guard.NotBlank(text, name))
        ? text!
        : throw new ArgumentException($"Must be lower-case words joined by hyphens, in parts joined by dots, such as claim.over-balance; is \"{text}\".", name);

    /// <summary>The number of parts, or 0 where the text has another form.</summary>
    private static int PartsOf(string text)
    {
        var parts = 1;
        var before = '.';
        foreach (var character in text)
        {
            var fits = character switch
            {
                >= 'a' and <= 'z' => true,
                >= '0' and <= '9' => before != '.',
                '-' or '.' => before is not ('-' or '.'),
                _ => false,
            };
            if (!fits)
            {
                return 0;
            }

            parts += character == '.' ? 1 : 0;
            before = character;
        }

        return before is '-' or '.' ? 0 : parts;
    }
}
