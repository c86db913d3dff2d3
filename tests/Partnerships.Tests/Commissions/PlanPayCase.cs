using System.Linq;
using Partnerships.Commissions;
using Partnerships.Monetary;

namespace Partnerships.Tests.Commissions;

/// <summary>A bracket of a rule's schedule: its end in cents, units or billionths of a quota, what it brings in billionths and cents.</summary>
public sealed record PlanBracketCase(long? End, bool IncludesEnd, long Rate)
{
    /// <summary>Cents for each unit, or for each block of units, in place of the rate.</summary>
    public long? PerUnit { get; init; }

    /// <summary>How many units a block has; null where each unit has its price.</summary>
    public long? Block { get; init; }

    public long Entry { get; init; }

    public bool Reaching { get; init; }

    public long? Floor { get; init; }

    public long? Cap { get; init; }

    public bool Retroactive { get; init; }

    public Bracket ToBracket(string kind)
    {
        var bracket = End is not { } end ? Bracket.Rest : IncludesEnd ? Bracket.AtMost(Bound(kind, end)) : Bracket.LessThan(Bound(kind, end));
        bracket = PerUnit is { } price ? Block is { } size ? bracket.PerBlock(Units.Of(size), Cents(price)) : bracket.PerUnit(Cents(price)) : bracket.At(PlanPayCase.Billionths(Rate));
        bracket = Entry == 0 ? bracket : Reaching ? bracket.Reaching(Cents(Entry)) : bracket.Entering(Cents(Entry));
        bracket = Floor is { } floor ? bracket.WithFloor(Cents(floor)) : bracket;
        bracket = Cap is { } cap ? bracket.WithCap(Cents(cap)) : bracket;
        return Retroactive ? bracket.Retroactive() : bracket;
    }

    private static Level Bound(string kind, long end) => kind switch
    {
        "money" => Cents(end),
        "units" => Units.Of(end),
        _ => PlanPayCase.Billionths(end),
    };

    private static Money Cents(long amount) => Money.FromMinorUnits(amount, Currency.Usd);
}

/// <summary>What a rule pays: by the rate of a term, by contribution, or by a schedule.</summary>
/// <param name="Way">"agreed", "contribution", "flat", "slab", "marginal" or "growth".</param>
public sealed record PlanPayCase(string Way)
{
    public string Term { get; init; } = "";

    public PlanBracketCase[] Brackets { get; init; } = [];

    /// <summary>What the bounds are of: "money", "units" or "quota"; of growth "money" or, in percent of the baseline, "quota".</summary>
    public string Bounds { get; init; } = "money";

    public string Scope { get; init; } = "line";

    public string? Selector { get; init; }

    /// <summary>What growth is paid on.</summary>
    public string Basis { get; init; } = "growth";

    public bool IsSchedule => Way is not ("agreed" or "contribution");

    public static Rate Billionths(long rate) => Rate.Of(rate / 1_000_000_000m);

    public RulePay ToPay()
    {
        if (!IsSchedule)
        {
            return Way == "agreed" ? RulePay.Agreed(Term) : RulePay.ByContribution;
        }

        var brackets = Brackets.Select(bracket => bracket.ToBracket(Bounds)).ToArray();
        var pay = RulePay.By(Way switch
        {
            "flat" => RateSchedule.Flat(brackets[0]),
            "slab" => RateSchedule.Slab(brackets),
            "marginal" => RateSchedule.Marginal(brackets),
            _ => RateSchedule.Growth(GrowthBasis.FromName(Basis), brackets),
        }).CountedOver(LimitScope.FromName(Scope));
        return Selector is { } selector ? pay.SelectedBy(AmountBase.FromName(selector)) : pay;
    }
}
