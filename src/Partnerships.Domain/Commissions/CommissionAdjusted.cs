using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What the partner earned was put right, up or down: by a decision of somebody, or since a deal was worked out by other terms.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class CommissionAdjusted : CommissionEvent
{
    internal CommissionAdjusted(string id, LocalDate date, LocalDate knownOn, Money amount, string why, CommissionLine? restated)
        : base(id, date, knownOn) => (Amount, Why, Restated) = (amount, Guard.NotBlank(why), restated);

    /// <summary>What is added; below zero where it is taken away.</summary>
    public override Money Amount { get; }

    /// <summary>Why, in words.</summary>
    public string Why { get; }

    /// <summary>The line as other terms give it, whose whole amount takes the place of what the account had for it; null where the adjustment is of no line.</summary>
    public CommissionLine? Restated { get; }

    /// <summary>The code "commission.adjusted".</summary>
    public override string Code => "commission.adjusted";

    /// <summary>The deal of the line; null where the adjustment is of no line.</summary>
    public override string? Deal => Restated?.Deal;

    /// <summary>The terms of the restated line; null where the adjustment is of no line.</summary>
    public override TermsReference? Terms => Restated?.Terms;

    /// <summary>What was put right, and why: "adjusted, promised by phone".</summary>
    public override string Words => $"adjusted, {Why}";

    private protected override Content Describe(Content content) => content
        .With("amount", Amount.ToString("R", null))
        .With("why", Why)
        .With("restated", Restated);
}
