using NodaTime;

namespace Partnerships.Calendars;

/// <summary>When something is to be paid: a number of calendar days after a day, such as "Net 30" after the invoice date.</summary>
/// <remarks>Two are equal when their days are; they have no order. The default value is due on the day itself.</remarks>
public readonly record struct PaymentTerm
{
    private PaymentTerm(int days) => Days = days;

    /// <summary>How many calendar days after the day.</summary>
    public int Days { get; }

    /// <summary>Due a number of calendar days after the day.</summary>
    /// <param name="days">From 0 to 9,999.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">The number lies outside.</exception>
    public static PaymentTerm Net(int days) => new(Guard.InRange(days, 0, 9_999));

    /// <summary>The last day on which a payment is in time.</summary>
    /// <param name="day">The invoice date, or the day on which a fee was earned.</param>
    public LocalDate DueOn(LocalDate day) => day.PlusDays(Days);

    /// <summary>In words: "net 30".</summary>
    public override string ToString() => Guard.Invariant($"net {Days}");
}
