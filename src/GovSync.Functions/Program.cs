using GovSync.Functions.Hosting;

var catalog = FunctionCatalog.FromAssembly(typeof(FunctionCatalog).Assembly);
if (FunctionMetadata.RequestedFolder(args) is { } folder)
{
    await FunctionMetadata.WriteAsync(folder, catalog);
    return 0;
}

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddFunctionsHandler(catalog);

var app = builder.Build();
app.MapTriggers(catalog);

await app.RunAsync();
return 0;
