using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <content>Terms are put together rule by rule; each is checked against those before it.</content>
public sealed partial class FundTerms
{
    /// <summary>A fund with an allowance for each of some tiers; a tier without one is not eligible.</summary>
    /// <exception cref="ArgumentException">There is no allowance, or a tier comes twice.</exception>
    /// <exception cref="CurrencyMismatchException">The allowances are in two currencies.</exception>
    public static FundTerms Allowing(FundPeriod period, params FundAllowance[] allowances)
    {
        if (Guard.Copy(allowances).Length == 0)
        {
            throw new ArgumentException("Must have one allowance at least.", nameof(allowances));
        }

        RequireOnce(allowances.Select(allowance => allowance.Tier.Key), nameof(allowances));
        return Checked(new(period) { Allowances = Array.AsReadOnly(Guard.Copy(allowances)) });
    }

    /// <summary>A fund that accrues as a rate of sales.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0% and at most 100%.</exception>
    public static FundTerms Accruing(FundPeriod period, Rate ofSales) => ofSales > Rate.Zero
        ? new(period) { Accrual = Guard.InRange(ofSales, Rate.Zero, Rate.One) }
        : throw new ArgumentOutOfRangeException(nameof(ofSales), ofSales, $"Must be above 0%, is {ofSales}.");

    /// <summary>A fund that has what the agreement says in each period, and what is granted case by case.</summary>
    public static FundTerms ByAgreement(FundPeriod period) => new(period);

    /// <summary>The same fund, bearing a share of what is spent; the partner bears the rest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is below 0% or above 100%.</exception>
    public FundTerms Matching(Rate share) => new(this) { Match = Guard.InRange(share, Rate.Zero, Rate.One) };

    /// <summary>The same fund as a joint one: its agreement sets what both sides put in, and the vendor's share of that and of all that is spent.</summary>
    /// <exception cref="InvalidOperationException">The terms say what the fund has, so that it is no joint one.</exception>
    public FundTerms MatchingByAgreement() => IsByAgreement
        ? new(this) { Match = null }
        : throw new InvalidOperationException("Only a fund that has what its agreement says can have its share set there too.");

    /// <summary>The same fund, with a plan for its money that guides, and that nothing is refused for.</summary>
    /// <exception cref="ArgumentException">A category comes twice, or the shares do not add up to 100%.</exception>
    public FundTerms PlannedFor(params CategoryShare[] categories)
    {
        RequireOnce(Guard.Copy(categories).Select(part => part.Category.Key), nameof(categories));
        var sum = categories.Aggregate(Rate.Zero, (total, part) => total + part.Share);
        return sum == Rate.One
            ? new(this) { Categories = Array.AsReadOnly(Guard.Copy(categories)) }
            : throw new ArgumentException($"Must add up to 100%, add up to {sum}.", nameof(categories));
    }

    /// <summary>The same fund, whose plan binds: each category has its share of the money, and no more without a reallocation.</summary>
    /// <exception cref="InvalidOperationException">The fund has no plan.</exception>
    public FundTerms Binding() => Categories.Count == 0
        ? throw new InvalidOperationException("A fund without categories has no plan that could bind; name the categories first.")
        : new(this) { IsBinding = true };

    /// <summary>The same fund, and the least of its money that can be asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public FundTerms RequestingAtLeast(Money amount) => Checked(new(this) { MinimumRequest = Positive(amount, nameof(amount)) });

    /// <summary>The same fund, asked some business days before the activity; 0 is the day on which it begins.</summary>
    /// <param name="businessDays">From 0 to 3,660.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside.</exception>
    public FundTerms RequestedBefore(int businessDays) => new(this) { LeadTime = Guard.InRange(businessDays, 0, ClaimTerms.MostDays) };

    /// <summary>The same fund, for activities that begin and end in one quarter of the program year.</summary>
    public FundTerms WithinAQuarter() => new(this) { IsWithinQuarter = true };

    /// <summary>The same fund, which pays claims that nobody approved before.</summary>
    public FundTerms WithoutApproval() => new(this) { PaysWithoutApproval = true };

    /// <summary>The same fund, with the time and the proof of claims.</summary>
    public FundTerms ClaimedBy(ClaimTerms claims) => new(this) { Claims = Guard.NotNull(claims) };

    /// <summary>The same fund, with rules for some kinds of spend.</summary>
    /// <exception cref="ArgumentException">A kind comes twice.</exception>
    public FundTerms Counting(params SpendRule[] rules)
    {
        RequireOnce(Guard.Copy(rules).Select(rule => rule.Kind), nameof(rules));
        return Checked(new(this) { SpendRules = Array.AsReadOnly(Guard.Copy(rules)) });
    }

