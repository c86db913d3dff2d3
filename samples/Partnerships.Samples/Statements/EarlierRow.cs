using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Samples.Statements;

/// <summary>A row of a deal as one run hands it on to the next: what its cells say by the format's own columns, and where it stands.</summary>
internal sealed record EarlierRow(string File, int Line, IReadOnlyDictionary<DealColumn, string> Cells)
{
    public bool IsRefund => Text(DealColumn.Kind) == DealRows.RefundKind;

    public string? Text(DealColumn column) => Cells.GetValueOrDefault(column);

    /// <summary>The row as it is read from an export, with what else is known of its deal by now.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="since">What the cells of columns say that were blank.</param>
    /// <param name="place">The row of an export that says the same, so that messages lead there; null where there is none.</param>
    /// <param name="streams">The revenue streams that there are.</param>
    /// <param name="messages">Receives what is wrong.</param>
    public DealRow? Read(string deal, IReadOnlyDictionary<DealColumn, string> since, RowReader? place, IReadOnlyCollection<string> streams, ICollection<RowMessage> messages)
    {
        var cells = DealColumn.All.Select(column => column == DealColumn.Deal ? deal : Text(column) ?? since.GetValueOrDefault(column) ?? string.Empty).ToArray();
        var row = new CsvRow(place?.Row.Line ?? Line, ',', string.Empty, cells);
        return DealRows.Read(new RowReader(place?.File ?? File, row, DealHeading.OfAll, messages), streams);
    }
}
