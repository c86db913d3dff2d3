using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Text;

namespace Partnerships.Samples.Statements;

/// <summary>Writes an export of deals that follows from a seed alone.</summary>
internal static class GenerateDealsCommand
{
    public const int Seed = 2026;
    public const int Count = 5_000;

    private const int MostDeals = 1_000_000;

    public static Command Of(TextWriter output, TextWriter error)
    {
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same bytes.", DefaultValueFactory = _ => Seed };
        var count = new Option<int>("--count") { Description = "How many deals.", DefaultValueFactory = _ => Count };
        var file = new Option<string>("--out") { Description = "The file to write.", Required = true };
        seed.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 and var number)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--seed must be from 0 to {int.MaxValue}; is {number}."));
            }
        });
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostDeals)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--count must be from 1 to {MostDeals}; is {result.GetValueOrDefault<int>()}."));
            }
        });
        var command = new Command("generate-deals", "Write an example export of deals, the same for the same seed.") { seed, count, file };
        command.SetAction(result =>
        {
            var (path, text) = (result.GetValue(file)!, ExampleDeals.Make((ulong)result.GetValue(seed), result.GetValue(count)));
            if (Directory.Exists(path) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            {
                error.WriteLine(Directory.Exists(path) ? $"--out: {path} is a folder; name a file." : $"--out: there is no folder for {path}.");
                return 1;
            }

            try
            {
                var beside = path + "." + Path.GetRandomFileName();
                File.WriteAllText(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                File.Move(beside, path, overwrite: true);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"--out: {fault.Message}");
                return 1;
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {result.GetValue(count)} deals, seed {result.GetValue(seed)}"));
            return 0;
        });
        return command;
    }
}
