namespace Partnerships.Partners;

/// <summary>What kind of partner a program is for: a key, open to a program's own.</summary>
/// <remarks>Two types are equal when their keys are; they have no order.</remarks>
public sealed record PartnerType
{
    private PartnerType(string key) => Key = key;

    /// <summary>A vendor whose product is integrated with ours.</summary>
    public static PartnerType Technology { get; } = new("technology");

    /// <summary>A firm that puts the software to use at customers.</summary>
    public static PartnerType Implementation { get; } = new("implementation");

    /// <summary>A firm that sells the software, or refers customers.</summary>
    public static PartnerType Reseller { get; } = new("reseller");

    /// <summary>A company that goes to market together with us.</summary>
    public static PartnerType Alliance { get; } = new("alliance");

    /// <summary>A firm that serves one industry.</summary>
    public static PartnerType Industry { get; } = new("industry");

    /// <summary>The key: "reseller".</summary>
    public string Key { get; }

    /// <summary>The type with a key, well known or a program's own.</summary>
    /// <param name="key">Lower-case letters and digits, words joined by hyphens: "managed-services".</param>
    /// <exception cref="System.ArgumentException">The key has another form.</exception>
    public static PartnerType Of(string key) => new(Keys.Key(key));

    /// <summary>The key: "reseller".</summary>
    public override string ToString() => Key;
}
