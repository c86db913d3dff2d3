using System;
using System.Globalization;
using System.IO;
using Partnerships.Samples;

namespace Partnerships.Tests.Samples;

/// <summary>What the sample prints for a command line.</summary>
internal sealed record SampleRun(int ExitCode, string Output, string Error)
{
    public static SampleRun Of(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var language = CultureInfo.CurrentUICulture;
        try
        {
            var exitCode = SampleApp.Run(args, output, error, plain: true, SampleApp.PlainWidth);
            return new SampleRun(exitCode, Text(output), Text(error));
        }
        finally
        {
            CultureInfo.CurrentUICulture = language;
        }
    }

    // Line ends of the machine are not what is compared.
    private static string Text(StringWriter writer) => writer.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
}
