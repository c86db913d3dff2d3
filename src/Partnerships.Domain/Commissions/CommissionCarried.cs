using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>A period was closed with its last day, and its balance carried into the next: what is posted later goes there.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class CommissionCarried : CommissionEvent
{
    internal CommissionCarried(string id, LocalDate date, LocalDate knownOn, Money amount)
        : base(id, date, knownOn) => Amount = amount;

    /// <summary>How much. Below zero where the partner owed.</summary>
    public override Money Amount { get; }

    /// <summary>The code "commission.carried".</summary>
    public override string Code => "commission.carried";

    /// <summary>What happened: "carried past 2025-03-31".</summary>
    public override string Words => $"carried past {Dates.Text(Date)}";

    private protected override Content Describe(Content content) => content.With("amount", Amount.ToString("R", null));
}
