using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Partnerships.Commissions;
using Partnerships.Json;
using Partnerships.Tests.House;

namespace Partnerships.Tests.Samples;

/// <summary>A folder of a test's own, and runs of the statement command that write into it.</summary>
internal sealed class StatementFolder : IDisposable
{
    public const string Program = "samples/data/channel-program.json";
    public const string Agreements = "samples/data/channel-agreements.json";
    public const string Facts = "samples/data/channel-facts.json";
    public const string Deals = "samples/data/deals-5000.csv";
    public const string FaultyDeals = "samples/data/faulty-deals.csv";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnerships");

    public string Path => _folder.FullName;

    public string Out => PathOf("statements");

    public static string ExampleText => File.ReadAllText(Repository.PathOf(Deals));

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>Runs the command with the example's program, agreements and facts.</summary>
    public SampleRun Run(string deals, params string[] more) => RunBy(Program, deals, ["--agreements", Agreements, "--facts", Facts, .. more]);

    /// <summary>Runs the command with a program alone.</summary>
    public SampleRun RunBy(string program, string deals, params string[] more) => SampleRun.Of(["statement", "--program", program, "--deals", deals, "--out", Out, .. more]);

    /// <summary>What was written: the text of each file by its name; nothing where there is no folder.</summary>
    public SortedDictionary<string, string> Written() => new(
        Directory.Exists(Out) ? Directory.GetFiles(Out).ToDictionary(path => System.IO.Path.GetFileName(path)!, File.ReadAllText) : [], StringComparer.Ordinal);

    public List<CommissionStatement> Statements() =>
        [.. Written().Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal) && file.Key is not ("summary.json" or "progress.json" or "accounts.json" or "deals.json")).Select(file => CommissionJson.ReadStatement(file.Value))];

    public void Dispose() => _folder.Delete(recursive: true);
}
