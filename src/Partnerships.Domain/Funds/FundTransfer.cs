using System;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>Money that went from one lot to another.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public abstract class FundTransfer : FundEvent
{
    private protected FundTransfer(FundEntry entry, string from, string to, Money amount)
        : base(entry)
    {
        (From, To) = (Guard.NotBlank(from), Guard.NotBlank(to));
        Amount = amount.IsPositive && !string.Equals(from, to, StringComparison.Ordinal)
            ? amount
            : throw new ArgumentException($"Must be above zero, and go to another lot; is {amount} from {from} to {to}.", nameof(amount));
    }

    /// <summary>The id of the lot that gave it.</summary>
    public string From { get; }

    /// <summary>The id of the lot that got it.</summary>
    public string To { get; }

    /// <summary>How much; above zero.</summary>
    public Money Amount { get; }

    /// <summary>The balance of the lot that gave it.</summary>
    internal abstract FundBalance Give(FundBalance balance);

    /// <summary>The balance of the lot that got it.</summary>
    internal abstract FundBalance Get(FundBalance balance);

    private protected override Content Describe(Content content) => content.With("from", From).With("to", To).With("amount", Amount.ToString("R", null));
}
