namespace GovSync.Core.Rules;

/// <summary>Form of an interpretation product that a text names.</summary>
public enum ProductForm
{
    /// <summary>数字化.</summary>
    Digital,

    /// <summary>图表图解.</summary>
    Chart,

    /// <summary>音频.</summary>
    Audio,

    /// <summary>视频.</summary>
    Video,

    /// <summary>动漫.</summary>
    Animation,
}

/// <summary>What a text says of interpretation products (解读产品), which the site makes of the material (解读材料) it is given.</summary>
/// <param name="Forms">Empty = the text names none.</param>
public sealed record InterpretationProducts(InterpretationTiming Timing, IReadOnlyList<ProductForm> Forms);