    /// <summary>The same fund, where what one period brings is used in the next one.</summary>
    /// <exception cref="InvalidOperationException">What accrues has a time of its own.</exception>
    public FundTerms UsedInTheNextPeriod() => Checked(new(this) { IsUsedInNextPeriod = true });

    /// <summary>The same fund, where what accrues on a day can be used for some time from that day on.</summary>
    /// <param name="time">Days, months or years; above zero.</param>
    /// <exception cref="ArgumentException">The time is of another kind.</exception>
    /// <exception cref="InvalidOperationException">Nothing accrues, or the money belongs to periods.</exception>
    public FundTerms ExpiringAfter(Period time) => Checked(new(this) { ExpiresAfter = Dates.Check(time) });

    /// <summary>The same fund, where all that is left of a period passes into the next one.</summary>
    /// <exception cref="InvalidOperationException">What accrues has a time of its own.</exception>
    public FundTerms CarryingOver() => Checked(new(this) { CarriesOver = true });

    /// <summary>The same fund, where what is left of a period passes into the next one, up to a limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not above zero.</exception>
    /// <exception cref="InvalidOperationException">What accrues has a time of its own.</exception>
    public FundTerms CarryingOver(Money limit) => Checked(new(this) { CarriesOver = true, CarryOverLimit = Positive(limit, nameof(limit)) });

    /// <summary>The same fund, where what accrues in a period turns into a rebate if it comes to less than a threshold.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not above zero.</exception>
    /// <exception cref="InvalidOperationException">Nothing accrues, or what accrues has a time of its own.</exception>
    public FundTerms TurningIntoRebateBelow(Money threshold) => Checked(new(this) { RebateBelow = Positive(threshold, nameof(threshold)) });

    /// <summary>The same fund, and what a change of tier within a period does.</summary>
    public FundTerms OnTierChange(TierChangeRule rule) => new(this) { TierChange = Guard.NotNull(rule) };

    /// <summary>The same fund, whose allowances are for the rest of a period only where they begin within it.</summary>
    public FundTerms Prorated() => new(this) { IsProrated = true };

    /// <summary>The same fund, which can claw a payment back for some time after it.</summary>
    /// <param name="time">Days, months or years; above zero.</param>
    /// <exception cref="ArgumentException">The time is of another kind.</exception>
    public FundTerms ClawingBackWithin(Period time) => new(this) { ClawsBackWithin = Dates.Check(time) };

    /// <summary>The same terms, in place of the others where the partner signed an option.</summary>
    /// <exception cref="ArgumentException">The key has another form.</exception>
    public FundTerms Under(string option) => new(this) { Option = Keys.Key(option) };

    /// <summary>The same terms, and where they are written.</summary>
    public FundTerms By(Clause clause) => new(this) { Clause = Guard.NotNull(clause) };

    /// <summary>The currencies of all amounts that the terms name.</summary>
    internal IEnumerable<Currency> Currencies => Allowances.Select(allowance => allowance.Amounts.Currency)
        .Concat(SpendRules.Select(rule => rule.Cap).Concat([MinimumRequest, CarryOverLimit, RebateBelow]).OfType<Money>().Select(amount => amount.Currency));

    private static FundTerms Checked(FundTerms terms)
    {
        if (terms.ExpiresAfter is not null && (terms.Accrual is null || terms.IsUsedInNextPeriod || terms.CarriesOver || terms.RebateBelow is not null))
        {
            throw new InvalidOperationException(
                "Only accruals can have a time of their own, and then there is no next period for them: neither to be used in, nor to be carried into, nor a rebate.");
        }

        if (terms.RebateBelow is not null && terms.Accrual is null)
        {
            throw new InvalidOperationException("Only what accrues can turn into a rebate.");
        }

        var currencies = terms.Currencies.Distinct().ToList();
        return currencies.Count > 1 ? throw new CurrencyMismatchException(currencies[0], currencies[1]) : terms;
    }

    private static Money Positive(Money amount, string name) => amount.IsPositive
        ? amount
        : throw new ArgumentOutOfRangeException(name, amount, $"Must be above zero, is {amount}.");

    private static void RequireOnce(IEnumerable<string> keys, string argument)
    {
        var twice = keys.GroupBy(key => key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"Each must come once; \"{twice.Key}\" comes twice.", argument);
        }
    }
}
