"""Points, pixels and series: ours beside the exact computation and other programs."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import combinations
from typing import Callable

import exact
import our_answers
from compare import Page, difference, shown
from models import CLOSE, NEAR, OURS, SINGLE, Case
from scenes import Scene

#: A reason here is its key and whether it gives the other program's number.
Explanations = list[tuple[str, Callable[[], bool]]]


def _note(
    page: Page, tool: str, name: str, where: str, pair, apart: float, why: Explanations, close=CLOSE
) -> None:
    """Count a comparison of a pair of numbers that are so far apart, and what explains it."""
    if page.note(tool, name, apart, close):
        return
    for key, holds in why:
        if holds():
            page.explain(tool, name, key, 0.0, where)
            return
    ours, theirs = map(shown, pair)
    page.tally(tool, name).unexplained.append(f"{tool}, {where}, {name}: ours {ours}, theirs {theirs}")


def points(core, scene: Scene, answers: dict[str, list], page: Page) -> None:
    """Compare all points of a scene."""
    ours, values = our_answers.points(core, scene), scene.raster.shown()
    for number, (told, at) in enumerate(zip(ours, scene.points.tolist())):
        place = _Place(scene, at)
        where = f"{scene.name}, point {number}"
        for name, known in place.expected(values).items():
            apart = difference(name, told[name], known, place.side if name == "distance" else place.scale)
            _note(
                page,
                "exact",
                f"{scene.method}: {name}",
                where,
                (told[name], known),
                apart,
                place.of_ours(told, values),
            )
        for tool, answer in answers.items():
            if isinstance(answer, str) or "value" not in answer[number] or not place.asked(tool):
                continue
            theirs = answer[number]["value"]
            apart = difference("value", told["value"], theirs, place.scale)
            why = place.of_theirs(tool, theirs)
            _note(page, tool, f"{scene.method}: value", where, (told["value"], theirs), apart, why)


class _Place:
    """A point on a raster."""

    def __init__(self, scene: Scene, at):
        self._scene, self._grid, self._at = scene, scene.raster.grid, at
        self.col, self.row = self._grid.pixel(*at)
        col, row = exact.plain_pixel(self._grid.transform, *at)
        self._own = (math.floor(row), math.floor(col)) if self._inside(row, col) else None
        numbers = [value for line in scene.raster.shown() for value in line if value is not None]
        self.side = math.hypot(self._grid.transform[0], self._grid.transform[3])
        self.scale = float(max(map(abs, numbers), default=0)) if scene.method == "bilinear" else 0.0

    def _inside(self, row, col) -> bool:
        return 0 <= row < self._grid.height and 0 <= col < self._grid.width

    def asked(self, tool: str) -> bool:
        """What a program does where pixels around a point are off the raster is its own."""
        if tool != "point_query":
            return True
        rows, cols = (
            [math.floor(at - exact.HALF - NEAR), math.floor(at - exact.HALF + NEAR) + 1]
            for at in (self.row, self.col)
        )
        return all(self._inside(row, col) for row in rows for col in cols)

    def expected(self, values) -> dict:
        """What the definitions give, in exact fractions."""
        if not self._inside(self.row, self.col):
            return {"value": None, **({"distance": None} if self._scene.reach else {})}
        own = values[math.floor(self.row)][math.floor(self.col)]
        if self._scene.method == "bilinear":
            return {"value": exact.bilinear(values, self.col, self.row)}
        if not self._scene.reach:
            return {"value": own}
        found = exact.nearest_valid(values, self._grid, self.col, self.row, self._scene.reach)
        if not found:
            return {"value": None, "distance": None}
        return {"value": found[0][2], "distance": math.sqrt(found[0][0])}

    def of_ours(self, told: dict, values) -> Explanations:
        """Why ours may differ from the exact answer."""
        return [
            ("plain arithmetic", lambda: self._by_plain_arithmetic(told, values)),
            ("equal distance", lambda: self._equally_near(told, values)),
        ]

    def _by_plain_arithmetic(self, told: dict, values) -> bool:
        """Rounding puts the point on the other side of an edge that it lies on."""
        if self._scene.method == "bilinear":
            col, row = map(Fraction, exact.plain_pixel(self._grid.transform, *self._at))
            return difference("value", exact.bilinear(values, col, row), told["value"], self.scale) <= CLOSE
        if self._own == (math.floor(self.row), math.floor(self.col)):
            return False
        return told["value"] == (None if self._own is None else values[self._own[0]][self._own[1]])

    def _equally_near(self, told: dict, values) -> bool:
        if not self._scene.reach or told["value"] is None:
            return False
        found = exact.nearest_valid(values, self._grid, self.col, self.row, self._scene.reach)
        return any(one[2] == told["value"] and one[0] <= found[0][0] * (1 + Fraction(CLOSE)) for one in found)

    def of_theirs(self, tool: str, theirs) -> Explanations:
        """Why another program's value may differ from ours."""
        raster, keys = self._scene.raster, list(_PASSED_OVER.get(tool, {}))
        found: Explanations = []
        for many in range(1, len(keys) + 1):
            for chosen in combinations(keys, many):
                taken = {name: value for key in chosen for name, value in _PASSED_OVER[tool][key].items()}
                near = NEAR if "edges" in chosen else 0.0
                values = raster.shown(**{**taken, "marked": True} if raster.mask is None else taken)
                found.append(
                    (" + ".join(chosen), lambda values=values, near=near: self._is(theirs, values, near))
                )
        if tool == "qgis_points" and raster.wide:
            found.append(("int64", lambda: theirs is None))
        if tool == "point_query":
            found.append(("four", lambda: self._nearest_of_four(theirs)))
        return found

    def _is(self, theirs, values, near: float) -> bool:
        """Whether a number is that of the point's pixel, or of one whose edge it lies on."""
        if self._scene.method == "bilinear":
            known = exact.bilinear(values, self.col, self.row) if self._inside(self.row, self.col) else None
            return difference("value", known, theirs, self.scale) <= CLOSE
        for row in {math.floor(self.row + step) for step in (-near, near)}:
            for col in {math.floor(self.col + step) for step in (-near, near)}:
                value = values[row][col] if self._inside(row, col) else None
                if difference("value", value, theirs) <= CLOSE:
                    return True
        return False

    def _nearest_of_four(self, theirs) -> bool:
        """Where one of the four pixels holds no number, the nearest of them is taken."""
        values = self._scene.raster.shown(scaled=False)
        for top in {math.floor(self.row - exact.HALF + step) for step in (-NEAR, NEAR)}:
            for left in {math.floor(self.col - exact.HALF + step) for step in (-NEAR, NEAR)}:
                at = [(row, col) for row in (top, top + 1) for col in (left, left + 1)]
                if all(self._inside(*one) for one in at) and any(values[row][col] is None for row, col in at):
                    far = [
                        (row + exact.HALF - self.row) ** 2 + (col + exact.HALF - self.col) ** 2
                        for row, col in at
                    ]
                    near = [
                        values[row][col]
                        for (row, col), one in zip(at, far)
                        if one <= min(far) + Fraction(NEAR)
                    ]
                    if any(difference("value", value, theirs) <= CLOSE for value in near):
                        return True
        return False


