"""Mutants of small files, through the core and through QGIS: nothing crashes, hangs, or gives another number.

mutated.py [COUNT] [SEED] [FOLDER]     COUNT mutants; only the core where there is no QGIS
mutated.py only NUMBER SEED [FOLDER]   one mutant again, as a report names it; the file stays in FOLDER

What GDAL alone reads is the measure. A file on which GDAL or QGIS alone crashes or hangs is counted apart.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import mutants
import seeds
from laws import ROOT
from soak import environment
from texts import kind_of, short
from workers import Worker

HERE = Path(__file__).resolve().parent
#: What may become of a file: as GDAL alone reads it; the same where GDAL complained and read on; refused in a
#: sentence; refused though GDAL alone reads it; other numbers; a traceback; our process died, or did not come
#: back; that of GDAL or QGIS alone did.
WORDS = ("same", "complained", "refused", "over-refused", "differs", "fault", "crash", "hang", "alone")
BAD = ("differs", "fault", "crash", "hang")


class Line:
    """Workers that take mutants one after the other."""

    def __init__(self, folder: Path, qgis: bool):
        settings = environment(folder)
        self.folder = folder
        self._gdal = Worker(HERE / "gdal_alone.py", environment=settings)
        self._ours = {
            way: Worker(HERE / "through_core.py", [reader], environment=settings)
            for way, reader in (("core", "RasterSource"), ("gdal", "GdalSource"))
        }
        self._alone = None
        if qgis:
            long = {"seconds": 90.0, "memory": 12 << 30, "environment": settings}
            self._alone = Worker(HERE / "through_qgis.py", ["alone"], **long)
            self._ours["qgis"] = Worker(HERE / "through_qgis.py", ["ours"], **long)

    def close(self) -> None:
        for worker in (self._gdal, self._alone, *self._ours.values()):
            if worker is not None:
                worker.close()

    def try_out(self, path: Path, raster: bool) -> dict[str, tuple[str, str]]:
        """For each way what became of a file: a word of `WORDS`, and the reason."""
        job = {"path": str(path), "truth": str(path.parent / "truth"), "raster": raster}
        alone = self._gdal.ask(**job)
        found = {}
        for way, worker in self._ours.items():
            if way == "gdal" and not raster:
                continue
            base = alone
            if way == "qgis" and not raster and "died" not in alone:
                base = self._alone.ask(**job)
            if "died" in base:
                found[way] = "alone", base["died"]
                continue
            found[way] = verdict(base, worker.ask(**job))
            if way == "qgis" and found[way][0] in ("crash", "hang") and "died" in self._alone.ask(**job):
                found[way] = "alone", found[way][1]
        return found


def verdict(alone: dict, ours: dict) -> tuple[str, str]:
    """What two answers mean together."""
    ((word, reason),) = ours.items()
    if word == "refused" and "read" in alone:
        return "over-refused", reason
    if word == "same" and alone.get("read"):
        return "complained", alone["read"]
    if word == "died":
        word = "hang" if reason == "hung" else "crash"
    return word, "" if word == "same" else str(reason)


def mutant(files: dict, seed: str, number: int, folder: Path) -> tuple[str, Path, str]:
    """The mutant of a number: the seed's name, the path to open, what was done."""
    random = Random(f"{seed}:{number}")
    name = random.choice(list(files))
    path, told = mutants.copy(files[name], folder, random)
    return name, path, told


def run(count: int, seed: str, folder: Path, qgis: bool, threads: int = 2, tell=print) -> list:
    """Try mutants; rows of (number, name, way, word, reason, what was done)."""
    files = seeds.make(folder / "seeds")

    def part(first: int) -> list:
        line, rows = Line(folder / f"line{first}", qgis), []
        try:
            for number in range(first, count, threads):
                place = line.folder / "mutant"
                shutil.rmtree(place, ignore_errors=True)
                name, path, told = mutant(files, seed, number, place)
                for way, (word, reason) in line.try_out(path, seeds.is_raster(name)).items():
                    rows.append((number, name, way, word, reason, told))
                    if word in BAD:
                        tell(f"mutant {number} ({name}, {way}): {word}: {short(reason)} [{short(told, 120)}]")
        finally:
            line.close()
        return rows

    with ThreadPoolExecutor(threads) as pool:
        return sorted(row for rows in pool.map(part, range(threads)) for row in rows)


def report(rows: list, seed: str) -> str:
    """Tables: for each way, and for each seed file, how many of each word; and why files were refused."""
    lines = [f"seed {seed}"]
    ways = list(dict.fromkeys(way for _, _, way, *_ in rows))
    for way in ways:
        counts: dict = defaultdict(Counter)
        for _, name, its_way, word, *_ in rows:
            if its_way == way:
                counts[name][word] += 1
                counts["~ all"][word] += 1
        lines += ["", f"{way:16}{'files':>7}" + "".join(f"{word:>13}" for word in WORDS)]
        for name, words in sorted(counts.items()):
            cells = "".join(f"{words[word] or '-':>13}" for word in WORDS)
            lines.append(f"{name:16}{sum(words.values()):7}{cells}")
    for word in WORDS[1:]:
        kinds, first = Counter(), {}
        for number, name, way, its_word, reason, _ in rows:
            if its_word == word:
                kinds[kind_of(reason)] += 1
                first.setdefault(kind_of(reason), f"first {number} ({name}, {way}): {short(reason)}")
        if kinds:
            kept = 10 if word in ("refused", "complained") else 40
            lines += ["", f"{word}, by reason:"]
            lines += [f"{count:5} x {first[kind]}" for kind, count in kinds.most_common(kept)]
    return "\n".join(lines)


def main() -> int:
    words = [*sys.argv[1:], "", "", "", ""]
    qgis = importlib.util.find_spec("qgis") is not None
    if words[0] == "only":
        folder = Path(words[3] or tempfile.mkdtemp()).resolve()
        line, files = Line(folder, qgis), seeds.make(folder / "seeds")
        name, path, told = mutant(files, words[2], int(words[1]), folder / "mutant")
        print(f"{name}: {told}\n{path}")
        for way, (word, reason) in line.try_out(path, seeds.is_raster(name)).items():
            print(f"{way}: {word}: {reason}")
        line.close()
        return 0
    count, seed = int(words[0] or 1000), words[1] or "1"
    folder = Path(words[2] or ROOT / "build" / "mutated").resolve()
    shutil.rmtree(folder, ignore_errors=True)
    rows = run(count, seed, folder, qgis, os.cpu_count() or 2)
    text = report(rows, seed)
    (folder / "report.txt").write_text(text + "\n")
    print(text)
    return int(any(word in BAD for _, _, _, word, *_ in rows))


if __name__ == "__main__":
    sys.exit(main())
