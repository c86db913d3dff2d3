using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Commissions;

/// <summary>From which day on the time runs in which a commission is to be paid. The name is what documents hold.</summary>
public sealed class PaymentTrigger : SmartEnum<PaymentTrigger>
{
    /// <summary>The day on which the customer signed.</summary>
    public static readonly PaymentTrigger Signature = new("signature", 1);

    /// <summary>The date of the customer's invoice.</summary>
    public static readonly PaymentTrigger Invoice = new("invoice", 2);

    /// <summary>The day on which the customer's payment came in.</summary>
    public static readonly PaymentTrigger Collection = new("collection", 3);

    private PaymentTrigger(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every trigger, the earliest in a deal's life first.</summary>
    public static IReadOnlyList<PaymentTrigger> All { get; } = [Signature, Invoice, Collection];

    /// <summary>The trigger in words: "collection".</summary>
    public override string ToString() => Name;
}
