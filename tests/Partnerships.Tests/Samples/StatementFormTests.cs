using System;
using System.IO;
using System.Linq;
using System.Text;
using Partnerships.Samples.Statements;

namespace Partnerships.Tests.Samples;

/// <summary>The forms in which spreadsheets and CRMs write one and the same export, and what is refused of them.</summary>
public sealed class StatementFormTests
{
    private const string Heading = "deal,kind,partner,customer,sold,invoiced,stream,list,net,currency,referrals,refund,refunded";

    /// <summary>Two deals and a refund, with cells that need quotes: the delimiters, a doubled quote and a line break in a name.</summary>
    private static readonly string[][] Rows =
    [
        ["D-1", "new", "acme", "Globex, \"North\"; and\r\nsons", "2025-02-03", "2025-02-10", "software", "1000.00", "900.00", "USD", "birch@2025-01-29T08:00:00Z;delta@2025-02-01T10:30:00Z", "", ""],
        ["D-2", "new", "birch", "Tab\tCorp", "2025-02-04", "2025-02-11", "software", "", "200.00", "EUR", "", "", ""],
        ["D-1", "refund", "", "", "", "", "", "", "90.00", "USD", "", "CR-1", "2025-03-01"],
    ];

    public static TheoryData<string, string> Forms
    {
        get
        {
            var forms = new TheoryData<string, string>();
            foreach (var (name, delimiter) in new[] { ("comma", ','), ("semicolon", ';'), ("tab", '\t') })
            {
                forms.Add(name, Export(delimiter));
                forms.Add(name + ", CRLF", Export(delimiter, "\r\n"));
                forms.Add(name + ", CR", Export(delimiter, "\r"));
                forms.Add(name + ", no line end at the end", Export(delimiter).TrimEnd('\n'));
                forms.Add(name + ", all quoted", Export(delimiter, quoteAll: true));
                forms.Add(name + ", trailing delimiters", string.Concat(Table.Select(row => Line(row, delimiter) + delimiter + "\n")));
                forms.Add(name + ", blank lines", $"\n \n{new string(delimiter, 12)}\n{Export(delimiter, "\n\n")}{new string(delimiter, 12)}\n\n");
                forms.Add(name + ", declared", $"sep={delimiter}\r\n{Export(delimiter)}");
                forms.Add(name + ", declared again", $"SEP={delimiter}\n{Export(delimiter)}");
            }

            return forms;
        }
    }

    private static string[][] Table => [Heading.Split(','), .. Rows];

    [Theory]
    [MemberData(nameof(Forms))]
    public void IsReadTheSame(string form, string text)
    {
        using var folder = new StatementFolder();
        Assert.Equal(Reference(), Written(folder, folder.Write("deals.csv", text)));
        Assert.NotEmpty(form);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void IsReadTheSameInAnyEncodingThatSaysWhatItIs(string name, bool marked)
    {
        using var folder = new StatementFolder();
        var (encoding, file) = (Encoding.GetEncoding(name), folder.PathOf("deals.csv"));
        var text = Export(';').Replace("Globex", "Glöbex 世界 𝄞", StringComparison.Ordinal);
        File.WriteAllBytes(file, [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);

        Assert.Equal(Reference().Replace("Globex", @"Glöbex 世界 \uD834\uDD1E", StringComparison.Ordinal), Written(folder, file));
    }

    [Theory]
    [InlineData("FF FE 00 00 64 00 00 00", "(1,1): error deals.not-utf8: Must be in UTF-8, or in UTF-16 with a byte order mark: export it so, or convert it; is in UTF-32.")]
    [InlineData("64 00 65 00", "(1,1): error deals.not-utf8: Must be in UTF-8, or in UTF-16 with a byte order mark: export it so, or convert it; is in UTF-16 without one.")]
    [InlineData("00 64 00 65", "(1,1): error deals.not-utf8: Must be in UTF-8, or in UTF-16 with a byte order mark: export it so, or convert it; is in UTF-16 without one.")]
    [InlineData("FF FE 64 00 0D 00 0A 00 65 00 00 D8 65 00", "(2,2): error deals.not-utf8: Must be in UTF-8, or in UTF-16 with a byte order mark: export it so, or convert it; the bytes 00 D8 are no letter.")]
    [InlineData("64 0D 65 0D C3 A4 C3 20", "(3,2): error deals.not-utf8: Must be in UTF-8, or in UTF-16 with a byte order mark: export it so, or convert it; the bytes C3 are no letter.")]
    [InlineData("EF BB BF", "(1,1): error deals.empty-file: There is no heading.")]
    public void OtherBytesAreRefusedWhereTheyStand(string bytes, string message)
    {
        using var folder = new StatementFolder();
        var file = folder.PathOf("deals.csv");
        File.WriteAllBytes(file, Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)));
        var run = folder.Run(file);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(file + message, run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Written());
    }

    /// <summary>What stands in quotes does not count, nor do lines before the heading that name nothing; of two the same number of times the comma counts.</summary>
    [Theory]
    [InlineData("deal;kind", ';')]
    [InlineData("deal\tkind\r\n1,2,3,4", '\t')]
    [InlineData("deal", ',')]
    [InlineData("", ',')]
    [InlineData("a,b;c", ',')]
    [InlineData("a;b\tc", ';')]
    [InlineData("\"a,b,c,\"\"d,\";e", ';')]
    [InlineData("\"Price,\nnet, in USD\";deal", ';')]
    [InlineData("Price, net;deal;kind", ';')]
    [InlineData(",,,,\n;\n\t\n \"\"\ndeal;kind", ';')]
    [InlineData("sep=;\na,b,c", ';')]
    [InlineData("sep=|\na,b,c", ',')]
    [InlineData("sep=;,deal", ',')]
    [InlineData("sep=\t", '\t')]
    public void TheHeadingSaysWhatTheDelimiterIs(string text, char delimiter) => Assert.Equal(delimiter, Delimiter.In(text, out _));

