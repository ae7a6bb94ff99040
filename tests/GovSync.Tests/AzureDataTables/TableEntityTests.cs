using System.Net;
using Azure;
using Azure.Data.Tables;

namespace GovSync.Tests.AzureDataTables;

public sealed class TableEntityTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTableService service = new();

    [Fact]
    public void A_property_that_is_missing_or_null_is_null()
    {
        var row = new TableEntity("p", "r") { ["Null"] = null };

        Assert.Equal((null, null), (row.GetString("Null"), row.GetInt32("Missing")));
        Assert.Null(row["Missing"]);
        Assert.Equal((true, false), (row.ContainsKey("Null"), row.TryGetValue("Missing", out _)));
        Assert.Equal(default, row.ETag);
        Assert.Null(row.Timestamp);
    }

    [Fact]
    public void Keys_and_version_are_properties_too()
    {
        var row = new TableEntity(new Dictionary<string, object> { ["PartitionKey"] = "p", ["RowKey"] = "r", ["N"] = 1 })
        {
            ETag = new ETag("W/\"1\""),
        };

        Assert.Equal(("p", "r", new ETag("W/\"1\"")), (row.PartitionKey, row.RowKey, row.ETag));
        Assert.Equal(["N", "PartitionKey", "RowKey", "odata.etag"], row.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_getter_refuses_a_property_of_another_type()
    {
        var row = new TableEntity("p", "r") { ["Text"] = "1", ["Int"] = 1 };

        Assert.Throws<InvalidOperationException>(() => row.GetInt32("Text"));
        var failure = Assert.Throws<InvalidOperationException>(() => row.GetInt64("Int"));
        Assert.Equal("Property Int is a Int32, not a Int64.", failure.Message);
    }

    [Fact]
    public void Instants_and_bytes_can_be_had_in_either_of_their_types()
    {
        var row = new TableEntity
        {
            ["At"] = Noon,
            ["Utc"] = Noon.UtcDateTime,
            ["Bytes"] = new byte[] { 1 },
            ["Data"] = new BinaryData("a"),
        };

        Assert.Equal((Noon.UtcDateTime, DateTimeKind.Utc), (row.GetDateTime("At"), row.GetDateTime("At")!.Value.Kind));
        Assert.Equal((Noon, Noon), (row.GetDateTimeOffset("At"), row.GetDateTimeOffset("Utc")));
        Assert.Equal([1], row.GetBinaryData("Bytes")!.ToArray());
        Assert.Equal("a"u8.ToArray(), row.GetBinary("Data"));
    }

    [Fact]
    public void A_stored_type_is_kept_when_a_small_number_is_put_in_its_place()
    {
        var row = new TableEntity { ["Long"] = 5L, ["Double"] = 1.5, ["Int"] = 1 };

        row["Long"] = 6;
        row["Double"] = 2;
        row["Int"] = 7L;

        Assert.Equal((6L, 2.0, 7L), (row.GetInt64("Long"), row.GetDouble("Double"), row.GetInt64("Int")));
        Assert.Throws<InvalidOperationException>(() => row["Long"] = "6");
    }

    [Fact]
    public async Task What_is_null_or_the_services_own_is_not_sent()
    {
        service.Accept();
        var row = new TableEntity("p", "r") { Timestamp = Noon, ETag = new("W/\"1\""), ["Null"] = null, ["Kept"] = "" };

        await service.Table().AddEntityAsync(row);

        Assert.Equal("""{"PartitionKey":"p","RowKey":"r","Kept":""}""", service.Last.Body);
    }

    [Fact]
    public async Task Every_type_that_json_lacks_is_sent_with_its_name()
    {
        service.Accept();

        await service.Table().AddEntityAsync(new TableEntity("p", "r")
        {
            ["B"] = true,
            ["I"] = 1,
            ["L"] = 5L,
            ["D"] = 3.0,
            ["N"] = double.NaN,
            ["G"] = Guid.Empty,
            ["T"] = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8)),
            ["X"] = new byte[] { 255 },
        });

        Assert.Equal(
            """
            {"PartitionKey":"p","RowKey":"r","B":true,"I":1,"L@odata.type":"Edm.Int64","L":"5",
            "D@odata.type":"Edm.Double","D":3,"N@odata.type":"Edm.Double","N":"NaN",
            "G@odata.type":"Edm.Guid","G":"00000000-0000-0000-0000-000000000000",
            "T@odata.type":"Edm.DateTime","T":"2026-03-01T00:00:00.0000000Z","X@odata.type":"Edm.Binary","X":"/w=="}
            """.ReplaceLineEndings(""),
            service.Last.Body);
    }

    [Fact]
    public async Task Types_are_read_as_the_service_names_them()
    {
        service.Answer(HttpStatusCode.OK, """
            {"odata.metadata":"m","odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r","Timestamp":"2026-03-01T12:00:00.1234567Z",
             "Whole@odata.type":"Edm.Double","Whole":3,"Point":3.0,"Nan@odata.type":"Edm.Double","Nan":"NaN",
             "Inf@odata.type":"Edm.Double","Inf":"-INF","Long@odata.type":"Edm.Int64","Long":"5","Int":5,
             "At@odata.type":"Edm.DateTime","At":"2026-03-01T12:00:00Z","LooksLikeATime":"2026-03-01T12:00:00Z","Null":null}
            """);

        var row = (await service.Table().GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal((3.0, 3.0, double.NaN), (row.GetDouble("Whole"), row.GetDouble("Point"), row.GetDouble("Nan")));
        Assert.Equal((double.NegativeInfinity, 5L, 5), (row.GetDouble("Inf"), row.GetInt64("Long"), row.GetInt32("Int")));
        Assert.Equal((Noon, "2026-03-01T12:00:00Z"), (row.GetDateTimeOffset("At"), row.GetString("LooksLikeATime")));
        Assert.Equal((Noon.AddTicks(1234567), new ETag("W/\"1\"")), (row.Timestamp, row.ETag));
        Assert.Equal((false, false), (row.ContainsKey("Null"), row.ContainsKey("odata.metadata")));
    }
}
