using System;
using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Samples.Statements;

/// <summary>Which cell of a row holds which column.</summary>
internal sealed class DealHeading
{
    private readonly Dictionary<DealColumn, int> _cells;

    private DealHeading(Dictionary<DealColumn, int> cells, IReadOnlyList<int> withoutName) => (_cells, WithoutName) = (cells, withoutName);

    /// <summary>The heading of all columns, in their order.</summary>
    public static DealHeading OfAll { get; } = new(DealColumn.All.Index().ToDictionary(column => column.Item, column => column.Index), []);

    /// <summary>The places of columns that the heading does not name, and which are not left out by the map.</summary>
    public IReadOnlyList<int> WithoutName { get; }

    /// <summary>The place of a column; null where the export does not have it.</summary>
    public int? CellOf(DealColumn column) => _cells.TryGetValue(column, out var cell) ? cell : null;

    /// <summary>The column that a name differs from in capitals and blanks alone, as "Original Sale" does.</summary>
    private static DealColumn? SimilarTo(string name)
    {
        var words = name.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return DealColumn.All.FirstOrDefault(column => string.Equals(column.Name, string.Join('-', words), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads the heading of an export; null where it is faulty.</summary>
    public static DealHeading? Read(string file, CsvRow row, ColumnMap map, ICollection<RowMessage> messages)
    {
        var (cells, withoutName, isListed) = (new Dictionary<DealColumn, int>(), new List<int>(), false);
        var before = messages.Count;
        for (var cell = 0; cell < row.Cells.Length; cell++)
        {
            var column = map.Find(row.Cells[cell], out var isKnown);
            if (!isKnown && row.Cells[cell].Length == 0)
            {
                withoutName.Add(cell);
            }
            else if (!isKnown)
            {
                Add(cell, "deals.unknown-column", WhatToDo(row.Cells[cell]));
            }
            else if (column is not null && !cells.TryAdd(column, cell))
            {
                Add(cell, "deals.column-twice", $"\"{row.Cells[cell]}\" is {column}, as \"{row.Cells[cells[column]]}\" is.");
            }
        }

        var there = string.Join(", ", row.Cells.Select(heading => $"\"{heading}\""));
        var missing = DealColumn.All.Where(column => column.IsRequired && !cells.ContainsKey(column)).Select(column => column.Name).ToList();
        if (!cells.ContainsKey(DealColumn.List) && !cells.ContainsKey(DealColumn.Net))
        {
            missing.Add("list or net");
        }

        if (missing.Count > 0)
        {
            Add(0, "deals.missing-column", $"There is no column {string.Join(", ", missing)}; there are {there}. Say with --map or --columns which of these it is"
                + (row.Cells.Length == 1 ? $", or with --delimiter what stands between the columns: now it is {Delimiter.NameOf(row.Delimiter)}." : "."));
        }

        foreach (var source in map.Sources.Where(source => !row.Cells.Contains(source)))
        {
            Add(0, "deals.missing-column", $"--map or --columns speaks of \"{source}\"; there are {there}.");
        }

        return messages.Count == before ? new DealHeading(cells, withoutName) : null;

        string WhatToDo(string name)
        {
            if (SimilarTo(name) is { } similar)
            {
                return $"\"{name}\" is no column of the format, but {similar} is: --map \"{name}={similar}\".";
            }

            // One message lists all columns: an export of a CRM has many others.
            var list = isListed ? string.Empty : $", which has {string.Join(", ", DealColumn.All)}";
            isListed = true;
            return $"\"{name}\" is no column of the format{list}. Say with --map or --columns which it is, or leave it out: --map \"{name}={ColumnMap.LeftOut}\".";
        }

        void Add(int cell, string code, string text)
        {
            var (line, column) = row.PlaceOf(cell);
            messages.Add(new RowMessage(file, line, column, RowMessage.Error, code, text));
        }
    }
}
