"""Growth per run: of our algorithms, done, cancelled and refused, and of one of QGIS's own on the same data.

What QGIS keeps of every run it keeps of its own, too; what ours keep beyond that is a leak of ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import monotonic

import plans
import runs
from watch import CONTROL, Growth, Sample

#: Runs of each kind that are watched, behind some that fill caches.
RUNS, WARM = 30, 6


def growths(files: dict[str, str], folder: Path, temporary: Path, seed: str) -> Iterator[Growth]:
    """Do runs of each kind, and tell what they left, kind after kind; the control comes first."""
    random, began = Random(f"{seed}:control"), monotonic()
    folder.mkdir(exist_ok=True)
    kinds = {CONTROL: lambda: runs.native_zones(files, folder)}
    for name in plans.ALGORITHMS:
        for end in ("done", "cancelled", "refused"):
            kinds[f"{name}, {end}"] = _Kind(name, end, files, folder, random)
    for title, once in kinds.items():
        for number in range(WARM + RUNS):
            if number == WARM:
                before = Sample.take(began, temporary)
            once()
            runs.settle()
        yield Growth.between(title, before, Sample.take(began, temporary), RUNS)


class _Kind:
    """Runs of an algorithm, in the background as the dialog does it, that come to one kind of end."""

    def __init__(self, name: str, end: str, files: dict[str, str], folder: Path, random: Random):
        self._name, self._end, self._files, self._folder, self._random = name, end, files, folder, random
        self._lasted = 0.3

    def __call__(self) -> None:
        whole = plans.WHOLE[self._name]
        settings = {**whole.settings, **({"BANDS": "99"} if self._end == "refused" else {})}
        plan = plans.Plan(self._name, whole.inputs, "layers", settings, ending=".gpkg", background=True)
        plan.event = "cancel" if self._end == "cancelled" else ""
        moment = self._lasted * self._random.random()
        run = runs.Run(plan, self._files, self._folder, moment, str(moment))
        run.parameters["OUTPUT"] = str(self._folder / "out.gpkg")
        (end,) = runs.wait_for([run])
        if end.word == "done":
            self._lasted = end.seconds
        run.close()
