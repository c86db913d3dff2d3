using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using NodaTime;
using NodaTime.Text;

namespace Partnerships.Tests.Samples;

/// <summary>What the deals of samples/data/deals-5000.csv earn by the channel program, worked out from the text of the file by hand-written rules in exact fractions.</summary>
/// <remarks>It shares no code with the libraries or the sample; the terms stand here a second time.</remarks>
internal static class StatementOracle
{
    private static readonly LocalDate ProgramFrom = new(2025, 1, 1);

    private static readonly Dictionary<string, (LocalDate From, LocalDate Until, string? Tier, int Share)> Agreements = new()
    {
        ["acme"] = (ProgramFrom, Never, "gold", 800),
        ["birch"] = (ProgramFrom, Never, "silver", 750),
        ["cedar"] = (ProgramFrom, new(2026, 3, 31), "silver", 725),
        ["delta"] = (ProgramFrom, Never, "registered", 0),
        ["elm"] = (ProgramFrom, Never, null, 750),
        ["fjord"] = (ProgramFrom, Never, "gold", 800),
        ["garnet"] = (ProgramFrom, Never, "registered", 0),
        ["harbor"] = (ProgramFrom, Never, "silver", 750),
        ["iris"] = (ProgramFrom, Never, "registered", 700),
        ["juniper"] = (ProgramFrom, Never, "silver", 775),
        ["kestrel"] = (ProgramFrom, Never, null, 700),
        ["lotus"] = (new(2025, 4, 1), Never, "silver", 750),
        ["sakura"] = (ProgramFrom, Never, "registered", 700),
    };

    private static LocalDate Never => LocalDate.MaxIsoValue;

    /// <summary>An amount on a day: what a line earned or a refund took back, by the id that the account gives it.</summary>
    public sealed record Posting(string Partner, string Currency, string Id, string Deal, LocalDate BookedOn, BigInteger MinorUnits);

    /// <summary>All postings, where periods of so many months are closed when they are over.</summary>
    public static List<Posting> Post(string csv, int monthsInPeriod)
    {
        var rows = Rows(csv);
        var column = rows[0].Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at);
        var deals = rows.Skip(1).GroupBy(row => row[column["deal"]]).Select(group => new Deal(group.Key, [.. group], column))
            .OrderBy(deal => deal.Sold).ThenBy(deal => deal.Id, StringComparer.Ordinal).ToList();
        var paidOnTraining = new Dictionary<(string, string, int), BigInteger>();
        var postings = new List<Posting>();
        foreach (var deal in deals)
        {
            foreach (var partner in deal.Referrers.Prepend(deal.Seller).Where(name => name.Length > 0).Distinct())
            {
                var earned = Earn(deal, partner, paidOnTraining);
                postings.AddRange(earned.Select(line => new Posting(partner, deal.Currency, line.Id, deal.Id, line.On, line.Amount)));
                postings.AddRange(TakeBack(deal, partner, earned, monthsInPeriod));
            }
        }

