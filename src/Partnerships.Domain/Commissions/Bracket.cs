using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>A bracket of a schedule: from where to where it reaches, and what an amount in it earns.</summary>
/// <remarks>
/// <para>A bracket says of each bound whether it includes it: <see cref="AtLeast"/> and <see cref="AtMost"/> do, <see cref="MoreThan"/> and
/// <see cref="LessThan"/> do not. Where neighbours state one bound between them, it is enough that one of them does.</para>
/// <para>It earns a rate, a price per unit or a price per block; nothing where none is given. An amount on entry is earned once by an amount
/// that has a part in the bracket; <see cref="Reaching"/> earns it on the bound already, and by zero too in a bracket that begins there.
/// A floor holds for all that the bracket brings where an amount has a part in it, a cap always.</para>
/// <para>Two brackets are equal when all that they say is; they have no order.</para>
/// </remarks>
public sealed class Bracket : IEquatable<Bracket>, IDescribed
{
    private Bracket()
    {
    }

    private Bracket(Bracket like) =>
        (Lower, IncludesLower, Upper, IncludesUpper, Rate, UnitPrice, Block, Entry, IsEarnedOnReaching, Floor, Cap, IsRetroactive) =
        (like.Lower, like.IncludesLower, like.Upper, like.IncludesUpper, like.Rate, like.UnitPrice, like.Block, like.Entry, like.IsEarnedOnReaching,
            like.Floor, like.Cap, like.IsRetroactive);

    /// <summary>A bracket whose bounds its neighbours state, or that has none: the rest, or everything.</summary>
    public static Bracket Rest { get; } = new();

    /// <summary>Where it begins; null where it does not say.</summary>
    public Level? Lower { get; private init; }

    /// <summary>Whether a value on the lower bound belongs to it.</summary>
    public bool IncludesLower { get; private init; }

    /// <summary>Where it ends; null where it does not say.</summary>
    public Level? Upper { get; private init; }

    /// <summary>Whether a value on the upper bound belongs to it.</summary>
    public bool IncludesUpper { get; private init; }

    /// <summary>The rate that an amount earns; null where it earns none.</summary>
    public Rate? Rate { get; private init; }

    /// <summary>The price that a unit earns; null where units earn none. It may be finer than the minor unit.</summary>
    public UnroundedMoney? UnitPrice { get; private init; }

    /// <summary>The block whose price is earned by each, also by a part of one; null where there are no blocks.</summary>
    public Block? Block { get; private init; }

    /// <summary>The amount that is earned once; null where there is none.</summary>
    public Money? Entry { get; private init; }

    /// <summary>Whether the amount on entry is earned by a value that only reaches the bracket, with no part in it yet.</summary>
    public bool IsEarnedOnReaching { get; private init; }

    /// <summary>The least that an amount with a part in the bracket brings there; null where there is no floor.</summary>
    public Money? Floor { get; private init; }

    /// <summary>The most that the bracket brings; null where there is no cap.</summary>
    public Money? Cap { get; private init; }

    /// <summary>Whether reaching the bracket rates by it what came before too.</summary>
    public bool IsRetroactive { get; private init; }

    /// <summary>A bracket that begins with a bound, which belongs to it.</summary>
    public static Bracket AtLeast(Level bound) => new() { Lower = bound, IncludesLower = true };

    /// <summary>A bracket that begins above a bound.</summary>
    public static Bracket MoreThan(Level bound) => new() { Lower = bound };

    /// <summary>A bracket that ends with a bound, which belongs to it.</summary>
    public static Bracket AtMost(Level bound) => new() { Upper = bound, IncludesUpper = true };

    /// <summary>A bracket that ends below a bound.</summary>
    public static Bracket LessThan(Level bound) => new() { Upper = bound };

    /// <summary>The same bracket, ending with a bound, which belongs to it.</summary>
    public Bracket ButAtMost(Level bound) => new(this) { Upper = bound, IncludesUpper = true };

    /// <summary>The same bracket, ending below a bound.</summary>
    public Bracket ButLessThan(Level bound) => new(this) { Upper = bound, IncludesUpper = false };

    /// <summary>The same bracket, in which an amount earns a rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is below zero.</exception>
    public Bracket At(Rate rate) => new(this) { Rate = Guard.AtLeast(rate, Monetary.Rate.Zero), UnitPrice = null, Block = null };

    /// <summary>The same bracket, in which each unit earns an amount.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The price is below zero.</exception>
    /// <exception cref="ArgumentException">The price is in no currency.</exception>
    public Bracket PerUnit(Money price) => new(this) { Rate = null, UnitPrice = Prices.NotNegative(price), Block = null };

    /// <summary>The same bracket, in which each unit earns an amount that may be finer than the minor unit.</summary>
    /// <param name="price">In units of the currency, with at most 18 digits past its minor unit; not below zero.</param>
    /// <param name="currency">A currency with a minor unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The price is below zero, or has more digits.</exception>
    /// <exception cref="ArgumentException">The currency has no minor unit.</exception>
    public Bracket PerUnit(decimal price, Currency currency) => PerUnit(Prices.NotNegative(price, currency));

