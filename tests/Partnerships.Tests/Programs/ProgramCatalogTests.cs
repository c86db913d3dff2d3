using System;
using NodaTime;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tests.Programs;

/// <summary>Which version of a program counts on a date.</summary>
public sealed class ProgramCatalogTests
{
    private static readonly LocalDate Change = new(2026, 7, 1);
    private static readonly PartnerProgram First = PartnerProgram.Of("reseller", "Reseller", PartnerType.Reseller, "1", new LocalDate(2025, 10, 1)).InForceUntil(Change.PlusDays(-1));
    private static readonly PartnerProgram Second = PartnerProgram.Of("reseller", "Reseller", PartnerType.Reseller, "2", Change);

    [Fact]
    public void TheVersionInForceCountsUnlessTheAgreementPinsOne()
    {
        var catalog = ProgramCatalog.Of(Second, First);
        var agreement = Agreement.Of("acme", First, new LocalDate(2025, 12, 1));

        Assert.Equal("1", catalog.InForce("reseller", Change.PlusDays(-1))!.Version);
        Assert.Equal("2", catalog.InForce("reseller", Change)!.Version);
        Assert.Null(catalog.InForce("reseller", new LocalDate(2025, 9, 30)));
        Assert.Equal("2", catalog.For(agreement, Change)!.Version);
        Assert.Equal("1", catalog.For(agreement.Pinned(), Change)!.Version);
        Assert.Throws<ArgumentException>("id", () => catalog.InForce("alliance", Change));
    }

    [Fact]
    public void OverlapsAndGapsAreRefused()
    {
        var later = PartnerProgram.Of("reseller", "Reseller", PartnerType.Reseller, "2", Change.PlusDays(1));
        var earlier = PartnerProgram.Of("reseller", "Reseller", PartnerType.Reseller, "2", Change.PlusDays(-1));
        var again = PartnerProgram.Of("reseller", "Reseller", PartnerType.Reseller, "1", Change);

        Assert.Contains("between 2026-06-30 and 2026-07-02", Assert.Throws<ArgumentException>("programs", () => ProgramCatalog.Of(First, later)).Message, StringComparison.Ordinal);
        Assert.Contains("overlaps 2", Assert.Throws<ArgumentException>("programs", () => ProgramCatalog.Of(First, earlier)).Message, StringComparison.Ordinal);
        Assert.Contains("no end", Assert.Throws<ArgumentException>("programs", () => ProgramCatalog.Of(Second, PartnerProgram.Of("reseller", "Reseller", PartnerType.Reseller, "3", Change.PlusYears(1)))).Message, StringComparison.Ordinal);
        Assert.Contains("comes twice", Assert.Throws<ArgumentException>("programs", () => ProgramCatalog.Of(First, again)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheContentHashIsOfTheContentAlone()
    {
        var same = PartnerProgram.Of("reseller", "Reseller", PartnerType.Reseller, "2", Change);

        Assert.Equal(Second, same);
        Assert.Equal(Second.ContentHash, same.ContentHash);
        Assert.Equal(64, same.ContentHash.Length);
        Assert.NotEqual(Second.ContentHash, same.NeedingVertical().ContentHash);
    }
}
