using Partnerships.Monetary;

namespace Partnerships.Projections;

/// <summary>What a stream brings in a year, and who keeps it.</summary>
/// <remarks>Two lines are equal only when they are one object.</remarks>
public sealed class ProjectedLine
{
    internal ProjectedLine(ProjectedStream stream, long count, Money price, Money partner, Money vendor) =>
        (Stream, Count, Price, Partner, Vendor) = (stream, count, price, partner, vendor);

    /// <summary>The stream.</summary>
    public ProjectedStream Stream { get; }

    /// <summary>How many of it: customers, or projects. 0 in a year in which it does not earn.</summary>
    public long Count { get; }

    /// <summary>What the customers pay: the price of one times the count. The sum of both shares.</summary>
    public Money Price { get; }

    /// <summary>What the partner keeps, rounded once.</summary>
    public Money Partner { get; }

    /// <summary>What the vendor keeps: the rest.</summary>
    public Money Vendor { get; }

    /// <summary>The line as text: "ongoing support: 10 × USD 15,000.00, partner USD 150,000.00, vendor USD 0.00".</summary>
    public override string ToString() => Guard.Invariant($"{Stream.Name}: {Count} × {Stream.Price}, partner {Partner}, vendor {Vendor}");
}
