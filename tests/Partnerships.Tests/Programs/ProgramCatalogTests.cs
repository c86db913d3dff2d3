using System;
using NodaTime;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tests.Programs;

/// <summary>Which version of a program counts on a date.</summary>
public sealed class ProgramCatalogTests
{
    private static readonly LocalDate LastOfOld = new(2025, 12, 31);
    private static readonly PartnerProgram Old = Version("1.0", new LocalDate(2025, 1, 1)).InForceUntil(LastOfOld);
    private static readonly PartnerProgram New = Version("2.0", LastOfOld.PlusDays(1));
    private static readonly ProgramCatalog Catalog = ProgramCatalog.Of(New, Old);

    [Theory]
    [InlineData(2024, 12, 31, null)]
    [InlineData(2025, 1, 1, "1.0")]
    [InlineData(2025, 12, 31, "1.0")]
    [InlineData(2026, 1, 1, "2.0")]
    [InlineData(2099, 1, 1, "2.0")]
    public void OneVersionIsInForceOnADate(int year, int month, int day, string? version) =>
        Assert.Equal(version, Catalog.InForce("house", new LocalDate(year, month, day))?.Version);

    [Fact]
    public void VersionsStandInTheOrderOfTheirDates() => Assert.Equal([Old, New], Catalog.Programs);

    [Fact]
    public void AnAgreementFollowsTheVersionInForceUnlessItPinsOne()
    {
        var agreement = Agreement.Of("acme", Old, new LocalDate(2025, 6, 1));
        var later = new LocalDate(2026, 6, 1);

        Assert.Same(New, Catalog.For(agreement, later));
        Assert.Same(Old, Catalog.For(agreement.Pinned(), later));
        Assert.Same(Old, Catalog.For(agreement, LastOfOld));
    }

    [Fact]
    public void APinnedVersionThatIsMissingIsRefusedWithThoseThatThereAre()
    {
        var pinned = Agreement.Of("acme", Old, new LocalDate(2025, 6, 1)).Pinned();
        var refused = Assert.Throws<ArgumentException>(() => ProgramCatalog.Of(New).For(pinned, new LocalDate(2026, 6, 1)));

        Assert.Contains("2.0; pinned is 1.0", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, "overlaps")]
    [InlineData(1, "Nothing of house is in force between 2025-12-31 and 2026-01-02")]
    public void VersionsThatOverlapOrLeaveAGapAreRefused(int days, string words)
    {
        var refused = Assert.Throws<ArgumentException>(() => ProgramCatalog.Of(Old, Version("2.0", New.From.PlusDays(days))));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AVersionWithoutEndIsFollowedByNone()
    {
        var refused = Assert.Throws<ArgumentException>(() => ProgramCatalog.Of(New, Version("3.0", new LocalDate(2030, 1, 1))));

        Assert.Contains("2.0 has no end and overlaps 3.0", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AVersionComesOnce()
    {
        var refused = Assert.Throws<ArgumentException>(() => ProgramCatalog.Of(Old, Version("1.0", New.From)));

        Assert.Contains("house 1.0 comes twice", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ProgramsDoNotGetInEachOthersWay()
    {
        var catalog = ProgramCatalog.Of([Old, .. StandardPrograms.All]);

        Assert.Null(catalog.InForce("house", new LocalDate(2026, 1, 1)));
        Assert.Same(StandardPrograms.Reseller, catalog.InForce("reseller", new LocalDate(2026, 1, 1)));
    }

    [Fact]
    public void AnUnknownProgramIsRefusedWithThoseThatThereAre()
    {
        var refused = Assert.Throws<ArgumentException>(() => Catalog.InForce("reseller", LastOfOld));

        Assert.Contains("Must be one of house; is reseller", refused.Message, StringComparison.Ordinal);
    }

    private static PartnerProgram Version(string version, LocalDate from) => PartnerProgram.Of("house", "House program", PartnerType.Of("house"), version, from);
}
