"""Ours beside the exact computation and other programs: what differs by how much, and what explains it."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations

import exact
import our_answers
from models import CLOSE, Case, Model
from reasons import REASONS, Reason
from scenes import Scene
from statistics_exact import NAMES, Pixel, describe

MOST = 3  # reasons that may work together


@dataclass
class Tally:
    """All comparisons of one statistic with one program."""

    differences: list[float] = field(default_factory=list)
    agreeing: int = 0
    explained: dict[str, int] = field(default_factory=dict)  # by the keys of reasons, joined
    examples: dict[str, str] = field(default_factory=dict)  # of those a scene
    residuals: list[float] = field(default_factory=list)  # from the exact computation changed by the reasons
    unexplained: list[str] = field(default_factory=list)


class Page:
    """What is found, by program and statistic; and what programs refused."""

    def __init__(self):
        self.tallies: dict[tuple[str, str], Tally] = {}
        self.refused: dict[str, dict[str, int]] = {}

    def tally(self, program: str, name: str) -> Tally:
        return self.tallies.setdefault((program, name), Tally())

    def note(self, program: str, name: str, difference: float, close: float = CLOSE) -> bool:
        """Count a comparison; whether it agrees."""
        tally = self.tally(program, name)
        tally.differences.append(difference)
        tally.agreeing += difference <= close
        return difference <= close

    def explain(self, program: str, name: str, key: str, residual: float, where: str) -> None:
        tally = self.tally(program, name)
        tally.examples.setdefault(key, where)
        tally.explained[key] = tally.explained.get(key, 0) + 1
        tally.residuals.append(residual)

    def explaining(self) -> set[tuple[str, str]]:
        """The reasons that explain something, (tool, key)."""
        return {
            (tool, key)
            for (tool, _), tally in self.tallies.items()
            for keys in tally.explained
            for key in keys.split(" + ")
        }

    @property
    def unexplained(self) -> list[str]:
        return [line for tally in self.tallies.values() for line in tally.unexplained]


def difference(name: str, one, other, scale: float = 0.0) -> float:
    """Relative difference of two numbers, or NULLs; ``scale`` is what they are made of, if larger."""
    if one is None or other is None:
        return 0.0 if one is other else float("inf")
    if one == other:
        return 0.0
    apart, size = (
        abs(Fraction(one) - Fraction(other)),
        max(abs(Fraction(one)), abs(Fraction(other)), Fraction(scale)),
    )
    return float(apart / size)


def shown(value) -> str:
    """A number as it is told."""
    return "NULL" if value is None else repr(float(value))


def scales(pixels: list[Pixel]) -> dict[str, float]:
    """What sums and means are made of: sums of signed numbers lose digits by their nature."""
    held = [pixel for pixel in pixels if pixel.valid and pixel.weight > 0]
    if not held:
        return {}
    total = sum(pixel.weight for pixel in held)
    absolute = float(sum(abs(pixel.value) * pixel.weight for pixel in held))
    largest = float(max(abs(pixel.value) for pixel in held))
    mean = absolute / float(total)
    return {
        "sum": absolute, "mean": mean, "range": largest, "median": largest, "p10": largest, "p97_5": largest,
        "nodata": 1e-9 * float(total), "stdev": 1e-6 * largest, "variance": 1e-21 * largest**2,
    }  # fmt: skip


def cases(scene: Scene, ours: list[dict]) -> list[Case]:
    """The zones of a scene with their pixels by the definitions."""
    grid, values = scene.raster.grid, scene.raster.shown(excluded=scene.excluded)
    factors = scene.weights.shown() if scene.weights else None
    found = []
    for zone, told in zip(scene.zones, ours):
        polygon = grid.polygon(zone)
        held = exact.selected(polygon, grid.width, grid.height, scene.pixels, scene.tiny_zones)
        pixels = [
            Pixel(row, col, values[row][col], part, Fraction(1) if factors is None else factors[row][col])
            for (row, col), part in held.items()
        ]
        found.append(Case(scene, polygon, pixels, told))
    return found


class ZoneComparison:
    """Compares one zone with the exact computation and with other programs."""

    def __init__(self, case: Case, page: Page):
        self._case, self._page = case, page
        self._exact = describe(case.pixels, case.grid)
        self._scales = scales(case.pixels)
        self._known: dict = {}

    def with_exact(self, number: int) -> None:
        """Ours beside what the definitions give; what `selected` says are our own pixels."""
        ours = self._case.ours
        answer = {**ours, "selected": [[*at, part] for at, part in ours["selected"].items()]}
        self._compare("exact", self._exact, answer, number, NAMES, theirs=ours)

    def with_program(self, tool: str, answer: dict, number: int) -> None:
        """Ours beside another program's answer."""
        names = [name for name in NAMES if name in answer]
        self._known.clear()
        self._compare(tool, self._case.ours, answer, number, names, theirs=answer)

    def _compare(self, tool: str, ours: dict, answer: dict, number: int, names, theirs: dict) -> None:
        for name in names:
            scale = self._scale(name)
            if not self._page.note(tool, name, difference(name, ours[name], theirs[name], scale)):
                self._explain(tool, name, answer, theirs[name], number, ours[name])

    def _scale(self, name: str, scaled: dict[str, float] | None = None) -> float:
        if name == "cv" and self._exact["mean"]:
            return abs(self._exact["cv"]) * self._scales["mean"] / abs(float(self._exact["mean"]))
        return max(self._scales.get(name, 0.0), (scaled or {}).get(name, 0.0))

    def _explain(self, tool: str, name: str, answer: dict, theirs, number: int, ours) -> None:
        """Find the fewest reasons that, taken into the exact computation, give the other number."""
        for many in range(MOST + 1):
            for chosen in combinations(REASONS[tool], many):
                keys = [reason.key for reason in chosen]
                found, slack, scaled = self._changed(chosen, answer)
                if found is None or len(set(keys)) < many:
                    continue
                residual = difference(name, found[name], theirs, self._scale(name, scaled))
                if residual <= slack:
                    key = " + ".join(keys) or "quantum"
                    self._page.explain(tool, name, key, residual, f"{self._case.scene.name}, zone {number}")
                    return
        self._page.tally(tool, name).unexplained.append(
            f"{tool}, {self._case.scene.name}, zone {number}, {name}: ours {shown(ours)}, "
            f"theirs {shown(theirs)}, "
            f"exact {shown(self._exact[name])}"
        )

    def _changed(self, chosen: tuple[Reason, ...], answer: dict) -> tuple:
        """The exact statistics with some reasons taken in, how exact they are, and what they are made of.

        None where one of them has no part in the case.
        """
        if chosen not in self._known:
            model = Model(self._case.pixels)
            for reason in chosen:
                model = model and reason.change(model, self._case, answer)
            self._known[chosen] = (None, 0.0, {})
            if model is not None:
                found = describe(model.pixels, self._case.grid, model.rules)
                self._known[chosen] = (found, model.slack, scales(model.pixels))
        return self._known[chosen]


def zones(core, scene: Scene, answers: dict[str, list], page: Page) -> None:
    """Compare all zones of a scene; ``answers`` are those of other programs, by tool."""
    ours = our_answers.zones(core, scene)
    for number, case in enumerate(cases(scene, ours)):
        comparison = ZoneComparison(case, page)
        comparison.with_exact(number)
        for tool, told in answers.items():
            if not isinstance(told, str):
                comparison.with_program(tool, told[number], number)
