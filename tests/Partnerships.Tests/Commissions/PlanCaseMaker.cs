using System.Collections.Generic;
using System.Linq;
using Partnerships.Tests.Json;

namespace Partnerships.Tests.Commissions;

/// <summary>Makes programs of few keys, so that rules and deals meet, and amounts around the bounds at which a rule starts to bind.</summary>
internal sealed partial class PlanCaseMaker(Chance chance, bool hasCurrencies = false)
{
    private readonly string[] _currencies = hasCurrencies && chance.OneIn(5) ? ["USD", "EUR", "JPY"] : ["USD"];

    private static readonly string[] Products = ["platform", "add-on", "reports"];

    private static readonly string[] Categories = ["suite", "extras"];

    private static readonly string[] Streams = ["software", "support", "training"];

    private static readonly string[] Bases = ["net", "net", "list", "margin", "first-year", "collected"];

    private static readonly string[] Sides = ["vendor", "partner"];

    private static readonly string[] KnownDays = ["registered", "invoiced", "collected", "go-live"];

    private static readonly string[] DayCounts = ["actual/actual", "nl/365", "30e/360"];

    private static readonly string[] Modes =
        ["HalfAwayFromZero", "HalfAwayFromZero", "HalfToEven", "HalfTowardZero", "TowardZero", "AwayFromZero", "TowardPositive", "TowardNegative", "HalfTowardPositive", "HalfTowardNegative"];

    private bool HasCurrencies => _currencies.Length > 1;

    public PlanCase Case()
    {
        var terms = chance.Some(2, number => Term($"rate-{number}"));
        terms = terms.Length > 1 && chance.OneIn(2) ? [terms[0], terms[1] with { Replaces = terms[0].Key }] : terms;
        string[] keys = [.. Enumerable.Range(0, chance.From(1, 4)).Select(number => $"rule-{number}")];
        PlanRuleCase[] rules = [.. keys.Select(key => Rule(key, keys, terms))];
        var first = new PlanVersionCase(0, terms, rules);
        PlanVersionCase[] versions = chance.OneIn(3) ? [first, Later(first)] : [first];
        var tier = chance.OneIn(3) ? chance.In(PlanCase.AllTiers) : null;
        var option = chance.OneIn(3) ? chance.In(PlanCase.AllOptions) : null;
        var signed = chance.Of(0, 0, 0, 30);
        var deals = chance.Some(4, Deal).OrderBy(deal => deal.SoldOn).ToArray();
        return new PlanCase(versions, deals)
        {
            Combination = chance.Of("sum", "sum", "first", "most-specific", "best"),
            VersionOn = chance.Of("sold", "sold", "original-sale"),
            Rounding = chance.In(Modes),
            SignedOn = signed,
            EndsOn = chance.OneIn(5) ? System.Math.Max(signed, chance.Of(29, 58, 400, 1_154)) : null,
            Tier = tier,
            Option = option,
            Pinned = chance.OneIn(6),
            EarnedOn = chance.OneIn(6) ? chance.In(KnownDays) : null,
            Agreed = terms.Where(_ => chance.OneIn(2)).Select(term => (term.Key, Range: RangeOf(term, tier, option))).Where(term => term.Range is not null)
                .ToDictionary(term => term.Key, term => chance.Of(term.Range!.Low, term.Range.High, (term.Range.Low + term.Range.High) / 2)),
            Timeline = chance.OneIn(2) ? Timeline() : [],
            Quotas = [.. rules.Where(rule => rule.Pay.Bounds == "quota" || rule.Pay.Way == "growth").SelectMany(rule => Quotas(rule, deals))],
        };
    }

    private static PlanRangeCase? RangeOf(PlanTermCase term, string? tier, string? option) =>
        term.Option is { } needed && needed != option ? null : term.Ranges.FirstOrDefault(range => range.Tier is null || range.Tier == tier);

    private PlanTermCase Term(string key)
    {
        PlanRangeCase Range(string? tier) => chance.OneIn(2) ? new(tier, 200_000_000, 250_000_000) : new(tier, 50_000_000, chance.Of(50_000_000, 333_333_333, 1_000_000_000));
        PlanRangeCase[] ranges = chance.OneIn(2) ? [Range(null)] : chance.OneIn(2) ? [Range("silver"), Range("gold")] : [Range("gold")];
        return new PlanTermCase(key, ranges, chance.OneIn(3) && ranges.All(range => range.Low == 200_000_000) ? 225_000_000 : null, chance.OneIn(6) ? chance.In(PlanCase.AllOptions) : null);
    }

