using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Json;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Registrations;

/// <summary>The zone and the culture of the machine play no part.</summary>
public sealed class MachineZoneTests
{
    private static readonly (string Zone, string Culture)[] Machines = [("UTC", "en-US"), ("Pacific/Apia", "tr-TR"), ("America/New_York", "ar-SA"), ("Australia/Lord_Howe", "th-TH")];

    /// <remarks>Tests that run at the same time may see the zones too, and must not mind either. Windows does not take its zone from the environment.</remarks>
    [Law("P6")]
    [Fact]
    public void RegistrationsAndClocksAreTheSameOnAMachineInAnyZoneAndCulture()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var (zone, culture) = (Environment.GetEnvironmentVariable("TZ"), CultureInfo.CurrentCulture);
        try
        {
            var told = Machines.Select(machine => ToldOn(machine.Zone, machine.Culture)).ToList();

            Assert.All(told, lines => Assert.Equal(told[0], lines));
        }
        finally
        {
            SetZone(zone);
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static List<string> ToldOn(string zone, string culture)
    {
        SetZone(zone);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        Assert.Equal(TimeZoneInfo.FindSystemTimeZoneById(zone).BaseUtcOffset, TimeZoneInfo.Local.BaseUtcOffset);
        return [.. Registrations(), .. Answers()];
    }

    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }

    private static IEnumerable<string> Registrations()
    {
        foreach (var seed in Enumerable.Range(0, 20))
        {
            var steps = new RegistrationHistory(seed, 60).Play().ToList();
            foreach (var step in steps)
            {
                yield return $"{step.Decision} {step.Decision.Protection} {step.Decision.State}";
            }

            yield return RegistrationJson.Write(RegistrationLog.Of(RegistrationHistory.Key, steps.SelectMany(step => step.Decision.Events)));
        }
    }

    private static IEnumerable<string> Answers()
    {
        var hours = BusinessHours.Of(BusinessCalendar.MondayToFriday, from: new LocalTime(9, 0), to: new LocalTime(17, 0));
        var clock = new ServiceClock(ServiceLevel.Of("response", "Response", hours: 30).Within(hours), DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
        return Enumerable.Range(0, 100).Select(day => clock.Answered(Instant.FromUtc(2026, 3, 1, 14, 0) + Duration.FromDays(day), Instant.FromUtc(2026, 6, 9, 9, 0)).ToString());
    }
}
