using System.Runtime.InteropServices;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Projections;

/// <summary>What a customer pays, and how partner and vendor share it.</summary>
/// <param name="Price">What the customer pays.</param>
/// <param name="Partner">What the partner keeps of it.</param>
/// <param name="Vendor">What the vendor keeps of it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Shares(Traced<Money> Price, Traced<Money> Partner, Traced<Money> Vendor)
{
    public static Shares None(Currency currency) => new(Money.Zero(currency), Money.Zero(currency), Money.Zero(currency));
}
