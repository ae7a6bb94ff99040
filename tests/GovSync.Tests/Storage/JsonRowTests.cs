using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using GovSync.Core.Compliance;
using GovSync.Core.Interpretations;
using GovSync.Core.Releases;
using GovSync.Core.Reposts;
using GovSync.Core.Rules;
using GovSync.Core.Sites;
using GovSync.Functions.Interpretations;
using GovSync.Functions.Reposts;
using GovSync.Functions.Sites;
using GovSync.Functions.Storage;
using GovSync.Tests.Reposts;

namespace GovSync.Tests.Storage;

public sealed class JsonRowTests
{
    private static readonly DeclaredTime Declared = new(Given.At("08:06"), TimePrecision.Minute);

    private static readonly Channel Channel = new()
    {
        SiteCode = "bm01000001", Id = "policies-1", Kind = ChannelKind.Policies, Url = "http://www.example.gov.cn/a/", Format = ChannelFormat.List,
        Selector = "ul.list a", Interval = TimeSpan.FromMinutes(7), BaselineAt = Given.At("01:00"),
    };

    private static readonly PageEvidence Evidence = new()
    {
        Hash = new string('e', 64), OriginalHash = new string('d', 64), FinalUrl = "http://www.example.gov.cn/2.html", ContentType = "text/html",
        Headers = ["ETag: \"1\""], AskedAt = Given.At("04:00"), AnsweredAt = Given.At("04:00:01"), JudgeVersion = "1.0.0+0123456789abcdef",
    };

    private static readonly RepostTask Task = Given.Owed with
    {
        NotifiedAt = Given.At("02:10"), NotifiedBy = "push", Clock = RepostClock.Notification, RequiresSource = true, AcceptsLinkOnly = true,
        HeldFor = TimeSpan.FromMinutes(30), IsShortNotice = true, SuspendedFor = TimeSpan.FromHours(3), IsSuspended = true, IsWithdrawn = true,
        ClaimedUrl = "http://www.example.gov.cn/1.html", LastCleanAbsenceAt = Given.At("03:00"), FirstSightAt = Given.At("04:00"),
        Declared = Declared, RepostUrl = "http://www.example.gov.cn/2.html", Integrity = Integrity.Altered, Attribution = Attribution.Wrong,
        Differences = [new Difference(DifferenceKind.MissingParagraph, "第一条 为了…", "")], EvidenceHash = new string('e', 64),
        ComparisonReasons = ["正文是原文，有1处不同"], Evidence = Evidence, FirstEvidence = Evidence, TimelinessReason = TimelinessReason.AbsentAtDeadline,
        Rejected = ["0123456789ab"], RemovedAt = Given.At("1d 04:00"), LastLookAt = Given.At("1d 04:00"),
        Unreadable = UnreadableReason.ListTooShort, UnreadableDetail = "found 3 entries", Looks = 4,
        Asked = new SourceAsk(TaskAsk.Update, 2, Given.At("03:30"))
        {
            NotifiedAt = Given.At("03:40"), NotifiedBy = "push", LastUndoneAt = Given.At("04:00"), DoneAt = Given.At("1d 04:00"),
        },
        ShownVersion = 2,
        Trail = [new LookTrace(Given.At("04:00"), LookOutcome.Seen) { Version = 1, Sign = PageSign.MarkedRepealed }], DescribedAt = Given.At("04:00"), Timeliness = Timeliness.Late,
        Findings = [RepostFinding.BackDated, RepostFinding.Removed], Ruling = new Ruling(Timeliness.OnTime, "王某", "依据 \"截图\" <1>", Given.At("2d 09:00")),
        NextLookAt = Given.At("2d 10:00"), ClosedAt = Given.At("30d 10:00"),
    };

