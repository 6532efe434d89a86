#!/usr/bin/env python3
"""screen.py [--dragoman PROGRAM] [--rounds 5] [FOLDER]

What a key costs on a terminal of 200x50, from the key to the last byte of the repaint, for the
reader and for those of less, vim and newsboat that are installed, in the same rounds. Needs
nothing but Python. Texts, libraries and feeds are made in FOLDER (.build/bench/screen) once.

An event ends when nothing has come for 25 ms (a start or an opening: 150 ms). Printed are, in
milliseconds, the time of its last byte: median, 99 in 100, ratio of the median to that of less; and
the median of what the processor took for it, of all threads, also behind that byte, and the bytes.
"""
import argparse, fcntl, glob, os, pty, random, re, select, shutil, statistics, struct, subprocess, tempfile
import termios, time

SIZE, OTHER = (200, 50), (80, 24)
WORDS = ("harbour pilot tide letter envoy treaty ferry grain council border night signal market "
         "minister fleet station winter report answer village northern quiet eleven").split()
# Words that stand in every so many articles only.
NEEDLES = {"zephyr": 3331, "bramble": 97, "copper": 7}
NAMES = ["Ingrid Dahl", "Norway", "Oslo", "the Coast Guard", "Viktor Lund", "Bergen", "Denmark"]


def sentence(seeded):
    words = [seeded.choice(WORDS) for _ in range(seeded.randint(8, 22))]
    words.insert(seeded.randint(0, 5), seeded.choice(NAMES))
    return " ".join(words).capitalize() + "."


def text(size, lines):
    seeded, parts, length = random.Random(size), ["Talks at the harbour", ""], 0
    while length < size:
        part = " ".join(sentence(seeded) for _ in range(seeded.randint(2, 6)))
        parts += [part, ""] if lines else [part]
        length += len(part) + 2
    return "\n".join(parts) + "\n" if lines else parts[0] + "\n\n" + " ".join(parts[2:]) + "\n"


def prepare(folder, dragoman):
    os.makedirs(folder, exist_ok=True)
    for name, size, lines in (("60k", 60_000, True), ("10m", 10_000_000, True), ("line1m", 1_000_000, False)):
        path = f"{folder}/{name}.txt"
        if not os.path.exists(path):
            open(path, "w").write(text(size, lines))
        if not os.path.exists(f"{folder}/{name}"):
            subprocess.run([dragoman, "add", "--library", f"{folder}/{name}", "--story", "Talks", path],
                           check=True, stdout=subprocess.DEVNULL)
    if not os.path.exists(f"{folder}/list"):
        os.makedirs(f"{folder}/articles")
        seeded, items = random.Random(1), []
        for number in range(500):
            body = "\n\n".join(sentence(seeded) + " " + sentence(seeded) for _ in range(12))
            open(f"{folder}/articles/{number}.txt", "w").write(f"Talks, day {number}\n\n{body}\n")
            items.append(f"<item><title>Talks, day {number}</title><guid>{number}</guid>"
                         f"<description>&lt;p&gt;{body}&lt;/p&gt;</description></item>")
        open(f"{folder}/feed.xml", "w").write("<rss version='2.0'><channel><title>Talks</title>"
                                              + "".join(items) + "</channel></rss>")
        open(f"{folder}/urls", "w").write(f"file://{os.path.abspath(folder)}/feed.xml\n")
        subprocess.run([dragoman, "add", "--library", f"{folder}/list", "--story", "Talks",
                        f"{folder}/articles"], check=True, stdout=subprocess.DEVNULL)


