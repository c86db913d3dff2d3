using System;
using System.Linq;
using System.Reflection;

namespace Partnerships.Tests.House;

/// <summary>Which build of the libraries is under test.</summary>
internal static class LibraryBuild
{
    /// <summary>The target that was asked for: net8.0 or netstandard2.0.</summary>
    public static string Target { get; } = typeof(LibraryBuild).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "LibraryTarget").Value!;

    /// <summary>Whether it is the build for older hosts.</summary>
    public static bool IsOlder => Target.StartsWith("netstandard", StringComparison.Ordinal);
}
