using System;
using Partnerships.Partners;

namespace Partnerships.Registrations;

/// <summary>What is registered: a customer, a product at a customer, or an opportunity at a customer. Of one key there is one protection at a time.</summary>
/// <remarks>Two keys are equal when customer, product and opportunity are; they have no order. A customer's normal form stands for its key.</remarks>
public sealed record RegistrationKey : IDescribed
{
    private RegistrationKey(CustomerKey customer) => Customer = customer;

    /// <summary>The customer.</summary>
    public CustomerKey Customer { get; }

    /// <summary>The key of the product; null where the customer as a whole is registered.</summary>
    public string? Product { get; private init; }

    /// <summary>The id of the opportunity in the caller's books; null where the customer as a whole is registered.</summary>
    public string? Opportunity { get; private init; }

    /// <summary>What the key is for.</summary>
    public ProtectionScope Scope => Product is not null ? ProtectionScope.CustomerAndProduct
        : Opportunity is not null ? ProtectionScope.Opportunity
        : ProtectionScope.Customer;

    /// <summary>The key of a customer.</summary>
    public static RegistrationKey Of(CustomerKey customer) => new(Guard.NotNull(customer));

    /// <summary>The key of a product at a customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="product">Lower-case letters and digits, words joined by hyphens.</param>
    /// <exception cref="ArgumentException">The product's key has another form.</exception>
    public static RegistrationKey OfProduct(CustomerKey customer, string product) => new(Guard.NotNull(customer)) { Product = Keys.Key(product) };

    /// <summary>The key of one opportunity at a customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="opportunity">The opportunity's id in the caller's books; not blank.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public static RegistrationKey OfOpportunity(CustomerKey customer, string opportunity) =>
        new(Guard.NotNull(customer)) { Opportunity = Guard.NotBlank(opportunity) };

    /// <summary>The key of the customer whose normal form the text is.</summary>
    /// <exception cref="ArgumentException">The text is no normal form.</exception>
    public static implicit operator RegistrationKey(string customer) => Of(CustomerKey.Of(customer));

    /// <summary>The key of a customer.</summary>
    public static implicit operator RegistrationKey(CustomerKey customer) => Of(customer);

    /// <summary>The key as one text, unlike that of every other key: "globex.com", "globex.com/endpoint", "globex.com#O-17".</summary>
    public override string ToString() =>
        Product is not null ? $"{Customer}/{Product}" : Opportunity is not null ? $"{Customer}#{Opportunity}" : Customer.Value;

    Content IDescribed.Describe() => Content.Object()
        .With("customer", Customer.Value)
        .With("product", Product)
        .With("opportunity", Opportunity);
}