def prepare_many(folder, dragoman):
    """10,000 articles of 6 KB: a library, and 20 feeds for newsboat."""
    if os.path.exists(f"{folder}/many"): return
    os.makedirs(f"{folder}/many-articles")
    seeded, feeds = random.Random(2), [[] for _ in range(20)]
    for number in range(10_000):
        body = [" ".join(sentence(seeded) for _ in range(4)) for _ in range(14)]
        body += [f"The {needle} was seen." for needle, every in NEEDLES.items() if number % every == 5]
        title = f"{seeded.choice(WORDS).capitalize()} {seeded.choice(WORDS)}, day {number}"
        text = "\n\n".join(body)
        open(f"{folder}/many-articles/{number}.txt", "w").write(f"{title}\n\n{text}\n")
        paragraphs = "".join(f"&lt;p&gt;{part}&lt;/p&gt;" for part in body)
        feeds[number % 20].append(f"<item><title>{title}</title><guid>{number}</guid>"
                                  f"<description>{paragraphs}</description></item>")
    for number, items in enumerate(feeds):
        open(f"{folder}/many-{number}.xml", "w").write(
            f"<rss version='2.0'><channel><title>Outlet {number}</title>{''.join(items)}</channel></rss>")
    with open(f"{folder}/many-urls", "w") as urls:
        urls.writelines(f"file://{os.path.abspath(folder)}/many-{number}.xml\n" for number in range(20))
    subprocess.run([dragoman, "add", "--library", f"{folder}/many", f"{folder}/many-articles"],
                   check=True, stdout=subprocess.DEVNULL)
    if shutil.which("newsboat"):
        subprocess.run(["newsboat", "-q", "-u", f"{folder}/many-urls", "-c", f"{folder}/many.db", "-x",
                        "reload"], check=True)


class Session:
    """A program on a terminal of its own."""

    def __init__(self, command):
        self.start = time.monotonic()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LESSHISTFILE="-")
            os.execvp(command[0], command)
        self.last = self.settle(0.15, self.start, 10), self.processor(), self.bytes

    def processor(self):
        """Seconds that the processor has given to the program's threads."""
        total = 0
        for path in glob.glob(f"/proc/{self.pid}/task/*/schedstat"):
            try:
                total += int(open(path).read().split()[0])
            except OSError:
                pass  # a thread that has ended meanwhile
        return total / 1e9

    def measured(self, begin, quiet):
        """What an event took: seconds to the last byte, seconds of the processor, bytes."""
        before, begun = self.processor(), time.monotonic()
        begin()
        return self.settle(quiet, begun), self.processor() - before, self.bytes

    def settle(self, quiet, begun, limit=3):
        """Seconds from `begun` to the last byte before so long a silence; waits for a first one."""
        last, self.bytes = None, 0
        while time.monotonic() - begun < limit:
            if not select.select([self.fd], [], [], quiet if last else min(0.3, limit))[0]:
                if last or limit < 5: break
                continue
            try:
                read = len(os.read(self.fd, 1 << 16))
            except OSError:
                break
            if not read: break
            self.bytes += read
            last = time.monotonic()
        return (last or begun) - begun

    def press(self, keys, quiet=0.025):
        return self.measured(lambda: os.write(self.fd, keys.encode()), quiet)

    def resize(self, size):
        window = struct.pack("HHHH", size[1], size[0], 0, 0)
        return self.measured(lambda: fcntl.ioctl(self.fd, termios.TIOCSWINSZ, window), 0.06)

    def end(self, keys):
        try:
            for key in keys:
                os.write(self.fd, key.encode())
                self.settle(0.05, time.monotonic(), 0.5)
        except OSError:
            pass
        os.close(self.fd)
        time.sleep(0.02)
        if os.waitpid(self.pid, os.WNOHANG)[0] == 0:
            os.kill(self.pid, 9)
            os.waitpid(self.pid, 0)


def read(command, enter, down, page, top, quit):
    """Line, page, burst and resize in an article."""
    session, found = Session(command), {}
    found["start"] = [session.last]
    for keys in enter: session.press(keys, 0.15)
    for _ in range(5): session.press(down)
    found["line"] = [session.press(down) for _ in range(150)]
    session.press(top, 0.1)
    found["burst of 200"] = [session.press(down * 200, 0.15)]
    session.press(top, 0.1)
    found["page"] = []
    for _ in range(6):
        found["page"] += [session.press(page) for _ in range(5)]
        session.press(top, 0.06)
    found["resize"] = [session.resize(size) for _ in range(10) for size in (OTHER, SIZE)]
    session.end(quit)
    return found


def browse(command, enter, down, open_, back, quit):
    """Down in a list, and opening."""
    session, found = Session(command), {}
    for keys in enter: session.press(keys, 0.15)
    for _ in range(5): session.press(down)
    found["list"] = [session.press(down) for _ in range(100)]
    found["open"] = []
    for _ in range(20):
        session.press(down)
        found["open"].append(session.press(open_, 0.06))
        for keys in back: session.press(keys, 0.06)
    session.end(quit)
    return found


