"""Random runs of all algorithms in one session of QGIS, treated badly; soak.py starts it.

session.py FOLDER SEED MINUTES       goes on behind the last run of FOLDER/session.jsonl
session.py FOLDER SEED only NUMBER   one run again, as a report names it
"""

from __future__ import annotations

import faulthandler
import json
import os
import shutil
import sys
import traceback
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from random import Random
from time import monotonic

import control
import judge
import plans
import pool
import runs
import texts
import trouble
from hearing import listen
from hostile_session import start
from watch import Growth, Sample, beyond, growing, resident

#: Seconds after which a run hangs.
LONGEST = 300
#: Runs on the same data; then they are made anew.
EPOCH = 150
#: Between runs that are compared with the first of their kind.
WHOLE_EACH = 15
#: Seconds between samples, and between lines that show one.
SAMPLE_EACH, LINE_EACH = 5, 60


class Session:
    """A session, its journal and its data."""

    def __init__(self, folder: Path, seed: str):
        self.folder, self.seed = folder, seed
        self.temporary, self.disks = folder / "tmp", folder / "disks"
        self.mounted = os.environ.get("PIXELWISE_SOAK_MOUNTS") == "1" and trouble.mount(self.disks)
        self._journal = (folder / "session.jsonl").open("a")
        self._whole_file = folder / "whole.json"
        self._whole = json.loads(self._whole_file.read_text()) if self._whole_file.exists() else {}
        self.heard: list[str] = []
        self._lasted = dict.fromkeys(plans.ALGORITHMS, 0.5)
        self._epoch, self._files = -1, {}
        self._reference = pool.make(folder / "reference", "reference")

    def note(self, **words) -> None:
        """Write a line to the journal, at once."""
        self._journal.write(json.dumps(words) + "\n")
        self._journal.flush()

    def files(self, number: int) -> dict[str, str]:
        """The data of a run."""
        if number // EPOCH != self._epoch:
            self._epoch = number // EPOCH
            shutil.rmtree(self.folder / "pool", ignore_errors=True)
            self._files = pool.make(self.folder / "pool", f"{self.seed}:{self._epoch}")
        return self._files

    def step(self, number: int) -> list[str]:
        """One run, sometimes two at once."""
        seed, files = f"{self.seed}:{number}", self.files(number)
        random, chosen = Random(f"{seed}:more"), plans.draw(seed)
        self.note(begin=number, plan=asdict(chosen))
        place = self.folder / "run"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        faulthandler.dump_traceback_later(LONGEST, exit=True)
        moment = chosen.moment * self._lasted[chosen.algorithm]
        given = str(place / "inputs" / Path(files[chosen.inputs.get("INPUT", "plots")]).name)
        if chosen.trouble in ("locked", "shown"):
            given = files["plots"]
        disks = self.disks if self.mounted else None
        run = runs.Run(chosen, files, place, moment, seed)
        beside = self._companion(seed, files, place) if chosen.background and random.random() < 0.2 else []
        with trouble.troubled(chosen.trouble, chosen.ending, place, disks, random, given) as (path, there):
            if chosen.ending:
                run.parameters["OUTPUT"] = path
            before = judge.inside(str(Path(path).parent))
            end = runs.wait_for([run, *beside])[0] if chosen.background else run.here()
            new = judge.left_behind(before, str(Path(path).parent))
            faults = runs.check(run, end, bool(chosen.ending) and not there and not beside, new)
        for one in (run, *beside):
            one.close()
        del run, beside, one
        runs.settle()
        faulthandler.cancel_dump_traceback_later()
        if end.word == "done":
            self._lasted[chosen.algorithm] = 0.8 * self._lasted[chosen.algorithm] + 0.2 * end.seconds
        heard = self._heard()
        if heard:  # which says more than how QGIS tells of it
            faults = [fault for fault in faults if not fault.startswith(("no sentence", "a traceback"))]
            faults += heard
        self.note(
            end=number,
            word=end.word,
            said=texts.short(end.said),
            seconds=end.seconds,
            to_stop=end.to_stop,
            memory=resident(),
            faults=faults,
        )
        return faults

    def control(self) -> list[Growth]:
        """What runs of each kind leave behind, here and now."""
        found = []
        for one in control.growths(self._reference, self.folder / "run", self.temporary, self.seed):
            faulthandler.dump_traceback_later(LONGEST, exit=True)
            print(one.line(), flush=True)
            self.note(growth=one.line())
            found.append(one)
        faulthandler.cancel_dump_traceback_later()
        return found

    def _heard(self) -> list[str]:
        """What was heard since, each once: QGIS asks about parameters more than once."""
        heard = list(dict.fromkeys(map(texts.brief, self.heard)))
        self.heard.clear()
        return [f"not meant for users: {one}" for one in heard]

    def _companion(self, seed: str, files: dict[str, str], place: Path) -> list:
        """Another run at the same time, that is left in peace."""
        plan = plans.draw(f"{seed}:beside")
        plan.event, plan.trouble, plan.ending = "", "", ""
        return [runs.Run(plan, files, place, 0.0, seed)]

    def whole(self, number: int) -> list[str]:
        """A run whose result is known, disturbed or not; and one of QGIS's own algorithms."""
        name = plans.ALGORITHMS[number // WHOLE_EACH % len(plans.ALGORITHMS)]
        faulthandler.dump_traceback_later(LONGEST, exit=True)
        disturbed = Random(f"{self.seed}:{number}:whole").random() < 0.5
        seed = f"{self.seed}:{number}"
        told = {
            name: runs.whole(plans.WHOLE[name], self._reference, self.folder / "run", seed, disturbed),
            "native": runs.native(self._files),
        }
        runs.settle()
        faulthandler.cancel_dump_traceback_later()
        faults = [
            f"whole run of {kind} gave {one}, the first gave {self._whole[kind]}"
            for kind, one in told.items()
            if self._whole.setdefault(kind, one) != one
        ]
        self._whole_file.write_text(json.dumps(self._whole))
        self.note(whole=number, told=told, disturbed=disturbed, faults=faults)
        return faults


def play(session: Session, minutes: float, number: int) -> int:
    """Run until the time is up; the number of faults."""
    begun, samples, shown, found = monotonic(), [], 0.0, 0
    counted: Counter = Counter()
    while monotonic() - begun < 60 * minutes:
        try:
            faults = session.step(number)
        except Exception:
            faults = [f"the soak itself: {texts.brief(traceback.format_exc())}"]
            traceback.print_exc()
            session.note(end=number, word="refused", said="", seconds=0, to_stop=0, faults=faults)
        if number % WHOLE_EACH == WHOLE_EACH - 1:
            faults += session.whole(number)
        found += len(faults)
        for fault in faults:
            print(f"run {number}: {fault}", flush=True)
        counted["runs"] += 1
        number += 1
        if not samples or monotonic() - begun - samples[-1].seconds >= SAMPLE_EACH:
            samples.append(Sample.take(begun, session.temporary))
            session.note(sample=samples[-1].row())
            if samples[-1].seconds >= shown:
                shown = samples[-1].seconds + LINE_EACH
                print(f"{samples[-1].line()}  {counted['runs']} runs", flush=True)
    leaks = [*growing(samples), *beyond(session.control())]
    session.note(watched=samples[-1].row(), leaks=leaks)
    for leak in leaks:
        print(f"session: {leak}", flush=True)
    return found + len(leaks)


def next_number(folder: Path) -> int:
    """The number of the run behind the last that began."""
    journal = folder / "session.jsonl"
    lines = journal.read_text().splitlines() if journal.exists() else []
    return max([json.loads(line)["begin"] + 1 for line in lines if line.startswith('{"begin')], default=0)


def main() -> int:
    folder, seed, words = Path(sys.argv[1]).resolve(), sys.argv[2], sys.argv[3:]
    number = next_number(folder)
    application, plugin = start()
    session = Session(folder, seed)
    listen(plugin, session.heard)
    if words[0] == "only":
        print(texts.short(str(plans.draw(f"{seed}:{words[1]}")), 1500), flush=True)
        found = session.step(int(words[1]))
        print("\n".join(found), flush=True)
    else:
        found = play(session, float(words[0]), number)
    plugin.unload()
    application.exitQgis()
    return min(1, len(found) if isinstance(found, list) else found)


if __name__ == "__main__":
    sys.exit(main())
