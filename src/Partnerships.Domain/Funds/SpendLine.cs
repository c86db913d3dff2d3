using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>An amount spent on one kind of thing.</summary>
/// <remarks>Two lines are equal when kind and amount are; they have no order.</remarks>
public sealed record SpendLine : IDescribed
{
    internal SpendLine(string? kind, Money amount) => (Kind, Amount) = (kind, amount);

    /// <summary>The kind: "travel"; null where it is of no particular one.</summary>
    public string? Kind { get; }

    /// <summary>The amount; zero or more.</summary>
    public Money Amount { get; }

    /// <summary>Kind and amount: "travel: USD 800.00".</summary>
    public override string ToString() => Kind is null ? Amount.ToString(null) : $"{Kind}: {Amount}";

    Content IDescribed.Describe() => Content.Object().With("kind", Kind).With("amount", Amount.ToString("R", null));
}
