using System;
using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Programs;

/// <summary>Reads a program for what is wrong with it, what may surprise, and what is good to know.</summary>
/// <remarks>
/// <para>Errors: "program.unreachable-tier", "program.bound-out-of-reach", "program.two-currencies".</para>
/// <para>Warnings: "program.tiers-not-nested", "program.line-restated-weaker", "program.tier-without-requirements",
/// "program.benefit-falls", "program.double-payment", "program.cliff".</para>
/// <para>Notes: "program.tiers-may-not-nest", "program.rate-replaced", "program.rule-replaced", "program.goal-differs", "program.superseded-line".</para>
/// <para>What tiers ask for is searched exactly: every metric over every window takes every value of its range, each by itself.
/// So a partner that shows a finding need not exist where one metric comes from another.</para>
/// <para>Where the program has a commission plan, its rules decide what is paid twice: two that pay one side on one line, of which neither
/// replaces the other. A rate that no rule pays is judged by the stream, tiers and option of its term.</para>
/// </remarks>
public static class ProgramLinter
{
    /// <summary>How many alternatives of two tiers are tried before it stays open whether they nest: 10,000.</summary>
    public const int MostAlternatives = 10_000;

    /// <summary>What there is to say about a program, the gravest first, and in the order of the document.</summary>
    public static IReadOnlyList<LintFinding> Check(PartnerProgram program)
    {
        IEnumerable<LintFinding> findings =
        [
            .. LadderLint.Check(Guard.NotNull(program)),
            .. LineLint.Check(program),
            .. BenefitLint.Check(program),
            .. RateLint.Check(program),
            .. PlanLint.Check(program),
            .. CliffLint.Check(program),
            .. GoalLint.Check(program),
        ];
        return Array.AsReadOnly(findings.OrderBy(finding => finding.Severity.Value).ToArray());
    }
}
