"""What other programs do otherwise, each as a change to the exact computation.

A change is given a model, the case and the other program's answer, and gives a model; None where it has no
part in the case. Functions with arguments of their own give changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import Callable

import numpy as np
import shapely

import exact
from scenes import Scene
from statistics_exact import DEFINED, Pixel, Rules

NEAR = 1e-6  # of a pixel: so near to an edge the rounding of a program decides
CLOSE = 1e-9  # what agrees
#: How far our covered parts, and those of programs that keep them as float32, may be from the exact ones.
OURS, SINGLE = 1e-11, 2.0**-22


@dataclass(frozen=True)
class Case:
    """One zone of a scene, as the exact computation sees it."""

    scene: Scene
    polygon: list
    pixels: list[Pixel]  # by the definitions
    ours: dict

    @property
    def grid(self) -> exact.ExactGrid:
        return self.scene.raster.grid

    @cached_property
    def outline(self):
        return exact.outline(self.polygon)

    def on_edge(self, row: int, col: int) -> bool:
        """Whether the centre of a pixel lies on an edge, within rounding."""
        return shapely.distance(self.outline, shapely.Point(col + 0.5, row + 0.5)) <= NEAR

    def met(self, row: int, col: int) -> bool:
        """Whether an edge comes as near as rounding to a pixel's square."""
        return shapely.distance(self.outline, shapely.box(col, row, col + 1, row + 1)) <= NEAR

    def pixel(self, row: int, col: int, cover, values) -> Pixel:
        """A pixel of the raster with another covered part."""
        factor = Fraction(1) if self.scene.weights is None else self.scene.weights.shown()[row][col]
        return Pixel(row, col, values[row][col], Fraction(cover), factor)


@dataclass(frozen=True)
class Model:
    """What is computed: some pixels, by some rules, as precisely as some arithmetic does it."""

    pixels: list[Pixel]
    rules: Rules = DEFINED
    slack: float = CLOSE

    def ruled(self, **changes) -> Model:
        return replace(self, rules=replace(self.rules, **changes))


def _by_place(model: Model) -> dict:
    return {(pixel.row, pixel.col): pixel for pixel in model.pixels}


def _theirs(model: Model, case: Case, answer: dict, allowed: Callable[[int, int, Fraction, Fraction], bool]):
    """The pixels that a program says it took, if all that is special about them is allowed.

    Programs list valid pixels, or all of them; those that are not valid and not listed stay as they are.
    """
    if "selected" not in answer:
        return None
    own, values = _by_place(model), case.scene.raster.shown()
    known = {(row, col): Fraction(part) for row, col, part in answer["selected"]}
    pixels = [pixel for pixel in model.pixels if not pixel.valid and (pixel.row, pixel.col) not in known]
    hidden = {(pixel.row, pixel.col) for pixel in pixels}
    for at in {*own, *known}:
        inside = 0 <= at[0] < case.grid.height and 0 <= at[1] < case.grid.width
        if not inside or at in hidden:
            continue
        before = own[at].cover if at in own else Fraction(0)
        after = known.get(at, Fraction(0))
        if before != after and not allowed(*at, before, after):
            return None
        if after:
            pixels.append(replace(own[at], cover=after) if at in own else case.pixel(*at, after, values))
    return replace(model, pixels=pixels)


def rounded(within: float):
    """Covered parts that are rounded, by so much at most."""

    def change(model: Model, case: Case, answer: dict):
        return _theirs(model, case, answer, lambda _row, _col, before, after: abs(before - after) <= within)

    return change


def centers(model: Model, case: Case, answer: dict):
    """Another rule for centres that lie on an edge."""
    if case.scene.pixels != "center":
        return None
    return _theirs(model, case, answer, lambda row, col, *_: case.on_edge(row, col))


def touched(model: Model, case: Case, answer: dict):
    """Another rule for what an edge touches."""
    if case.scene.pixels != "touched":
        return None
    return _theirs(model, case, answer, lambda row, col, *_: case.met(row, col))


def typed(model: Model, case: Case, answer: dict):
    """Quantiles in the raster's own type."""
    raster = case.scene.raster
    return None if raster.scaled else model.ruled(quantile_type=raster.raw.dtype.name)


def always(**changes):
    return lambda model, case, answer: model.ruled(**changes)