#: What other programs do otherwise at points: the keys of reasons, and what `Raster.shown` then shows.
_PASSED_OVER: dict[str, dict[str, dict]] = {
    "rasterio_sample": {"edges": {}, "scale": {"scaled": False}, "mask alone": {"marked": False}},
    "qgis_points": {"edges": {}, "mask": {"masked": False}},
    "map_coordinates": {"mask alone": {"marked": False}},
    "point_query": {"scale": {"scaled": False}},
}


def pixels(core, scene: Scene, answers: dict[str, list], page: Page) -> None:
    """Compare the valid pixels of all zones of a scene."""
    grid, values = scene.raster.grid, scene.raster.shown()
    for number, (zone, ours) in enumerate(zip(scene.zones, our_answers.pixels(core, scene))):
        polygon, where = grid.polygon(zone), f"{scene.name}, zone {number}"
        held = exact.selected(polygon, grid.width, grid.height, scene.pixels)
        known = {}
        for (row, col), part in held.items():
            if values[row][col] is not None:
                x, y = grid.place(col + exact.HALF, row + exact.HALF)
                known[row, col] = {"value": values[row][col], "cover": part, "x": x, "y": y}
        case = Case(scene, polygon, [], {})
        _pixels(page, "exact", where, ours, known, lambda *_: False, OURS)
        answer = answers.get("exactextract_pixels", "")
        if not isinstance(answer, str):
            listed = {
                (row, col): {"cover": part, "value": value}
                for (row, col, part), value in zip(answer[number]["selected"], answer[number]["values"])
            }
            _pixels(page, "exactextract_pixels", where, ours, listed, case.met, SINGLE)


def _pixels(page: Page, tool: str, where: str, ours: dict, theirs: dict, may_differ, rounding: float) -> None:
    """Which pixels there are, and what each holds; covered parts are compared in parts of a pixel."""
    for at in sorted({*ours, *theirs}):
        there = f"{where}, pixel {at}"
        both = at in ours and at in theirs
        why: Explanations = [("touched", lambda at=at: may_differ(*at))]
        _note(page, tool, "pixel", there, (at in ours, at in theirs), 0.0 if both else math.inf, why)
        for name in ("value", "cover", "x", "y") if both else ():
            if name not in theirs[at]:
                continue
            one, other = ours[at][name], theirs[at][name]
            apart = (
                abs(float(Fraction(one) - Fraction(other)))
                if name == "cover"
                else difference(name, one, other)
            )
            rounded = [("single", lambda apart=apart: tool != "exact" and apart <= rounding)]
            _note(page, tool, name, there, (one, other), apart, rounded, OURS if name == "cover" else CLOSE)


def series(core, scene: Scene, answers: dict[str, list], page: Page) -> None:
    """Compare the series of all selected pixels."""
    ours: dict = {}
    for one in our_answers.series(core, scene):
        ours.update(one)
    mask, stack = scene.raster.shown(), [raster.shown() for raster in scene.stack]
    known = {
        (row, col): [values[row][col] for values in stack]
        for row, line in enumerate(mask)
        for col, value in enumerate(line)
        if value in (1, 2)
    }
    told = {"exact": known}
    if not isinstance(answers.get("rasterio_stack", ""), str):
        told["rasterio_stack"] = {tuple(one["at"]): one["values"] for one in answers["rasterio_stack"]}
    unmarked = [raster.shown(marked=raster.mask is None) for raster in scene.stack]
    for tool, other in told.items():
        for at in sorted({*ours, *other}):
            both = at in ours and at in other
            where = f"{scene.name}, pixel {at}"
            _note(page, tool, "pixel", where, (at in ours, at in other), 0.0 if both else math.inf, [])
            for one, theirs, values in zip(ours[at], other[at], unmarked) if both else ():
                alone = values[at[0]][at[1]]
                why = [
                    (
                        "mask alone",
                        lambda told=theirs, alone=alone, tool=tool: tool != "exact" and told == alone,
                    )
                ]
                _note(page, tool, "value", where, (one, theirs), difference("value", one, theirs), why)
