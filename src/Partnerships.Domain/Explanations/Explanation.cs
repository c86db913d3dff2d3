using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Partnerships.Explanations;

/// <summary>How an amount came about: the steps of its calculation, in order.</summary>
/// <remarks>
/// A step works on figures that were given and on results of earlier steps, so the list can be stored and executed again.
/// Two explanations are equal only when they are one object; compare their steps.
/// </remarks>
public sealed class Explanation
{
    private static readonly string[] Header = ["#", "step", "calculation", "amount", "clause"];

    // Either the title, or what makes it.
    private readonly object _title;

    // Wrapped when it is read, as the operands of a step are.
    private readonly Step[] _steps;

    /// <summary>An explanation of steps that nobody adds to any more.</summary>
    internal Explanation(string title, Step[] steps) => (_title, _steps) = (title, steps);

    /// <summary>An explanation whose title is made when somebody reads it.</summary>
    internal Explanation(ISectionNames names, Step[] steps) => (_title, _steps) = (names, steps);

    /// <summary>What is explained.</summary>
    public string Title => _title as string ?? ((ISectionNames)_title).Title;

    /// <summary>The steps, each with a number one above the last.</summary>
    public IReadOnlyList<Step> Steps => Array.AsReadOnly(_steps);

    /// <summary>The explanation as a table, with the signs of the invariant culture.</summary>
    public override string ToString() => ToString(null);

    /// <summary>The explanation as a table: number, what it is, calculation, amount, clause.</summary>
    /// <param name="provider">The culture; the invariant one where null.</param>
    public string ToString(IFormatProvider? provider)
    {
        var rows = new List<string[]> { Header };
        rows.AddRange(_steps.Select(step => new[]
        {
            Guard.Invariant($"{step.Number}"),
            step.Label,
            step.Calculation(provider),
            step.Result.ToString(provider),
            step.Clause.ToString(),
        }));
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder(Title).Append('\n');
        Append(text, rows[0], widths);
        text.Append(string.Join("  ", widths.Select(width => new string('─', width)))).Append('\n');
        var section = string.Empty;
        for (var i = 0; i < _steps.Length; i++)
        {
            if (!string.Equals(_steps[i].Section, section, StringComparison.Ordinal))
            {
                section = _steps[i].Section;
                text.Append(section).Append('\n');
            }

            Append(text, rows[i + 1], widths);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] row, int[] widths)
    {
        // Numbers and amounts stand to the right, words to the left; nothing follows the last column.
        var cells = row.Select((cell, column) => column is 0 or 3 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
        text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
    }
}