def revalued(**shown):
    """Pixels worth what a program takes them for, which passes over scales, masks or nodata values."""

    def change(model: Model, case: Case, answer: dict):
        raster, grid = case.scene.raster, case.grid
        if raster.mask is None and "scaled" not in shown:
            return None
        values = raster.shown(**shown)
        pixels = [
            replace(one, value=values[one.row][one.col])
            if 0 <= one.row < grid.height and 0 <= one.col < grid.width
            else one
            for one in model.pixels
        ]
        return None if pixels == model.pixels else replace(model, pixels=pixels)

    return change


def unmarked_wide(model: Model, case: Case, answer: dict):
    """The nodata values of 64-bit whole numbers are not seen."""
    raster = case.scene.raster
    if not (raster.wide and raster.marks):
        return None
    values = raster.shown(marked=False)
    return replace(model, pixels=[replace(one, value=values[one.row][one.col]) for one in model.pixels])


def scaled(model: Model, case: Case, answer: dict):
    """Pixels without data of a scaled raster are taken, with their raw values."""
    raster = case.scene.raster
    if not raster.scaled:
        return None
    raw = raster.shown(masked=False, scaled=False, marked=False)
    pixels = [
        one if one.value is not None else replace(one, value=raw[one.row][one.col]) for one in model.pixels
    ]
    return None if pixels == model.pixels else replace(model, pixels=pixels)


def unknown_weights(model: Model, case: Case, answer: dict):
    return model.ruled(unknown_weights=True) if case.scene.weights is not None else None


def single(model: Model, case: Case, answer: dict):
    """Sums of float32 in float32: as many roundings as there are pixels."""
    if case.scene.raster.raw.dtype != "float32":
        return None
    return replace(model, slack=max(len(model.pixels), 4) * 2.0**-23)


def beyond(model: Model, case: Case, answer: dict):
    """Pixels beyond the raster count as 0 where it has no nodata value."""
    if case.scene.raster.marks or "selected" not in answer:
        return None
    grid, zero = case.grid, Fraction(0)
    outside = [
        Pixel(row, col, zero, Fraction(1))
        for row, col, _ in answer["selected"]
        if not (0 <= row < grid.height and 0 <= col < grid.width)
    ]
    return replace(model, pixels=model.pixels + outside) if outside else None


def few(model: Model, case: Case, answer: dict):
    """With no or one valid centre QGIS measures by area, and weighs count, sum and mean alone."""
    if sum(pixel.valid for pixel in model.pixels) > 1:
        return None
    covered = exact.coverage(case.polygon, case.grid.width, case.grid.height)
    values = case.scene.raster.shown()
    pixels = [case.pixel(*at, part, values) for at, part in covered.items()]
    area = float(sum(covered.values()))
    rounding = 4 * max(case.grid.noise) * case.outline.length / area if area else 0.0
    return replace(model.ruled(plain=True), pixels=pixels, slack=max(model.slack, CLOSE + rounding))


def lines(*taken: bool):
    """Centres on the left, upper, right and lower edge belong to the zone, or not: all of an edge alike."""

    def change(model: Model, case: Case, answer: dict):
        left, top, right, bottom = (float(value) - 0.5 for value in shapely.bounds(case.outline))
        grid, values, found = case.grid, case.scene.raster.shown(), []
        own, near = _by_place(model), [at for at in np.ndindex(grid.height, grid.width) if case.on_edge(*at)]
        if not near:
            return None
        for row, col in {*own, *near}:
            sides = [abs(col - left), abs(row - top), abs(col - right), abs(row - bottom)]
            on = [take for side, take in zip(sides, taken) if side <= NEAR] or [all(taken)]
            if (row, col) not in near or all(on):
                found.append(own[row, col] if (row, col) in own else case.pixel(row, col, 1, values))
        return replace(model, pixels=found)

    return change


def single_values(model: Model, case: Case, answer: dict):
    """Raw values are read as float32, and scaled values kept so."""
    raster = case.scene.raster
    if not raster.scaled:
        return None

    def single(one: Pixel) -> Pixel:
        raw = float(np.float32(raster.raw[0, one.row, one.col]))
        return replace(one, value=Fraction(float(np.float32(raw * raster.scale + raster.offset))))

    return replace(model, pixels=[one if one.value is None else single(one) for one in model.pixels])


def places(model: Model, case: Case, answer: dict):
    raster = case.scene.raster
    return (
        None
        if raster.scaled or raster.raw.dtype.kind == "f"
        else model.ruled(places_of=raster.raw.dtype.name)
    )


def unread(model: Model, case: Case, answer: dict):
    """Whole numbers of 64 bits are not read."""
    return replace(model.ruled(empty_sum=True), pixels=[]) if case.scene.raster.wide else None
