using System;
using Partnerships.Monetary;

namespace Partnerships.Registrations;

/// <summary>What a partner gets who registers a customer that another one holds.</summary>
/// <remarks>Two are equal when all that they say is; they have no order.</remarks>
public sealed record LaterRegistrant : IDescribed
{
    private const string NothingName = "nothing";
    private const string QueueName = "queue";

    private readonly string _name;

    private LaterRegistrant(string name) => _name = name;

    /// <summary>Nothing: the registration is refused.</summary>
    public static LaterRegistrant Nothing { get; } = new(NothingName);

    /// <summary>A place in the queue: the first in it follows when the holder's registration ends without a deal.</summary>
    public static LaterRegistrant Queue { get; } = new(QueueName);

    /// <summary>The fraction of the holder's benefit that it gets; null where it gets no fraction.</summary>
    public Rate? Share { get; private init; }

    /// <summary>The key of the discount class that it gets, such as "co-sell"; null where it gets none.</summary>
    public string? DiscountClass { get; private init; }

    /// <summary>Whether it waits in the queue.</summary>
    public bool Waits => string.Equals(_name, QueueName, StringComparison.Ordinal);

    /// <summary>Whether it gets nothing.</summary>
    public bool IsRefused => string.Equals(_name, NothingName, StringComparison.Ordinal);

    /// <summary>A fraction of what the holder gets, without protection.</summary>
    /// <param name="share">Above 0% and below 100%.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction lies outside.</exception>
    public static LaterRegistrant Fraction(Rate share) => share > Rate.Zero && share < Rate.One
        ? new("fraction") { Share = share }
        : throw new ArgumentOutOfRangeException(nameof(share), share, $"Must be above 0% and below 100%, is {share.ToString(null)}.");

    /// <summary>A lower class of discount, without protection.</summary>
    /// <param name="discountClass">Lower-case letters and digits, words joined by hyphens.</param>
    /// <exception cref="ArgumentException">The key has another form.</exception>
    public static LaterRegistrant LowerClass(string discountClass) => new("class") { DiscountClass = Keys.Key(discountClass) };

    /// <summary>What it gets, in words: "nothing", "queue", "50% of the benefit", "discount class co-sell".</summary>
    public override string ToString() =>
        Share is { } share ? $"{share.ToString(null)} of the benefit" : DiscountClass is null ? _name : $"discount class {DiscountClass}";

    Content IDescribed.Describe() =>
        Share is { } share ? Content.Object().With("fraction", share.ToString(null))
        : DiscountClass is not null ? Content.Object().With("discountClass", DiscountClass)
        : Content.Of(_name);
}
