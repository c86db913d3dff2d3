using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using NodaTime.Text;

namespace Partnerships.Samples.Statements;

/// <summary>Makes an export of deals such as a customer database gives, from a seed: the partners are those of samples/data/channel-agreements.json.</summary>
internal sealed class ExampleDeals
{
    private static readonly LocalDate First = new(2025, 1, 2);
    private static readonly LocalDate Last = new(2026, 6, 30);

    private static readonly (string Partner, string Currency)[] Sellers =
    [
        ("acme", "USD"), ("acme", "USD"), ("acme", "USD"), ("birch", "USD"), ("birch", "USD"), ("cedar", "USD"), ("cedar", "USD"), ("elm", "USD"), ("fjord", "EUR"), ("fjord", "EUR"),
        ("garnet", "USD"), ("harbor", "USD"), ("harbor", "EUR"), ("iris", "EUR"), ("juniper", "EUR"), ("kestrel", "USD"), ("sakura", "JPY"), ("lotus", "USD"),
    ];

    private static readonly string[] Referrers = ["delta", "delta", "delta", "birch", "elm", "iris", "lotus"];
    private static readonly string[] Names = ["Globex", "Initech", "Hooli", "Umbrella", "Stark", "Wayne", "Müller", "Øresund", "Soylent", "Tyrell", "Vandelay", "Wonka", "Zorg", "Ångström"];
    private static readonly string[] Forms = ["Inc.", "GmbH", "Ltd", "AG", ", Sons & Co", "Group", "\"North\" LLC", "SA"];
    private static readonly int[] Terms = [12, 12, 12, 24, 36];

    private readonly Draw _draw;
    private readonly DealWriter _writer = new();
    private readonly List<Sale> _sales = [];
    private readonly PriorityQueue<Refund, (LocalDate On, int Number)> _refunds = new();
    private int _renewals;
    private int _refundCount;

    private ExampleDeals(ulong seed) => _draw = new Draw(seed);

    /// <summary>An export of so many deals, with renewals, refunds and referrals among them, in the order of their days.</summary>
    public static string Make(ulong seed, int count)
    {
        var made = new ExampleDeals(seed);
        var days = Period.DaysBetween(First, Last);
        for (var number = 1; number <= count; number++)
        {
            var on = First.PlusDays((int)((long)(number - 1) * days / Math.Max(1, count - 1)));
            made.WriteRefundsUntil(on);
            made.WriteDeal(number, on);
        }

        made.WriteRefundsUntil(LocalDate.MaxIsoValue);
        return made._writer.ToString();
    }

    private void WriteDeal(int number, LocalDate on)
    {
        while (_renewals < _sales.Count && _sales[_renewals].Until < on.PlusDays(-40))
        {
            // Its time has passed: the customer did not renew.
            _renewals++;
        }

        var sale = _renewals < _sales.Count && _sales[_renewals].Until <= on && _draw.Happens(80) ? _sales[_renewals++].Renewed(on)
            : _draw.Happens(8) ? Older(number, on)
            : _sales.Count > 0 && _draw.Happens(9) ? Expanded(_draw.Of(_sales), on)
            : New(number, on);
        var deal = $"D-{Text(number, "00000")}";
        var lines = Lines(sale);
        var invoiced = on.PlusDays(_draw.Between(1, 12));
        var collected = invoiced.PlusDays(_draw.Between(12, 55));
        for (var line = 1; line <= lines.Count; line++)
        {
            var (stream, product, quantity, months, list, net) = lines[line - 1];
            var (isFirst, isTerm) = (line == 1, stream is "software" or "support");
            _writer.Write(
                (DealColumn.Deal, deal),
                (DealColumn.Line, Text(line)),
                (DealColumn.Kind, sale.Kind),
                (DealColumn.Partner, isFirst ? sale.Seller : null),
                (DealColumn.Customer, isFirst ? sale.Customer : null),
                (DealColumn.Subscription, isFirst ? sale.Subscription : null),
                (DealColumn.Sold, isFirst ? Text(on) : null),
                (DealColumn.OriginalSale, isFirst && sale.Kind != "new" ? Text(sale.OriginallyOn) : null),
                (DealColumn.ContractYear, isFirst && sale.Kind == "renewal" ? Text(sale.ContractYear) : null),
                (DealColumn.Invoiced, isFirst ? Text(invoiced) : null),
                (DealColumn.Collected, isFirst && collected <= Last && !_draw.Happens(3) ? Text(collected) : null),
                (DealColumn.Referrals, isFirst ? sale.Referrals : null),
                (DealColumn.Stream, stream),
                (DealColumn.Product, product),
                (DealColumn.Quantity, quantity == 1 ? null : Text(quantity)),
                (DealColumn.Months, isTerm && months != 12 ? Text(months) : null),
                (DealColumn.List, Amount(list, sale.Currency)),
                (DealColumn.Net, net == list ? null : Amount(net, sale.Currency)),
                (DealColumn.Currency, sale.Currency));
        }

        if (sale.Kind != "expansion" && lines[0].Months == 12)
        {
            _sales.Add(sale with { Until = on.PlusYears(1) });
        }

        if (_draw.Happens(4))
        {
            GiveBack(deal, sale, on, lines);
        }
    }

