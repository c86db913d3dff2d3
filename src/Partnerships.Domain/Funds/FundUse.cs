using System;
using System.Collections.Generic;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>How far the money of a period was used, and for what, against the plan.</summary>
/// <remarks>Two are equal only when they are one object.</remarks>
public sealed class FundUse
{
    internal FundUse(DateInterval period, Money funded, Money used, IEnumerable<CategoryUse> categories) =>
        (From, To, Funded, Used, Categories) = (period.Start, period.End, funded, used, Array.AsReadOnly(Guard.Copy(categories)));

    /// <summary>The first day of the period.</summary>
    public LocalDate From { get; }

    /// <summary>The last day of the period.</summary>
    public LocalDate To { get; }

    /// <summary>All that came in for activities of the period.</summary>
    public Money Funded { get; }

    /// <summary>What was paid or is reserved for them.</summary>
    public Money Used { get; }

    /// <summary>The used share of what came in, cut to a hundredth of a percent; null where nothing came in.</summary>
    public Rate? Utilization => FundReturn.Ratio(Used, Funded, 4) is { } share ? Rate.Of(share) : null;

    /// <summary>Each category of the plan; empty where there is none.</summary>
    public IReadOnlyList<CategoryUse> Categories { get; }

    /// <summary>The use in words: "USD 6,000.00 of USD 10,000.00 used".</summary>
    public override string ToString() => $"{Used} of {Funded} used";
}
