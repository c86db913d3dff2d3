using System;
using System.Globalization;
using System.IO;
using Partnerships.Samples;
using Partnerships.Tests.House;

namespace Partnerships.Tests.Samples;

/// <summary>What the sample prints for a command line, run from the top of the repository.</summary>
internal sealed record SampleRun(int ExitCode, string Output, string Error)
{
    public static SampleRun Of(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var language = CultureInfo.CurrentUICulture;
        try
        {
            var exitCode = SampleApp.Run(Array.ConvertAll(args, FromTheTop), output, error, plain: true, SampleApp.PlainWidth);
            return new SampleRun(exitCode, Text(output), Text(error));
        }
        finally
        {
            CultureInfo.CurrentUICulture = language;
        }
    }

    // Tests run in a folder of their own, which is that of all of them: files are found from the top, and named as they were.
    private static string FromTheTop(string argument) => File.Exists(Repository.PathOf(argument)) ? Repository.PathOf(argument) : argument;

    // Line ends of the machine are not what is compared, nor where the repository lies.
    private static string Text(StringWriter writer) => writer.ToString()
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace(Repository.Root + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
}
