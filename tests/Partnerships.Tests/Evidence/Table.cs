using System.Collections.Generic;
using System.IO;
using System.Linq;
using Partnerships.Tests.House;

namespace Partnerships.Tests.Evidence;

/// <summary>The lists of ids, tab-separated files with a heading.</summary>
internal static class Table
{
    public static IReadOnlyList<string[]> Read(string name)
    {
        var lines = File.ReadAllLines(Repository.PathOf("tests", "Partnerships.Tests", "Evidence", name));
        var columns = lines[0].Split('\t').Length;
        var rows = lines.Skip(1).Select(line => line.Split('\t')).ToList();
        return rows.Find(row => row.Length != columns) is { } wrong
            ? throw new InvalidDataException($"{name} has {columns} columns, but not here: {string.Join(" | ", wrong)}")
            : rows;
    }
}