    private Sale New(int number, LocalDate on)
    {
        var (partner, currency) = _draw.Of(Sellers);
        var isReferred = _draw.Happens(18);
        var referrer = _draw.Of(Referrers);
        var recorded = on.AtMidnight().InUtc().ToInstant() - Duration.FromHours(_draw.Between(24, 24 * 60));
        var referrals = !isReferred ? null
            : _draw.Happens(10) ? $"{referrer}@{Text(recorded)};{_draw.Of(Referrers.Except([referrer]).ToList())}@{Text(recorded + Duration.FromMinutes(_draw.Between(1, 5000)))}"
            : $"{referrer}@{Text(recorded)}";

        // What a referral brought, the vendor mostly sells itself.
        var seller = isReferred && _draw.Happens(80) ? null : partner;
        return new Sale("new", seller, currency, Customer(), $"S-{Text(number, "00000")}", on, 1, referrals, _draw.Of(Terms), on);
    }

    private Sale Older(int number, LocalDate on)
    {
        var years = _draw.Between(1, 3);
        var (partner, currency) = _draw.Of(Sellers);
        return New(number, on) with
        {
            Kind = "renewal",
            Seller = partner,
            Currency = currency,
            OriginallyOn = on.PlusYears(-years),
            ContractYear = years + 1,
            Months = 12,
            Referrals = null,
        };
    }

    private static Sale Expanded(Sale sale, LocalDate on) => sale with { Kind = "expansion", ContractYear = 1, Months = 12, Until = on };

    private string Customer()
    {
        var form = _draw.Of(Forms);
        return $"{_draw.Of(Names)} {Text(_draw.Between(1, 900))}{(form.StartsWith(',') ? "" : " ")}{form}";
    }

    private List<(string Stream, string? Product, int Quantity, int Months, long List, long Net)> Lines(Sale sale)
    {
        // Amounts are in cents, or in yen, which has none.
        var scale = sale.Currency == "JPY" ? 2L : 1L;
        var seats = _draw.Between(5, 240);
        var price = _draw.Of<long>([1_950, 2_900, 4_450, 7_990]) * scale;
        var list = seats * price * sale.Months;
        var lines = new List<(string, string?, int, int, long, long)> { ("software", _draw.Of<string>(["suite", "suite-plus", "analytics"]), seats, sale.Months, list, list - (list * _draw.Of([0, 0, 0, 5, 8, 10, 15]) / 100)) };
        if (sale.Kind == "new" && sale.Seller is not null && _draw.Happens(45))
        {
            lines.Add(("implementation", null, 1, 12, _draw.Between(40, 1_200) * 12_345L * scale, 0));
        }

        if (sale.Kind == "new" && _draw.Happens(25))
        {
            lines.Add(("training", null, _draw.Between(1, 4), 12, _draw.Between(3, 40) * 45_055L * scale, 0));
        }

        if (_draw.Happens(30))
        {
            lines.Add(("support", null, 1, 12, list * _draw.Between(12, 22) / 100, 0));
        }

        return [.. lines.Select(line => line.Item6 == 0 ? (line.Item1, line.Item2, line.Item3, line.Item4, line.Item5, line.Item5) : line)];
    }

    private void GiveBack(string deal, Sale sale, LocalDate on, List<(string Stream, string? Product, int Quantity, int Months, long List, long Net)> lines)
    {
        var day = on.PlusDays(_draw.Between(5, 200));
        var line = _draw.Between(1, lines.Count);
        var net = lines[line - 1].Net;
        if (_draw.Happens(35))
        {
            Add(new Refund(NextId(), deal, null, null, sale.Currency, day, Known(day)));
            return;
        }

        var first = new Refund(NextId(), deal, line, net * _draw.Between(10, 60) / 100, sale.Currency, day, Known(day));
        Add(first);
        if (_draw.Happens(25))
        {
            // Once the first is known: of what was left by then.
            var later = (first.KnownOn ?? day).PlusDays(_draw.Between(1, 60));
            Add(_draw.Happens(50)
                ? new Refund(NextId(), deal, line, null, sale.Currency, later, Known(later))
                : new Refund(NextId(), deal, line, net * _draw.Between(5, 39) / 100, sale.Currency, later, Known(later)));
        }

        void Add(Refund refund) => _refunds.Enqueue(refund, (refund.On, _refundCount));
    }

    private string NextId() => $"CR-{Text(++_refundCount, "0000")}";

    private LocalDate? Known(LocalDate day) => _draw.Happens(20) ? day.PlusDays(_draw.Between(1, 45)) : null;

    private void WriteRefundsUntil(LocalDate day)
    {
        while (_refunds.TryPeek(out var refund, out _) && refund.On < day)
        {
            _refunds.Dequeue();
            _writer.Write(
                (DealColumn.Deal, refund.Deal),
                (DealColumn.Kind, "refund"),
                (DealColumn.Line, refund.Line is { } line ? Text(line) : null),
                (DealColumn.Net, refund.Amount is { } amount ? Amount(amount, refund.Currency) : null),
                (DealColumn.Currency, refund.Amount is null ? null : refund.Currency),
                (DealColumn.Refund, refund.Id),
                (DealColumn.Refunded, Text(refund.On)),
                (DealColumn.Known, refund.KnownOn is { } known ? Text(known) : null));
        }
    }

    private static string Amount(long minorUnits, string currency) => currency == "JPY"
        ? minorUnits.ToString(CultureInfo.InvariantCulture)
        : (minorUnits / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Text(int number, string format = "0") => number.ToString(format, CultureInfo.InvariantCulture);

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Text(Instant instant) => InstantPattern.General.Format(instant);

    private sealed record Sale(
        string Kind, string? Seller, string Currency, string Customer, string Subscription, LocalDate OriginallyOn, int ContractYear, string? Referrals, int Months, LocalDate Until)
    {
        public Sale Renewed(LocalDate on) => this with { Kind = "renewal", ContractYear = ContractYear + 1, Until = on.PlusYears(1) };
    }

    private sealed record Refund(string Id, string Deal, int? Line, long? Amount, string Currency, LocalDate On, LocalDate? KnownOn);
}
