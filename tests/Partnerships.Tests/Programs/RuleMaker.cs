using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tests.Json;
using Partnerships.Tiers;

namespace Partnerships.Tests.Programs;

/// <summary>Makes programs of a few commission rules, and every deal that could tell such rules apart.</summary>
internal sealed class RuleMaker(int seed)
{
    private static readonly LocalDate[] Days = [new(2026, 1, 15), new(2026, 6, 15), new(2026, 12, 15)];
    private static readonly RevenueStream[] Streams = [RevenueStream.Software, RevenueStream.Training, RevenueStream.Of("hosting")];
    private static readonly TierId Silver = TierId.Of("silver");
    private static readonly TierId Gold = TierId.Of("gold");

    /// <summary>No term; those up to the day of the change of agreements, and from the next one on; one over both; and one before any agreement.</summary>
    private static readonly DateInterval?[] Terms =
    [
        null, new(new(2025, 12, 1), Change), new(Change.PlusDays(1), new(2027, 1, 31)), new(new(2026, 1, 1), new(2026, 12, 31)), new(new(2024, 1, 1), new(2024, 12, 31)),
    ];

    private readonly Chance _chance = new(seed);

    public Chance Chance => _chance;

    /// <summary>The last day of agreements that end, before the first one of those that begin.</summary>
    public static LocalDate Change => new(2026, 6, 15);

    public static TierId?[] Tiers { get; } = [null, Silver, Gold];

    public static string?[] Options { get; } = [null, "direct", "resale"];

    /// <summary>A program whose plan pays all rules that apply.</summary>
    public PartnerProgram Program(int rules) => PartnerProgram
        .Of("ruled", "A program", PartnerType.Reseller, "1.0", new LocalDate(2020, 1, 1))
        .WithLadder(TierLadder.HighestMet(Tier.Of(Silver), Tier.Of(Gold)))
        .WithOptions(ProgramOption.Of("direct", "Direct"), ProgramOption.Of("resale", "Resale"))
        .WithRates(
            RateTerm.Of("any", "any", RateRange.Percent(10m, 20m)),
            RateTerm.Of("silver", "of silver", TierRange.Of(Silver, Rate.Percent(5m))),
            RateTerm.Of("gold", "of gold, under resale", TierRange.Of(Gold, Rate.Percent(15m))).Under("resale"))
        .WithCommissions(CommissionPlan.Of([.. Enumerable.Range(0, rules).Select(number => Rule($"rule-{number}"))]));

    /// <summary>The agreements on a program that differ in what its rules look at, with the tiers on the day of registration, of the first sale and of the sale.</summary>
    public static IEnumerable<(Agreement Agreement, TierId? Registered, TierId? First, TierId? Sold)> Agreements(PartnerProgram program, PartnerId partner) =>
        from rules in new[] { program.Commissions.Rules }
        from option in rules.Any(rule => rule.Option is not null || rule.OtherOptions.Count > 0 || PaysBy(rule, "gold")) ? Options : [null]
        from registered in rules.Any(rule => rule.TierOn != DealDay.Sold) ? Tiers : [null]
        from first in rules.Any(rule => rule.KeepsRateOfSale) ? Tiers : [null]
        from sold in rules.Any(rule => rule.Tiers.Count > 0 || PaysBy(rule, "gold") || PaysBy(rule, "silver")) ? Tiers : [null]
        let agreement = Agreement.Of(partner, program, new LocalDate(2025, 1, 1))
        select (option is null ? agreement : agreement.UnderOption(option), registered, first, sold);

    /// <summary>Deals that differ in what the rules look at, with a line for each kind of line. First sold the day before, and registered the day before that.</summary>
    public static IEnumerable<Deal> Deals(IReadOnlyList<CommissionRule> rules, PartnerId referrer)
    {
        var sources = rules.Any(rule => rule.Sourcing is not null)
            ? new[] { null, DealSource.LeadFrom(DealSide.Vendor), DealSource.LeadFrom(DealSide.Partner), DealSource.SourcedBy(DealSide.Vendor), DealSource.SourcedBy(DealSide.Partner), DealSource.InfluencedBy(DealSide.Vendor), DealSource.InfluencedBy(DealSide.Partner), DealSource.Joint(Money.Usd(1m), Money.Usd(2m)) }
            : [null];
        return
            from day in rules.Any(rule => rule.From is not null || rule.Until is not null) ? Days : [Days[0]]
            from deal in !rules.Any(rule => rule.Kinds.Count > 0 || rule.KeepsRateOfSale || !rule.Recurrence.Equals(Recurrence.EveryTerm)) ? [Deal.Sold("D", day)] : new[]
            {
                Deal.Sold("D", day),
                Deal.Expanded("D", day, day.PlusDays(-1)),
                Deal.Renewed("D", day, 1, day.PlusDays(-1)),
                Deal.Renewed("D", day, 2, day.PlusDays(-1)),
                Deal.Renewed("D", day, 3, day.PlusDays(-1)),
            }
            from source in sources
            from referred in rules.Any(rule => rule.ForReferrals) ? new[] { false, true } : [false]
            let sourced = source is null ? deal : deal.From(source)
            let known = (referred ? sourced.ReferredBy(referrer, Instant.FromUtc(2025, 1, 1, 0, 0)) : sourced).On(DealDay.Registered, day.PlusDays(-2))
            select Lines(rules).Aggregate(known, (whole, line) => whole.Line(line));
    }

