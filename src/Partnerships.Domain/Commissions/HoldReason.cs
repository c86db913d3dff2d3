namespace Partnerships.Commissions;

/// <summary>Why a part of a commission is held and cannot be paid out yet: a key, open to a program's own.</summary>
/// <remarks>Two reasons are equal when their keys are; they have no order.</remarks>
public sealed record HoldReason
{
    private HoldReason(string key) => Key = key;

    /// <summary>The customer has not paid yet, or not all.</summary>
    public static HoldReason Collection { get; } = new("collection");

    /// <summary>A part kept back for a time in which the deal may still be refunded.</summary>
    public static HoldReason HoldBack { get; } = new("hold-back");

    /// <summary>The partner has not brought as many customers yet as its first payout needs.</summary>
    public static HoldReason Activation { get; } = new("activation");

    /// <summary>Somebody looks into it.</summary>
    public static HoldReason Dispute { get; } = new("dispute");

    /// <summary>The key: "hold-back".</summary>
    public string Key { get; }

    /// <summary>The reason with a key, well known or a program's own.</summary>
    /// <param name="key">Lower-case letters and digits, words joined by hyphens: "missing-tax-form".</param>
    /// <exception cref="System.ArgumentException">The key has another form.</exception>
    public static HoldReason Of(string key) => new(Keys.Key(key));

    /// <summary>The key: "hold-back".</summary>
    public override string ToString() => Key;
}
