// How every peer written in JavaScript is measured: whole rounds over the same files, after a warm-up, on this process's one thread.
// Both last as long as they have used the processor.
import { readFileSync } from "node:fs";

/**
 * @param {string} manifest JSON of { warmUpSeconds, seconds, files: [{ path, charset }] }
 * @param {(bytes: Buffer, charset: string) => number | Promise<number>} work returns what it found, to be compared with the other side
 */
export async function measure(manifest, work) {
    const { warmUpSeconds, seconds, files } = JSON.parse(readFileSync(manifest, "utf8"));
    const all = files.map(({ path, charset }) => ({ bytes: readFileSync(path), charset }));
    const failed = new Set();
    const started = process.cpuUsage();
    for (let i = 0; cpuSecondsSince(started) < warmUpSeconds; i++) {
        await attempt(i % all.length);
    }

    let done = 0, found = 0, rounds = 0;
    const startedAt = performance.now(), cpu = process.cpuUsage();
    do {
        for (let i = 0; i < all.length; i++) {
            found += await attempt(i);
            done++;
        }

        rounds++;
    } while (cpuSecondsSince(cpu) < seconds);
    console.log(JSON.stringify({
        files: done, seconds: (performance.now() - startedAt) / 1000, cpuSeconds: cpuSecondsSince(cpu),
        found: found / rounds, failed: failed.size,
    }));

    async function attempt(i) {
        try {
            return await work(all[i].bytes, all[i].charset);
        } catch {
            failed.add(i);
            return 0;
        }
    }
}

function cpuSecondsSince(start) {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
}
