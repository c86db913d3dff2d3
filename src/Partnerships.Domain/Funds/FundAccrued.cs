using System.Collections.Generic;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>Money that sales brought.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundAccrued : FundPosting
{
    internal FundAccrued(FundEntry entry, Money sales, IEnumerable<FundPart> parts)
        : base(entry, parts) => Sales = sales;

    /// <summary>The sales.</summary>
    public Money Sales { get; }

    /// <summary>The code "funds.accrued".</summary>
    public override string Code => "funds.accrued";

    private protected override string Words => $"{Amount} accrued on sales of {Sales}";

    internal override FundBalance Post(FundBalance balance, Money amount) => balance with { Accrued = balance.Accrued + amount, Available = balance.Available + amount };

    private protected override Content Describe(Content content) => base.Describe(content.With("sales", Sales.ToString("R", null)));
}
