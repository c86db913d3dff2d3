namespace Partnerships.Partners;

/// <summary>Who a partner is in the caller's books: any text without blanks at its ends.</summary>
/// <remarks>Two ids are equal when their texts are, letter by letter; they have no order. A text stands for its id.</remarks>
public sealed record PartnerId
{
    private PartnerId(string value) => Value = value;

    /// <summary>The text: "acme".</summary>
    public string Value { get; }

    /// <summary>The id with a text.</summary>
    /// <param name="value">Not empty, and without blanks at its ends.</param>
    /// <exception cref="System.ArgumentException">The text is empty, or begins or ends with a blank.</exception>
    public static PartnerId Of(string value) => Guard.NotBlank(value).Length == value.Trim().Length
        ? new(value)
        : throw new System.ArgumentException($"Must not begin or end with a blank; is \"{value}\".", nameof(value));

    /// <summary>The id with a text.</summary>
    /// <exception cref="System.ArgumentException">The text is empty, or begins or ends with a blank.</exception>
    public static implicit operator PartnerId(string value) => Of(value);

    /// <summary>The text: "acme".</summary>
    public override string ToString() => Value;
}
