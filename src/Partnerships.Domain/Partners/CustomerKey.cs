using System;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Partnerships.Partners;

/// <summary>A customer by the normal form of its name or of its web domain: a key for a database or a shard.</summary>
/// <remarks>
/// <para>A name's form has lower-case letters without accents and digits, words joined by hyphens: "Müller &amp; Söhne GmbH" is
/// "muller-and-sohne-gmbh". A legal form is part of the name, so that an AG and a GmbH of one name are two customers. A domain's
/// form has dots, which a name's never has: "https://www.Globex.com/about" is "globex.com".</para>
/// <para>No culture plays a part, and a normal form is its own. Two keys are equal when their texts are, letter by letter; they have no order. A text in normal form stands for its key.</para>
/// </remarks>
public sealed record CustomerKey
{
    private const string LeftOut = ".'’‘`";
    private const string LettersOfTheirOwn = "ßøæœđðłıþςħŧŋ";

    private static readonly ReadOnlyCollection<string> Instead = Array.AsReadOnly<string>(["ss", "o", "ae", "oe", "d", "d", "l", "i", "th", "σ", "h", "t", "n"]);

    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    private CustomerKey(string value) => Value = value;

    /// <summary>The text: "globex-gmbh" or "globex.com".</summary>
    public string Value { get; }

    /// <summary>Whether it is the form of a web domain.</summary>
    public bool IsDomain => Value.LastIndexOf('.') > 0;

    /// <summary>The key of a company's name.</summary>
    /// <remarks>
    /// Case, accents, spaces and punctuation make no difference; dots and apostrophes are left out ("I.B.M." is "ibm"), "&amp;" is
    /// "and". "Mueller" stays another name than "Müller", which is "muller".
    /// </remarks>
    /// <exception cref="ArgumentException">The name has neither letter nor digit.</exception>
    public static CustomerKey OfName(string name) => FormOfName(Guard.NotBlank(name)) is { Length: > 0 } form
        ? new(form)
        : throw new ArgumentException($"Must have a letter or a digit; is \"{name}\".", nameof(name));

    /// <summary>The key of a web domain, from a domain, an address of a page, or an e-mail address.</summary>
    /// <remarks>What stands before and behind the host is left out, and "www." too; letters beyond ASCII are in the form of IDNA (xn--…).</remarks>
    /// <exception cref="ArgumentException">There is no host name of two parts or more.</exception>
    public static CustomerKey OfDomain(string domain) => FormOfDomain(Guard.NotBlank(domain)) is { } form
        ? new(form)
        : throw new ArgumentException($"Must be a host name of two parts at least, such as globex.com; is \"{domain}\".", nameof(domain));

    /// <summary>The key whose normal form the text is.</summary>
    /// <exception cref="ArgumentException">The text is no normal form.</exception>
    public static implicit operator CustomerKey(string value) => Of(value);

    /// <summary>The key whose normal form the text is; see <see cref="OfName"/> and <see cref="OfDomain"/> for other texts.</summary>
    /// <exception cref="ArgumentException">The text is no normal form.</exception>
    public static CustomerKey Of(string value) => TryOf(Guard.NotBlank(value))
        ?? throw new ArgumentException($"Must be a normal form, such as \"{Normal(value)}\", which OfName and OfDomain make; is \"{value}\".", nameof(value));

    /// <summary>The key whose normal form the text is; null where it is none.</summary>
    internal static CustomerKey? TryOf(string value) =>
        value.Length > 0 && string.Equals(Normal(value), value, StringComparison.Ordinal) ? new(value) : null;

    /// <summary>The text: "globex.com".</summary>
    public override string ToString() => Value;

    private static string? Normal(string text) => text.LastIndexOf('.') >= 0 ? FormOfDomain(text) : FormOfName(text);

    private static string FormOfName(string name)
    {
        // Compatibility forms first (ligatures, wide letters), then the letters, of which accents are apart.
        var apart = Lower(name.Normalize(NormalizationForm.FormKD)).Normalize(NormalizationForm.FormKD);
        var form = new StringBuilder(apart.Length);
        var joins = false;
        for (var at = 0; at < apart.Length; at++)
        {
            var width = char.IsSurrogatePair(apart, at) ? 2 : 1;
            var letter = apart.Substring(at, width);
            at += width - 1;
            var category = CharUnicodeInfo.GetUnicodeCategory(letter, 0);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format || Enumerable.Contains(LeftOut, letter[0]))
            {
                continue;
            }

            var joinsWords = letter[0] == '&';
            var text = joinsWords ? "and" : char.IsLetterOrDigit(letter, 0) || category == UnicodeCategory.SpacingCombiningMark ? Plain(letter) : null;
            joins = text is null || joinsWords ? form.Length > 0 : joins;
            if (text is not null)
            {
                form.Append(joins ? "-" : string.Empty).Append(text);
                joins = joinsWords;
            }
        }

        return form.ToString();
    }

    private static string Lower(string text) => CultureInfo.InvariantCulture.TextInfo.ToLower(text);

    private static string Plain(string letter)
    {
        var at = letter.Length == 1 ? LettersOfTheirOwn.IndexOf(letter[0]) : -1;
        return at < 0 ? letter : Instead[at];
    }

    private static string? FormOfDomain(string text)
    {
        var host = text.Trim();
        var scheme = host.IndexOf("://", StringComparison.Ordinal);
        host = scheme < 0 ? host : host.Substring(scheme + 3);
        var end = host.IndexOfAny(['/', '?', '#']);
        host = end < 0 ? host : host.Substring(0, end);
        host = host.Substring(host.LastIndexOf('@') + 1);
        var port = host.IndexOf(':');
        host = Lower(port < 0 ? host : host.Substring(0, port)).TrimEnd('.');
        host = host.StartsWith("www.", StringComparison.Ordinal) && host.IndexOf('.', 4) > 0 ? host.Substring(4) : host;
        try
        {
            var ascii = Lower(Domains.GetAscii(host));
            return ascii.IndexOf('.') > 0 ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
