using System;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Metrics;
using Partnerships.Monetary;

namespace Partnerships.Programs;

/// <summary>What a side commits to: people, money, days, or an answer within hours.</summary>
/// <remarks>Two commitments are equal when all that they say is; they have no order.</remarks>
public sealed record Commitment : IDescribed
{
    private Commitment(CommitmentParty party, string key, string name) =>
        (Party, Key, Name) = (Guard.NotNull(party), Keys.Key(key), Guard.NotBlank(name));

    /// <summary>Who commits.</summary>
    public CommitmentParty Party { get; }

    /// <summary>The key: "engineers".</summary>
    public string Key { get; }

    /// <summary>The name: "Engineers".</summary>
    public string Name { get; }

    /// <summary>How many or how much; null where no number is given.</summary>
    public MetricValue? Value { get; private init; }

    /// <summary>The most of a range; null where there is none.</summary>
    public MetricValue? UpTo { get; private init; }

    /// <summary>What is counted, such as "days"; null where the name says it.</summary>
    public string? Unit { get; private init; }

    /// <summary>For how long; null where no time is given.</summary>
    public Period? For { get; private init; }

    /// <summary>Where the commitment is written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>Something without a number, such as to honour registrations.</summary>
    /// <exception cref="ArgumentException">The key has another form, or the name is blank.</exception>
    public static Commitment Of(CommitmentParty party, string key, string name) => new(party, key, name);

    /// <summary>A number of something.</summary>
    /// <param name="party">Who commits.</param>
    /// <param name="key">Lower-case letters and digits, words joined by hyphens.</param>
    /// <param name="name">The name in words.</param>
    /// <param name="count">At least 1.</param>
    /// <param name="unit">What is counted, where the name does not say it.</param>
    /// <exception cref="ArgumentException">The key has another form, the name is blank, or the count is below 1.</exception>
    public static Commitment Of(CommitmentParty party, string key, string name, long count, string? unit = null) =>
        new(party, key, name) { Value = MetricValue.Of(Guard.AtLeast(count, 1)), Unit = unit is null ? null : Guard.NotBlank(unit) };

    /// <summary>An amount.</summary>
    /// <exception cref="ArgumentException">The key has another form, the name is blank, or the amount is in no currency.</exception>
    public static Commitment Of(CommitmentParty party, string key, string name, Money amount)
    {
        Money.RequireMinorUnit(amount.Currency, nameof(amount));
        return new(party, key, name) { Value = MetricValue.Of(amount) };
    }

    /// <summary>The same commitment, up to a greater number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below the first one.</exception>
    public Commitment To(long most) => this with { UpTo = MetricValue.Of(Guard.AtLeast(most, Value?.ToCount() ?? 0)) };

    /// <summary>The same commitment, for a time.</summary>
    /// <param name="period">Days, months or years; above zero.</param>
    /// <exception cref="ArgumentException">The period is of another kind.</exception>
    public Commitment During(Period period) => this with { For = Dates.Check(period) };

    /// <summary>The same commitment, and where it is written.</summary>
    public Commitment By(Clause clause) => this with { Clause = Guard.NotNull(clause) };

    /// <summary>The commitment in words: "vendor: Engineers: 3 for 6 months".</summary>
    public override string ToString()
    {
        var value = Value is null ? string.Empty : $": {Value}{(UpTo is null ? "" : $" to {UpTo}")}{(Unit is null ? "" : " " + Unit)}";
        return $"{Party}: {Name}{value}{(For is null ? "" : " for " + Dates.Text(For))}";
    }

    Content IDescribed.Describe() => Content.Object()
        .With("party", Party.Name)
        .With("key", Key)
        .With("name", Name)
        .With("count", Value is { } count && count.Kind == MetricKind.Count ? count.Describe() : null)
        .With("countUpTo", UpTo?.Describe())
        .With("unit", Unit)
        .With("amount", Value is { } amount && amount.Kind == MetricKind.Money ? amount.Describe() : null)
        .With("for", For is null ? null : Dates.Text(For))
        .With("clause", Clause);
}
