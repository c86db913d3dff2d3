using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Partnerships.Calendars;
using Partnerships.Commissions;
using Partnerships.Explanations;
using Partnerships.Json.Shapes;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Json.Formats;

/// <summary>The forms of texts: keys, names, dates, periods, amounts, rates, points.</summary>
internal static class Texts
{
    private const string Number = @"-?(0|[1-9][0-9]*)(\.[0-9]+)?";
    private const string Whole = "[1-9][0-9]{0,8}";
    private const string Part = @"[^|]*[^|\s][^|]*";

    public static TextShape<string> Key { get; } = new(
        "key", "a key of lower-case letters and digits, words joined by hyphens, such as mutual-customers", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", TryKey);

    public static TextShape<string> Words { get; } = new("words", "a text that is not blank", null, TryWords);

    public static TextShape<PartnerId> Partner { get; } = new("partnerId", "the id of a partner, without blanks at its ends", null, TryPartner);

    public static TextShape<LocalDate> Date { get; } = new(
        "date", "a date, such as 2025-10-01", "^-?[0-9]{4}-[0-9]{2}-[0-9]{2}$", TryDate);

    public static TextShape<Period> Period { get; } = new(
        "period", "a number of days, months or years, such as 30 days or 1 month", $"^(1 (day|month|year)|{Whole} (days|months|years))$", TryPeriod);

    public static TextShape<Window> Window { get; } = new(
        "window",
        "the days that are looked at: trailing 12 months, trailing 90 days, 6 calendar months, 4 completed quarters, program year, program quarter, calendar quarter or since joining",
        $"^(trailing {Whole} (months|days)|{Whole} (calendar months|completed quarters)|program year|program quarter|calendar quarter|since joining)$",
        TryWindow);

    public static TextShape<Clause> Clause { get; } = new(
        "clause", "a place in a document: its name, section and title, such as Partner guide 2026 | §3 | Tiers", $@"^{Part} \| {Part} \| {Part}$", TryClause, repeats: true);

    public static TextShape<Money> Money { get; } = new("money", "an amount, such as USD 300000.00", $"^[A-Z]{{3}} {Number}$", TryMoney);

    public static TextShape<Rate> Rate { get; } = new("rate", "a rate in percent with at most seven decimal places, such as 12.5%", $"^{Number}%$", TryRate);

    public static TextShape<decimal> Points { get; } = new(
        "points", "a number of points, written as a text, with at most nine digits before and nine after the point, such as 70 or 0.5", $"^{Number}$", TryPoints);

    public static TextShape<Currency> Currency { get; } = new("currency", "a currency of ISO 4217 that has amounts, such as USD", "^[A-Z]{3}$", TryCurrency);

    public static TextShape<ProgramYear> ProgramYear { get; } = new(
        "programYear", "the month and the day on which each program year begins, such as 01-01", "^[0-9]{2}-[0-9]{2}$", TryYear);

    public static TextShape<string> Code { get; } = new(
        "code", "a code of lower-case words joined by hyphens, in parts joined by dots, such as commission.accrued", @"^[a-z][a-z0-9]*([-.][a-z0-9]+)*$", TryCode);

    public static TextShape<StatementPeriod> StatementPeriod { get; } = new(
        "statementPeriod", "a year, a quarter, a month or half of one, such as 2025, 2025-Q1, 2025-03 or 2025-03-H2", "^[1-9][0-9]{3}(-Q[1-4]|-[0-9]{2}(-H[12])?)?$", TryStatementPeriod);

    private static bool TryKey(string text, [MaybeNullWhen(false)] out string key)
    {
        key = text;
        return Keys.IsKey(text);
    }

    private static bool TryCode(string text, [MaybeNullWhen(false)] out string code)
    {
        code = text;
        return Keys.IsCode(text);
    }

    private static bool TryStatementPeriod(string text, [MaybeNullWhen(false)] out StatementPeriod period) =>
        Commissions.StatementPeriod.TryParse(text, out period);

    private static bool TryWords(string text, [MaybeNullWhen(false)] out string words)
    {
        words = text;
        return !string.IsNullOrWhiteSpace(text);
    }

    private static bool TryPartner(string text, [MaybeNullWhen(false)] out PartnerId partner)
    {
        partner = TryWords(text, out _) && text.Trim().Length == text.Length ? PartnerId.Of(text) : null;
        return partner is not null;
    }

    private static bool TryDate(string text, out LocalDate date)
    {
        // A date has ten characters, eleven before our time; NodaTime would read more than we write.
        var read = text.Length is 10 or 11 ? LocalDatePattern.Iso.Parse(text) : null;
        date = read is { Success: true } ? read.Value : default;
        return read is { Success: true } && string.Equals(Dates.Text(date), text, StringComparison.Ordinal);
    }

    private static bool TryPeriod(string text, [MaybeNullWhen(false)] out Period period) => (period = Dates.ReadPeriod(text)) is not null;

    private static bool TryWindow(string text, [MaybeNullWhen(false)] out Window window) => (window = Metrics.Window.TryRead(text)) is not null;

    private static bool TryClause(string text, [MaybeNullWhen(false)] out Clause clause) => (clause = Explanations.Clause.TryRead(text)) is not null;

    // Amounts are read with groups too, but a document holds them in one form alone.
    private static bool TryMoney(string text, out Money amount) => Monetary.Money.TryParse(text, null, out amount) && !IsGrouped(text);

    private static bool TryRate(string text, out Rate rate) => Monetary.Rate.TryParse(text, null, out rate) && !IsGrouped(text);

    private static bool TryPoints(string text, out decimal points) =>
        NumberText.TryRead(text, NumberFormatInfo.InvariantInfo, out points) && !IsGrouped(text) && MetricValue.IsScore(points);

    private static bool TryCurrency(string text, out Currency currency) => Monetary.Currency.TryOf(text, out currency) && currency.HasMinorUnit;

    private static bool TryYear(string text, out ProgramYear year)
    {
        const int AnyCommonYear = 2001;
        year = default;
        if (!TryDate(Guard.Invariant($"{AnyCommonYear}-{text}"), out var start))
        {
            return false;
        }

        year = Calendars.ProgramYear.StartingOn(start.Month, start.Day);
        return true;
    }

    private static bool IsGrouped(string text) => System.Linq.Enumerable.Contains(text, ',');
}