    private static bool PaysBy(CommissionRule rule, string rate) => rule.Pay.Equals(RulePay.Agreed(rate));

    private static IEnumerable<DealLine> Lines(IReadOnlyList<CommissionRule> rules) =>
        from stream in Streams
        from product in rules.Any(rule => rule.Products.Count + rule.FreeProducts.Count + rule.Categories.Count > 0) ? new[] { null, "p", "q", "r" } : [null]
        from category in product is not null && rules.Any(rule => rule.Categories.Count > 0) ? new[] { null, "c", "d" } : [null]
        from side in rules.Any(rule => rule.ProductsOf is not null) ? DealSide.All : [DealSide.Vendor]
        from term in rules.Any(rule => rule.Proration is not null) ? Terms : [null]
        let line = DealLine.Of(stream, Money.Usd(1_000m)).Costing(Money.Usd(100m)).Paid(Money.Usd(500m))
        let lasting = term is null ? line : line.Between(term.Start, term.End)
        let named = product is null ? lasting : lasting.OfProduct(product, category)
        select side == DealSide.Partner ? named.OfThePartner() : named;

    private CommissionRule Rule(string key)
    {
        var isJoint = _chance.OneIn(8);
        var rule = CommissionRule.Of(key, key, isJoint ? RulePay.ByContribution : RulePay.Agreed(_chance.Of("any", "any", "silver", "gold")));
        rule = isJoint ? rule.When(DealSourcing.Joint) : _chance.OneIn(3) ? rule.When(_chance.In(DealSourcing.All), _chance.OneIn(2) ? _chance.In(DealSide.All) : null) : rule;
        return Seldom(
            rule,
            made => made.ForTheVendor(),
            made => made.Of(_chance.In(AmountBase.All)),
            made => made.On([.. Streams.Where(_ => _chance.OneIn(2)).DefaultIfEmpty(Streams[0])]),
            made => made.OnAllBut(_chance.In(Streams)),
            made => made.ForProducts([.. new[] { "p", "q" }.Where(_ => _chance.OneIn(2)).DefaultIfEmpty("p")]),
            made => made.ForCategories(_chance.Of("c", "d")),
            made => made.ExceptProducts(_chance.Of("p", "q")),
            made => made.For(_chance.In(DealKind.All)),
            made => made.For(_chance.Of(Silver, Gold)),
            made => made.Under(_chance.Of("direct", "resale")),
            made => made.ExceptUnder([.. new[] { "direct", "resale" }.Where(_ => _chance.OneIn(2))]),
            made => made.ForProductsOf(_chance.In(DealSide.All)),
            made => made.ForTheFirstReferral(),
            made => made.Between(_chance.In(Days), null),
            made => made.Between(null, _chance.In(Days)),
            made => made.FromDealsOf(Money.Usd(1m)),
            made => made.Paying(_chance.Of(Recurrence.FirstYear, Recurrence.Stepping(Rate.One), Recurrence.Stepping(Rate.One, Rate.Percent(50m)), Recurrence.For(Period.FromMonths(1), DealDay.OriginalSale))),
            made => made.KeepingTheRateOfSale(),
            made => made.ByTierOn(DealDay.Registered),
            made => made.Prorated(_chance.In(DayCount.All)),
            made => made.Allowing(FreeAllowance.OfEvents(1).Over(LimitScope.Deal)));
    }

    private CommissionRule Seldom(CommissionRule rule, params Func<CommissionRule, CommissionRule>[] parts) =>
        parts.Aggregate(rule, (made, part) => _chance.OneIn(6) ? part(made) : made);
}
