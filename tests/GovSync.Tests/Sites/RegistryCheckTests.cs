using GovSync.Core.Sites;
using GovSync.Functions.Sites;

namespace GovSync.Tests.Sites;

public sealed class RegistryCheckTests
{
    private static readonly Site Site = new()
    {
        Code = "3200000001", Name = "江苏", Kind = SiteKind.Portal, Level = SiteLevel.Province, DivisionCode = "320000",
        Authorities = ["www.example.gov.cn", "127.0.0.1:8080"], PushUrl = "https://www.example.gov.cn/hook",
    };

    private static readonly Channel Channel = new()
    {
        SiteCode = Site.Code, Id = "reposts-1", Kind = ChannelKind.Reposts, Url = "http://www.example.gov.cn/a/",
    };

    public static IEnumerable<object[]> Faults =>
    [
        [Of(Site, Site), "site 3200000001: found 2 times"],
        [Of(Site with { Code = "32~1" }), "site '32~1'"],
        [Of(Site with { Code = "" }), "site ''"],
        [Of(Site with { Code = new string('1', 65) }), "expected a code"],
        [Of(Site with { DivisionCode = "32000" }), "division code '32000'"],
        [Of(Site with { DivisionCode = "３20000" }), "division code '３20000'"],
        [Of(Site with { PushUrl = "/hook" }), "push address '/hook'"],
        [Of(Site with { PushUrl = "ftp://www.example.gov.cn/hook" }), "push address"],
        [Of(Site with { Authorities = ["http://www.example.gov.cn"] }), "authority 'http://www.example.gov.cn'"],
        [Of(Site with { Authorities = ["www.example.gov.cn/a"] }), "authority 'www.example.gov.cn/a'"],
        [Of(Site with { Authorities = [""] }), "authority ''"],
        [Of(Channel, Channel), "channel 3200000001 / reposts-1: found 2 times"],
        [Of(Channel with { SiteCode = "3200000002" }), "channel 3200000002 / reposts-1: found no such site"],
        [Of(Channel with { Id = "a~b" }), "'a~b'"],
        [Of(Channel with { Id = "-" }), "'-'"],
        [Of(Channel with { Url = "/a/" }), "address '/a/'"],
        [Of(Channel with { Url = "file:///a" }), "address 'file:///a'"],
        [Of(Channel with { Interval = Channel.ShortestInterval - TimeSpan.FromSeconds(1) }), "interval 00:00:14"],
        [new RegistryImport(null!, []), "sites: found none"],
        [new RegistryImport([], null!), "channels: found none"],
        [Of(Site with { Code = null! }), "found null for a site"],
        [Of(Site with { Authorities = null! }), "found null for a site"],
        [Of(Site with { Parents = null! }), "found null for a site"],
        [Of(Site with { Contacts = [null!] }), "found null for a site"],
        [Of(Site with { Kind = SiteKind.NewMedia, SponsoringBody = "甲" }), "found platform ''"],
        [Of(Site with { Kind = SiteKind.NewMedia, Platform = "微信" }), "found sponsoringBody ''"],
        [Of(Site with { Delivery = DeliveryChoice.Push, PushUrl = null }), "found delivery 'push'"],
        [Of(Site with { FormerAuthorities = [new("http://a.example", default)] }), "found formerAuthorities 'http://a.example'"],
        [Of(Site with { DivisionCode = "" }), "found division code ''"],
        [Of(Channel with { Id = null! }), "found null for a channel"],
        [Of(Channel with { Url = null! }), "found null for a channel"],
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_with_what_was_found(RegistryImport import, string expected) =>
        Assert.Contains(expected, Assert.Single(Registry.Check(import)), StringComparison.Ordinal);

    [Fact]
    public void A_sound_import_has_no_fault() =>
        Assert.Empty(Registry.Check(new([Site, Site with { Code = "3200000002", PushUrl = null, Authorities = [] }], [Channel with { Interval = Channel.ShortestInterval }])));

    [Fact]
    public void All_faults_are_named_at_once() =>
        Assert.Equal(2, Registry.Check(Of(Site with { DivisionCode = "", PushUrl = "hook" })).Count);

    private static RegistryImport Of(params Site[] sites) => new(sites, []);

    private static RegistryImport Of(params Channel[] channels) => new([Site], channels);
}
