using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Programs;

/// <summary>How much a finding about a program matters. The name is what reports hold.</summary>
public sealed class LintSeverity : SmartEnum<LintSeverity>
{
    /// <summary>The program cannot mean what it says.</summary>
    public static readonly LintSeverity Error = new("error", 1);

    /// <summary>The program is likely to surprise somebody.</summary>
    public static readonly LintSeverity Warning = new("warning", 2);

    /// <summary>Something to know when reading the program.</summary>
    public static readonly LintSeverity Note = new("note", 3);

    private LintSeverity(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every severity, the gravest first.</summary>
    public static IReadOnlyList<LintSeverity> All { get; } = [Error, Warning, Note];
}
