using System.Globalization;
using System.Text;

namespace Partnerships.Json.Syntax;

/// <summary>Where in a document the scanner is: the way there, put into words only when something is wrong.</summary>
internal sealed class ScannedPath(int mostDepth)
{
    // A step leads into a list, to the item with a number, or into an object, to the name between two places of the text.
    private readonly (bool IsList, int From, int To)[] _steps = new (bool, int, int)[mostDepth];
    private int _depth;

    public bool IsFull => _depth == _steps.Length;

    public void EnterList() => _steps[_depth++] = (true, 0, 0);

    public void EnterObject() => _steps[_depth++] = default;

    public void EnterField(int from, int to) => _steps[_depth - 1] = (false, from, to);

    public void NextItem() => _steps[_depth - 1].From++;

    public void Leave() => _depth--;

    public string ToString(string text)
    {
        var path = new StringBuilder("$");
        for (var i = 0; i < _depth; i++)
        {
            var (isList, from, to) = _steps[i];
            if (isList)
            {
                path.Append('[').Append(from.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else if (to > 0)
            {
                path.Append(Node.StepTo(text.Substring(from, to - from)));
            }
        }

        return path.ToString();
    }
}
