using System;
using System.Collections.ObjectModel;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Commissions;

/// <content>A rule is put together part by part.</content>
public sealed partial class CommissionRule
{
    private CommissionRule(CommissionRule like)
        : this(like.Key, like.Name, like.Pay)
    {
        (Earner, Base, Streams, OtherThan, Products, Categories, FreeProducts) = (like.Earner, like.Base, like.Streams, like.OtherThan, like.Products, like.Categories, like.FreeProducts);
        (Kinds, Tiers, Option, OtherOptions, Sourcing, SourcedBy, ProductsOf, ForReferrals) = (like.Kinds, like.Tiers, like.Option, like.OtherOptions, like.Sourcing, like.SourcedBy, like.ProductsOf, like.ForReferrals);
        (From, Until, SmallestDeal, Recurrence, KeepsRateOfSale, TierOn) = (like.From, like.Until, like.SmallestDeal, like.Recurrence, like.KeepsRateOfSale, like.TierOn);
        (Allowance, Proration, Limits, Replaces, Payment, HeldBack, HeldBackTime, Reversal, Clause) = (like.Allowance, like.Proration, like.Limits, like.Replaces, like.Payment, like.HeldBack, like.HeldBackTime, like.Reversal, like.Clause);
    }

    /// <summary>A rule that pays something.</summary>
    /// <param name="key">The key: lower-case letters and digits, words joined by hyphens.</param>
    /// <param name="name">The name; not blank.</param>
    /// <param name="pay">How much.</param>
    /// <exception cref="ArgumentException">The key has another form, or the name is blank.</exception>
    public static CommissionRule Of(string key, string name, RulePay pay) => new(key, name, Guard.NotNull(pay));

    /// <summary>The same rule, earned by the vendor.</summary>
    public CommissionRule ForTheVendor() => new(this) { Earner = DealSide.Vendor };

    /// <summary>The same rule, on another amount.</summary>
    public CommissionRule Of(AmountBase amount) => new(this) { Base = Guard.NotNull(amount) };

    /// <summary>The same rule, on some revenue streams alone.</summary>
    public CommissionRule On(params RevenueStream[] streams) => new(this) { Streams = Array.AsReadOnly(Guard.Copy(streams)) };

    /// <summary>The same rule, on all revenue streams but some.</summary>
    public CommissionRule OnAllBut(params RevenueStream[] streams) => new(this) { OtherThan = Array.AsReadOnly(Guard.Copy(streams)) };

    /// <summary>The same rule, for some products alone.</summary>
    /// <exception cref="ArgumentException">A key has another form.</exception>
    public CommissionRule ForProducts(params string[] products) => new(this) { Products = KeysOf(products) };

    /// <summary>The same rule, for some categories of products alone.</summary>
    /// <exception cref="ArgumentException">A key has another form.</exception>
    public CommissionRule ForCategories(params string[] categories) => new(this) { Categories = KeysOf(categories) };

    /// <summary>The same rule, by which some products pay nothing.</summary>
    /// <exception cref="ArgumentException">A key has another form.</exception>
    public CommissionRule ExceptProducts(params string[] products) => new(this) { FreeProducts = KeysOf(products) };

    /// <summary>The same rule, for some kinds of deals alone.</summary>
    public CommissionRule For(params DealKind[] kinds) => new(this) { Kinds = Array.AsReadOnly(Guard.Copy(kinds)) };

    /// <summary>The same rule, for some tiers alone.</summary>
    public CommissionRule For(params TierId[] tiers) => new(this) { Tiers = Array.AsReadOnly(Guard.Copy(tiers)) };

    /// <summary>The same rule, under one of the program's options.</summary>
    /// <exception cref="ArgumentException">The key has another form.</exception>
    public CommissionRule Under(string option) => new(this) { Option = Keys.Key(option) };

    /// <summary>The same rule, which does not apply under some of the program's options.</summary>
    /// <exception cref="ArgumentException">A key has another form.</exception>
    public CommissionRule ExceptUnder(params string[] options) => new(this) { OtherOptions = KeysOf(options) };

    /// <summary>The same rule, for deals that came about in a way, whoever sold them.</summary>
    public CommissionRule When(DealSourcing way, DealSide? by = null) => new(this) { Sourcing = Guard.NotNull(way), SourcedBy = by };

    /// <summary>The same rule, for the products of one side alone.</summary>
    public CommissionRule ForProductsOf(DealSide side) => new(this) { ProductsOf = Guard.NotNull(side) };

    /// <summary>The same rule, for whoever was the first to refer the customer.</summary>
    public CommissionRule ForTheFirstReferral() => new(this) { ForReferrals = true };

