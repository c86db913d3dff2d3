using FsCheck;

namespace Partnerships.Tests.Commissions;

/// <summary>The same as <see cref="PlanCases"/>, and programs with limits in several currencies, and deals in each of them.</summary>
public static class PlanCasesInCurrencies
{
    public static Arbitrary<PlanCase> Cases() => PlanCases.Of(hasCurrencies: true);
}
