namespace Partnerships.Samples.Statements;

/// <summary>A row of a file of values, which may go over several lines of it.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Delimiter">What stands between two cells.</param>
/// <param name="Raw">The text as it stands in the file.</param>
/// <param name="Cells">What the cells say, without blanks at their ends.</param>
internal sealed record CsvRow(int Line, char Delimiter, string Raw, string[] Cells)
{
    /// <summary>Where a cell begins in the file: the line, and the column in UTF-16 characters, both from 1.</summary>
    public (int Line, int Column) PlaceOf(int cell)
    {
        var (line, column, at, quoted) = (Line, 1, 0, false);
        for (var i = 0; i < Raw.Length && at < cell; i++)
        {
            var letter = Raw[i];
            quoted ^= letter == '"';
            at += letter == Delimiter && !quoted ? 1 : 0;
            var ends = letter == '\n' || (letter == '\r' && (i + 1 == Raw.Length || Raw[i + 1] != '\n'));
            (line, column) = ends ? (line + 1, 1) : (line, column + 1);
        }

        return (line, column);
    }
}