    /// <summary>The same rule, for deals signed from one day through another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    public CommissionRule Between(LocalDate? from, LocalDate? until) => from is { } first && until < first
        ? throw new ArgumentOutOfRangeException(nameof(until), until, $"Must be {Dates.Text(first)} or later.")
        : new(this) { From = from, Until = until };

    /// <summary>The same rule, which pays nothing on deals with a net price below an amount; of a deal below zero, its size counts.</summary>
    public CommissionRule FromDealsOf(Money smallest) => new(this) { SmallestDeal = smallest };

    /// <summary>The same rule, for some terms of a contract.</summary>
    public CommissionRule Paying(Recurrence recurrence) => new(this) { Recurrence = Guard.NotNull(recurrence) };

    /// <summary>The same rule, by which a renewal pays by the terms and the tier of the original sale.</summary>
    public CommissionRule KeepingTheRateOfSale() => new(this) { KeepsRateOfSale = true };

    /// <summary>The same rule, by the tier that the partner has on a day of the deal.</summary>
    public CommissionRule ByTierOn(DealDay day) => new(this) { TierOn = Guard.NotNull(day) };

    /// <summary>The same rule, which pays nothing on what comes first.</summary>
    /// <remarks>
    /// Each line that the rule is for is an event, and what the rule is applied to its volume: of a line, the free part is taken off before
    /// the rate, the schedule and the limits. Both are whole minor units; a line that is free as a whole is not counted by a schedule or a limit.
    /// A credit gives back what its sale took: after it the allowance is as it was before the last event. What was used comes in and goes out with <see cref="CommissionProgress"/>.
    /// </remarks>
    public CommissionRule Allowing(FreeAllowance allowance) => new(this) { Allowance = Guard.NotNull(allowance) };

    /// <summary>The same rule, which pays for the days of a line's term that lie in the time that it pays for.</summary>
    /// <remarks>
    /// That time is the one in which the agreement runs, up to the end of the <see cref="Recurrence">tail</see> where there is one, and of the first
    /// twelve months of the term where these are what the rule is applied to. So the day of the sale decides neither of them for a line that states
    /// its term (<see cref="DealLine.Between"/>); a line that states none counts as a whole by the day of the sale. The part is exact, and the
    /// commission is rounded once. It is a part of what the rule is applied to: units, amounts on entry, floors, and another amount that selects a
    /// bracket are of the whole line.
    /// </remarks>
    /// <param name="days">How the days are counted.</param>
    public CommissionRule Prorated(DayCount days) => new(this) { Proration = Guard.NotNull(days) };

    /// <summary>The same rule, with floors and caps.</summary>
    /// <remarks>A limit counts for deals in its currency; a rule that has a limit for a scope has one for each currency that its deals are in.</remarks>
    /// <exception cref="ArgumentException">A scope comes twice in one currency.</exception>
    public CommissionRule Limited(params CommissionLimit[] limits)
    {
        var twice = Guard.Copy(limits).GroupBy(limit => (limit.Scope, limit.Currency)).FirstOrDefault(scope => scope.Count() > 1);
        return twice is null
            ? new(this) { Limits = Array.AsReadOnly(limits.ToArray()) }
            : throw new ArgumentException(Guard.Invariant($"One limit for each scope and currency; there are {twice.Count()} for a {twice.Key.Scope} in {twice.Key.Currency}."), nameof(limits));
    }

    /// <summary>The same rule, which takes the place of others where both would apply.</summary>
    /// <exception cref="ArgumentException">A key has another form.</exception>
    public CommissionRule InPlaceOf(params string[] rules) => new(this) { Replaces = KeysOf(rules) };

    /// <summary>The same rule, and when it is earned and due, whatever the program says of it.</summary>
    public CommissionRule Paid(PaymentTerms terms) => new(this) { Payment = Guard.NotNull(terms) };

    /// <summary>The same rule, of which a part is held back until it is released, whatever the program says of it.</summary>
    /// <param name="part">From 0% to 100%.</param>
    /// <param name="time">How long, from the day it is earned; null where somebody has to release it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is out of that range.</exception>
    /// <exception cref="ArgumentException">The time is no number of days, months or years above zero.</exception>
    public CommissionRule HoldingBack(Rate part, Period? time = null) =>
        new(this) { HeldBack = Guard.InRange(part, Rate.Zero, Rate.One), HeldBackTime = time is null ? null : Dates.Check(time) };

    /// <summary>The same rule, and what a refund takes back.</summary>
    public CommissionRule Reversing(ReversalTerms terms) => new(this) { Reversal = Guard.NotNull(terms) };

    /// <summary>The same rule, and where it is written.</summary>
    public CommissionRule By(Clause clause) => new(this) { Clause = Guard.NotNull(clause) };

    private static ReadOnlyCollection<string> KeysOf(string[] keys) => Array.AsReadOnly(Guard.Copy(keys).Select(key => Keys.Key(key, nameof(keys))).ToArray());
}
