using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>A partner's request for money of the fund, and what became of it.</summary>
/// <remarks>Two requests are equal when all that they say is; they have no order.</remarks>
public sealed class FundRequest : IEquatable<FundRequest>, IDescribed
{
    internal FundRequest(string id, FundActivity activity, Money asked) =>
        (Id, Activity, Asked, Paid, Status) = (id, activity, asked, Money.Zero(asked.Currency), FundRequestStatus.Requested);

    private FundRequest(FundRequest like)
        : this(like, like.Activity, like.Asked)
    {
    }

    private FundRequest(FundRequest like, FundActivity activity, Money asked) => (Id, Activity, Asked, Paid, Status, Approved, Reserved, Spent) =
        (like.Id, activity, asked, like.Paid, like.Status, like.Approved, like.Reserved, like.Spent);

    /// <summary>The id that the request came with.</summary>
    public string Id { get; }

    /// <summary>What the money is for.</summary>
    public FundActivity Activity { get; }

    /// <summary>What the fund would bear of the planned spend.</summary>
    public Money Asked { get; }

    /// <summary>Where it stands.</summary>
    public FundRequestStatus Status { get; private init; }

    /// <summary>What was approved; null where nothing was.</summary>
    public Money? Approved { get; private init; }

    /// <summary>What is reserved for it still, by lot.</summary>
    public IReadOnlyList<FundPart> Reserved { get; private init; } = Guard.None<FundPart>();

    /// <summary>What has been claimed as spent so far; null where nothing was.</summary>
    public FundSpend? Spent { get; private init; }

    /// <summary>What has been paid so far.</summary>
    public Money Paid { get; private init; }

    /// <summary>Whether all that they say is the same.</summary>
    public bool Equals(FundRequest? other) => Content.Same(this, other);

    /// <summary>Whether all that they say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as FundRequest);

    /// <summary>A hash that equal ones share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Id, activity and status: "R-1: 2026-03-02, USD 8,000.00: approved".</summary>
    public override string ToString() => $"{Id}: {Activity}: {Status}";

    Content IDescribed.Describe() => Content.Object()
        .With("id", Id)
        .With("activity", Activity)
        .With("asked", Asked.ToString("R", null))
        .With("status", Status.Name)
        .With("approved", Approved?.ToString("R", null))
        .With("reserved", Reserved)
        .With("spent", Spent)
        .With("paid", Paid.IsZero ? null : Paid.ToString("R", null));

    internal Money Left => Money.Sum(Reserved.Select(part => part.Amount), Asked.Currency);

    internal FundRequest Reserving(IEnumerable<FundPart> parts)
    {
        var reserved = parts.ToArray();
        return new(this)
        {
            Status = FundRequestStatus.Approved,
            Approved = Money.Sum(reserved.Select(part => part.Amount), Asked.Currency),
            Reserved = Array.AsReadOnly(reserved),
        };
    }

    /// <summary>The same request, with more spent on it; our part of it is that of the plan.</summary>
    internal FundRequest Spending(FundSpend spend) => new(this) { Spent = (Spent is null ? spend.Plus(null) : Spent.Plus(spend)).SharedAt(Activity.Spend.OurPart) };

    internal FundRequest Paying(IReadOnlyList<FundPart> parts) =>
        new(this) { Paid = Paid + Money.Sum(parts.Select(part => part.Amount), Asked.Currency), Reserved = Without(parts) };

    internal FundRequest Freeing(IReadOnlyList<FundPart> parts) => new(this) { Reserved = Without(parts) };

    internal FundRequest For(FundActivity activity, Money asked) => new(this, activity, asked);

    internal FundRequest At(FundRequestStatus status) => new(this) { Status = status };

    /// <summary>A request as a document holds it.</summary>
    internal static FundRequest Stored(string id, FundActivity activity, Money asked, FundRequestStatus status, Money? approved, FundPart[] reserved, FundSpend? spent, Money? paid) =>
        new(new FundRequest(id, activity, asked))
        {
            Status = status,
            Approved = approved,
            Reserved = Array.AsReadOnly(reserved),
            Spent = spent,
            Paid = paid ?? Money.Zero(asked.Currency),
        };

    private ReadOnlyCollection<FundPart> Without(IReadOnlyList<FundPart> parts)
    {
        var left = Reserved.ToList();
        foreach (var part in parts)
        {
            var place = left.FindIndex(reserved => string.Equals(reserved.Lot, part.Lot, StringComparison.Ordinal));
            if (place < 0 || left[place].Amount < part.Amount)
            {
                throw new ArgumentException($"Must not take more than is reserved for {Id}; takes {part}.", nameof(parts));
            }

            if (left[place].Amount == part.Amount)
            {
                left.RemoveAt(place);
            }
            else
            {
                left[place] = new FundPart(part.Lot, left[place].Amount - part.Amount);
            }
        }

        return Array.AsReadOnly(left.ToArray());
    }
}