def search(command, ask, answer, back, quit):
    """Start with many articles, and searching all of them: what the last letter takes, or what
    `answer` does where hits are shown only when asked for."""
    session, found = Session(command), {}
    found["start"] = [session.last]
    for needle in NEEDLES:
        found[f"search, {needle}"] = []
        for _ in range(4):
            session.press(ask, 0.1)
            letters = [session.press(letter, 0.1) for letter in needle]
            if answer:
                letters = [session.press(answer, 0.15)]
            else:
                found.setdefault("search, second letter", []).append(letters[1])
                found.setdefault("search, slowest letter", []).append(max(letters[1:]))
            found[f"search, {needle}"].append(letters[-1])
            for keys in back: session.press(keys, 0.1)
    session.end(quit)
    return found


def programs(folder, dragoman, scratch):
    def ours(name):
        shutil.rmtree(f"{scratch}/{name}", ignore_errors=True)
        shutil.copytree(f"{folder}/{name}", f"{scratch}/{name}")
        return [dragoman, "read", "--library", f"{scratch}/{name}"]

    for name in ("60k", "10m", "line1m"):
        yield f"dragoman, {name}", lambda name=name: read(ours(name), ["2"], "j", " ", "gg", ["Q"])
        path = f"{folder}/{name}.txt"
        if shutil.which("less"):
            yield f"less, {name}", lambda path=path: read(["less", path], [], "j", " ", "g", ["q"])
        if shutil.which("vim") and name != "line1m":
            yield f"vim, {name}", lambda path=path: read(
                ["vim", "-R", "-n", "-i", "NONE", "-u", "NONE", path], [], "\x05", "\x06", "gg",
                [":q!\r"])
    yield "dragoman, list", lambda: browse(
        ours("list"), ["1", "O", "gg"], "j", "\r", ["1"], ["Q"])
    if shutil.which("newsboat"):
        options = ["-q", "-u", f"{folder}/urls", "-c", f"{folder}/cache.db"]
        if not os.path.exists(f"{folder}/cache.db"):
            subprocess.run(["newsboat", *options, "-x", "reload"], check=True)
        yield "newsboat, list", lambda: browse(
            ["newsboat", *options], ["\r"], "\x1bOB", "\r", ["q"], ["q", "q", "q"])
    yield "dragoman, 10,000", lambda: search(ours("many"), "S", "", ["\x1b"], ["\x1b", "Q"])
    if shutil.which("newsboat"):
        many = ["-q", "-u", f"{folder}/many-urls", "-c", f"{folder}/many.db"]
        yield "newsboat, 10,000", lambda: search(
            ["newsboat", *many], "/", "\r", ["q"], ["q", "q", "q"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--dragoman", default=".build/release/dragoman")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="", help="a regular expression on names")
    parser.add_argument("folder", nargs="?", default=".build/bench/screen")
    asked = parser.parse_args()
    prepare(asked.folder, asked.dragoman)
    prepare_many(asked.folder, asked.dragoman)
    all_ = {}
    with tempfile.TemporaryDirectory() as scratch:
        for _ in range(asked.rounds):
            for name, run in programs(asked.folder, asked.dragoman, scratch):
                if not re.search(asked.only, name): continue
                for step, times in run().items():
                    all_.setdefault((step, name), []).extend(times)
    print("| step | program | median ms | 99 % ms | to less | processor ms | bytes |")
    print("| :--- | :--- | ---: | ---: | ---: | ---: | ---: |")
    for (step, name), events in sorted(all_.items()):
        times = sorted(1000 * event[0] for event in events)
        middle = statistics.median(times)
        less = all_.get((step, "less, " + name.split(", ")[1]))
        ratio = f"{middle / (1000 * statistics.median(e[0] for e in less)):.2f}" if less else ""
        processor = 1000 * statistics.median(event[1] for event in events)
        print(f"| {step} | {name} | {middle:.2f} | {times[int(len(times) * 0.99)]:.2f} | {ratio} "
              f"| {processor:.2f} | {statistics.median(event[2] for event in events):.0f} |")


if __name__ == "__main__":
    main()
