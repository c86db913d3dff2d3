using System.Linq;

namespace Partnerships.Tests.Commissions;

/// <content>What the rules pay: shares of the deal, and brackets around whose bounds the deals lie.</content>
internal sealed partial class PlanCaseMaker
{
    private PlanPayCase Pay(PlanTermCase[] terms) => HasCurrencies ? InAnyCurrency(terms) : chance.From(0, 11) switch
    {
        0 or 1 or 2 or 3 => new PlanPayCase("agreed") { Term = chance.In(terms).Key },
        4 => new PlanPayCase("contribution"),
        5 => new PlanPayCase("flat") { Brackets = [Terms(new(null, false, Rate()))] },
        6 => new PlanPayCase("flat") { Brackets = [chance.OneIn(2) ? Priced(new(null, false, 0)) : Terms(Priced(new(null, false, 0)))] },
        7 => chance.OneIn(4)
            ? new PlanPayCase("slab") { Brackets = Brackets("money", Priced), Scope = Scope() }
            : chance.OneIn(2)
            ? new PlanPayCase("slab") { Brackets = Brackets("money", Terms) }
            : new PlanPayCase("slab") { Brackets = Brackets("money", chance.OneIn(3) ? Terms : null), Scope = Scope(), Selector = chance.OneIn(3) ? chance.In(Bases) : null },
        8 => chance.OneIn(3)
            ? new PlanPayCase("marginal") { Brackets = Brackets("money"), Scope = Scope(), Selector = chance.In(Bases) }
            : new PlanPayCase("marginal") { Brackets = [.. Brackets("money", Terms).Select((it, i) => i > 0 && chance.OneIn(4) ? it with { Retroactive = true } : it)], Scope = Scope() },
        9 => chance.OneIn(2)
            ? new PlanPayCase("marginal") { Brackets = [.. Brackets("units", Priced).Select((it, i) => i > 0 && chance.OneIn(6) ? it with { Retroactive = true } : it)], Bounds = "units", Scope = Scope() }
            : new PlanPayCase("slab") { Brackets = Brackets("units", chance.OneIn(2) ? Priced : null), Bounds = "units", Scope = Scope() },
        10 => chance.OneIn(2)
            ? new PlanPayCase("slab") { Brackets = Brackets("quota"), Bounds = "quota", Scope = chance.Of("month", "quarter", "year", "lifetime"), Selector = chance.OneIn(3) ? chance.In(Bases) : null }
            : new PlanPayCase("marginal") { Brackets = Brackets("quota"), Bounds = "quota", Scope = chance.Of("month", "quarter", "year", "lifetime") },
        _ => Growth(chance.Of("money", "quota")),
    };

    private PlanPayCase Growth(string bounds) => new("growth")
    {
        Bounds = bounds,
        Brackets = Brackets(bounds),
        Scope = chance.Of("quarter", "year", "lifetime"),
        Basis = chance.Of("turnover", "growth", "slices"),
    };

    private string Scope() => chance.Of("line", "deal", "month", "quarter", "year", "subscription", "lifetime");

    private long Rate() => chance.Of(0L, 50_000_000L, 100_000_000L, 125_000_000L, 333_333_333L, chance.From(0, 60) * 5_000_000L);

    private PlanBracketCase[] Brackets(string bounds, System.Func<PlanBracketCase, PlanBracketCase>? more = null)
    {
        var widths = chance.Some(3, _ => bounds switch
        {
            "money" => chance.Of(1L, 100L, 10_000L, 25_001L),
            "units" => chance.Of(1L, 2L, 10L),
            _ => chance.Of(100_000_000L, 333_333_333L, 1_000_000_000L),
        });
        var (count, end) = (widths.Length, 0L);
        return [.. widths.Select((width, i) =>
        {
            end += width;
            var bracket = i == count - 1 ? new PlanBracketCase(null, false, Rate()) : new PlanBracketCase(end, chance.OneIn(2), Rate());
            return more is null ? bracket : more(bracket);
        })];
    }

    private PlanBracketCase Terms(PlanBracketCase bracket) => chance.Sometimes(
        bracket,
        it => it with { Entry = chance.Of(1L, 30L, 777L), Reaching = chance.OneIn(3) },
        it => it with { Floor = chance.Of(1L, 500L) },
        it => it with { Cap = chance.Of(500L, 5_000L) });

    /// <summary>What pays on deals in every currency: a share of them, whatever they are in.</summary>
    private PlanPayCase InAnyCurrency(PlanTermCase[] terms) => chance.From(0, 4) switch
    {
        0 or 1 => new PlanPayCase("agreed") { Term = chance.In(terms).Key },
        2 => new PlanPayCase("contribution"),
        3 => new PlanPayCase("flat") { Brackets = [new(null, false, Rate())] },
        _ => new PlanPayCase("slab") { Brackets = Brackets("units"), Bounds = "units", Scope = Scope() },
    };

    /// <summary>The bracket with a price for each unit, or for each block of units, in place of its rate.</summary>
    private PlanBracketCase Priced(PlanBracketCase bracket) => bracket with
    {
        Rate = 0,
        PerUnit = chance.Of(0L, 1L, 50L, 1_999L),
        Block = chance.OneIn(2) ? chance.Of(1L, 2L, 3L, 10L) : null,
    };
}
