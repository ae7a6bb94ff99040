using System.Reflection;
using GovSync.Core;

namespace GovSync.Tests.Architecture;

public sealed class CoreTests
{
    // What a library needs that only computes; files, sockets, HTTP, storage and the rest of the solution are missing on purpose.
    private static readonly string[] Allowed =
    [
        "System.Collections", "System.Collections.Immutable", "System.ComponentModel.Primitives", "System.Linq",
        "System.Memory", "System.Numerics.Vectors", "System.Runtime", "System.Runtime.Extensions", "System.Runtime.InteropServices",
        "System.Runtime.Numerics", "System.Security.Cryptography", "System.Text.Encoding.CodePages", "System.Text.Encoding.Extensions",
        "System.Text.Encodings.Web", "System.Text.Json", "System.Text.RegularExpressions", "System.Private.Uri", "System.Private.Xml",
        "System.Private.Xml.Linq", "System.Web.HttpUtility", "System.Xml.Linq", "System.Xml.ReaderWriter", "System.Xml.XDocument",
        "System.Xml.XmlSerializer", "System.Xml.XPath", "System.Xml.XPath.XDocument", "System.Xml",
    ];

    [Fact]
    public void Core_computes_so_it_references_neither_storage_nor_HTTP_nor_files_nor_the_function_app() =>
        Assert.Empty(References(typeof(ChinaTime).Assembly).Except(Allowed, StringComparer.Ordinal));

    [Fact]
    public void The_local_host_does_the_hosts_job_without_knowing_the_function_app() =>
        Assert.DoesNotContain("GovSync.Functions", References(typeof(global::GovSync.LocalHost.FunctionsHost).Assembly));

    [Fact]
    public void The_demo_knows_GovSync_only_by_its_words() =>
        Assert.Equal(["GovSync.Core"], References(typeof(global::DemoGovernment.Web.Registry).Assembly).Where(IsOurs));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static bool IsOurs(string name) => name.StartsWith("GovSync.", StringComparison.Ordinal);
}
