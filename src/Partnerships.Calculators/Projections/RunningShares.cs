using System.Runtime.InteropServices;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Projections;

/// <summary>Shares that are being added up.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct RunningShares(Currency currency)
{
    private readonly Currency _currency = currency;
    private RunningTotal _price = new(currency);
    private RunningTotal _partner = new(currency);
    private RunningTotal _vendor = new(currency);

    public void Add<TWorker>(Shares shares, ref TWorker work)
        where TWorker : struct, IWorker
    {
        work.AddTo(ref _price, shares.Price);
        work.AddTo(ref _partner, shares.Partner);

        // Where the partner keeps everything, no step made the zero: it would only be noise in the explanation.
        if (shares.Vendor.Step != 0 || !shares.Vendor.Value.IsZero)
        {
            work.AddTo(ref _vendor, shares.Vendor);
        }
    }

    /// <summary>The totals; where the partner keeps everything, one total is all there is to say.</summary>
    public Shares End<TWorker>(bool shared, Clause clause, ref TWorker work)
        where TWorker : struct, IWorker
    {
        if (!shared)
        {
            var all = work.Sum("partner's total", ref _partner, clause);
            return new Shares(all, all, Money.Zero(_currency));
        }

        return new Shares(
            work.Sum("customers' total", ref _price, clause),
            work.Sum("partner's total", ref _partner, clause),
            work.Sum("vendor's total", ref _vendor, clause));
    }
}
