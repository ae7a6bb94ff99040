using System.Reflection;
using Azure.Data.Tables;

namespace GovSync.Tests.AzureDataTables;

/// <summary>
/// The stand-in has no public name that the package lacks, else code would not compile against the package. The list is
/// the package's surface for the types that we have, by names of members and parameters.
/// </summary>
public sealed class PublicSurfaceTests
{
    private const string Package = """
        Azure.Data.Tables.ITableEntity: ETag PartitionKey RowKey Timestamp
        Azure.Data.Tables.TableAudience: .ctor(value) AzureChina AzureGovernment AzurePublicCloud Equals(other) Equals(obj)
          GetHashCode() ToString() op_Equality(left,right) op_Inequality(left,right) op_Implicit(value)
        Azure.Data.Tables.TableClient: .ctor(connectionString,tableName,options) .ctor(endpoint,tableName,credential,options)
          .ctor(endpoint,tableName,tokenCredential,options) AccountName Name Uri AddEntityAsync(entity,cancellationToken)
          CreateAsync(cancellationToken) CreateIfNotExistsAsync(cancellationToken) CreateQueryFilter(filter)
          DeleteAsync(cancellationToken) DeleteEntityAsync(entity,ifMatch,cancellationToken)
          DeleteEntityAsync(partitionKey,rowKey,ifMatch,cancellationToken)
          GetEntityAsync(partitionKey,rowKey,select,cancellationToken)
          GetEntityIfExistsAsync(partitionKey,rowKey,select,cancellationToken)
          QueryAsync(filter,maxPerPage,select,cancellationToken) SubmitTransactionAsync(transactionActions,cancellationToken)
          UpdateEntityAsync(entity,ifMatch,mode,cancellationToken) UpsertEntityAsync(entity,mode,cancellationToken)
        Azure.Data.Tables.TableClientOptions: .ctor(serviceVersion) Audience EnableTenantDiscovery
        Azure.Data.Tables.TableClientOptions+ServiceVersion: V2019_02_02 V2020_12_06
        Azure.Data.Tables.TableEntity: .ctor() .ctor(values) .ctor(partitionKey,rowKey) Count ETag Item Keys PartitionKey RowKey
          Timestamp Add(key,value) Clear() ContainsKey(key) GetBinary(key) GetBinaryData(key) GetBoolean(key) GetDateTime(key)
          GetDateTimeOffset(key) GetDouble(key) GetGuid(key) GetInt32(key) GetInt64(key) GetString(key) Remove(key)
          TryGetValue(key,value)
        Azure.Data.Tables.TableServiceClient: .ctor(connectionString,options) .ctor(endpoint,credential,options)
          .ctor(endpoint,tokenCredential,options) AccountName Uri CreateQueryFilter(filter)
          CreateTableAsync(tableName,cancellationToken) CreateTableIfNotExistsAsync(tableName,cancellationToken)
          DeleteTableAsync(tableName,cancellationToken) GetTableClient(tableName)
          QueryAsync(filter,maxPerPage,cancellationToken)
        Azure.Data.Tables.TableSharedKeyCredential: .ctor(accountName,accountKey) AccountName SetAccountKey(accountKey)
        Azure.Data.Tables.TableTransactionAction: .ctor(actionType,entity,etag) ActionType Entity ETag
        Azure.Data.Tables.TableTransactionActionType: Add UpdateMerge UpdateReplace Delete UpsertMerge UpsertReplace
        Azure.Data.Tables.TableTransactionFailedException: .ctor(requestFailedException) FailedTransactionActionIndex
        Azure.Data.Tables.TableUpdateMode: Merge Replace
        Azure.Data.Tables.Models.TableErrorCode: .ctor(value) EntityAlreadyExists EntityNotFound EntityTooLarge
          InvalidDuplicateRow InvalidInput OperationTimedOut ResourceNotFound TableAlreadyExists TableBeingDeleted TableNotFound
          UpdateConditionNotSatisfied Equals(other) Equals(obj) GetHashCode() ToString() op_Implicit(value)
          op_Equality(left,right) op_Equality(code,value) op_Equality(value,code)
          op_Inequality(left,right) op_Inequality(code,value) op_Inequality(value,code)
        Azure.Data.Tables.Models.TableItem: .ctor(name) Name
        """;

    [Fact]
    public void Every_public_name_is_also_the_packages()
    {
        var package = PackageSurface();

        var own = typeof(TableClient).Assembly.GetExportedTypes()
            .SelectMany(type => Members(type).Select(member => $"{type.FullName}: {member}"));

        Assert.Empty(own.Except(package));
    }

    [Fact]
    public void Every_type_of_the_list_is_here() => Assert.Equal(
        PackageSurface().Select(line => line.Split(": ")[0]).Distinct().Order(StringComparer.Ordinal),
        typeof(TableClient).Assembly.GetExportedTypes().Select(type => type.FullName).Order(StringComparer.Ordinal));

    private static HashSet<string> PackageSurface()
    {
        var surface = new HashSet<string>(StringComparer.Ordinal);
        var type = "";
        foreach (var word in Package.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.EndsWith(':'))
                type = word;
            else
                surface.Add($"{type} {word}");
        }

        return surface;
    }

    private static IEnumerable<string> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => member is not (FieldInfo { IsSpecialName: true } or Type))
        .Where(member => member is not MethodInfo method || !IsAccessor(method))
        .Select(Described);

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Described(MemberInfo member) => member is MethodBase method
        ? $"{method.Name}({string.Join(',', method.GetParameters().Select(parameter => parameter.Name))})"
        : member.Name;
}
