using System.Collections.Generic;
using System.Collections;
using System.Linq;
using System.Reflection;
using System;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Certifications;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Discounts;
using Partnerships.Explanations;
using Partnerships.Funds;
using Partnerships.Json;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Programs;
using Partnerships.Projections;
using Partnerships.Registrations;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Json;
using Partnerships.Tiers;

namespace Partnerships.Tests.House;

/// <summary>Keeps public values as they were made: nobody derives from them, sets them, or changes what they hand out.</summary>
public sealed class Immutability
{
    private static readonly IReadOnlyList<(string Way, object Value)> WithinReach = [.. Reach()];

    [Fact]
    public void PublicTypesAreClosed() => Expect.NoOffenders(
        "A public type is a sealed or static class, a readonly struct, an interface, an enum, or an abstract class whose constructors are private or internal.",
        Libraries.PublicTypes.Where(type => !IsClosed(type)).Select(Libraries.NameOf));

    [Fact]
    public void PublicPropertiesHaveNoSetters() => Expect.NoOffenders(
        "A public property is get-only; init is a setter too.",
        Libraries.PublicTypes
            .SelectMany(Libraries.PublicMembersOf)
            .OfType<PropertyInfo>()
            .Where(property => property.GetSetMethod() is not null)
            .Select(Libraries.NameOf));

    [Fact]
    public void FieldsOfPublicValuesAreReadOnly() => Expect.NoOffenders(
        "A field is readonly in every public type, and in every hidden kind of one.",
        Libraries.Types
            .Where(type => Libraries.PublicTypes.Any(shown => shown.IsAssignableFrom(type)))
            .SelectMany(Libraries.AssignableFieldsOf)
            .Select(Libraries.NameOf));

    [Law("X5")]
    [Fact]
    public void PublicMembersShowNoCollectionThatChanges() => Expect.NoOffenders(
        "A public member gives IReadOnlyList and its like, never an array, List, Dictionary or an interface that adds.",
        Libraries.PublicTypes
            .SelectMany(Libraries.PublicMembersOf)
            .Where(member => TypesGivenBy(member).SelectMany(PartsOf).Any(Libraries.CanChange))
            .Select(Libraries.NameOf));

    [Law("X5")]
    [Fact]
    public void NoCollectionWithinReachCanBeChanged() => Expect.NoOffenders(
        "A collection that a public property hands out cannot be cast to one that changes.",
        WithinReach.Where(found => IsOpen(found.Value)).Select(found => $"{found.Way} is a {found.Value.GetType()}"));

