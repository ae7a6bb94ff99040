namespace GovSync.Core.Compliance;

/// <summary>In which language a report's headings are.</summary>
public enum ReportLanguage
{
    Chinese,
    English,
}
