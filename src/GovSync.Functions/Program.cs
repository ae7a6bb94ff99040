using GovSync.Functions.Api;
using GovSync.Functions.Console;
using GovSync.Functions.Hosting;
using GovSync.Functions.Storage;

var catalog = FunctionCatalog.FromAssembly(typeof(FunctionCatalog).Assembly);
if (FunctionMetadata.RequestedFolder(args) is { } folder)
{
    await FunctionMetadata.WriteAsync(folder, catalog);
    return 0;
}

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddFunctionsHandler(catalog);
builder.Services.AddGovSync(builder.Configuration);

var app = builder.Build();
await app.Services.GetRequiredService<StorageOutage>().BeginAsync(
    app.Services.GetRequiredService<StorageAccount>().CreateMissingAsync, app.Lifetime.ApplicationStopping);
app.MapTriggers(catalog);
app.UseAuthentication();
app.UseAuthorization();
app.MapApi();
app.MapConsole();

await app.RunAsync();
return 0;
