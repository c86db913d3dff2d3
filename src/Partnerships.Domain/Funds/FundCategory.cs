namespace Partnerships.Funds;

/// <summary>What fund money is planned for, such as events: a key, open to a program's own.</summary>
/// <remarks>Two categories are equal when their keys are; they have no order of their own, the terms give one.</remarks>
public sealed record FundCategory
{
    private FundCategory(string key) => Key = key;

    /// <summary>Campaigns that find customers.</summary>
    public static FundCategory DemandGeneration { get; } = new("demand-generation");

    /// <summary>Events and sponsorships.</summary>
    public static FundCategory EventsAndSponsorships { get; } = new("events-and-sponsorships");

    /// <summary>Content and collateral.</summary>
    public static FundCategory ContentAndCollateral { get; } = new("content-and-collateral");

    /// <summary>The key: "demand-generation".</summary>
    public string Key { get; }

    /// <summary>The category with a key, well known or a program's own.</summary>
    /// <param name="key">Lower-case letters and digits, words joined by hyphens: "partner-days".</param>
    /// <exception cref="System.ArgumentException">The key has another form.</exception>
    public static FundCategory Of(string key) => new(Keys.Key(key));

    /// <summary>The key: "demand-generation".</summary>
    public override string ToString() => Key;
}
