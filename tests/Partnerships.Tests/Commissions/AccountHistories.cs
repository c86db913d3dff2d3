using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Partnerships.Tests.Commissions;

/// <summary>Something that is asked of the desk, as numbers that the simulation reads in its own way.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Deal">Which deal.</param>
/// <param name="Part">A part of 1,000.</param>
/// <param name="Days">How many days after the last one.</param>
/// <param name="Late">How many days ago it was true.</param>
public sealed record Asked(AskedKind Kind, int Deal, int Part, int Days, int Late)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} deal {Deal}, {Part}/1000, {Days} days later, {Late} late");
}

/// <summary>What can be asked of the desk, and of the partner's program.</summary>
public enum AskedKind
{
    Sell,
    Refund,
    RefundAll,
    Rise,
    Restate,
    Adjust,
    Hold,
    Release,
    Collect,
    Pay,
    PayPart,
    Recover,
    Close,
    Repeat,
}

/// <summary>A history of a partner: deals, refunds, tiers that change, versions of the program, payouts.</summary>
public sealed record AccountHistory(Asked[] Steps, int Activation, int HoldBack, int Term, bool OnCollection)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"activation {Activation}, held back {HoldBack}%, term {Term}, on collection {OnCollection}:\n{string.Join("\n", Steps.Select(step => step.ToString()))}");
}

/// <summary>Histories with few deals, so that much happens to each.</summary>
public static class AccountHistories
{
    public static Arbitrary<AccountHistory> Histories() => (
        from count in Gen.Choose(1, 24)
        from steps in Gen.ArrayOf(Steps, count)
        from activation in Gen.Elements(0, 0, 2, 3)
        from holdBack in Gen.Elements(0, 0, 30, 100)
        from term in Gen.Elements(0, 0, 30, 12)
        from onCollection in Gen.Elements(false, false, true)
        select new AccountHistory(steps, activation, holdBack, term, onCollection)).ToArbitrary();

    private static Gen<Asked> Steps =>
        from kind in Gen.Frequency(
            (8, Gen.Constant(AskedKind.Sell)),
            (6, Gen.Constant(AskedKind.Refund)),
            (3, Gen.Constant(AskedKind.Pay)),
            (10, Gen.Elements(System.Enum.GetValues<AskedKind>())))
        from deal in Gen.Choose(1, 5)
        from part in Gen.Elements(1, 2, 333, 334, 499, 500, 501, 999, 1000)
        from days in Gen.Elements(0, 1, 14, 29, 30, 31, 92)
        from late in Gen.Elements(0, 0, 0, 1, 40)
        select new Asked(kind, deal, part, days, late);
}