        return postings;
    }

    private static List<Earned> Earn(Deal deal, string partner, Dictionary<(string, string, int), BigInteger> paidOnTraining)
    {
        var agreement = Agreements[partner];
        var earned = new List<Earned>();
        if (deal.Sold < agreement.From || deal.Sold > agreement.Until || (partner == "garnet" && deal.Seller == partner && deal.Lines.Exists(line => line.Stream == "implementation")))
        {
            return earned;
        }

        var sells = deal.Seller == partner;
        foreach (var line in deal.Lines)
        {
            switch (line.Stream)
            {
                case "software" when sells:
                    Add(line, "margin", Rounded(line.List * PerMille(partner, deal), 1000), deal.Invoiced);
                    break;
                case "software" when deal.Referrers.FirstOrDefault() == partner && deal.Kind != "renewal":
                    var (part, whole) = line.Months > 12 ? (12, line.Months) : (1, 1);
                    Add(line, "referral", BigInteger.Min(Rounded(line.Net * part, 10 * whole), deal.Currency == "JPY" ? 1_000_000 : 750_000), deal.Collected);
                    break;
                case "implementation" when sells:
                    Add(line, "implementation", Rounded(line.Net * agreement.Share, 1000), deal.Collected);
                    break;
                case "training" when sells:
                    var key = (partner, deal.Currency, deal.Sold.Year);
                    var before = paidOnTraining.GetValueOrDefault(key);
                    var amount = BigInteger.Min(Rounded(line.Net * 15, 100), (deal.Currency == "JPY" ? 3_000_000 : 2_500_000) - before);
                    paidOnTraining[key] = before + amount;
                    Add(line, "training", amount, deal.Collected);
                    break;
                case "support" when sells && deal.Sold < deal.Original.PlusMonths(24):
                    Add(line, "support", Rounded(line.Net * 175, 1000), deal.Collected);
                    break;
            }
        }

        return earned;

        void Add(Line line, string rule, BigInteger amount, LocalDate? on)
        {
            if (on is { } day)
            {
                earned.Add(new Earned($"{deal.Id}/{line.Number}/{rule}", line, rule, amount, day));
            }
        }
    }

    private static IEnumerable<Posting> TakeBack(Deal deal, string partner, List<Earned> earned, int monthsInPeriod)
    {
        // A refund is known for a line once the line is earned.
        foreach (var line in earned)
        {
            var (refunded, takenShare, takenAmount) = ((Fraction)0, (Fraction)0, BigInteger.Zero);
            foreach (var refund in deal.Refunds.Where(refund => refund.Line is null || refund.Line == line.Line.Number)
                .OrderBy(refund => Later(refund.KnownOn, line.On)).ThenBy(refund => refund.On).ThenBy(refund => refund.Id, StringComparer.Ordinal))
            {
                var price = refund.Line is null ? deal.Lines.Aggregate(BigInteger.Zero, (sum, other) => sum + other.Net) : line.Line.Net;
                var share = refund.Amount is { } amount ? new Fraction(amount, price) : new Fraction(1, 1).Minus(refunded);
                var counts = line.Rule switch
                {
                    "referral" => new Fraction(refund.On <= line.On.PlusDays(90) ? 1 : 0, 1),
                    "support" => new Fraction(12 - Enumerable.Range(0, 13).First(month => month == 12 || line.On.PlusMonths(month) >= refund.On), 12),
                    _ => 1,
                };
                (refunded, takenShare) = (refunded.Plus(share), takenShare.Plus(share.Times(counts)));
                var all = Rounded(line.Amount * takenShare.Over, takenShare.Under);
                var bookedOn = Later(refund.On, FirstOfPeriod(Later(refund.KnownOn, line.On), monthsInPeriod));
                yield return new Posting(partner, deal.Currency, $"{refund.Id}/{line.Id}", deal.Id, bookedOn, takenAmount - all);
                takenAmount = all;
            }
        }
    }

    private static int PerMille(string partner, Deal deal)
    {
        // A renewal keeps the rate of the sale; an expansion is a sale of its day.
        var day = deal.Kind == "renewal" && deal.Original >= ProgramFrom ? deal.Original : deal.Sold;
        var tier = Agreements[partner].Tier ?? (partner == "elm" || day >= new LocalDate(2025, 9, 30) ? "silver" : "registered");
        return tier switch { "gold" => 275, "silver" => 200, _ => 125 };
    }

    private static LocalDate Later(LocalDate one, LocalDate other) => one > other ? one : other;

    private static LocalDate FirstOfPeriod(LocalDate day, int months) => new(day.Year, ((day.Month - 1) / months * months) + 1, 1);

    /// <summary>A fraction as a whole number, halves away from zero; neither part is below zero.</summary>
    private static BigInteger Rounded(BigInteger over, BigInteger under) => ((2 * over) + under) / (2 * under);

    /// <summary>The rows of comma-separated values whose lines end in "\n".</summary>
    public static List<string[]> Rows(string csv)
    {
        var (rows, cells, cell, quoted) = (new List<string[]>(), new List<string>(), "", false);
        for (var i = 0; i < csv.Length; i++)
        {
            switch (csv[i])
            {
                case '"' when quoted && i + 1 < csv.Length && csv[i + 1] == '"':
                    cell += '"';
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    cells.Add(cell);
                    cell = "";
                    break;
                case '\n' when !quoted:
                    rows.Add([.. cells, cell]);
                    (cell, cells) = ("", []);
                    break;
                default:
                    cell += csv[i];
                    break;
            }
        }

        return rows;
    }

    private sealed record Earned(string Id, Line Line, string Rule, BigInteger Amount, LocalDate On);

    private sealed record Line(int Number, string Stream, BigInteger List, BigInteger Net, int Months);

    private sealed record Given(string Id, int? Line, BigInteger? Amount, LocalDate On, LocalDate KnownOn);

    private readonly record struct Fraction(BigInteger Over, BigInteger Under)
    {
        public static implicit operator Fraction(int whole) => new(whole, 1);

        public Fraction Plus(Fraction other) => new((Over * other.Under) + (other.Over * Under), Under * other.Under);

        public Fraction Minus(Fraction other) => new((Over * other.Under) - (other.Over * Under), Under * other.Under);

        public Fraction Times(Fraction other) => new(Over * other.Over, Under * other.Under);
    }

    private sealed class Deal
    {
        public Deal(string id, List<string[]> rows, Dictionary<string, int> column)
        {
            var lines = rows.Where(row => row[column["kind"]] != "refund").ToList();
            string Of(string name) => lines.Select(row => row[column[name]]).FirstOrDefault(text => text.Length > 0) ?? "";
            (Id, Kind, Seller, Currency) = (id, Of("kind"), Of("partner"), Of("currency"));
            Sold = Date(Of("sold"))!.Value;
            Original = Date(Of("original-sale")) ?? Sold;
            (Invoiced, Collected) = (Date(Of("invoiced")), Date(Of("collected")));
            Referrers = [.. Of("referrals").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split('@')).OrderBy(pair => pair[1], StringComparer.Ordinal).Select(pair => pair[0])];
            Lines =
            [
                .. lines.Select(row => new Line(
                    Number(row[column["line"]]) ?? 0,
                    row[column["stream"]],
                    Amount(row[column["list"]])!.Value,
                    Amount(row[column["net"]]) ?? Amount(row[column["list"]])!.Value,
                    Number(row[column["months"]]) ?? 12)),
            ];
            Refunds =
            [
                .. rows.Where(row => row[column["kind"]] == "refund").Select(row => new Given(
                    row[column["refund"]],
                    Number(row[column["line"]]),
                    Amount(row[column["net"]]),
                    Date(row[column["refunded"]])!.Value,
                    Date(row[column["known"]]) ?? Date(row[column["refunded"]])!.Value)),
            ];
        }

        public string Id { get; }

        public string Kind { get; }

        public string Seller { get; }

        public string Currency { get; }

        public LocalDate Sold { get; }

        public LocalDate Original { get; }

        public LocalDate? Invoiced { get; }

        public LocalDate? Collected { get; }

        public List<string> Referrers { get; }

        public List<Line> Lines { get; }

        public List<Given> Refunds { get; }

        private static LocalDate? Date(string text) => text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).Value;

        private static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

        // The file writes all digits of the minor unit, so that minor units are the digits without the point.
        private static BigInteger? Amount(string text) => text.Length == 0 ? null : BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
