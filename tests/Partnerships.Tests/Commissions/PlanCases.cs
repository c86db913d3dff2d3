using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Partnerships.Tests.Json;

namespace Partnerships.Tests.Commissions;

/// <summary>Programs, agreements and deals of every kind, all in one currency; a case that fails is made simpler part by part.</summary>
public static class PlanCases
{
    public static Arbitrary<PlanCase> Cases() => Of(hasCurrencies: false);

    internal static Arbitrary<PlanCase> Of(bool hasCurrencies) => Arb.From(
        Gen.Choose(int.MinValue, int.MaxValue).Select(seed => new PlanCaseMaker(new Chance(seed), hasCurrencies).Case()),
        it => Simpler(it).Where(simpler => simpler.ToString().Length < it.ToString().Length && IsValid(simpler)));

    private static IEnumerable<PlanCase> Simpler(PlanCase it)
    {
        for (var i = 0; i < it.Deals.Length && it.Deals.Length > 1; i++)
        {
            yield return it with { Deals = Without(it.Deals, i) };
        }

        foreach (var deals in Each(it.Deals, Simpler))
        {
            yield return it with { Deals = deals };
        }

        if (it.Versions.Length > 1)
        {
            yield return it with { Versions = it.Versions[..1] };
        }

        // A rule goes in all versions alike, and so does a part of it.
        for (var i = 0; i < it.Versions[0].Rules.Length; i++)
        {
            var at = i;
            if (it.Versions[0].Rules.Length > 1)
            {
                yield return it with { Versions = [.. it.Versions.Select(version => version with { Rules = Without(version.Rules, at) })] };
            }

            foreach (var part in Enumerable.Range(0, Simpler(it.Versions[0].Rules[at]).Count()))
            {
                yield return it with
                {
                    Versions = [.. it.Versions.Select(version => version with { Rules = [.. version.Rules.Select((rule, place) => place == at ? Simpler(rule).ElementAtOrDefault(part) ?? rule : rule)] })],
                };
            }
        }

        yield return it with { Agreed = [] };
        yield return it with { Timeline = [] };
        yield return it with { Combination = "sum" };
        yield return it with { VersionOn = "sold" };
        yield return it with { Rounding = "HalfAwayFromZero" };
        yield return it with { EndsOn = null, SignedOn = 0, EarnedOn = null };
        yield return it with { Tier = null };
        yield return it with { Option = null };
        yield return it with { Pinned = false };
        yield return it with { Quotas = [] };
    }

    private static IEnumerable<PlanDealCase> Simpler(PlanDealCase deal)
    {
        for (var i = 0; i < deal.Lines.Length && deal.Lines.Length > 1; i++)
        {
            yield return deal with { Lines = Without(deal.Lines, i) };
        }

        yield return deal with { Currency = "USD" };
        foreach (var lines in Each(deal.Lines, Simpler))
        {
            yield return deal with { Lines = lines };
        }

        yield return deal with { Kind = "new", ContractYear = 1, OriginalSale = 0 };
        yield return deal with { Days = [] };
        yield return deal with { Seller = null };
        yield return deal with { Way = null, By = null, VendorPart = 0, PartnerPart = 0 };
        yield return deal with { Referrals = [] };
        yield return deal with { Subscription = null };
    }

    private static IEnumerable<PlanLineCase> Simpler(PlanLineCase line)
    {
        yield return line with { Product = null, Category = null };
        yield return line with { Net = null };
        yield return line with { Quantity = 1 };
        yield return line with { Months = 12 };
        yield return line with { Side = "vendor" };
        yield return line with { TermFrom = null, TermThrough = null };
        yield return line with { TermThrough = line.TermFrom };
        foreach (var list in new[] { 0L, 1L, 100L, 10_000L, line.List / 100 * 100 })
        {
            yield return line with { List = list, Net = null };
        }
    }

    private static IEnumerable<PlanRuleCase> Simpler(PlanRuleCase rule)
    {
        yield return rule with { Pay = new PlanPayCase("flat") { Brackets = [new(null, false, 100_000_000)] } };
        yield return rule with { Pay = rule.Pay with { Scope = "line" } };
        yield return rule with { Pay = rule.Pay with { Selector = null } };
        yield return rule with { Pay = rule.Pay with { Brackets = [.. rule.Pay.Brackets.Select(bracket => new PlanBracketCase(bracket.End, bracket.IncludesEnd, bracket.Rate) { PerUnit = bracket.PerUnit, Block = bracket.Block })] } };
        yield return rule with { Pay = rule.Pay with { Brackets = [.. rule.Pay.Brackets.Select(bracket => bracket with { Block = null })] } };
        yield return rule with { Base = "net" };
        yield return rule with { Streams = [], OtherThan = [] };
        yield return rule with { Products = [], Categories = [], FreeProducts = [] };
        yield return rule with { Kinds = [], Tiers = [], Option = null, OtherOptions = [] };
        yield return rule with { Way = null, By = null, ProductsOf = null, Referral = false };
        yield return rule with { From = null, Until = null, Smallest = null };
        yield return rule with { FirstYear = false, TailMonths = null, Steps = [] };
        yield return rule with { Keeps = false, TierOn = "sold" };
        yield return rule with { Limits = [] };
        yield return rule with { Limits = [.. rule.Limits.Skip(1)] };
        yield return rule with { Limits = [.. rule.Limits.Take(1)] };
        yield return rule with { Allowance = null };
        yield return rule with { Allowance = rule.Allowance is { Volume: not null } free ? free with { Events = null } : rule.Allowance };
        yield return rule with { Allowance = rule.Allowance is { Events: not null } events ? events with { Volume = null } : rule.Allowance };
        yield return rule with { Proration = null };
        yield return rule with { Replaces = [], Vendor = false, EarnedOn = "sold" };
    }

    private static bool IsValid(PlanCase it)
    {
        try
        {
            it.ToCalculator();
            return it.Deals.All(deal => deal.ToDeal().Lines.Count > 0) && it.ToProgress() is not null && !it.Quotas.Any(quota => it.Versions[0].Rules.All(rule => rule.Key != quota.Rule));
        }
        catch (System.ArgumentException)
        {
            return false;
        }
    }

    private static T[] Without<T>(T[] items, int at) => [.. items.Where((_, i) => i != at)];

    private static IEnumerable<T[]> Each<T>(T[] items, System.Func<T, IEnumerable<T>> simpler) =>
        items.SelectMany((item, at) => simpler(item).Where(other => !Equals(other, item)).Select(other => items.Select((same, i) => i == at ? other : same).ToArray()));
}