    /// <summary>The same rules under the same keys, of which some say something else.</summary>
    public PlanVersionCase Later(PlanVersionCase first) => first with
    {
        From = 366,
        Terms = [.. first.Terms.Select(term => chance.OneIn(2) ? term : Term(term.Key) with { Replaces = term.Replaces })],
        Rules = [.. first.Rules.Select(rule => chance.OneIn(2) ? rule : rule with { Pay = Like(rule.Pay, Pay(first.Terms)), Limits = Limits(), Allowance = chance.OneIn(2) ? rule.Allowance : Allowance() })],
    };

    /// <summary>Another pay, if it counts the same: what was accumulated in units is nothing to a rule that counts money.</summary>
    private static PlanPayCase Like(PlanPayCase pay, PlanPayCase other) => CountsUnits(pay) == CountsUnits(other) ? other : pay;

    private static bool CountsUnits(PlanPayCase pay) => pay.IsSchedule && Oracle.PlanAmountsOracle.CountsUnits(pay);

    private PlanTierCase[] Timeline() => chance.By<PlanTierCase[]>(
        () => [new(0, chance.In(PlanCase.AllTiers))],
        () => [new(0, "silver"), new(150, "gold")],
        () => [new(60, "silver"), new(370, chance.Of("gold", null))]);

    private IEnumerable<PlanQuotaCase> Quotas(PlanRuleCase rule, PlanDealCase[] deals) =>
        deals.Select(deal => Oracle.PlanOracle.ScopeOf(rule.Pay.Scope, deal)).Distinct().Where(_ => !chance.OneIn(6)).Select(scope => rule.Pay.Way == "growth"
            ? new PlanQuotaCase(rule.Key, scope, null, chance.Of(1L, 9_999L, 100_000L))
            : new PlanQuotaCase(rule.Key, scope, chance.Of(3L, 10_000L, 99_999L), null));

    private PlanRuleCase Rule(string key, string[] keys, PlanTermCase[] terms)
    {
        var rule = chance.Sometimes(
            new PlanRuleCase(key, Pay(terms)) { Limits = chance.OneIn(2) ? Limits() : [] },
            it => it with { Base = it.Pay is { Way: "marginal", Selector: not null } && chance.OneIn(2) ? "margin" : chance.In(Bases) },
            it => chance.OneIn(4) ? it with { OtherThan = [chance.In(Streams)] } : it with { Streams = [.. Streams.Where(_ => !chance.OneIn(3))] },
            it => chance.OneIn(2) ? it with { Products = [chance.In(Products), "platform"] } : it with { Categories = [chance.In(Categories)] });
        rule = Rarely(rule, it => it with { Vendor = true });
        rule = Rarely(rule, it => it with { FreeProducts = [chance.In(Products)] });
        rule = Rarely(rule, it => it with { Kinds = chance.Of<string[]>(["new"], ["renewal", "expansion"], ["new", "expansion"]) });
        rule = Rarely(rule, it => it with { Tiers = [chance.In(PlanCase.AllTiers)] });
        rule = Rarely(rule, it => chance.OneIn(2) ? it with { Option = chance.In(PlanCase.AllOptions) } : it with { OtherOptions = [chance.In(PlanCase.AllOptions)] });
        rule = Rarely(rule, it => it with { Way = chance.Of("lead", "sourced", "influenced", "joint"), By = chance.OneIn(2) ? chance.In(Sides) : null });
        rule = Rarely(rule, it => it with { ProductsOf = chance.In(Sides) });
        rule = Rarely(rule, it => it with { Referral = true, Vendor = false });
        rule = Rarely(rule, it => it with { From = chance.Of(0, 100), Until = chance.Of<int?>(null, 300) });
        rule = Rarely(rule, it => it with { Smallest = HasCurrencies ? null : chance.Of(1L, 10_000L) });
        rule = Rarely(rule, Recurring, 3);
        rule = Rarely(rule, it => it with { Allowance = Allowance() }, 3);
        rule = Rarely(rule, it => it with { Proration = chance.In(DayCounts) }, 3);
        rule = Rarely(rule, it => it with { Keeps = true });
        rule = Rarely(rule, it => it with { TierOn = chance.Of("original-sale", "registered") });
        rule = Rarely(rule, it => it with { Replaces = [.. keys.Where(other => other != key && chance.OneIn(2))] }, 3);
        return Rarely(rule, it => it with { EarnedOn = chance.In(KnownDays) }, 3);
    }

    private PlanRuleCase Rarely(PlanRuleCase rule, System.Func<PlanRuleCase, PlanRuleCase> change, int oneIn = 6) => chance.OneIn(oneIn) ? change(rule) : rule;

    private PlanRuleCase Recurring(PlanRuleCase rule) => chance.From(0, 2) switch
    {
        0 => rule with { FirstYear = true },
        1 => rule with { TailMonths = chance.Of(1, 12, 24), TailFrom = chance.Of("original-sale", "original-sale", "registered") },
        _ => rule with { Steps = chance.Of<long[]>([1_000_000_000, 500_000_000, 250_000_000], [333_333_333], [1_000_000_000, 900_000_000]) },
    };

