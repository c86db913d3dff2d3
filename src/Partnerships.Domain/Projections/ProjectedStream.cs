using System;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Projections;

/// <summary>A stream of revenue in a projection: what drives it, the price of one, and who keeps how much of it.</summary>
/// <remarks>
/// The customer's price for one is multiplied by the driver's number, exactly; the partner's share of that is rounded once, and
/// the vendor's is the rest. Without more, the partner keeps 100% in every year of the projection. Two streams are equal
/// only when they are one object.
/// </remarks>
public sealed class ProjectedStream
{
    private ProjectedStream(
        string name, RevenueStream stream, Driver driver, Money price, Rate partnerShare, int? firstYear, int? length, Clause? clause)
    {
        Name = name;
        Stream = stream;
        Driver = driver;
        Price = price;
        PartnerShare = partnerShare;
        FirstYear = firstYear;
        Length = length;
        Clause = clause;
    }

    /// <summary>What the stream is called in tables: "ongoing support".</summary>
    public string Name { get; }

    /// <summary>The kind of revenue.</summary>
    public RevenueStream Stream { get; }

    /// <summary>What the stream is earned on.</summary>
    public Driver Driver { get; }

    /// <summary>The customer's price for one, a year.</summary>
    public Money Price { get; }

    /// <summary>The partner's share of the price; the vendor has the rest.</summary>
    public Rate PartnerShare { get; }

    /// <summary>The first year in which the stream earns; null for the first of the projection.</summary>
    public int? FirstYear { get; }

    /// <summary>The number of years in which the stream earns; null for all that follow.</summary>
    public int? Length { get; }

    /// <summary>Where the stream is written, where that is another place than the projection's.</summary>
    public Clause? Clause { get; }

    /// <summary>A stream of which the partner keeps everything, in every year.</summary>
    /// <param name="name">What the stream is called in tables; not blank.</param>
    /// <param name="stream">The kind of revenue.</param>
    /// <param name="driver">What the stream is earned on.</param>
    /// <param name="price">The customer's price for one, a year; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="price"/> is negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="price"/> is in no currency, or <paramref name="name"/> is blank.</exception>
    public static ProjectedStream Of(string name, RevenueStream stream, Driver driver, Money price) => new(
        Guard.NotBlank(name),
        Guard.NotNull(stream),
        Guard.NotNull(driver),
        Guard.AtLeast(price, Money.Zero(Money.RequireMinorUnit(price.Currency, nameof(price)))),
        Rate.One,
        firstYear: null,
        length: null,
        clause: null);

    /// <summary>The same stream with a share for the partner.</summary>
    /// <param name="partnerShare">From 0% to 100%.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share lies outside.</exception>
    public ProjectedStream Sharing(Rate partnerShare) =>
        new(Name, Stream, Driver, Price, Guard.InRange(partnerShare, Rate.Zero, Rate.One), FirstYear, Length, Clause);

    /// <summary>The same stream, earning from a year on.</summary>
    /// <param name="firstYear">The number of the first year in which it earns.</param>
    public ProjectedStream Starting(int firstYear) =>
        new(Name, Stream, Driver, Price, PartnerShare, firstYear, Length, Clause);

    /// <summary>The same stream, earning for a number of years.</summary>
    /// <param name="years">At least one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="years"/> is below one.</exception>
    public ProjectedStream Lasting(int years) =>
        new(Name, Stream, Driver, Price, PartnerShare, FirstYear, Guard.AtLeast(years, 1), Clause);

    /// <summary>The same stream with the place where it is written.</summary>
    /// <param name="clause">The place in the program document.</param>
    public ProjectedStream By(Clause clause) =>
        new(Name, Stream, Driver, Price, PartnerShare, FirstYear, Length, Guard.NotNull(clause));

    /// <summary>Name, price, driver and share: "software: USD 50,000.00 × new customers, 25% to the partner".</summary>
    public override string ToString() => $"{Name}: {Price} × {Driver}, {PartnerShare} to the partner";

    /// <summary>Whether the stream earns in a year of a projection that begins in another.</summary>
    internal bool EarnsIn(int year, int projectionFirstYear)
    {
        var first = FirstYear ?? projectionFirstYear;
        return year >= first && (Length is not { } length || (long)year - first < length);
    }
}