    private static readonly object[] Records =
    [
        Task,
        new Release
        {
            Id = Task.ReleaseId, Title = "国务院关于\u2028“四个一批”\U0002A6A5的通知", DocumentNumber = "国发〔2026〕1号", IssuingBodies = ["国务院", "财政部"],
            Kind = ReleaseKind.Policy, KindReasons = ["标题以公文文种结尾"], Importance = new Importance(true, false, 75, ["issued by the State Council"]),
            Reach = new Reach(["教育"], ["320000"]), ComputedReach = new JudgedReach(new Reach([], ["320000"]), false, ["标题所称地区"]),
            ReachRuling = new ReleaseRuling("administrator", "仅涉及教育", Given.At("08:30")),
            ComputedImportance = new Importance(false, false, 1, ["只有栏目"]),
            ImportanceRuling = new ReleaseRuling("administrator", "涉及全省", Given.At("08:40")),
            Sightings = [new Sighting("bm01000001", "policies-1", "http://www.example.gov.cn/1", Declared, Given.At("08:07"))],
            IsBaseline = true, OriginalHash = new string('a', 64), Version = 2, IsWithdrawn = true, IsRepealed = true,
            Versions =
            [
                new()
                {
                    Number = 2, Change = ReleaseChange.Edited, Title = "示例", DocumentNumber = "国发〔2026〕1号", OriginalHash = new string('a', 64),
                    Print = new string('b', 32), ShownAt = Given.At("09:00"), UnchangedAt = Given.At("08:30"), ConfirmedAt = Given.At("09:10"),
                    Differences = [new Difference(DifferenceKind.Amount, "300元", "500元")], Grounds = "404",
                },
            ],
            Watch = new SourceWatch
            {
                ReadAt = Given.At("10:00"), UnchangedAt = Given.At("09:30"), Validators = new("\"1\"", null), Doubt = "TimedOut",
                Pending = new(ReleaseChange.Withdrawn, "", Given.At("10:00"), 1),
            },
        },
        new ChannelState
        {
            Channel = Channel, SeenEntries = ["0123456789abcdef"], UnreadAtBaseline = ["fedcba9876543210"], LastScanAt = Given.At("02:00"),
            LastSuccessAt = Given.At("01:00"), LastNewEntryAt = Given.At("01:00"), Entries = 20, Fault = SourceFault.BrokenXml,
            FaultDetail = "found </a>", FaultSince = Given.At("02:00"), Failures = 3, NotBefore = Given.At("03:00"), NextScanAt = Given.At("03:00"),
            Pending = [new PendingEntry(new ChannelEntry("7", "通知", "1.html", "http://www.example.gov.cn/1.html", Declared), 2, Given.At("03:00"))],
            ReadOnAt = "http://www.example.gov.cn/index_5.html", FurtherPages = 5, GapAt = Given.At("01:00"),
            Validators = new("http://www.example.gov.cn/", "\"1\"", "Mon, 02 Mar 2026 00:00:00 GMT", "ab"), DeepReadAt = Given.At("00:00"),
            Habit = ReleaseHabit.Unknown.Learn(Given.At("02:00"), [Given.At("01:00")], WorkingDays.BuiltIn), Pauses = [TimeSpan.FromMinutes(90)],
            RequestDay = new DateOnly(2026, 3, 2), Requests = 12, Alarm = new SourceAlarm(SourceCondition.Faulty, Given.At("01:00"), Given.At("02:00"), 1),
            RecoveredAt = Given.At("00:30"),
        },
        new Site
        {
            Code = "3200000001", Name = "江苏", Kind = SiteKind.Department, Level = SiteLevel.Province, DivisionCode = "320000", Industry = "教育",
            SponsoringBody = "省教育厅", SupervisingBody = "省政府办公厅", Authorities = ["www.example.gov.cn"], ObligedFrom = Given.At("00:00"),
            Closures = [new Closure(Given.At("05:00"), Given.At("08:00"), "省政府办公厅", "机房搬迁")], PushUrl = "https://www.example.gov.cn/hook",
            Parents = ["3200000002"], FormerAuthorities = [new("www.old.example", new(2025, 6, 30))], Platform = "微信",
            Contacts = [new("张某", "025-1", "a@b.example")], Delivery = DeliveryChoice.Push,
        },
        new SiteCredentials(new string('b', 64), "whsec_AAAA"),
        new SiteMonth("3200000001", Month.Of(Given.Due), ComplianceTotals.Of([Task])),
        new PolicyState(
            "0123", "通知", "解读", "http://www.example.gov.cn/3", true, [PairFinding.Late, PairFinding.OneWay], TimeSpan.FromHours(30), Given.At("09:00")) { Breaches = [PairFinding.Late] },
        new TaskChange(Given.At("04:00"), Timeliness.Awaited, Timeliness.OnTime, [RepostFinding.UnprovenTime], "look", "seen"),
        new LeftOut("3200000002", "no duty"),
        new AuditEntry(Given.At("04:00"), "administrator", "import", "registry", "3 sites"),
    ];

    public static IEnumerable<object[]> Stored => Records.Select(record => new[] { record });

    [Theory]
    [MemberData(nameof(Stored))]
    public void A_stored_record_comes_back_whole(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var kept = JsonSerializer.Serialize(value, JsonRow.Options);

        var back = JsonSerializer.Deserialize(kept, value.GetType(), JsonRow.Options);

        Assert.Equal(kept, JsonSerializer.Serialize(back, JsonRow.Options));
        Assert.All(value.GetType().GetProperties().Where(property => property.CanWrite && property.GetCustomAttribute<JsonIgnoreAttribute>() is null), property =>
        {
            Assert.True(IsSet(property.GetValue(value)), $"{property.Name} is not set in the test's own record");
            Assert.True(IsSet(property.GetValue(back)), $"{property.Name} is lost");
        });
    }

    [Theory]
    [InlineData(31_990)]
    [InlineData(32_000)]
    [InlineData(64_000)]
    [InlineData(400_000)]
    public void A_long_record_goes_on_in_further_properties(int length)
    {
        // One character more or less each time, so that some end exactly at the end of a piece.
        foreach (var more in Enumerable.Range(-20, 25))
        {
            var entry = new LeftOut("3200000001", new string('理', length + more));

            var row = JsonRow.Of("a", "b", entry);

            Assert.All(row.Keys.Where(name => name.StartsWith("Json", StringComparison.Ordinal)), name => Assert.InRange(row.GetString(name)!.Length, 1, 32_768));
            Assert.Equal(entry, JsonRow.Read<LeftOut>(row).Value);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{\"siteCode\":7}")]
    public void A_row_that_holds_something_else_is_named(string? json)
    {
        var row = new TableEntity("p", "r") { ["Json"] = json };

        Assert.Contains("p / r", Assert.Throws<InvalidDataException>(() => JsonRow.Read<LeftOut>(row)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_is_no_name_of_a_closed_list() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Timeliness>("99", JsonRow.Options));

    private static bool IsSet(object? value) => value switch
    {
        null => false,
        string text => text.Length > 0,
        System.Collections.ICollection many => many.Count > 0,
        ValueType plain and not Enum => !plain.Equals(Activator.CreateInstance(plain.GetType())),
        _ => true,
    };
}
