// feeds.mjs MANIFEST: npm's rss-parser, from bytes to items.
import Parser from "rss-parser";
import { measure } from "./measure.mjs";

const parser = new Parser();

await measure(process.argv[2], async (bytes, charset) => {
    const feed = await parser.parseString(new TextDecoder(charset).decode(bytes));
    return feed.items.length;
});