    [Law("X5")]
    [Fact]
    public void EveryTypeWithCollectionsIsWithinReach() => Expect.NoOffenders(
        "A public type that hands out collections is reached from a static property, or has an example in this test.",
        Libraries.PublicTypes
            .SelectMany(Libraries.PublicMembersOf)
            .OfType<PropertyInfo>()
            .Where(property => property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)))
            .Where(property => !property.GetMethod!.IsStatic && !WithinReach.Any(found => property.DeclaringType!.IsInstanceOfType(found.Value)))
            .Select(Libraries.NameOf));

    private static bool IsClosed(Type type) => type switch
    {
        { IsInterface: true } or { IsEnum: true } => true,
        { IsValueType: true } => type.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name == "IsReadOnlyAttribute"),
        { IsSealed: true } => true,
        _ => type.IsAbstract && type
            .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .All(constructor => constructor.IsPrivate || constructor.IsAssembly || constructor.IsFamilyAndAssembly),
    };

    private static IEnumerable<Type> TypesGivenBy(MemberInfo member) => member switch
    {
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        MethodInfo method =>
            [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType).Where(type => type.IsByRef)],
        _ => [],
    };

    /// <summary>A type and those that it is put together from, as in a list of arrays.</summary>
    private static IEnumerable<Type> PartsOf(Type type) => type.IsByRef
        ? PartsOf(type.GetElementType()!)
        : type.GetGenericArguments().SelectMany(PartsOf).Append(type);

    private static bool IsOpen(object value) => value is IEnumerable && (Libraries.CanChange(value.GetType()) || value
        .GetType()
        .GetInterfaces()
        .Where(Libraries.IsChangingInterface)
        .Any(type => type.GetProperty(nameof(IList.IsReadOnly))?.GetValue(value) is false));

    private static IEnumerable<(string Way, object? Value)> Examples()
    {
        var projection = new ProjectionCalculator(StandardProjections.ExampleDeal).Project();
        var costs = StandardPrograms.Technology.Metrics.Aggregate(PathCosts.In(Currency.Usd), (known, metric) => known.Once(metric, Money.Usd(1m)));
        var day = new LocalDate(2025, 10, 1);
        var program = StandardPrograms.Technology.Reviewed(ReviewTerms.FollowingPlacement.WithCure(Period.FromDays(30)));
        var record = TierRecord.Joining(day).Apply(TierEvent.Assign(TechnologyProgram.Silver, day));
        var placement = new TierCalculator(program).Place(PartnerFacts.On(day));
        var signed = Agreement.Of("acme", program.WithSignedTiers(Period.FromDays(30)), day).AtTier(TechnologyProgram.Silver);
        var off = Discount.Of("an example", Rate.Percent(10m), Clause.Of("a test", "§1", "discounts"));
        var protection = ProtectionTerms.For(ProtectionLength.OfDays(30)).CountingDaysOf(BusinessCalendar.MondayToFriday.Without(day));
        var desk = new RegistrationDesk(protection, DayStarts.Of(DateTimeZone.Utc));
        var submitted = desk.Submit(CustomerRegistrations.None("globex.com"), "R-1", "acme", null, Instant.FromUtc(2026, 3, 1, 15, 0));
        var refused = desk.Submit(submitted.State, "R-2", "birch", null, Instant.FromUtc(2026, 3, 2, 15, 0));
        var exam = StandardPrograms.Implementation.Exam!;
        var training = TrainingRecord.Of("kim").Completed("Platform Fundamentals", day).Passed(exam, day).Attended("product-updates", day, 4);
        return
        [
            ("protection", protection),
            ("dashboard", Performance.DashboardTests.Shown),
            ("commission", Commissions.CommissionCalculatorTests.Commission),
            ("rule", Commissions.CommissionCalculatorTests.Rule.For(DealKind.New)),
            ("recurrence", Recurrence.Stepping(Rate.One)),
            ("terms", Commissions.CommissionCalculatorTests.Commission.Terms),
            ("progress", CommissionProgress.Of(ProgressEntry.Of("margin", "2025", Money.Usd(1m), Money.Usd(1m)))),
            ("progress of a partner", PartnerProgress.Of("acme", Currency.Usd, CommissionProgress.Of(ProgressEntry.Of("margin", "2025", Money.Usd(1m), Money.Usd(1m))))),
            ("tiers", Partnerships.Partners.TierTimeline.From(day, ResellerProgram.Premier)),
            ("registration", submitted),
            ("refused registration", refused),
            ("registrations", RegistrationLog.Of("globex.com", refused.Events.Count == 0 ? [] : submitted.Events)),
            ("adjudication", desk.Adjudicate("globex.com", [Claim.Of("R-1", "acme", null, Instant.FromUtc(2026, 3, 1, 15, 0))], Instant.FromUtc(2026, 3, 1, 15, 0))),
            ("training", training),
            ("certification", new CertificationCalculator(StandardPrograms.Implementation).Assess(training, day)),
            ("phases", StandardTimelines.Integration.StartingOn(day)),
            ("missing", StandardPrograms.Implementation.Application!.MissingFrom("profile")),
            ("allocation", Allocation.Evenly(Money.Usd(1m), 3)),
            ("reason", Reason.Of("house.example", "an example for {test}", ("test", nameof(Immutability)))),
            ("projection", projection),
            ("growth", new GrowthCalculator(StandardProjections.AddressableMarket).Project()),
            ("explanation", projection.Explain()),
            ("costs", costs),
            ("path", new PathCalculator(StandardPrograms.Technology, costs).To(TechnologyProgram.Silver, PartnerFacts.On(new LocalDate(2025, 12, 31)))),
            ("findings", ProgramLinter.Check(StandardPrograms.Technology)),
            ("placement", new TierCalculator(StandardPrograms.Technology).Place(PartnerFacts.On(new LocalDate(2025, 12, 31)).With(StandardMetrics.MutualCustomers, 1))),
            ("calculator", new TierCalculator(StandardPrograms.Technology)),
            ("requirement", Requirement.Any(Requirement.AtLeast(StandardMetrics.MutualCustomers, 1), Requirement.AtLeast(Score.Of("score", 1m, ScorePart.PerUnit(StandardMetrics.MutualCustomers, 1m)), 1m))),
            ("facts", PartnerFacts.On(new LocalDate(2025, 12, 31)).With(StandardMetrics.MutualCustomers, 1)),
            ("history", PartnerHistory.Since(new LocalDate(2025, 1, 1)).With("1", new LocalDate(2025, 2, 1), StandardMetrics.MutualCustomers, 1)),
            ("catalog", ProgramCatalog.Of(StandardPrograms.Technology)),
            ("agreement", Agreement.Of("acme", StandardPrograms.Technology, new LocalDate(2025, 10, 1))),
            ("entitlements", Entitlements.Of(StandardPrograms.Reseller, ResellerProgram.Premier)),
            ("entitlement decision", Entitlements.Of(StandardPrograms.Reseller, ResellerProgram.Premier).Take("training-seats", 99)),
            ("faults", projection.Explain().Replay()),
            ("program", GoldenValues.Program),
            ("catalog", ProgramCatalog.Of(GoldenValues.Program)),
            ("agreement", GoldenValues.Agreement),
            ("partner", GoldenValues.Partner),
            ("schedule result", new ScheduleCalculator(RateSchedule.Marginal(Bracket.AtMost(Money.Usd(1m)), Bracket.Rest.At(Rate.One)), off.Clause).Calculate(Money.Usd(2m))),
            ("discounts", new DiscountCalculator(DiscountStack.Added(off)).Calculate(Money.Usd(1m))),
            ("bundle", new BundleCalculator(off).Calculate(BundlePart.Of("ours", Money.Usd(1m)))),
            ("document", Record.Exception(() => ProgramJson.Read("{}"))),
            .. FundExamples(),
            ("outlook", new OutlookCalculator(program).Project(record, PartnerFacts.On(day.PlusDays(1)), day.PlusDays(60))),
            ("account", GoldenAccounts.Account),
            ("statement", GoldenAccounts.Statement),
            ("account decision", new CommissionDesk().Refund(GoldenAccounts.Account, Refund.Whole("CR-9", "D-9", new LocalDate(2025, 12, 31)))),
            ("split", CommissionSplit.Of(PartnerShare.Of("acme", Rate.One))),
            ("overrides", CommissionOverrides.OnRest(PartnerShare.Of("acme", Rate.One))),
            ("shortfall", MinimumCommitment.OfYear(Money.Usd(1m)).Over(new DateInterval(day, day), new DateInterval(day, day), Money.Usd(0m))),
            ("true-up", TrueUp.Of(new DateInterval(day, day), Money.Usd(1m), Money.Usd(0m))),
            ("split lines", CommissionSplit.Of(PartnerShare.Of("acme", Rate.One)).Split(GoldenAccounts.Account.Lines[0].Line)),
            ("compliance", new ComplianceReviewer(signed).Review(placement)),
        ];
    }

    private static IEnumerable<(string Way, object? Value)> FundExamples()
    {
        var desk = new FundDesk(FundGoldenValues.Program);
        var day = new LocalDate(2026, 2, 1);
        var activity = FundActivity.On(new LocalDate(2026, 3, 3), FundSpend.On("travel", Money.Eur(4_000m))).For(FundCategory.Of("fairs"));
        var account = desk.Decide(FundAccount.Open("acme", Currency.Eur, day), FundCommand.SetTier("1", day, TechnologyProgram.Silver)).Account;
        return
        [
            ("fund terms", FundGoldenValues.Program.Funds),
            ("fund history", FundGoldenValues.History),
            ("fund decision", desk.Decide(account, FundCommand.Request("2", day, activity))),
            ("fund quote", desk.Quote(account, day, activity)),
            ("fund outlook", desk.Look(account, day)),
            ("fund use", desk.UseOf(account, day)),
            ("split", desk.Terms.Split(Money.Eur(1m))),
        ];
    }

    /// <summary>The values that can be read from the libraries' static members and from the examples on.</summary>
    private static IEnumerable<(string Way, object Value)> Reach()
    {
        var statics = Libraries.PublicTypes.SelectMany(type => Held(type, null, Libraries.NameOf(type)));
        var ways = new Stack<(string Way, object? Value)>(statics.Concat(Examples()));
        var seen = new HashSet<object>();
        while (ways.TryPop(out var next))
        {
            if (next.Value is { } value && seen.Add(value))
            {
                yield return (next.Way, value);
                foreach (var further in Held(value.GetType(), value, next.Way))
                {
                    ways.Push(further);
                }
            }
        }
    }

    /// <summary>What an object, or the static side of a type, holds for everybody to read: values of members, and elements.</summary>
    private static IEnumerable<(string Way, object? Value)> Held(Type type, object? holder, string way)
    {
        var side = holder is null ? BindingFlags.Static : BindingFlags.Instance;
        var properties = type.GetProperties(side | BindingFlags.Public)
            .Where(property => IsRead(property.DeclaringType!) && property.GetIndexParameters().Length == 0)
            .Select(property => ($"{way}.{property.Name}", ValueOf(property, holder)));
        var fields = type.GetFields(side | BindingFlags.Public)
            .Where(field => IsRead(field.DeclaringType!))
            .Select(field => ($"{way}.{field.Name}", field.GetValue(holder)));
        var elements = holder is IEnumerable list and not string ? list.Cast<object?>().Select(element => ($"{way}[]", element)) : [];
        return [.. properties, .. fields, .. elements];
    }

    private static object? ValueOf(PropertyInfo property, object? holder)
    {
        try
        {
            return property.GetValue(holder);
        }
        catch (TargetInvocationException)
        {
            // What a value refuses to say, such as the digits of a currency without any, nobody can change.
            return null;
        }
    }

    private static bool IsRead(Type type) => type is { IsVisible: true, ContainsGenericParameters: false }
        && (Libraries.Has(type) || type.Name == typeof(KeyValuePair<,>).Name);
}
