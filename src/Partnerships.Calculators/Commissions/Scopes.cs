using Partnerships.Deals;

namespace Partnerships.Commissions;

/// <summary>How the scopes of what is accumulated are called.</summary>
internal static class Scopes
{
    public static string Of(LimitScope scope, Deal deal) =>
        scope == LimitScope.Month ? Guard.Invariant($"{deal.SoldOn.Year:0000}-{deal.SoldOn.Month:00}")
        : scope == LimitScope.Quarter ? Guard.Invariant($"{deal.SoldOn.Year:0000}-Q{((deal.SoldOn.Month - 1) / 3) + 1}")
        : scope == LimitScope.Year ? Guard.Invariant($"{deal.SoldOn.Year:0000}")
        : scope == LimitScope.Subscription ? "subscription " + (deal.Subscription ?? deal.Id)
        : "lifetime";
}
