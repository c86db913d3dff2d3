using NodaTime;

namespace Partnerships.Funds;

/// <summary>A lot was opened: from here on money can come for its days.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundLotOpened : FundEvent
{
    internal FundLotOpened(FundEntry entry, string lot, FundCategory? category, LocalDate from, LocalDate to, LocalDate closesOn)
        : base(entry) => (Lot, Category, From, To, ClosesOn) = (Guard.NotBlank(lot), category, from, Guard.AtLeast(to, from), Guard.AtLeast(closesOn, from));

    /// <summary>The id of the lot.</summary>
    public string Lot { get; }

    /// <summary>The category that it is for; null where it is for all.</summary>
    public FundCategory? Category { get; }

    /// <summary>The first day of the activities that it is for.</summary>
    public LocalDate From { get; }

    /// <summary>The last day of the activities that it is for.</summary>
    public LocalDate To { get; }

    /// <summary>The last day on which what is free can be reserved or paid.</summary>
    public LocalDate ClosesOn { get; }

    /// <summary>The code "funds.lot-opened".</summary>
    public override string Code => "funds.lot-opened";

    private protected override string Words => $"lot {Lot} opened";

    private protected override Content Describe(Content content) => content
        .With("lot", Lot)
        .With("category", Category?.Key)
        .With("from", Dates.Text(From))
        .With("to", Dates.Text(To))
        .With("closesOn", Dates.Text(ClosesOn));
}
