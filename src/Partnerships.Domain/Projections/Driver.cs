namespace Partnerships.Projections;

/// <summary>What a revenue stream is earned on in a year: how many customers, or how many of something planned.</summary>
/// <remarks>
/// "This year" is the year that is projected; customers once won stay. Two drivers are equal only when they are one object;
/// the well-known ones are.
/// </remarks>
public abstract class Driver
{
    private Driver(string words) => Words = words;

    /// <summary>The customers won this year.</summary>
    public static Driver NewCustomers { get; } = new WonThisYear();

    /// <summary>The customers won in the year before this one.</summary>
    public static Driver NewTheYearBefore { get; } = new WonTheYearBefore();

    /// <summary>All customers won before this year began.</summary>
    public static Driver InstalledBefore { get; } = new WonBefore();

    /// <summary>All customers won until this year ends, those of this year included.</summary>
    public static Driver Installed { get; } = new WonByTheEnd();

    /// <summary>The driver in words: "new customers".</summary>
    public string Words { get; }

    /// <summary>A number of its own for each year, such as optimization projects.</summary>
    /// <param name="plan">The numbers.</param>
    public static Driver Planned(CustomerPlan plan) => new ByPlan(Guard.NotNull(plan));

    /// <summary>The driver in words: "new customers".</summary>
    public override string ToString() => Words;

    internal sealed class WonThisYear() : Driver("new customers");

    internal sealed class WonTheYearBefore() : Driver("customers of the year before");

    internal sealed class WonBefore() : Driver("customers installed before");

    internal sealed class WonByTheEnd() : Driver("customers installed");

    internal sealed class ByPlan(CustomerPlan plan) : Driver("planned")
    {
        public CustomerPlan Plan { get; } = plan;
    }
}
