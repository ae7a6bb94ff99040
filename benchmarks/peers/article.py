"""article.py MANIFEST: Debian's python3-readability, measured as measure.mjs does. Exit code 4: it is not installed. Not named as what it imports."""
import json
import logging
import sys
import time

try:
    from readability import Document
except ImportError:
    sys.exit(4)

logging.disable(logging.CRITICAL)


def read(page):
    content, charset = page
    markup = content.decode(charset, errors="replace")
    return len("".join(Document(markup).summary().split()))


def main():
    with open(sys.argv[1], encoding="utf-8") as text:
        manifest = json.load(text)
    pages = []
    for file in manifest["files"]:
        with open(file["path"], "rb") as raw:
            pages.append((raw.read(), file["charset"]))
    failed = set()

    def attempt(index):
        try:
            return read(pages[index])
        except Exception:  # Whatever it makes of a page: it counts as failed.
            failed.add(index)
            return 0

    warmed_up = time.process_time() + manifest["warmUpSeconds"]
    index = 0
    while time.process_time() < warmed_up:
        attempt(index % len(pages))
        index += 1

    done = found = rounds = 0
    started_at, cpu = time.perf_counter(), time.process_time()
    while rounds == 0 or time.process_time() - cpu < manifest["seconds"]:
        for index in range(len(pages)):
            found += attempt(index)
            done += 1
        rounds += 1
    print(json.dumps({
        "files": done, "seconds": time.perf_counter() - started_at, "cpuSeconds": time.process_time() - cpu,
        "found": found / rounds, "failed": len(failed),
    }))


main()
