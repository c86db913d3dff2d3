using System.Globalization;
using System.Text;

namespace Partnerships.Tests.Documents;

/// <summary>Stands in for the console where a snippet of the documentation runs as a test.</summary>
internal sealed class Transcript
{
    private readonly StringBuilder _text = new();

    public void WriteLine(object? value) => _text.Append(CultureInfo.InvariantCulture, $"{value}\n");

    public override string ToString() => _text.ToString();
}
