using System;
using System.IO;

namespace Partnerships.Tests.House;

/// <summary>Texts that are kept in the repository and compared with what comes out.</summary>
/// <remarks><c>eng/update-snapshots.sh</c> writes them anew; the difference is then reviewed like code.</remarks>
internal static class Snapshot
{
    private static bool Updates => Environment.GetEnvironmentVariable("PARTNERSHIPS_UPDATE_SNAPSHOTS") == "1";

    /// <summary>Compares a text with a file of the repository, named by its parts from the root.</summary>
    public static void AssertMatches(string actual, params string[] parts)
    {
        var path = Repository.PathOf(parts);
        if (Updates)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{string.Join('/', parts)} is missing: run eng/update-snapshots.sh.");
        Assert.True(
            File.ReadAllText(path) == actual,
            $"{string.Join('/', parts)} is stale: run eng/update-snapshots.sh and review the difference. Now:{Environment.NewLine}{actual}");
    }
}
