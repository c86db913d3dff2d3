using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Json;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Json;

/// <summary>A text of 1 MiB takes no more than 64 MiB, whatever is in it.</summary>
public sealed class MemoryTests
{
    private const int Megabyte = 1 << 20;
    private const long Most = 64L * Megabyte;

    private static readonly Dictionary<string, Func<string>> Texts = new(StringComparer.Ordinal)
    {
        ["zeros"] = () => Repeated("[", "0,", "0]"),
        ["as many zeros as a document may have"] = () => "[" + string.Concat(Enumerable.Repeat("0,", 249_998)) + "0]",
        ["as many objects as a document may have"] = () => "[" + string.Concat(Enumerable.Repeat("{},", 249_998)) + "{}]",
        ["lists in lists"] = () => Repeated("[", string.Concat(Enumerable.Repeat("[", 30)) + string.Concat(Enumerable.Repeat("]", 30)) + ",", "0]"),
        ["brackets"] = () => new string('[', Megabyte),
        ["short texts"] = () => Repeated("[", "\"a\",", "0]"),
        ["fields of one name"] = () => Repeated("{", "\"a\":0,", "\"a\":0}"),
        ["fields of many names"] = () => "{" + string.Join(",", Enumerable.Range(0, 90_000).Select(number => $"\"f{number:x}\":0")) + "}",
        ["one long text"] = () => "\"" + new string('x', Megabyte - 2) + "\"",
        ["one long text of escapes"] = () => Repeated("\"", "\\u0041", "\""),
        ["one long name"] = () => "{\"" + new string('x', Megabyte - 6) + "\":0}",
        ["one long number"] = () => new string('7', Megabyte),
        ["blanks"] = () => new string(' ', Megabyte),
        ["lines"] = () => new string('\n', Megabyte - 1) + "x",
        ["a program with a very long name"] = () => Program("\"name\": \"A program", "\"name\": \"" + new string('x', 900_000)),
        ["a program with many unknown fields"] = () => Program("\"id\"", string.Concat(Enumerable.Range(0, 60_000).Select(number => $"\"x{number}\":0,")) + "\"id\""),
        ["a program with many metrics"] = () => Program("\"metrics\": {", "\"metrics\": {" + Named(14_000, number => $"\"m{number}\": {{ \"kind\": \"count\", \"name\": \"a metric\" }},")),
        ["a program whose metrics come from one another"] = () => Program("\"metrics\": {", "\"metrics\": {" + Named(12_000, number => $"\"m{number}\":{{\"kind\":\"count\",\"name\":\"m\",\"measure\":{{\"net\":[\"m{number + 1}\"]}}}},")),
        ["a program with many requirements"] = () => Program("\"requirements\": [", "\"requirements\": [" + Named(16_000, _ => "{ \"metric\": \"sales\", \"atLeast\": \"EUR 1.00\" },")),
        ["a program with many tiers"] = () => Program("\"tiers\": [", "\"tiers\": [" + Named(57_000, number => $"{{\"id\":\"t-{number:x}\"}},")),
        ["a program with many rates"] = () => Program("\"rates\": [", "\"rates\": [" + Named(9_000, number => $"{{ \"key\": \"r-{number}\", \"name\": \"r\", \"range\": {{ \"from\": \"1%\", \"to\": \"2%\" }} }},")),
        ["a program with many faults"] = () => Program("\"requirements\": [", "\"requirements\": [" + Named(14_000, _ => "{ \"metric\": \"sales\", \"atLeast\": \"EUR 1.001\" },")),
        ["a long history"] = () => Facts("\"entries\": [", number => $"{{ \"id\": \"E-{number}\", \"date\": \"2026-05-04\", \"metric\": \"sold\", \"value\": 3, \"subject\": \"c-{number}\" }},", 10_500),
        ["a long history of amounts"] = () => Facts("\"entries\": [", number => $"{{\"id\":\"E-{number}\",\"date\":\"2026-05-04\",\"metric\":\"sales\",\"value\":\"EUR 1.00\"}},", 13_500),
        ["many facts"] = () => Facts("\"facts\": [", number => $"{{ \"metric\": \"sold\", \"value\": {number}, \"over\": \"trailing {number + 1} days\" }},", 13_000),
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Law("S8")]
    [Theory]
    [MemberData(nameof(Names))]
    public void ReadingAMegabyteTakesAtMost64(string name)
    {
        var text = Texts[name]();
        Assert.InRange(text.Length, 400_000, Megabyte);
        var kind = name.Contains("history", StringComparison.Ordinal) || name.Contains("facts", StringComparison.Ordinal) ? DocumentKind.Facts : DocumentKind.Program;

        // All that was ever taken, given back or not, is more than was held at any moment.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var isRead = kind == DocumentKind.Facts
            ? PartnerJson.TryRead(text, GoldenValues.Program, out _, out _)
            : ProgramJson.TryRead(text, out _, out _);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(taken <= Most, $"{name} ({(isRead ? "read" : "refused")}): {taken / (double)Megabyte:F1} MiB");
    }

    private static string Repeated(string start, string part, string end) =>
        start + string.Concat(Enumerable.Repeat(part, (Megabyte - start.Length - end.Length) / part.Length)) + end;

    private static string Named(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    private static string Program(string part, string other) => Placed(DocumentKind.Program.Text, part, other);

    private static string Facts(string list, Func<int, string> part, int count) => Placed(DocumentKind.Facts.Text, list, list + Named(count, part));

    private static string Placed(string text, string part, string other)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        return text[..at] + other + text[(at + part.Length)..];
    }
}
