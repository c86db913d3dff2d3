namespace Partnerships.Deals;

/// <summary>A kind of revenue that a deal brings, such as software or training: a key, open to a program's own.</summary>
/// <remarks>Two streams are equal when their keys are; they have no order.</remarks>
public sealed record RevenueStream
{
    private RevenueStream(string key) => Key = key;

    /// <summary>The software subscription or license.</summary>
    public static RevenueStream Software { get; } = new("software");

    /// <summary>Services that put the software to use.</summary>
    public static RevenueStream Implementation { get; } = new("implementation");

    /// <summary>Training of the customer's people.</summary>
    public static RevenueStream Training { get; } = new("training");

    /// <summary>Support after the start, year by year.</summary>
    public static RevenueStream Support { get; } = new("support");

    /// <summary>Extensions made for one customer.</summary>
    public static RevenueStream Customization { get; } = new("customization");

    /// <summary>Projects that make more of software that is in use.</summary>
    public static RevenueStream Optimization { get; } = new("optimization");

    /// <summary>Transactions that run through an integration.</summary>
    public static RevenueStream Transactions { get; } = new("transactions");

    /// <summary>The key: "software".</summary>
    public string Key { get; }

    /// <summary>The stream with a key, well known or a program's own.</summary>
    /// <param name="key">Lower-case letters and digits, words joined by hyphens: "managed-hosting".</param>
    /// <exception cref="System.ArgumentException">The key has another form.</exception>
    public static RevenueStream Of(string key) => new(Keys.Key(key));

    /// <summary>The key: "software".</summary>
    public override string ToString() => Key;
}
