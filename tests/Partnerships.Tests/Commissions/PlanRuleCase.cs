using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Tests.Commissions;

/// <summary>A floor, a cap or both of a rule, in minor units of a currency.</summary>
public sealed record PlanLimitCase(string Scope, long? Floor, long? Cap)
{
    public string Currency { get; init; } = "USD";

    public CommissionLimit ToLimit()
    {
        var scope = LimitScope.FromName(Scope);
        return (Floor, Cap) switch
        {
            ({ } floor, { } cap) => CommissionLimit.Between(Money(floor), Money(cap), scope),
            ({ } floor, null) => CommissionLimit.AtLeast(Money(floor), scope),
            _ => CommissionLimit.AtMost(Money(Cap!.Value), scope),
        };
    }

    private Money Money(long amount) => Partnerships.Monetary.Money.FromMinorUnits(amount, Partnerships.Monetary.Currency.Of(Currency));
}

/// <summary>What a rule pays nothing on at first: a number of lines, an amount in US cents, or lines up to an amount.</summary>
public sealed record PlanAllowanceCase(string Scope, long? Events, long? Volume)
{
    public FreeAllowance ToAllowance()
    {
        var cents = Volume is { } volume ? Money.FromMinorUnits(volume, Currency.Usd) : (Money?)null;
        var free = (Events, cents) switch
        {
            ({ } events, { } most) => FreeAllowance.Of(events, most),
            ({ } events, null) => FreeAllowance.OfEvents(events),
            _ => FreeAllowance.OfVolume(cents!.Value),
        };
        return free.Over(LimitScope.FromName(Scope));
    }
}

/// <summary>A rule of a plan in plain words and whole numbers, for the library and for the oracle alike; days count from the first of 2025.</summary>
public sealed record PlanRuleCase(string Key, PlanPayCase Pay)
{
    public bool Vendor { get; init; }

    public string Base { get; init; } = "net";

    public string[] Streams { get; init; } = [];

    public string[] OtherThan { get; init; } = [];

    public string[] Products { get; init; } = [];

    public string[] Categories { get; init; } = [];

    public string[] FreeProducts { get; init; } = [];

    public string[] Kinds { get; init; } = [];

    public string[] Tiers { get; init; } = [];

    public string? Option { get; init; }

    public string[] OtherOptions { get; init; } = [];

    public string? Way { get; init; }

    public string? By { get; init; }

    public string? ProductsOf { get; init; }

    public bool Referral { get; init; }

    public int? From { get; init; }

    public int? Until { get; init; }

    public long? Smallest { get; init; }

    public bool FirstYear { get; init; }

    public int? TailMonths { get; init; }

    public string TailFrom { get; init; } = "original-sale";

    public long[] Steps { get; init; } = [];

    public bool Keeps { get; init; }

    public string TierOn { get; init; } = "sold";

    public PlanLimitCase[] Limits { get; init; } = [];

    public string[] Replaces { get; init; } = [];

    public PlanAllowanceCase? Allowance { get; init; }

    /// <summary>How the days of a term are counted; null where the day of the sale decides.</summary>
    public string? Proration { get; init; }

    public string EarnedOn { get; init; } = "sold";

    /// <summary>Days after it is earned on which it is due.</summary>
    public int NetDays { get; init; }

    /// <summary>What is held back of it, in billionths.</summary>
    public long HeldBack { get; init; }

    /// <summary>What a refund takes back; all of it, always, where null.</summary>
    public PlanReversalCase? Reversal { get; init; }

    public CommissionRule ToRule()
    {
        var rule = CommissionRule.Of(Key, Key, Pay.ToPay()).Of(AmountBase.FromName(Base)).Paid(PaymentTerms.On(DealDay.FromName(EarnedOn), NetDays == 0 ? null : Period.FromDays(NetDays)))
            .On([.. Streams.Select(RevenueStream.Of)]).OnAllBut([.. OtherThan.Select(RevenueStream.Of)])
            .ForProducts(Products).ForCategories(Categories).ExceptProducts(FreeProducts)
            .For([.. Kinds.Select(kind => DealKind.FromName(kind))]).For([.. Tiers.Select(TierId.Of)]).ExceptUnder(OtherOptions)
            .Between(Day(From), Day(Until)).ByTierOn(DealDay.FromName(TierOn)).Limited([.. Limits.Select(limit => limit.ToLimit())]).InPlaceOf(Replaces);
        rule = Vendor ? rule.ForTheVendor() : rule;
        rule = Option is null ? rule : rule.Under(Option);
        rule = Way is null ? rule : rule.When(DealSourcing.FromName(Way), By is null ? null : DealSide.FromName(By));
        rule = ProductsOf is null ? rule : rule.ForProductsOf(DealSide.FromName(ProductsOf));
        rule = Referral ? rule.ForTheFirstReferral() : rule;
        rule = Smallest is { } smallest ? rule.FromDealsOf(Money.FromMinorUnits(smallest, Currency.Usd)) : rule;
        rule = FirstYear ? rule.Paying(Recurrence.FirstYear)
            : TailMonths is { } months ? rule.Paying(Recurrence.For(Period.FromMonths(months), DealDay.FromName(TailFrom)))
            : Steps.Length > 0 ? rule.Paying(Recurrence.Stepping([.. Steps.Select(PlanPayCase.Billionths)])) : rule;
        rule = HeldBack == 0 ? rule : rule.HoldingBack(PlanPayCase.Billionths(HeldBack));
        rule = Allowance is { } allowance ? rule.Allowing(allowance.ToAllowance()) : rule;
        rule = Proration is { } days ? rule.Prorated(DayCount.FromName(days)) : rule;
        rule = Reversal is { } reversal ? rule.Reversing(reversal.ToTerms()) : rule;
        return Keeps ? rule.KeepingTheRateOfSale() : rule;
    }

    private static LocalDate? Day(int? day) => day is { } number ? PlanCase.Day(number) : null;
}
