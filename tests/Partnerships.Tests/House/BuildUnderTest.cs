using System.Linq;
using System.Reflection;
using System.Runtime.Versioning;

namespace Partnerships.Tests.House;

/// <summary>Keeps test runs honest: what was asked to be tested is what is loaded.</summary>
public sealed class BuildUnderTest
{
    [Fact]
    public void TheBuildThatIsAskedForIsTheOneThatIsTested()
    {
        var (family, start) = LibraryBuild.IsOlder ? (".NETStandard", "netstandard") : (".NETCoreApp", "net");
        var framework = $"{family},Version=v{LibraryBuild.Target[start.Length..]}";

        Expect.NoOffenders(
            $"The libraries under test are built for {framework}.",
            from assembly in Libraries.Assemblies
            let built = assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName
            where built != framework
            select $"{assembly.GetName().Name} is built for {built}");
    }
}
