using System;
using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Tests.House;

/// <summary>How a habit is checked: whoever breaks it is listed, all of them at once, below what is expected.</summary>
internal static class Expect
{
    public static void NoOffenders(string habit, IEnumerable<string> offenders)
    {
        var names = offenders.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(names.Count == 0, $"{habit} Not so:\n  {string.Join("\n  ", names)}");
    }
}
