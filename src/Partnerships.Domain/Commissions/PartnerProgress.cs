using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Commissions;

/// <summary>Whose progress it is, in which currency, and up to which day deals are counted: what is stored between two runs over many partners' deals.</summary>
/// <remarks>Two are equal when all that they say is; they have no order.</remarks>
public sealed class PartnerProgress : IEquatable<PartnerProgress>, IDescribed
{
    internal const string Format = "partnerships/partner-progress/1";

    private PartnerProgress(PartnerId partner, Currency currency, CommissionProgress progress, LocalDate? countedThrough) =>
        (Partner, Currency, Progress, CountedThrough) = (partner, currency, progress, countedThrough);

    /// <summary>Whose it is.</summary>
    public PartnerId Partner { get; }

    /// <summary>The currency of all amounts, and of the deals that are counted.</summary>
    public Currency Currency { get; }

    /// <summary>What was accumulated by each rule, and the quotas and baselines.</summary>
    public CommissionProgress Progress { get; }

    /// <summary>The last day on which a deal was sold that is counted; null where nobody says so, or none was.</summary>
    /// <remarks>It tells a deal that may be counted already from one that is not. Nothing is refused by it here: that is for whoever brings the deals.</remarks>
    public LocalDate? CountedThrough { get; }

    /// <summary>A partner's progress in a currency, of which nobody says which deals it counts.</summary>
    /// <exception cref="ArgumentException">The currency has no amounts, as XAU.</exception>
    /// <exception cref="CurrencyMismatchException">An entry is in another currency.</exception>
    public static PartnerProgress Of(PartnerId partner, Currency currency, CommissionProgress progress)
    {
        // Asked for its zero, a currency without amounts refuses.
        _ = Money.Zero(currency);
        foreach (var amount in Guard.NotNull(progress).Entries.SelectMany(AmountsOf))
        {
            Money.RequireSame(currency, amount, nameof(progress));
        }

        return new(Guard.NotNull(partner), currency, progress, null);
    }

    /// <summary>The same progress, of which the deals are counted that were sold up to a day.</summary>
    public PartnerProgress Through(LocalDate day) => new(Partner, Currency, Progress, day);

    /// <summary>The progress with a deal that was worked out from it.</summary>
    /// <exception cref="ArgumentException">The deal was worked out for another partner, in another currency, or from other progress.</exception>
    /// <exception cref="InvalidOperationException">A rate is not agreed, so that nobody knows what the deal adds.</exception>
    public PartnerProgress After(Commission commission)
    {
        if (Guard.NotNull(commission).Terms.Partner != Partner)
        {
            throw new ArgumentException($"Must be a deal of {Partner}; is of {commission.Terms.Partner}.", nameof(commission));
        }

        Money.RequireSame(Currency, commission.Currency, nameof(commission));
        if (!ReferenceEquals(commission.Before, Progress) && !commission.Before.Equals(Progress))
        {
            throw new ArgumentException($"Must be worked out from this progress, which is: {Progress}; {commission.Deal.Id} was worked out from: {commission.Before}.", nameof(commission));
        }

        if (!commission.IsAgreed)
        {
            throw new InvalidOperationException($"A rate of {commission.Deal.Id} is not agreed: what it adds is not known.");
        }

        var sold = commission.Deal.SoldOn;
        return new(Partner, Currency, commission.Progress, CountedThrough > sold ? CountedThrough : sold);
    }

    /// <summary>Whether all that they say is the same.</summary>
    public bool Equals(PartnerProgress? other) => Content.Same(this, other);

    /// <summary>Whether all that they say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as PartnerProgress);

    /// <summary>A hash that equal ones share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Partner, currency and entries.</summary>
    public override string ToString() => $"{Partner}, {Currency}{(CountedThrough is { } day ? ", through " + Dates.Text(day) : "")}: {Progress}";

    Content IDescribed.Describe() => Content.Object()
        .With("format", Format)
        .With("partner", Partner.Value)
        .With("currency", Currency.Code)
        .With("countedThrough", CountedThrough is { } day ? Dates.Text(day) : null)
        .With("entries", Progress.Entries);

    private static IEnumerable<Currency> AmountsOf(ProgressEntry entry)
    {
        var amounts = new[] { entry.Counted is { Kind: LevelKind.Money } counted ? counted.ToMoney() : default(Money?), entry.Paid, entry.Quota, entry.Baseline };
        return amounts.OfType<Money>().Select(amount => amount.Currency);
    }
}
