using Partnerships.Explanations;

namespace Partnerships.Programs;

/// <summary>A way of working together that a partner signs, such as "subcontract".</summary>
/// <remarks>Two options are equal when all that they say is; they have no order.</remarks>
public sealed record ProgramOption : IDescribed
{
    private ProgramOption(string key, string name, Clause? clause) => (Key, Name, Clause) = (key, name, clause);

    /// <summary>The key: "subcontract".</summary>
    public string Key { get; }

    /// <summary>The name: "Subcontract model".</summary>
    public string Name { get; }

    /// <summary>Where the option is written; null where no document says so.</summary>
    public Clause? Clause { get; }

    /// <summary>An option.</summary>
    /// <exception cref="System.ArgumentException">The key has another form, or the name is blank.</exception>
    public static ProgramOption Of(string key, string name) => new(Keys.Key(key), Guard.NotBlank(name), null);

    /// <summary>The same option, and where it is written.</summary>
    public ProgramOption By(Clause clause) => new(Key, Name, Guard.NotNull(clause));

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    Content IDescribed.Describe() => Content.Object().With("key", Key).With("name", Name).With("clause", Clause);
}
