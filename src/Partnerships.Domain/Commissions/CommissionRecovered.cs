using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>The partner paid back what it owed.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class CommissionRecovered : CommissionEvent
{
    internal CommissionRecovered(string id, LocalDate date, LocalDate knownOn, Money amount)
        : base(id, date, knownOn) => Amount = amount;

    /// <summary>How much.</summary>
    public override Money Amount { get; }

    /// <summary>The code "commission.recovered".</summary>
    public override string Code => "commission.recovered";

    /// <summary>What happened: "recovered".</summary>
    public override string Words => "recovered";

    private protected override Content Describe(Content content) => content.With("amount", Amount.ToString("R", null));
}
