using System.IO;
using System.Linq;
using Partnerships.Json;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.House;

namespace Partnerships.Tests.Json;

/// <summary>The standard programs as documents, in <c>docs/programs</c>: nothing about them is special.</summary>
public sealed class StandardDocuments
{
    public static TheoryData<string> Ids => [.. StandardPrograms.All.Select(program => program.Id)];

    [Law("S1")]
    [Theory]
    [MemberData(nameof(Ids))]
    public void ADocumentHoldsTheProgramThatIsWrittenInCode(string id)
    {
        var program = StandardPrograms.All.Single(program => program.Id == id);
        Snapshot.AssertMatches(ProgramJson.Write(program), "docs", "programs", id + ".json");

        var read = ProgramJson.Read(File.ReadAllText(Repository.PathOf("docs", "programs", id + ".json")));

        Assert.Equal(program, read);
        Assert.Null(DeepComparison.Difference(program, read));
    }

    [Fact]
    public void NoOtherDocumentLiesThere() => Assert.Equal(
        StandardPrograms.All.Select(program => program.Id + ".json").Order(),
        Directory.GetFiles(Repository.PathOf("docs", "programs")).Select(Path.GetFileName).Order());
}
