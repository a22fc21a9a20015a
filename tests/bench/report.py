"""The benchmark's tables, in Markdown."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import check
import data
from cases import EXACT, EXACTEXTRACT_WKB, FLOOR, QGIS, Case, Goal


@dataclass
class Outcome:
    """What came out of a case: per contestant and round seconds (None: failed), CPU seconds and memory."""

    case: Case
    seconds: dict[str, list[float | None]] = field(default_factory=dict)
    cpu: dict[str, list[float]] = field(default_factory=dict)
    memory: dict[str, list[float]] = field(default_factory=dict)
    strategy: dict[str, str] = field(default_factory=dict)
    results: dict[str, check.Columns] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)

    def ratio(self, ours: str, theirs: str) -> float | None:
        """Return how many times as fast `ours` is: the median over rounds of the ratio within each."""
        pairs = zip(self.seconds.get(ours, []), self.seconds.get(theirs, []))
        ratios = [their / our for our, their in pairs if our and their]
        return median(ratios) if ratios else None


def write(outcomes: list[Outcome], rounds: int, load: float) -> str:
    """Return the whole report."""
    parts = [_facts(outcomes, rounds, load), _goals(outcomes)]
    parts += [_times(outcome) for outcome in outcomes] + [_agreement(outcomes)]
    return "\n\n".join(part for part in parts if part) + "\n"


def sound(outcomes: list[Outcome]) -> bool:
    """Return whether everything ran and agreed; a goal that is missed is a figure, not a fault."""
    return not any(outcome.failures for outcome in outcomes) and all(
        line[-1] for outcome in outcomes for line in check.agreement(outcome.case, outcome.results)
    )


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" if column == 0 else "---:" for column in range(len(head))), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _facts(outcomes: list[Outcome], rounds: int, load: float) -> str:
    versions = {name: version for outcome in outcomes for name, version in outcome.versions.items()}
    return (
        f"Machine: {_processor()}, {os.cpu_count()} cores, {_system()}; load {load:.1f} before the start. "
        f"{rounds} interleaved round{'s' * (rounds > 1)}, medians; warm file cache; every run in a process "
        "of its own, start-up not counted.\n"
        f"Versions: {', '.join(f'{name} {version}' for name, version in sorted(versions.items()))}.\n"
        f"Data: raster {data.SIZE} x {data.SIZE} float32, tiled deflate, 1 % nodata; "
        f"vertices: zones {data.vertex_count('zones'):,}, large zones {data.vertex_count('large'):,}, "
        f"plots {data.vertex_count('plots'):,}."
    )


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    return next(
        (line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine()
    )


def _system() -> str:
    return platform.freedesktop_os_release()["PRETTY_NAME"]


def _goals(outcomes: list[Outcome]) -> str:
    """Return the table of goals: how many times as fast, the goal, reached or not."""
    head = (
        "",
        "QGIS, file to file",
        "exactextract, core",
        "exactextract given WKB, core",
        "read floor, core",
    )
    rows = []
    for outcome in outcomes:
        for row in dict.fromkeys(goal.row for goal in outcome.case.goals):
            goals = {goal.column: goal for goal in outcome.case.goals if goal.row == row}
            beside = outcome.ratio(goals[EXACT].ours, EXACTEXTRACT_WKB.name)
            cells = [_goal(outcome, goals.get(column)) for column in (QGIS, EXACT, FLOOR)]
            rows.append((row, *cells[:2], f"{beside:.1f}x" if beside else "", cells[2]))
    return "## Goals\n\n" + "\n\n".join([_table(head, rows), *_memory_goals(outcomes)])


def _memory_goals(outcomes: list[Outcome]) -> list[str]:
    lines = []
    for outcome in outcomes:
        for name, most in outcome.case.memory_goals.items():
            if name in outcome.memory:
                peak = max(outcome.memory[name])
                word = "reached" if peak <= most else "**not reached**"
                lines.append(
                    f"Peak memory over the start of QGIS, {outcome.case.title}, {name}: "
                    f"{peak:.0f} MB (<= {most}) {word}."
                )
    return lines


def _goal(outcome: Outcome, goal: Goal | None) -> str:
    ratio = goal and outcome.ratio(goal.ours, goal.theirs)
    if not ratio:
        return ""
    word = "reached" if ratio >= goal.factor else "**not reached**"
    if goal.column == FLOOR:
        return f"{1 / ratio:.2f}x its time (<= {1 / goal.factor:.1f}) {word}"
    return f"{ratio:.1f}x faster (>= {goal.factor:g}) {word}"


def _times(outcome: Outcome) -> str:
    rows = []
    for entry in outcome.case.entries:
        times = [seconds for seconds in outcome.seconds.get(entry.name, []) if seconds]
        if times and entry.timed:
            strategy = outcome.strategy.get(entry.name)
            name = f"{entry.name} ({strategy})" if strategy else entry.name
            spread = f"{min(times):.2f} .. {max(times):.2f}" if len(times) > 1 else ""
            cpu, memory = median(outcome.cpu[entry.name]), max(outcome.memory[entry.name])
            rows.append((name, f"{median(times):.2f}", spread, f"{cpu:.2f}", f"{memory:.0f}"))
        elif entry.name in outcome.failures:
            rows.append((entry.name, "failed", outcome.failures[entry.name], "", ""))
    head = ("", "seconds", "least .. most", "CPU seconds", "peak memory over start, MB")
    return f"## {outcome.case.title}\n\n" + _table(head, rows)


def _agreement(outcomes: list[Outcome]) -> str:
    rows = [
        (
            outcome.case.title,
            first,
            second,
            f"{worst:.1g}",
            f"{tolerance:.0e}" if tolerance else "0",
            "yes" if agree else "**no**",
        )
        for outcome in outcomes
        for first, second, worst, tolerance, agree in check.agreement(outcome.case, outcome.results)
    ]
    head = ("", "results of", "and of", "largest relative difference", "allowed", "agree")
    return "## Agreement\n\n" + _table(head, rows) if rows else ""
