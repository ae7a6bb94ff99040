namespace GovSync.EndToEnd.Machine;

/// <summary>A test that needs the folder of real pages beside the repository; skipped where it is not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealPagesFactAttribute : FactAttribute
{
    public RealPagesFactAttribute()
    {
        if (MachineFiles.Content is null)
        {
            Skip = "the folder shared/data/pages/gov-cn is not beside the repository";
        }
    }
}
