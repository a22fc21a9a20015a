"""All laws and property tests, again and again, the one that has seen the fewest examples first.

laws.py FOLDER SEED MINUTES     goes on where it was stopped; the table is in FOLDER/laws.json
laws.py FOLDER SEED UNTIL ROUND one round: a process of its own, so that nothing of another remains
"""

from __future__ import annotations

import faulthandler
import functools
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic, time

import pytest

ROOT = Path(__file__).resolve().parents[2]
#: Examples of a law in one round: so few that no law takes minutes.
CHUNK = 250
#: Examples that each law is to see before any sees more.
ENOUGH = 10_000
#: Seconds after which a law hangs; to make a failing example smaller may take hypothesis five minutes.
LONGEST = 1200


class Book:
    """What each law has seen, in a file that outlives every process."""

    def __init__(self, folder: Path):
        self._file = folder / "laws.json"
        told = json.loads(self._file.read_text()) if self._file.exists() else {}
        self.rounds: int = told.get("rounds", 0)
        self.running: str = told.get("running", "")
        self.laws: dict[str, dict] = told.get("laws", {})

    def law(self, name: str) -> dict:
        return self.laws.setdefault(name, {"examples": 0, "seconds": 0.0, "failure": ""})

    def save(self) -> None:
        told = {"rounds": self.rounds, "running": self.running, "laws": self.laws}
        beside = self._file.with_suffix(".new")
        beside.write_text(json.dumps(told, indent=1))
        beside.replace(self._file)  # whole, whenever the run is stopped

    def table(self) -> str:
        lines = [f"{'examples':>9} {'seconds':>8}  law"]
        for name, law in sorted(self.laws.items(), key=lambda item: item[1]["examples"]):
            failed = " FAILED" if law["failure"] else ""
            lines.append(f"{law['examples']:9} {law['seconds']:8.0f}  {name.removeprefix('tests/')}{failed}")
        seen = [law["examples"] for law in self.laws.values()]
        enough = sum(number >= ENOUGH for number in seen)
        lines.append(f"{sum(seen):9} examples in all; {enough} of {len(seen)} laws saw {ENOUGH:,} or more")
        return "\n".join(lines)


class Round:
    """A plugin of pytest that runs only laws, counts their examples, and stops when the time is up."""

    def __init__(self, folder: Path, until: float):
        self.book, self.until = Book(folder), until

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items) -> None:
        laws = [item for item in items if hasattr(getattr(item, "obj", None), "hypothesis")]
        laws = [item for item in laws if not self.book.law(item.nodeid)["failure"]]
        laws.sort(key=lambda item: self.book.law(item.nodeid)["examples"])
        few = [item for item in laws if self.book.law(item.nodeid)["examples"] < ENOUGH]
        items[:] = few or laws

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item, nextitem):
        if time() > self.until:
            item.session.shouldstop = "the time is up"
        begun, law, held = monotonic(), self.book.law(item.nodeid), item.obj.hypothesis.inner_test
        self.book.running = item.nodeid
        self.book.save()

        @functools.wraps(held)
        def counted(*args, **kwargs):
            result = held(*args, **kwargs)
            law["examples"] += 1  # one that did not meet an assumption has raised
            return result

        item.obj.hypothesis.inner_test = counted
        faulthandler.dump_traceback_later(LONGEST, exit=True)
        try:
            return (yield)
        finally:
            faulthandler.cancel_dump_traceback_later()
            item.obj.hypothesis.inner_test = held
            law["seconds"] += monotonic() - begun
            self.book.running = ""
            self.book.save()

    def pytest_runtest_logreport(self, report) -> None:
        if report.failed:
            self.book.law(report.nodeid)["failure"] = f"{report.longreprtext}\n" + "\n".join(
                text for _, text in report.sections
            )


def play_round(folder: Path, seed: int, until: float) -> int:
    """All laws, a chunk of examples each, until a moment."""
    plugin = Round(folder, until)
    words = ["-q", "--no-header", "-p", "no:pytest_qgis", "-p", "no:cacheprovider", "--tb=short"]
    words += [f"--hypothesis-seed={seed * 1_000_003 + plugin.book.rounds}", "tests/laws", "tests/unit"]
    ended = pytest.main(words, plugins=[plugin])
    plugin.book.rounds += 1
    plugin.book.save()
    return ended


def play(folder: Path, seed: int, minutes: float) -> int:
    """Rounds until the time is up; the number of laws that failed."""
    folder.mkdir(parents=True, exist_ok=True)
    until, book = time() + 60 * minutes, Book(folder)
    for law in book.laws.values():
        law["failure"] = ""  # mended meanwhile, or found again at once: failing examples are tried first
    book.running = ""
    book.save()
    kept = {"PIXELWISE_EXAMPLES": str(CHUNK), "PIXELWISE_KNOWN_FAILURES": str(folder / "examples")}
    while time() < until:
        command = [sys.executable, __file__, str(folder), str(seed), str(until), "round"]
        with (folder / "laws.log").open("a") as log:
            done = subprocess.run(
                command, env={**os.environ, **kept}, cwd=ROOT, stdout=log, stderr=log, check=False
            )
        book = Book(folder)
        if book.running:
            book.law(book.running)["failure"] = f"The process died with {done.returncode}; see laws.log."
            book.running = ""
            book.save()
        elif done.returncode not in (0, 1) and time() < until:  # 1: a law failed
            raise SystemExit(f"pytest ended with {done.returncode}; see {folder / 'laws.log'}")
    failed = {name: law["failure"] for name, law in Book(folder).laws.items() if law["failure"]}
    (folder / "laws-failed.txt").write_text("\n\n".join(f"{name}\n{told}" for name, told in failed.items()))
    print(Book(folder).table(), flush=True)
    return len(failed)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # which ends its round, too
    place, chosen, last = Path(sys.argv[1]).resolve(), int(sys.argv[2]), float(sys.argv[3])
    if sys.argv[4:] == ["round"]:
        sys.exit(play_round(place, chosen, last))
    sys.exit(min(play(place, chosen, last), 1))
