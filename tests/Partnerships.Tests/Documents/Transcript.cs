using System.Globalization;
using System.IO;

namespace Partnerships.Tests.Documents;

/// <summary>Stands in for the console where a snippet of the documentation runs as a test.</summary>
internal sealed class Transcript
{
    private readonly StringWriter _text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    public void WriteLine(object? value) => _text.WriteLine(value);

    public override string ToString() => _text.ToString();
}
