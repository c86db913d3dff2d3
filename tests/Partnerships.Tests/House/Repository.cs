using System;
using System.IO;

namespace Partnerships.Tests.House;

/// <summary>Where the source of the project lies, for tests that read it: above the folder that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Partnerships.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run within the repository."));
}
