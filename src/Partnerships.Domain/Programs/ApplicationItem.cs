namespace Partnerships.Programs;

/// <summary>One of the things that an applicant submits.</summary>
/// <remarks>Two are equal when key and name are; they have no order.</remarks>
public sealed record ApplicationItem : IDescribed
{
    private ApplicationItem(string key, string name) => (Key, Name) = (key, name);

    /// <summary>The key: "references".</summary>
    public string Key { get; }

    /// <summary>The name: "ERP implementation experience (projects, references)".</summary>
    public string Name { get; }

    /// <summary>An item.</summary>
    /// <param name="key">Lower-case letters and digits, words joined by hyphens.</param>
    /// <param name="name">The name; not blank.</param>
    /// <exception cref="System.ArgumentException">The key has another form, or the name is blank.</exception>
    public static ApplicationItem Of(string key, string name) => new(Keys.Key(key), Guard.NotBlank(name));

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    Content IDescribed.Describe() => Content.Object().With("key", Key).With("name", Name);
}
