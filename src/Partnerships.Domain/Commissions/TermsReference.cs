using System;

namespace Partnerships.Commissions;

/// <summary>By which terms a line was computed: the program, its version, the hash of all that it said, and the rule.</summary>
/// <remarks>Two references are equal when their parts are; they have no order. A line keeps its reference for ever: a later version of
/// the program never changes it.</remarks>
public sealed record TermsReference : IDescribed
{
    private TermsReference(string program, string version, string contentHash, string rule) =>
        (Program, Version, ContentHash, Rule) = (program, version, contentHash, rule);

    /// <summary>The id of the program.</summary>
    public string Program { get; }

    /// <summary>The version of the program.</summary>
    public string Version { get; }

    /// <summary>The hash of all that the version said.</summary>
    public string ContentHash { get; }

    /// <summary>The key of the rule.</summary>
    public string Rule { get; }

    /// <summary>A reference to the terms of a rule.</summary>
    /// <param name="program">The id of the program; not blank.</param>
    /// <param name="version">The version; not blank.</param>
    /// <param name="contentHash">The hash of all that the version said; not blank.</param>
    /// <param name="rule">The key of the rule.</param>
    /// <exception cref="ArgumentException">A part is blank, or the key has another form.</exception>
    public static TermsReference Of(string program, string version, string contentHash, string rule) =>
        new(Guard.NotBlank(program), Guard.NotBlank(version), Guard.NotBlank(contentHash), Keys.Key(rule));

    /// <summary>Program, version and rule: "reseller 1.0: margin".</summary>
    public override string ToString() => $"{Program} {Version}: {Rule}";

    Content IDescribed.Describe() => Content.Object()
        .With("program", Program)
        .With("version", Version)
        .With("contentHash", ContentHash)
        .With("rule", Rule);
}
