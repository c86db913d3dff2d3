using System;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Programs;

/// <summary>What a tier gives a partner: something it has, a level of something, a number, or an amount a year.</summary>
/// <remarks>
/// A benefit of a higher tier replaces the one of the same key below it. Two benefits are equal when all that they say is; they
/// have no order.
/// </remarks>
public sealed record Benefit : IDescribed
{
    private Benefit(string key, string name) => (Key, Name) = (Keys.Key(key), Guard.NotBlank(name));

    /// <summary>The key: "training-seats".</summary>
    public string Key { get; }

    /// <summary>The name: "Training seats".</summary>
    public string Name { get; }

    /// <summary>The level, such as "featured"; null where there are none.</summary>
    public string? Level { get; private init; }

    /// <summary>How many, such as of seats; null where it is not counted.</summary>
    public long? Quantity { get; private init; }

    /// <summary>What is counted, such as "days", where that is not the thing itself.</summary>
    public string? Unit { get; private init; }

    /// <summary>Whether the agreement may give more than the number: "10+ seats".</summary>
    public bool OrMoreByAgreement { get; private init; }

    /// <summary>The amount a year, or the range in which the agreement fixes it; null where it is no money.</summary>
    public MoneyRange? YearlyAmount { get; private init; }

    /// <summary>Whether only an agreement gives it: "possible".</summary>
    public bool IsByAgreement { get; private init; }

    /// <summary>Whether one partner at a time can have it within a category or a territory.</summary>
    public bool IsExclusive { get; private init; }

    /// <summary>Where the benefit is written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>Something that a partner has, such as a support portal.</summary>
    /// <exception cref="ArgumentException">The key has another form, or the name is blank.</exception>
    public static Benefit Of(string key, string name) => new(key, name);

    /// <summary>The same benefit at a level, such as "featured".</summary>
    public Benefit AtLevel(string level) => this with { Level = Guard.NotBlank(level) };

    /// <summary>The same benefit, a number of times.</summary>
    /// <param name="quantity">At least 1.</param>
    /// <param name="unit">What is counted, where that is not the thing itself.</param>
    /// <exception cref="ArgumentException">The number is below 1, or the unit blank.</exception>
    public Benefit Numbering(long quantity, string? unit = null) =>
        this with { Quantity = Guard.AtLeast(quantity, 1), Unit = unit is null ? null : Guard.NotBlank(unit) };

    /// <summary>The same benefit, of which an agreement may give more.</summary>
    /// <exception cref="InvalidOperationException">The benefit has no number.</exception>
    public Benefit OrMore() => Quantity is null
        ? throw new InvalidOperationException($"{Name} has no number that an agreement could raise.")
        : this with { OrMoreByAgreement = true };

    /// <summary>The same benefit, worth an amount a year.</summary>
    /// <exception cref="ArgumentException">The amount is in no currency.</exception>
    public Benefit Yearly(Money amount) => Yearly(new MoneyRange(amount, amount));

    /// <summary>The same benefit, worth an amount a year that the agreement fixes within a range.</summary>
    /// <exception cref="ArgumentException">The amounts are in no currency.</exception>
    public Benefit Yearly(MoneyRange amounts)
    {
        Money.RequireMinorUnit(amounts.Currency, nameof(amounts));
        return this with { YearlyAmount = amounts };
    }

    /// <summary>The same benefit, which only an agreement gives.</summary>
    public Benefit ByAgreement() => this with { IsByAgreement = true };

    /// <summary>The same benefit, which one partner at a time can have within a category or a territory.</summary>
    public Benefit Exclusive() => this with { IsExclusive = true };

    /// <summary>The same benefit, and where it is written.</summary>
    public Benefit By(Clause clause) => this with { Clause = Guard.NotNull(clause) };

    /// <summary>The benefit in words: "Training seats: 10 or more".</summary>
    public override string ToString()
    {
        var amount = YearlyAmount is { } range ? (range.Low == range.High ? range.Low.ToString(null) : range.ToString()) + " a year" : null;
        var number = Quantity is { } quantity ? Guard.Invariant($"{quantity:N0}{(Unit is null ? "" : " " + Unit)}{(OrMoreByAgreement ? " or more" : "")}") : null;
        var what = Level ?? amount ?? number ?? (IsByAgreement ? "possible" : null);
        return what is null ? Name : $"{Name}: {what}";
    }

    Content IDescribed.Describe() => Content.Object()
        .With("key", Key)
        .With("name", Name)
        .With("level", Level)
        .With("quantity", Quantity)
        .With("unit", Unit)
        .If("orMore", OrMoreByAgreement)
        .With("yearly", YearlyAmount?.Low.ToString("R", null))
        .With("yearlyUpTo", YearlyAmount is { } range && range.Low != range.High ? range.High.ToString("R", null) : null)
        .If("byAgreement", IsByAgreement)
        .If("exclusive", IsExclusive)
        .With("clause", Clause);
}