    private PlanLimitCase[] Limits()
    {
        string[] scopes = ["line", "deal", "month", "quarter", "year", "subscription", "lifetime"];
        return [.. scopes.Where(_ => chance.OneIn(4)).SelectMany(scope => _currencies.Where(_ => !HasCurrencies || !chance.OneIn(12)).Select(currency =>
        {
            var cap = chance.Of(0L, 1L, 199L, 2_000L, 25_000L);
            var limit = scope is "line" or "deal" && chance.OneIn(2) ? new PlanLimitCase(scope, chance.Of(0L, cap, cap / 2), chance.OneIn(2) ? cap : null) : new PlanLimitCase(scope, null, cap);
            return limit with { Currency = currency };
        }))];
    }

    public PlanDealCase Deal(int number)
    {
        var kind = chance.Of("new", "new", "renewal", "expansion");
        var sold = chance.Of(0, 30, 59, 100, 180, 364, 365, 366, 400, 431, 730);
        var deal = new PlanDealCase($"D-{number}", kind, sold, chance.Some(3, _ => Line(sold)))
        {
            Currency = chance.In(_currencies),
            OriginalSale = kind == "new" ? 0 : System.Math.Max(0, sold - chance.Of(0, 31, 365, 730)),
            ContractYear = kind == "renewal" ? chance.From(1, 4) : 1,
            Days = KnownDays.Where(_ => chance.OneIn(2)).ToDictionary(day => day, _ => sold + chance.Of(0, 3, 60)),
            Seller = chance.Of(null, null, null, PlanCase.Partner, "birch"),
            Subscription = chance.OneIn(2) ? chance.Of("S-1", "S-2") : null,
            Referrals = chance.OneIn(3) ? chance.Some(3, _ => new PlanReferralCase(chance.Of(PlanCase.Partner, "cedar"), chance.From(0, 400))) : [],
        };
        return chance.From(0, 7) switch
        {
            0 or 1 => deal with { Way = "joint", VendorPart = chance.Of(0L, 1L, 100L, 12_345L), PartnerPart = chance.Of(1L, 2L, 100L) },
            2 or 3 => deal with { Way = chance.Of("lead", "sourced", "influenced"), By = chance.In(Sides) },
            _ => deal,
        };
    }

    private PlanLineCase Line(int sold)
    {
        var list = Amount();
        var product = chance.OneIn(2) ? chance.In(Products) : null;
        return chance.Sometimes(
            new PlanLineCase(chance.In(Streams), list) { Product = product, Category = product is not null && chance.OneIn(2) ? chance.In(Categories) : null },
            it => it with { Net = list / 100 * chance.From(50, 100) },
            it => it with { Cost = chance.OneIn(2) ? Amount() : list / 3 },
            it => it with { Collected = chance.Of(0L, list / 2, list) },
            it => it with { Quantity = chance.Of(0, 1, 2, 3, 11) },
            it => it with { Months = chance.Of(1, 11, 13, 24, 36) },
            it => it with { Side = "partner" },
            it => Between(it, sold));
    }

    /// <summary>A term around the sale, or around the first and the last day of an agreement, the ends of months, and 29 February.</summary>
    private PlanLineCase Between(PlanLineCase line, int sold)
    {
        var from = System.Math.Max(0, chance.OneIn(2) ? sold + chance.Of(-365, -30, -1, 0, 1, 31) : chance.Of(0, 29, 30, 31, 57, 58, 59, 399, 400, 401, 1_154));
        return line with { TermFrom = from, TermThrough = from + chance.Of(0, 1, 27, 30, 44, 364, 365, 366, 729, 1_154) };
    }

    /// <summary>What is free at first: around the amounts of one line, of two, and of more than there are.</summary>
    private PlanAllowanceCase Allowance()
    {
        var scope = Scope();
        long? volume = scope == "line" || !chance.OneIn(3) ? chance.Of(0L, 1L, 100L, 10_000L, 20_001L, 25_001L, 35_001L, 100_000L) : null;
        long? events = scope != "line" && (volume is null || chance.OneIn(2)) ? chance.Of(0L, 1L, 1L, 2L, 3L) : null;

        // In several currencies most rules would be refused for their volume.
        return HasCurrencies && scope != "line" && !chance.OneIn(8) ? new(scope, events ?? 1, null) : new(scope, events, volume);
    }

    /// <summary>Amounts on bounds and a cent to either side, half cents after a rate, and now and then a credit.</summary>
    private long Amount()
    {
        var amount = chance.OneIn(2) ? chance.Of(0L, 1L, 100L, 10_000L, 25_001L, 35_001L) + chance.From(-1, 1) : chance.From(0, 200_000);
        return chance.OneIn(6) ? -amount : amount;
    }
}
