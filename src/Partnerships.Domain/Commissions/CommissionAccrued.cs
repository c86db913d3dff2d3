using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>A commission line was posted: the partner earned it. Its id is that of the line.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class CommissionAccrued : CommissionEvent
{
    internal CommissionAccrued(CommissionLine line, LocalDate knownOn)
        : base(line.Id, line.EarnedOn, knownOn) => Line = line;

    /// <summary>The line, with the terms that it was computed by.</summary>
    public CommissionLine Line { get; }

    /// <summary>The code "commission.accrued".</summary>
    public override string Code => "commission.accrued";

    /// <summary>The deal of the line.</summary>
    public override string Deal => Line.Deal;

    /// <summary>The terms of the line.</summary>
    public override TermsReference Terms => Line.Terms;

    /// <summary>What was earned.</summary>
    public override Money Amount => Line.Amount;

    /// <summary>What happened: "earned D-1042/1/margin".</summary>
    public override string Words => $"earned {Line.Id}";

    private protected override Content Describe(Content content) => content.With("line", Line);
}
