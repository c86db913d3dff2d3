using System;
using System.Globalization;
using System.Linq;
using Partnerships.Json;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Json;

/// <summary>A document is the same text, and means the same, in every culture.</summary>
public sealed class CultureTests
{
    [Law("S11")]
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("de-CH")]
    public void DocumentsAndFaultsAreTheSameInEveryCulture(string culture)
    {
        var expected = In(CultureInfo.InvariantCulture);

        var actual = In(CultureInfo.GetCultureInfo(culture));

        Assert.Equal(expected, actual);
    }

    private static string[] In(CultureInfo culture)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            var wrong = DocumentKind.Program.Text
                .Replace("\"moreThan\": \"90%\"", "\"moreThan\": \"-90.5%\"", StringComparison.Ordinal)
                .Replace("\"promoters\", \"atLeast\": \"30\"", "\"promoters\", \"atLeast\": \"-100000.5\"", StringComparison.Ordinal)
                .Replace("\"timesAYear\": 4", "\"timesAYear\": -4", StringComparison.Ordinal)
                .Replace("2027-12-31", "2025-12-31", StringComparison.Ordinal);
            return
            [
                ProgramJson.Write(ProgramJson.Read(DocumentKind.Program.Text)),
                AgreementJson.Write(AgreementJson.Read(DocumentKind.Agreement.Text, GoldenValues.Program)),
                PartnerJson.Write(PartnerJson.Read(DocumentKind.Facts.Text, GoldenValues.Program)),
                ProgramJson.Schema,
                .. DocumentKind.Program.FaultsIn(wrong).Select(fault => fault.ToString()),
            ];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
