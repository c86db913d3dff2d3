using System;
using System.Linq;

namespace Partnerships.Partners;

/// <summary>The version of a program that something was posted by, with the hash of what it said.</summary>
/// <remarks>Two references are equal when id, version and hash are; they have no order.</remarks>
public sealed record ProgramReference : IDescribed
{
    private const string Bar = " | ";
    private const int HashLength = 64;

    private ProgramReference(string id, string version, string contentHash) => (Id, Version, ContentHash) = (id, version, contentHash);

    /// <summary>The program's key: "reseller".</summary>
    public string Id { get; }

    /// <summary>The version: "1.0".</summary>
    public string Version { get; }

    /// <summary>The hash of all that the version says: 64 lower-case hexadecimal digits.</summary>
    public string ContentHash { get; }

    /// <summary>A reference to a version.</summary>
    /// <exception cref="ArgumentException">The key or the hash have another form, or the version is blank.</exception>
    public static ProgramReference Of(string id, string version, string contentHash) => IsHash(Guard.NotNull(contentHash))
        ? new(Keys.Key(id), Guard.NotBlank(version), contentHash)
        : throw new ArgumentException($"Must be 64 lower-case hexadecimal digits, is \"{contentHash}\".", nameof(contentHash));

    /// <summary>Program and version: "reseller 1.0".</summary>
    public override string ToString() => $"{Id} {Version}";

    Content IDescribed.Describe() => Content.Of(Id + Bar + ContentHash + Bar + Version);

    /// <summary>Reads a reference as documents hold it; null where the text is none.</summary>
    internal static ProgramReference? TryRead(string text)
    {
        var first = text.IndexOf(Bar, StringComparison.Ordinal);
        var second = first < 0 ? -1 : first + Bar.Length + HashLength;
        if (first < 0 || text.Length <= second + Bar.Length || string.CompareOrdinal(text, second, Bar, 0, Bar.Length) != 0)
        {
            return null;
        }

        var (id, hash, version) = (text.Substring(0, first), text.Substring(first + Bar.Length, HashLength), text.Substring(second + Bar.Length));
        return Keys.IsKey(id) && IsHash(hash) && !string.IsNullOrWhiteSpace(version) ? new(id, version, hash) : null;
    }

    private static bool IsHash(string text) => text.Length == HashLength && text.All(digit => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
