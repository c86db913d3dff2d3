using System;
using Partnerships.Commissions;

namespace Partnerships.Samples.Statements;

/// <summary>A quota or a baseline that a rule needs and nobody set.</summary>
internal sealed record NotKnown(string What, string Rule, string Scope) : IComparable<NotKnown>
{
    public static NotKnown? Of(PassedRule passed) => passed.Reason.Code switch
    {
        "commission.quota-not-known" => new("quota", passed.Rule.Key, passed.Reason.Arguments["scope"]),
        "commission.baseline-not-known" => new("baseline", passed.Rule.Key, passed.Reason.Arguments["scope"]),
        _ => null,
    };

    public int CompareTo(NotKnown? other) => other is null ? 1
        : string.CompareOrdinal(Rule, other.Rule) is not 0 and var byRule ? byRule
        : string.CompareOrdinal(Scope, other.Scope) is not 0 and var byScope ? byScope
        : string.CompareOrdinal(What, other.What);
}
