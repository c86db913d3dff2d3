using System.Linq;
using Partnerships.Explanations;
using Partnerships.Metrics;

namespace Partnerships.Programs;

/// <summary>Something about a program that is wrong, surprising or good to know, and where it stands.</summary>
/// <remarks>Two findings are equal only when they are one object; compare what they hold.</remarks>
public sealed class LintFinding
{
    private LintFinding(LintSeverity severity, string path, Reason reason, PartnerFacts? witness) =>
        (Severity, Path, Reason, Witness) = (severity, path, reason, witness);

    /// <summary>How much it matters.</summary>
    public LintSeverity Severity { get; }

    /// <summary>Where it stands in the program's JSON: "$.ladders[0].tiers[2].requirements[1]".</summary>
    public string Path { get; }

    /// <summary>What was found, with its arguments and words.</summary>
    public Reason Reason { get; }

    /// <summary>The stable code: "program.tiers-not-nested".</summary>
    public string Code => Reason.Code;

    /// <summary>A partner that shows what was found, on the program's first day; null where the finding is about no partner.</summary>
    public PartnerFacts? Witness { get; }

    /// <summary>Severity, path, code and words.</summary>
    public override string ToString() => $"{Severity} {Path}: {Reason}";

    internal static LintFinding Error(string path, string code, string words, params (string Name, string Value)[] arguments) =>
        new(LintSeverity.Error, path, Reason.Of(code, words, arguments), null);

    internal static LintFinding Warning(string path, string code, string words, params (string Name, string Value)[] arguments) =>
        new(LintSeverity.Warning, path, Reason.Of(code, words, arguments), null);

    internal static LintFinding Note(string path, string code, string words, params (string Name, string Value)[] arguments) =>
        new(LintSeverity.Note, path, Reason.Of(code, words, arguments), null);

    /// <summary>The same finding, shown by a partner, who comes as the argument "witness" too.</summary>
    internal LintFinding ShownBy(PartnerFacts witness, string words) => new(
        Severity,
        Path,
        Reason.Of(
            Code,
            words,
            [
                .. Reason.ArgumentNames.Select(name => (name, Reason.Arguments[name])),
                ("witness", string.Join("; ", witness.All)),
            ]),
        witness);
}
