using System.Linq;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tests.Programs;

/// <summary>What a tier asks for in all, its own lines and those below, in the words that a partner reads.</summary>
public sealed class EffectiveLinesTests
{
    [Theory]
    [InlineData("technology", "registered", "integration complete | listed in marketplace | mutual customers: at least 1")]
    [InlineData("technology", "silver", "integration complete | listed in marketplace | mutual customers: at least 10 | customer case study | integration certified")]
    [InlineData("technology", "gold", "integration complete | listed in marketplace | customer case study | integration certified | mutual customers: at least 50 | customer satisfaction: more than 90% | active co-marketing")]
    [InlineData("technology", "platinum", "integration complete | listed in marketplace | customer case study | integration certified | customer satisfaction: more than 90% | active co-marketing | mutual customers: at least 100 | strategic partnership | joint product development")]
    [InlineData("implementation", "registered", "certified consultants: at least 1 | partner training complete | committed implementations a year: at least 2 | customer satisfaction, trailing 12 months: more than 85%")]
    [InlineData("implementation", "authorized", "partner training complete | committed implementations a year: at least 2 | certified consultants: at least 3 | successful implementations, since joining: at least 5 | customer satisfaction, trailing 12 months: more than 90% | case studies with references: at least 2 | dedicated practice")]
    [InlineData("implementation", "premier", "partner training complete | committed implementations a year: at least 2 | case studies with references: at least 2 | dedicated practice | certified consultants: at least 5 | successful implementations, since joining: at least 15 | customer satisfaction, trailing 12 months: more than 92% | services revenue, trailing 12 months: at least USD 500,000.00 | exclusive focus")]
    [InlineData("reseller", "referral", "")]
    [InlineData("reseller", "authorized", "certified sales professionals: at least 2 | certified technical consultants: at least 2 | software sales at list, program year: at least USD 300,000.00 | customer satisfaction, trailing 12 months: more than 90% | quarterly training participation | active co-marketing")]
    [InlineData("reseller", "premier", "certified sales professionals: at least 2 | certified technical consultants: at least 2 | customer satisfaction, trailing 12 months: more than 90% | quarterly training participation | active co-marketing | certified people: at least 5 | software sales at list, program year: at least USD 1,000,000.00 | dedicated practice | joint business planning | territory or vertical focus | marketing investment")]
    public void ATierAsksForItsLinesAndThoseBelow(string program, string tier, string lines)
    {
        var ladder = Of(program).Ladder;

        Assert.Equal(lines, string.Join(" | ", ladder.LinesOf(ladder.RankOf(TierId.Of(tier))).Select(line => line.Requirement)));
    }

    private static PartnerProgram Of(string id) => StandardPrograms.All.Single(program => program.Id == id);
}
