using NodaTime;

namespace Partnerships.Funds;

/// <summary>Money of a fund that is for activities of the same days, and of the same category where the plan binds.</summary>
/// <remarks>Two lots are equal when all that they say is; they have no order of their own, an account keeps them in that of their making.</remarks>
public sealed record FundLot : IDescribed
{
    internal FundLot(string id, FundCategory? category, LocalDate from, LocalDate to, LocalDate closesOn, FundBalance balance) =>
        (Id, Category, From, To, ClosesOn, Balance) = (id, category, from, to, closesOn, balance);

    /// <summary>What tells the lot from every other of its account: "2026-01-01/demand-generation".</summary>
    public string Id { get; }

    /// <summary>The category that it is for; null where it is for all.</summary>
    public FundCategory? Category { get; }

    /// <summary>The first day of the activities that it is for.</summary>
    public LocalDate From { get; }

    /// <summary>The last day of the activities that it is for.</summary>
    public LocalDate To { get; }

    /// <summary>The last day on which what is free can be reserved or paid.</summary>
    public LocalDate ClosesOn { get; }

    /// <summary>Where its money came from, and where it is.</summary>
    public FundBalance Balance { get; internal init; }

    /// <summary>Whether an activity lies within its days.</summary>
    public bool Covers(FundActivity activity) => From <= Guard.NotNull(activity).From && activity.To <= To;

    /// <summary>Id and balance.</summary>
    public override string ToString() => $"{Id}: {Balance}";

    Content IDescribed.Describe() => Content.Object()
        .With("id", Id)
        .With("category", Category?.Key)
        .With("from", Dates.Text(From))
        .With("to", Dates.Text(To))
        .With("closesOn", Dates.Text(ClosesOn))
        .With("balance", Balance.Describe());
}
