using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;

namespace Partnerships.Samples.Statements;

/// <summary>What an export of deals says: the deals that are whole, and what is wrong with the others.</summary>
internal sealed record DealExport(IReadOnlyList<ReadDeal> Deals, int Rows, int FaultyRows, IReadOnlyList<string> LeftOut, List<RowMessage> Messages)
{
    /// <summary>Deals of earlier runs that the export does not name, and of which something waits.</summary>
    public required IReadOnlyList<ReadDeal> Waiting { get; init; }

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="delimiter">What stands between two cells; null where the file says it.</param>
    /// <param name="map">What its columns are.</param>
    /// <param name="earlier">The deals that earlier runs counted.</param>
    /// <param name="partners">The partners that there are; null where there may be any.</param>
    /// <param name="streams">The revenue streams that there are.</param>
    /// <param name="error">Receives why nothing can be read.</param>
    /// <param name="progress">Is told which part has been read.</param>
    /// <param name="stop">Stops reading.</param>
    /// <returns>What the file says; null where it cannot be read, or its heading is wrong.</returns>
    public static DealExport? Read(
        string file, char? delimiter, ColumnMap map, EarlierDeals earlier, IReadOnlyCollection<string>? partners, IReadOnlyCollection<string> streams, TextWriter error, Action<double> progress, CancellationToken stop)
    {
        if (TextFile.Read(file, error) is not { } text)
        {
            return null;
        }

        var (messages, faulty, rows) = (new List<RowMessage>(), new HashSet<int>(), 0);
        var byDeal = new Dictionary<string, (List<DealRow> Rows, SortedSet<int> Lines)>(StringComparer.Ordinal);
        var spoiled = new HashSet<string>(StringComparer.Ordinal);
        DealHeading? heading = null;
        var isHeadingFaulty = false;
        foreach (var row in CsvFile.Read(text, delimiter, Faulty, at => progress((double)at / text.Length)))
        {
            stop.ThrowIfCancellationRequested();
            if (isHeadingFaulty)
            {
                break;
            }

            if (heading is null)
            {
                heading = DealHeading.Read(file, row, map, messages);
                isHeadingFaulty = heading is null;
                continue;
            }

            rows++;
            var reader = new RowReader(file, row, heading, messages);
            if (DealRows.Read(reader, streams) is { } read)
            {
                GroupOf(read.Deal, row.Line).Rows.Add(read);
            }

            reader.RequireBlankWithoutName();
            if (reader.IsFaulty)
            {
                faulty.Add(row.Line);
            }
        }

        if (heading is null)
        {
            messages.ForEach(error.WriteLine);
            if (messages.Count == 0)
            {
                error.WriteLine(new RowMessage(file, 1, 1, RowMessage.Error, "deals.empty-file", $"There is no heading. It names the columns: {string.Join(", ", DealColumn.All)}."));
            }

            return null;
        }

        var deals = new List<ReadDeal>();
        var leftOut = new List<string>();
        foreach (var (id, (group, lines)) in byDeal)
        {
            stop.ThrowIfCancellationRequested();
            var known = earlier.Find(id);
            var whole = new DealGroup(known is null || spoiled.Contains(id) || group.Exists(row => row.Reader.IsFaulty) ? group : known.With(group, streams, messages));
            var deal = group.Count > 0 && !whole.IsFaulty && !spoiled.Contains(id) && !group.Exists(row => row.Reader.IsFaulty) ? whole.Read(partners, known) : null;
            if (deal is not null)
            {
                deals.Add(deal);
                continue;
            }

            faulty.UnionWith(group.Where(row => row.Reader.IsFaulty).Select(row => row.Reader.Row.Line));
            leftOut.Add(id);
            messages.Add(new RowMessage(file, lines.Min, 1, RowMessage.Note, "deals.left-out", string.Create(
                CultureInfo.InvariantCulture, $"Deal {id} is left out, with all of its rows: {string.Join(", ", lines)}."), id));
        }

        var named = deals.Select(deal => deal.Deal.Id).ToHashSet(StringComparer.Ordinal);
        var waiting = earlier.Waiting.Where(known => !named.Contains(known.Id)).Select(known => new DealGroup(known.With([], streams, messages)).Read(partners, known)).OfType<ReadDeal>().ToList();
        return new DealExport(deals, rows, faulty.Count, leftOut, messages) { Waiting = waiting };

        (List<DealRow> Rows, SortedSet<int> Lines) GroupOf(string deal, int line)
        {
            if (!byDeal.TryGetValue(deal, out var group))
            {
                byDeal[deal] = group = ([], []);
            }

            group.Lines.Add(line);
            return group;
        }

        void Faulty(CsvRow row, string code, string what)
        {
            isHeadingFaulty |= heading is null;
            rows += heading is null ? 0 : 1;
            faulty.Add(row.Line);
            var deal = heading?.CellOf(DealColumn.Deal) is { } cell && cell < row.Cells.Length && row.Cells[cell] is { Length: > 0 } id ? id : null;
            if (deal is not null)
            {
                spoiled.Add(deal);
                GroupOf(deal, row.Line);
            }

            messages.Add(new RowMessage(file, row.Line, 1, RowMessage.Error, code, what, deal));
        }
    }
}
