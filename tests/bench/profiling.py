"""Where the time goes, in this process: of the core with one worker, or of the plugin in QGIS.

In QGIS the core has threads of its own, which the profiler does not see: the wait for them is ``walk``'s.
"""

from __future__ import annotations

import cProfile
import pstats
from collections import defaultdict
from concurrent.futures import Executor, Future
from pathlib import Path

import data
from cases import Case


class HereAndNow(Executor):
    """Run each unit of work at once in the calling thread, where the profiler sees it."""

    def submit(self, function, /, *args, **kwargs):
        """Return a future that is done already."""
        future = Future()
        try:
            future.set_result(function(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def profile(case: Case, tool: str, pixels: str) -> str:
    """Return tables of the seconds spent in Pixelwise's files and functions, calls out of it included."""
    if tool == "plugin":
        from in_qgis import plugin

        job, _, _ = plugin(case, pixels)
    else:
        from ours import core

        job, _, _ = core(case, pixels, workers=1, executor=HereAndNow())
    profiler = cProfile.Profile()
    profiler.runcall(job)
    statistics = pstats.Stats(profiler)
    functions = _own_seconds(statistics.stats)
    files = defaultdict(float)
    for (file, _, _), (seconds, _) in functions.items():
        files[Path(file).name] += seconds
    lines = [
        f"{case.title}, {pixels}, {tool}: {statistics.total_tt:.2f} s under the profiler",
        "",
        "seconds  file",
    ]
    lines += [f"{seconds:7.2f}  {file}" for file, seconds in sorted(files.items(), key=lambda item: -item[1])]
    lines += ["", "seconds    calls  function"]
    for (file, line, name), (seconds, calls) in sorted(functions.items(), key=lambda item: -item[1][0])[:30]:
        lines.append(f"{seconds:7.2f} {calls:8,}  {Path(file).name}:{line} {name}")
    lines += ["", "seconds    calls  called outside Pixelwise"]
    return "\n".join(lines + _outside(statistics.stats))


def _ours(function: tuple[str, int, str]) -> bool:
    """Return whether a function is Pixelwise's, or the executor between two that are."""
    folders = tuple(str(data.ROOT / folder) for folder in ("core", "algorithms"))
    return function[0].startswith(folders) or function[0] == __file__


def _own_seconds(stats: dict) -> dict[tuple, tuple[float, int]]:
    """Return each function's seconds without those of functions of ours that it calls, and its calls."""
    own = {function: entry[3] for function, entry in stats.items() if _ours(function)}
    for function in own:
        for caller, entry in stats[function][4].items():
            if caller in own and caller != function:
                own[caller] -= entry[3]
    return {function: (seconds, stats[function][1]) for function, seconds in own.items()}


def _outside(stats: dict) -> list[str]:
    rows = [(entry[2], entry[1], function) for function, entry in stats.items() if not _ours(function)]
    return [
        f"{seconds:7.2f} {calls:8,}  {name}"
        for seconds, calls, (_, _, name) in sorted(rows, reverse=True)[:15]
    ]
