using System.Collections.Frozen;

namespace GovSync.Core.Releases.Reading.Article;

/// <summary>Words by which lines and headings say that they are not the article's text: some are the whole line, some its beginning.</summary>
internal sealed class FurnitureWords
{
    /// <summary>Lines between paragraphs.</summary>
    public static readonly FurnitureWords OfLines = new(
        whole:
        [
            "advertisement", "advertising", "sponsored", "sponsored content", "print", "email", "e-mail", "tweet", "like", "pin it", "save",
            "facebook", "twitter", "linkedin", "whatsapp", "comment", "comments", "close", "play video", "watch", "watch now", "read more",
            "read next", "read also", "related", "related stories", "related articles", "related posts", "related content", "related coverage",
            "see also", "recommended", "recommended for you", "share", "share this", "share this article", "share this story",
            "share this post", "share this page", "subscribe", "hide caption", "toggle caption", "loading",
        ],
        beginnings:
        [
            "advertisement", "story continues below", "article continues below", "continue reading", "share on ", "follow us on ", "sign up for ",
            "sign up to ", "subscribe to ", "subscribe now", "subscribe today", "click here to ", "click here for ", "image copyright",
            "image caption", "image source", "image credit", "image:", "photo:", "photos:", "photo credit", "photo by ", "picture:", "credit:",
            "tags:", "filed under", "posted in", "topics:", "category:", "categories:", "copyright ", "©", "all rights reserved", "text size",
            "view comments", "view all comments", "leave a comment", "leave a reply", "post a comment", "add a comment", "listen to this article",
            "skip to ", "enlarge", "view gallery", "view slideshow", "view photos", "download the app", "download our app", "get the latest ",
            "get the best ", "thank you for subscribing", "thank you for signing up", "please enter ", "most read", "most popular", "most viewed",
            "you may also like", "you might also like", "also on ", "don't miss",
        ]);

    /// <summary>Headings of boxes that lead elsewhere.</summary>
    public static readonly FurnitureWords OfHeadings = new(
        whole:
        [
            "related", "comment", "comments", "response", "responses", "replies", "topic", "topics", "tags", "newsletter", "share", "follow us",
            "see also", "further reading", "trending", "trending now", "about the author", "about the authors", "around the web", "from the web",
            "what to read next",
        ],
        beginnings:
        [
            "more stories", "more news", "more articles", "more posts", "more from ", "more on ", "more in ", "more like ", "related ", "most read",
            "most popular", "most viewed", "most shared", "top stories", "top news", "latest news", "latest stories", "latest articles",
            "recent posts", "recent articles", "popular posts", "popular articles", "recommended", "leave a comment", "leave a reply",
            "post a comment", "add a comment", "get our newsletter", "get the newsletter", "join our newsletter", "sign up", "subscribe",
            "newsletter", "sponsored", "share this", "read next", "read more", "you may ", "you might ", "also on ", "don't miss",
            "join the conversation", "join the discussion",
        ]);

    private readonly FrozenSet<string> _whole;
    private readonly string[] _beginnings;

    private FurnitureWords(string[] whole, string[] beginnings)
        => (_whole, _beginnings) = (whole.ToFrozenSet(StringComparer.OrdinalIgnoreCase), beginnings);

    public bool Fits(string line)
    {
        var text = line.AsSpan().Trim(" :.…–—|-»›*[]()").ToString();
        return _whole.Contains(text) || Array.Exists(_beginnings, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }
}
