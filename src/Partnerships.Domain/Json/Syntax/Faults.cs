using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Partnerships.Json.Syntax;

/// <summary>What is wrong with a document: all of it, up to a number that somebody can read.</summary>
internal sealed class Faults
{
    /// <summary>How many faults are kept; of the rest it is only said that there are more.</summary>
    public const int Most = 100;

    private const int LongestMessage = 400;

    private readonly List<Fault> _found = [];
    private bool _more;

    public bool Any => _found.Count > 0;

    /// <summary>Whether no further fault is kept, so that nobody needs to put its message together.</summary>
    public bool IsFull => _found.Count == Most;

    public void Add(string code, string path, int offset, string message)
    {
        if (IsFull)
        {
            _more = true;
            return;
        }

        _found.Add(new Fault(code, path, offset, Shown(message, LongestMessage)));
    }

    /// <summary>Notes that there is one more, whose place and message nobody reads.</summary>
    public void AddMore() => _more = true;

    /// <summary>The faults in the order of the text, each with its line and column from 1.</summary>
    public IEnumerable<(Fault Fault, int Line, int Column)> In(string text)
    {
        int line = 1, start = 0, at = 0;
        foreach (var fault in _found.OrderBy(fault => fault.Offset))
        {
            for (; at < fault.Offset; at++)
            {
                if (text[at] == '\n' || (text[at] == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n')))
                {
                    line++;
                    start = at + 1;
                }
            }

            yield return (fault, line, fault.Offset - start + 1);
        }

        if (_more)
        {
            var rest = new Fault("json.more-faults", "$", text.Length, Guard.Invariant($"And more: the first {Most} faults that were found are listed."));
            yield return (rest, 1, 1);
        }
    }

    /// <summary>A text from a document as it can stand in a message: in one line, and not too long.</summary>
    public static string Shown(string text, int longest = 60)
    {
        var shown = new StringBuilder();
        foreach (var character in text)
        {
            if (shown.Length >= longest && !char.IsLowSurrogate(character))
            {
                return shown.Append('…').ToString();
            }

            shown.Append(char.IsControl(character) ? '\uFFFD' : character);
        }

        return shown.ToString();
    }
}
