using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Funds;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Tests.Funds;

/// <summary>The rules of a fund in plain numbers: cents, percent, months, days. The code gets terms made of them; the oracle reads the numbers.</summary>
internal sealed record FundPlan
{
    public int Months { get; init; } = 12;

    public int StartMonth { get; init; } = 1;

    /// <summary>Cents by tier; null where the money comes in another way.</summary>
    public long[]? Allowances { get; init; }

    public int? AccrualPercent { get; init; }

    public int MatchPercent { get; init; } = 100;

    /// <summary>Percent by category; empty where there is no plan.</summary>
    public int[] Categories { get; init; } = [];

    public bool Binding { get; init; }

    public long? Minimum { get; init; }

    public int? LeadTime { get; init; }

    public bool WithinQuarter { get; init; }

    public bool WithoutApproval { get; init; }

    public int? ClaimDays { get; init; }

    public int? FirstDays { get; init; }

    public bool ClaimsAfterPeriod { get; init; }

    public int? TravelPercent { get; init; }

    public long? TravelCap { get; init; }

    public bool NextPeriod { get; init; }

    public int? ExpiresAfterDays { get; init; }

    public bool CarriesOver { get; init; }

    public long? CarryLimit { get; init; }

    public long? RebateBelow { get; init; }

    /// <summary>0: the next period; 1: a rise tops up; 2: a fall takes too.</summary>
    public int TierChange { get; init; }

    public bool Prorated { get; init; }

    public int? ClawBackDays { get; init; }

    public static TierId[] Tiers { get; } = [TierId.Of("one"), TierId.Of("two"), TierId.Of("three")];

    public static FundCategory Category(int place) => FundCategory.Of("category-" + (char)('a' + place));

    public PartnerProgram ToProgram() => PartnerProgram
        .Of("fund-program", "A program", PartnerType.Reseller, "1", new LocalDate(2020, 1, 1))
        .CountingBy(ProgramYear.StartingOn(StartMonth, 1))
        .WithLadder(TierLadder.Cumulative([.. Tiers.Select(tier => Tier.Of(tier))]))
        .WithFunds(ToTerms());

    public FundTerms ToTerms()
    {
        var period = FundPeriod.All.Single(known => known.Name == Months switch { 12 => "year", 6 => "half-year", _ => "quarter" });
        var terms = Allowances is { } cents ? FundTerms.Allowing(period, [.. cents.Select((amount, rank) => FundAllowance.Of(Tiers[rank], Cents(amount)))])
            : AccrualPercent is { } rate ? FundTerms.Accruing(period, Rate.Percent(rate))
            : FundTerms.ByAgreement(period);
        terms = terms.Matching(Rate.Percent(MatchPercent)).OnTierChange(TierChangeRule.All[TierChange]);
        terms = Categories.Length > 0 ? terms.PlannedFor([.. Categories.Select((percent, place) => CategoryShare.Of(Category(place), Rate.Percent(percent)))]) : terms;
        terms = Binding ? terms.Binding() : terms;
        terms = Minimum is { } least ? terms.RequestingAtLeast(Cents(least)) : terms;
        terms = LeadTime is { } days ? terms.RequestedBefore(days) : terms;
        terms = WithinQuarter ? terms.WithinAQuarter() : terms;
        terms = WithoutApproval ? terms.WithoutApproval() : terms;
        if (ClaimDays is { } within)
        {
            var claims = ClaimsAfterPeriod ? ClaimTerms.AfterPeriod(within) : ClaimTerms.AfterActivity(within);
            terms = terms.ClaimedBy((FirstDays is { } first ? claims.FirstWithin(first) : claims).Proving("invoice"));
        }

        if (TravelPercent is { } percent)
        {
            var rule = SpendRule.Of("travel", Rate.Percent(percent));
            terms = terms.Counting(TravelCap is { } cap ? rule.UpTo(Cents(cap)) : rule);
        }

        terms = NextPeriod ? terms.UsedInTheNextPeriod() : terms;
        terms = ExpiresAfterDays is { } time ? terms.ExpiringAfter(Period.FromDays(time)) : terms;
        terms = CarriesOver ? CarryLimit is { } limit ? terms.CarryingOver(Cents(limit)) : terms.CarryingOver() : terms;
        terms = RebateBelow is { } threshold ? terms.TurningIntoRebateBelow(Cents(threshold)) : terms;
        terms = Prorated ? terms.Prorated() : terms;
        return ClawBackDays is { } claw ? terms.ClawingBackWithin(Period.FromDays(claw)) : terms;
    }

    public static Money Cents(long cents) => Money.FromMinorUnits(cents, Currency.Usd);
}