    /// <summary>The same bracket, in which each block of units, also a part of one, earns an amount.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is not above zero, or the price is below.</exception>
    /// <exception cref="ArgumentException">The price is in no currency.</exception>
    public Bracket PerBlock(Units size, Money price) => new(this) { Rate = null, UnitPrice = null, Block = Commissions.Block.Of(size, price) };

    /// <summary>The same bracket, with an amount that is earned once by an amount that has a part in it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below zero.</exception>
    /// <exception cref="ArgumentException">The amount is in no currency.</exception>
    public Bracket Entering(Money amount) => new(this) { Entry = Prices.NotNegative(amount), IsEarnedOnReaching = false };

    /// <summary>The same bracket, with an amount that is earned once by a value that reaches it, be it on the bound or by zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below zero.</exception>
    /// <exception cref="ArgumentException">The amount is in no currency.</exception>
    public Bracket Reaching(Money amount) => new(this) { Entry = Prices.NotNegative(amount), IsEarnedOnReaching = true };

    /// <summary>The same bracket, which brings an amount with a part in it no less.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The floor is below zero, or above the cap.</exception>
    /// <exception cref="CurrencyMismatchException">Floor and cap are in two currencies.</exception>
    public Bracket WithFloor(Money floor) => Cap < Prices.NotNegative(floor)
        ? throw new ArgumentOutOfRangeException(nameof(floor), floor, $"Must be at most the cap of {Cap}, is {floor}.")
        : new(this) { Floor = floor };

    /// <summary>The same bracket, which brings no more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cap is below zero, or below the floor.</exception>
    /// <exception cref="CurrencyMismatchException">Floor and cap are in two currencies.</exception>
    public Bracket WithCap(Money cap) => Floor > Prices.NotNegative(cap)
        ? throw new ArgumentOutOfRangeException(nameof(cap), cap, $"Must be at least the floor of {Floor}, is {cap}.")
        : new(this) { Cap = cap };

    /// <summary>The same bracket; reaching it rates by it what came before too.</summary>
    public Bracket Retroactive() => new(this) { IsRetroactive = true };

    /// <summary>Whether all that the brackets say is the same.</summary>
    public bool Equals(Bracket? other) => Content.Same(this, other);

    /// <summary>Whether all that the brackets say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as Bracket);

    /// <summary>A hash that equal brackets share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The bracket in words: "at most USD 150,000.00: 4%".</summary>
    public override string ToString() => $"{Reach}: {Terms}";

    /// <summary>From where to where: "at least USD 500.00, less than USD 1,000.00".</summary>
    internal string Reach
    {
        get
        {
            var lower = Lower is { } from ? $"{(IncludesLower ? "at least" : "more than")} {from}" : null;
            var upper = Upper is { } to ? $"{(IncludesUpper ? "at most" : "less than")} {to}" : null;
            return lower is null ? upper ?? "the rest" : upper is null ? lower : $"{lower}, {upper}";
        }
    }

    /// <summary>What is earned: "4%, USD 200.00 on entry".</summary>
    internal string Terms
    {
        get
        {
            var terms = new[]
            {
                Rate?.ToString(null),
                UnitPrice is { } price ? $"{price.ToString(null)} a unit" : null,
                Block?.ToString(),
                Entry is { } entry ? $"{entry} {(IsEarnedOnReaching ? "on reaching it" : "on entry")}" : null,
                Floor is { } floor ? $"at least {floor}" : null,
                Cap is { } cap ? $"at most {cap}" : null,
                IsRetroactive ? "retroactive" : null,
            }.Where(term => term is not null).ToList();
            return terms.Count == 0 ? "nothing" : string.Join(", ", terms);
        }
    }

    /// <summary>Whether it earns by the unit.</summary>
    internal bool CountsUnits => UnitPrice is not null || Block is not null;

    /// <summary>Whether nothing but a rate or a price matters.</summary>
    internal bool IsPlain => Entry is null && Floor is null && Cap is null;

    /// <summary>The currencies of its prices and amounts.</summary>
    internal IEnumerable<Currency> Currencies =>
        new[] { UnitPrice?.Currency, Block?.Price.Currency, Entry?.Currency, Floor?.Currency, Cap?.Currency }.OfType<Currency>();

    Content IDescribed.Describe() => DescribeTerms(Content.Object()
            .With(IncludesLower ? "atLeast" : "moreThan", Lower?.ToText())
            .With(IncludesUpper ? "atMost" : "lessThan", Upper?.ToText()));

    internal Bracket PerUnit(UnroundedMoney price) => new(this) { Rate = null, UnitPrice = price, Block = null };

    private Content DescribeTerms(Content content) => content
        .With("rate", Rate?.ToString(null))
        .With("perUnit", UnitPrice is { } price ? Prices.Text(price) : null)
        .With("perBlock", Block)
        .With(IsEarnedOnReaching ? "reaching" : "entry", Entry?.ToString("R", null))
        .With("floor", Floor?.ToString("R", null))
        .With("cap", Cap?.ToString("R", null))
        .If("retroactive", IsRetroactive);
}
