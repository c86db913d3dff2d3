using System;
using Partnerships.Monetary;

namespace Partnerships.Metrics;

/// <summary>A value of a metric: a count, an amount, a rate, a score, or yes or no.</summary>
/// <remarks>Two values are equal when their kinds and values are; they have no order. The default value is the count 0.</remarks>
public readonly record struct MetricValue
{
    private const int ScorePlaces = 9;

    private readonly MetricKind? _kind;

    private MetricValue(MetricKind kind, long number, Currency currency = default) =>
        (_kind, Number, Currency) = (kind, number, currency);

    /// <summary>What the value is.</summary>
    public MetricKind Kind => _kind ?? MetricKind.Count;

    /// <summary>The value in whole units of its kind: ones, minor units, billionths of a rate or a score, 1 for yes.</summary>
    internal long Number { get; }

    internal Currency Currency { get; }

    /// <summary>A count.</summary>
    public static MetricValue Of(long count) => new(MetricKind.Count, count);

    /// <summary>An amount.</summary>
    public static MetricValue Of(Money amount) => new(MetricKind.Money, amount.MinorUnits, amount.Currency);

    /// <summary>A rate.</summary>
    public static MetricValue Of(Rate rate) => new(MetricKind.Rate, rate.Billionths);

    /// <summary>A score.</summary>
    /// <param name="score">At most nine decimal places, and at most nine digits before them.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="score"/> has more places or digits.</exception>
    public static MetricValue Of(decimal score)
    {
        return IsScore(score) && DecimalDigits.TryScale(score, ScorePlaces, out var billionths)
            ? new(MetricKind.Score, billionths)
            : throw new ArgumentOutOfRangeException(
                nameof(score), score, Guard.Invariant($"Must have at most nine digits before and nine after the point, is {score}."));
    }

    /// <summary>Yes or no.</summary>
    public static MetricValue Of(bool yes) => new(MetricKind.YesNo, yes ? 1 : 0);

    /// <summary>The count.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public long ToCount() => Require(MetricKind.Count).Number;

    /// <summary>The amount.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public Money ToMoney() => Money.Trusted(Require(MetricKind.Money).Number, Currency);

    /// <summary>The rate.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public Rate ToRate() => Rate.FromBillionths(Require(MetricKind.Rate).Number);

    /// <summary>The score.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public decimal ToScore() => Rate.FromBillionths(Require(MetricKind.Score).Number).Value;

    /// <summary>Whether the answer is yes.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public bool ToYesNo() => Require(MetricKind.YesNo).Number == 1;

    /// <summary>The value with the signs of the invariant culture.</summary>
    public override string ToString() => ToString(null);

    /// <summary>The value with a culture's signs.</summary>
    /// <param name="provider">The culture; the invariant one where null.</param>
    public string ToString(IFormatProvider? provider) => Kind.Value switch
    {
        2 => ToMoney().ToString(provider),
        3 => ToRate().ToString(provider),
        4 => Written(ToScore(), provider),
        5 => Number == 1 ? "yes" : "no",
        _ => NumberText.Write(Number, 0, grouped: true, NumberText.SignsOf(provider)),
    };

    /// <summary>Whether a decimal has at most nine digits before and nine after the point.</summary>
    internal static bool IsScore(decimal score)
    {
        const decimal Most = 999_999_999;
        return score is >= -Most and <= Most && DecimalDigits.TryScale(score, ScorePlaces, out _);
    }

    internal static MetricValue FromNumber(MetricKind kind, long number, Currency currency) => new(kind, number, currency);

    internal static MetricValue From<T>(T value)
        where T : struct => value switch
        {
            long count => Of(count),
            Money amount => Of(amount),
            Rate rate => Of(rate),
            decimal score => Of(score),
            bool yes => Of(yes),
            _ => throw new NotSupportedException($"A metric has no values of type {typeof(T).Name}."),
        };

    internal T To<T>()
        where T : struct => (T)(object)(Kind.Value switch
        {
            2 => ToMoney(),
            3 => ToRate(),
            4 => ToScore(),
            5 => ToYesNo(),
            _ => (object)ToCount(),
        });

    /// <summary>The value as documents hold it.</summary>
    internal Content Describe() => Kind.Value switch
    {
        2 => Content.Of(ToMoney().ToString("R", null)),
        3 => Content.Of(ToRate().ToString(null)),
        4 => Content.Of(ToString(null)),
        5 => Content.Of(Number == 1),
        _ => Content.Of(Number),
    };

    private static string Written(decimal score, IFormatProvider? provider) =>
        NumberText.Write(score, (decimal.GetBits(score)[3] >> 16) & 0xFF, grouped: false, NumberText.SignsOf(provider));

    private MetricValue Require(MetricKind kind) => Kind == kind
        ? this
        : throw new InvalidOperationException($"The value {this} is a {Kind}, not a {kind}.");
}
