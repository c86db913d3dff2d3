using Partnerships.Explanations;

namespace Partnerships.Commissions;

/// <summary>A rule that pays nothing on a line of a deal, and why.</summary>
/// <remarks>Two are equal only when they are one object; compare what they hold.</remarks>
public sealed class PassedRule
{
    internal PassedRule(int number, CommissionRule rule, Reason reason) => (Number, Rule, Reason) = (number, rule, reason);

    /// <summary>The number of the deal's line, from 1.</summary>
    public int Number { get; }

    /// <summary>The rule.</summary>
    public CommissionRule Rule { get; }

    /// <summary>Why it does not pay.</summary>
    public Reason Reason { get; }

    /// <summary>Line, rule and reason.</summary>
    public override string ToString() => Guard.Invariant($"line {Number}, {Rule.Key}: {Reason.Words}");
}
