using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What is missing of a minimum commitment over a year, or over the days of it on which the agreement was in force.</summary>
/// <remarks>Two are equal when their parts are; they have no order.</remarks>
public sealed record CommitmentShortfall
{
    internal CommitmentShortfall(DateInterval days, int daysInYear, Money minimum, Money counted, Money owed) =>
        (Days, DaysInYear, Minimum, Counted, Owed) = (days, daysInYear, minimum, counted, owed);

    /// <summary>The days that count.</summary>
    public DateInterval Days { get; }

    /// <summary>The days of the full year.</summary>
    public int DaysInYear { get; }

    /// <summary>The least amount over the days that count.</summary>
    public Money Minimum { get; }

    /// <summary>What was brought in.</summary>
    public Money Counted { get; }

    /// <summary>What is missing, and owed by the party that committed; zero where nothing is, and never below.</summary>
    public Money Owed { get; }

    /// <summary>What is missing, and of what: "USD 88.50 short of USD 100.00".</summary>
    public override string ToString() => $"{Owed} short of {Minimum}";
}
