using GovSync.Functions.Api;
using GovSync.Functions.Console;
using GovSync.Functions.Hosting;

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
app.UseFunctionsHost();
app.UseAuthentication();
app.UseAuthorization();
app.MapApi();
app.MapConsole();

await app.StartAsync();
app.Services.CheckAtStart();
await app.WaitForShutdownAsync();
return 0;