    [Fact]
    public void TheOptionHasTheLastWord()
    {
        using var folder = new StatementFolder();
        // More commas in the names of columns than semicolons between them.
        var text = Export(';').Replace("customer;", "customer,,,,,,,,,,,,,,,,,;", StringComparison.Ordinal);
        var file = folder.Write("deals.csv", text);
        var map = folder.Write("columns.json", """{ "customer,,,,,,,,,,,,,,,,,": "customer" }""");

        Assert.Contains("deals.missing-column", folder.Run(file, "--period", "2025-Q1").Error, StringComparison.Ordinal);
        Assert.Equal(Reference(), Written(folder, file, "--delimiter", ";", "--columns", map));
        Assert.Equal(Reference(), Written(folder, folder.Write("tabs.csv", Export('\t')), "--delimiter", "tab", "--force"));
        var one = folder.Run(file, "--delimiter", "tab", "--force");
        Assert.Contains("or with --delimiter what stands between the columns: now it is tab.", one.Error, StringComparison.Ordinal);
        Assert.Equal((2, "--delimiter must be one of , ; tab; is \"|\"."), (folder.Run(file, "--delimiter", "|").ExitCode, folder.Run(file, "--delimiter", "|").Error.Split('\n')[0]));
    }

    /// <summary>Places are counted in the file as it is, whatever its delimiter.</summary>
    [Theory]
    [InlineData(',', "\"1.234,56\"")]
    [InlineData(';', "1.234,56")]
    [InlineData(';', "1234,56")]
    [InlineData('\t', "1,234.56")]
    [InlineData(';', "$1234.56")]
    [InlineData(';', "1 234.56")]
    [InlineData(';', "1'234.56")]
    [InlineData(';', "1e3")]
    [InlineData(';', "(1234.56)")]
    [InlineData(';', "+1234.56")]
    [InlineData(';', "1234.")]
    [InlineData(';', ".56")]
    [InlineData(';', "١٢٣٤")]
    [InlineData(';', "-")]
    public void AnAmountOfAnotherFormIsRefusedWithItsPlaceAndWhatIsAllowed(char delimiter, string amount)
    {
        using var folder = new StatementFolder();
        string[][] table = [[.. Table[0]], [.. Table[2]]];
        table[1][8] = amount.Trim('"');
        var file = folder.Write("deals.csv", string.Concat(table.Select(row => Line(row, delimiter) + "\r\n")));
        var run = folder.Run(file);
        var place = run.Error.Split('(')[1].Split(')')[0].Split(',').Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var error = run.Error.Split('\n').Single(line => line.Contains(": error ", StringComparison.Ordinal));

        Assert.EndsWith($": error deals.bad-amount: net: Must be digits with a point, without groups and signs of a currency, such as 1234.50; is \"{amount.Trim('"')}\".", error, StringComparison.Ordinal);
        Assert.StartsWith($"{file}(2,{File.ReadAllLines(file)[1].LastIndexOf(amount, StringComparison.Ordinal) + 1})", error, StringComparison.Ordinal);
        Assert.Equal(2, place[0]);
    }

    /// <summary>A delimiter in a name without quotes moves the cells after it: where the last column has no name, that is seen.</summary>
    [Theory]
    [InlineData(",", "(3,1): error deals.wrong-count: Must have 14 cells, as the heading has; has 15.")]
    [InlineData("", "(3,45): error deals.wrong-place: Must be blank, since the column has no name in the heading; is \"2025-03-01\".")]
    public void AColumnWithoutANameIsBlank(string end, string message)
    {
        using var folder = new StatementFolder();
        var row = "D-1,refund,Globex, Inc,,,,,,90.00,USD,,CR-1,2025-03-01" + end;
        var file = folder.Write("deals.csv", $"{Heading},\n{Line(Rows[1], ',')},\n{row}\n");
        var run = folder.Run(file, "--period", "2025-Q1");

        Assert.Contains(file + message, run.Error, StringComparison.Ordinal);
        Assert.Contains("note deals.left-out: Deal D-1 is left out", run.Error, StringComparison.Ordinal);
    }

    private static string Reference()
    {
        using var folder = new StatementFolder();
        var text = Written(folder, folder.Write("deals.csv", Export(',')));
        Assert.Contains("D-1/1/margin", text, StringComparison.Ordinal);
        Assert.Contains("D-2/1/margin", text, StringComparison.Ordinal);
        Assert.Contains("CR-1", text, StringComparison.Ordinal);
        return text;
    }

    private static string Written(StatementFolder folder, string file, params string[] more)
    {
        var run = folder.Run(file, ["--period", "2025-Q1", .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return string.Join("\n", folder.Written().Select(written => $"{written.Key}\n{written.Value}"));
    }

    private static string Export(char delimiter, string lineEnd = "\n", bool quoteAll = false) => string.Concat(Table.Select(row => Line(row, delimiter, quoteAll) + lineEnd));

    private static string Line(string[] cells, char delimiter, bool quoteAll = false) => string.Join(delimiter, cells.Select(cell =>
        quoteAll || cell.Contains(delimiter, StringComparison.Ordinal) || cell.AsSpan().IndexOfAny("\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell));
}
