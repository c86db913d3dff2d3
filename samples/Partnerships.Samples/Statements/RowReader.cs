using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Ardalis.SmartEnum;
using NodaTime;
using NodaTime.Text;
using Partnerships.Monetary;

namespace Partnerships.Samples.Statements;

/// <summary>Reads the cells of a row; what is wrong with one is told with its place, and reads as if it were not there.</summary>
internal sealed class RowReader(string file, CsvRow row, DealHeading heading, ICollection<RowMessage> messages)
{
    private static readonly LocalDate Earliest = new(1900, 1, 1);
    private static readonly LocalDate Latest = new(2199, 12, 31);

    public string File => file;

    public CsvRow Row => row;

    /// <summary>The deal of the row; null where the cell is blank or faulty.</summary>
    public string? Deal { get; private set; }

    /// <summary>Whether something of the row was faulty.</summary>
    public bool IsFaulty { get; private set; }

    /// <summary>Reads which deal the row is of, which every later message names.</summary>
    public string? ReadDeal() => Deal = Required(DealColumn.Deal) is { } text ? Id(DealColumn.Deal, text) : null;

    public string? Text(DealColumn column) => heading.CellOf(column) is { } cell && row.Cells[cell] is { Length: > 0 } text ? text : null;

    public string? Required(DealColumn column)
    {
        var text = Text(column);
        return text ?? Fault<string>(column, "deals.missing-value", "Must not be blank.");
    }

    /// <summary>A text without signs that break a line.</summary>
    public string? Id(DealColumn column) => Text(column) is { } text ? Id(column, text) : null;

    public LocalDate? Date(DealColumn column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        return LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) && date >= Earliest && date <= Latest
            ? date
            : Fault<LocalDate?>(column, "deals.bad-date", $"Must be a date such as 2025-10-01, of the years 1900 to 2199; is \"{text}\".");
    }

    public long? Number(DealColumn column, long least, long most)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        return text.All(char.IsAsciiDigit) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : Fault<long?>(column, "deals.bad-number", string.Create(CultureInfo.InvariantCulture, $"Must be a whole number from {least} to {most}, in digits alone; is \"{text}\"."));
    }

    /// <summary>An amount in a currency, exact to its minor unit.</summary>
    public Money? Amount(DealColumn column, Currency? currency)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (currency is null)
        {
            // A currency that cannot be read was told of already.
            return Text(DealColumn.Currency) is null ? Fault<Money?>(column, "deals.missing-value", $"An amount needs its currency, in the column {DealColumn.Currency}.") : null;
        }

        if (!IsPlain(text))
        {
            return Fault<Money?>(column, "deals.bad-amount", $"Must be digits with a point, without groups and signs of a currency, such as 1234.50; is \"{text}\".");
        }

        try
        {
            return Money.Parse($"{currency} {text}", CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            return Fault<Money?>(column, "deals.bad-amount", string.Create(
                CultureInfo.InvariantCulture, $"{currency} has {currency.Value.MinorUnitDigits} digits after the point; is \"{text}\"."));
        }
        catch (OverflowException)
        {
            return Fault<Money?>(column, "deals.too-large", $"Is beyond the largest amount: \"{text}\".");
        }
    }

    public Currency? Currency() => Text(DealColumn.Currency) is not { } text ? null
        : Monetary.Currency.TryOf(text, out var currency) && currency.HasMinorUnit ? currency
        : Fault<Currency?>(DealColumn.Currency, "deals.unknown-currency", $"Must be a code of ISO 4217 with a minor unit, such as USD; is \"{text}\".");

    public T? Named<T>(DealColumn column, IReadOnlyList<T> all)
        where T : SmartEnum<T> => Text(column) is not { } text ? null
        : all.FirstOrDefault(one => string.Equals(one.Name, text, StringComparison.Ordinal))
            ?? Fault<T>(column, "deals.unknown-name", $"Must be one of {string.Join(", ", all)}; is \"{text}\".");

    /// <summary>What a cell says by another reader, which refuses with an exception.</summary>
    public T? By<T>(DealColumn column, Func<string, T> read)
        where T : class
    {
        try
        {
            return Text(column) is { } text ? read(text) : null;
        }
        catch (ArgumentException fault)
        {
            return Fault<T>(column, "deals.bad-value", FirstLine(fault));
        }
    }

    /// <summary>Tells what is wrong with a cell, or with the row where the export has no such column.</summary>
    public T? Fault<T>(DealColumn column, string code, string text)
    {
        IsFaulty = true;
        var (line, place) = row.PlaceOf(heading.CellOf(column) ?? 0);
        messages.Add(new RowMessage(file, line, place, RowMessage.Error, code, $"{column}: {text}", Deal));
        return default;
    }

    /// <summary>A column without a name may be there, as after a delimiter at the end of each row; something in it belongs to nothing.</summary>
    public void RequireBlankWithoutName()
    {
        foreach (var cell in heading.WithoutName.Where(cell => row.Cells[cell].Length > 0))
        {
            IsFaulty = true;
            var (line, place) = row.PlaceOf(cell);
            messages.Add(new RowMessage(file, line, place, RowMessage.Error, "deals.wrong-place", $"Must be blank, since the column has no name in the heading; is \"{row.Cells[cell]}\".", Deal));
        }
    }

    /// <summary>Tells why the row, though it reads well, is not taken.</summary>
    public void Refuse(string code, string text, ICollection<RowMessage> refused) => refused.Add(new RowMessage(file, row.Line, 1, RowMessage.Error, code, text, Deal));

    public static string FirstLine(ArgumentException fault)
    {
        var end = fault.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return (end < 0 ? fault.Message : fault.Message[..end]).Split('\n')[0];
    }

    private static bool IsPlain(string text)
    {
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text;
        var point = digits.IndexOf('.');
        return AreDigits(point < 0 ? digits : digits[..point]) && (point < 0 || AreDigits(digits[(point + 1)..]));

        static bool AreDigits(ReadOnlySpan<char> digits) => !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private string? Id(DealColumn column, string text) => text.Any(char.IsControl)
        ? Fault<string>(column, "deals.bad-text", "Must be on one line, without a tab.")
        : text;
}
