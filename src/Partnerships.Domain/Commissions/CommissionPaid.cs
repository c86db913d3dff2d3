using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>The partner was paid.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class CommissionPaid : CommissionEvent
{
    internal CommissionPaid(string id, LocalDate date, LocalDate knownOn, Money amount)
        : base(id, date, knownOn) => Amount = amount;

    /// <summary>How much.</summary>
    public override Money Amount { get; }

    /// <summary>The code "commission.paid".</summary>
    public override string Code => "commission.paid";

    /// <summary>What happened: "paid".</summary>
    public override string Words => "paid";

    private protected override Content Describe(Content content) => content.With("amount", Amount.ToString("R", null));
}
