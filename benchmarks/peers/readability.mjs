// readability.mjs linkedom|jsdom MANIFEST: decodes each page, builds its document, reads the article.
import { Readability } from "@mozilla/readability";
import { measure } from "./measure.mjs";

const [dom, manifest] = process.argv.slice(2);
const documentOf = dom === "jsdom" ? await jsdom() : await linkedom();

await measure(manifest, (bytes, charset) => {
    const article = new Readability(documentOf(new TextDecoder(charset).decode(bytes))).parse();
    return article?.textContent.replace(/\s+/g, "").length ?? 0;
});

async function linkedom() {
    const { parseHTML } = await import("linkedom");
    return html => parseHTML(html).document;
}

async function jsdom() {
    const { JSDOM, VirtualConsole } = await import("jsdom");
    const virtualConsole = new VirtualConsole();
    return html => new JSDOM(html, { virtualConsole }).window.document;
}
