using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CsvHelper;
using CsvHelper.Configuration;

namespace Partnerships.Samples.Statements;

/// <summary>Reads values with a delimiter between them, quoted as in RFC 4180, row by row, and goes on after a row that cannot be read.</summary>
internal static class CsvFile
{
    /// <summary>The rows of a text, those without any text left out; the first one gives the number of cells.</summary>
    /// <remarks>
    /// A quote that is not closed would take the rows after it along. So where the quotes of a row over several lines are wrong, or its
    /// number of cells, its first line alone is faulty, and reading goes on at the next.
    /// </remarks>
    /// <param name="text">The text.</param>
    /// <param name="delimiter">What stands between two cells; null where the text says it.</param>
    /// <param name="faulty">Is told of each faulty row, and what is wrong with it.</param>
    /// <param name="passed">Is told how many characters have been read.</param>
    public static IEnumerable<CsvRow> Read(string text, char? delimiter, Action<CsvRow, string, string> faulty, Action<int> passed)
    {
        var found = Delimiter.In(text, out var at);
        var (between, line, count) = (delimiter ?? found, at > 0 ? 2 : 1, -1);
        while (at < text.Length)
        {
            var wrong = false;
            var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = between.ToString(),
                HasHeaderRecord = false,
                IgnoreBlankLines = false,
                BadDataFound = _ => wrong = true,
            };
            using var reader = new TextFrom(text, at);
            using var parser = new CsvParser(reader, configuration);
            var first = line;
            while (parser.Read())
            {
                var row = new CsvRow(line, between, parser.RawRecord, Array.ConvertAll(parser.Record!, cell => cell.Trim()));
                var (isBlank, isWhole) = (row.Cells.All(cell => cell.Length == 0), count < 0 || row.Cells.Length == count);
                if (isBlank || (!wrong && isWhole))
                {
                    (at, line) = (at + row.Raw.Length, first + parser.RawRow);
                    passed(at);
                    if (!isBlank)
                    {
                        count = row.Cells.Length;
                        yield return row;
                    }

                    continue;
                }

                var only = row.Raw[..LengthOfFirstLine(row.Raw)];
                faulty(row with { Raw = only, Cells = only == row.Raw ? row.Cells : Array.ConvertAll(only.Split(between), cell => cell.Trim().Trim('"')) },
                    wrong ? "deals.bad-quotes" : "deals.wrong-count",
                    wrong ? "A quote stands where none can: a cell with one is in quotes, and has it twice, as in \"17\"\" rack\"."
                        : string.Create(CultureInfo.InvariantCulture, $"Must have {count} cells, as the heading has; has {row.Cells.Length}."));
                (at, line, wrong) = (at + only.Length, line + 1, false);
                if (only.Length < row.Raw.Length)
                {
                    break;
                }
            }
        }
    }

    private static int LengthOfFirstLine(string raw)
    {
        var end = raw.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? raw.Length : raw[end] == '\r' && end + 1 < raw.Length && raw[end + 1] == '\n' ? end + 2 : end + 1;
    }

    /// <summary>A text from a place on, without a copy of it.</summary>
    private sealed class TextFrom(string text, int at) : TextReader
    {
        private int _at = at;

        public override int Peek() => _at < text.Length ? text[_at] : -1;

        public override int Read() => _at < text.Length ? text[_at++] : -1;

        public override int Read(char[] buffer, int index, int count)
        {
            var length = Math.Min(count, text.Length - _at);
            text.CopyTo(_at, buffer, index, length);
            _at += length;
            return length;
        }
    }
}
