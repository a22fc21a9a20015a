"""The samples of points in one window: what a worker does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from ..arrays import Bools, Floats, Ints, NDArray
from ..raster.grid import Affine, Window
from ..raster.pixel_reads import read_around
from ..raster.source import Pixels, Source
from .nearest import NearestValid, Offsets
from .neighbourhoods import Neighbourhoods, SplitPart, bilinear, texts
from .options import SampleRule


@dataclass(frozen=True)
class WindowUnit:
    """One window of some sources and the points that need pixels of it: all a worker needs to know."""

    rule: SampleRule
    transform: Affine  # of the grid
    window: Window
    col: Floats  # of the points, in pixel coordinates of the grid
    row: Floats
    whole: Bools  # whether the window holds all that a point needs
    sources: tuple[Source, ...]
    reach: Ints | None = None  # of each point, where they differ


class TakenPixels(NamedTuple):
    """The pixels that points take in one window: values, and numbers of the pixels' offsets, -1 for none."""

    values: NDArray[Any]
    offset: NDArray[Any]


class BilinearMeans(NamedTuple):
    """Bilinear means, whether there is one, and the four pixels of points that need other windows too."""

    mean: Floats
    found: Bools
    split: SplitPart


class NeighbourhoodTexts(NamedTuple):
    """Texts of whole neighbourhoods, and the pixels of those that need other windows too."""

    text: NDArray[Any]
    split: SplitPart


class WindowSamples(NamedTuple):
    """The samples of one layer in one window; None for what the rule does not ask for."""

    pixels: TakenPixels | None
    means: BilinearMeans | None
    texts: NeighbourhoodTexts | None


def sample_window(unit: WindowUnit) -> list[WindowSamples]:
    """Read one window and sample each layer. A top-level function: it may run in another process."""
    return [_sampled(unit, pixels) for source in unit.sources for pixels in read_around(source, unit.window)]


def _sampled(unit: WindowUnit, pixels: Pixels) -> WindowSamples:
    wanting = np.ones(unit.col.size, dtype=bool)
    means = None
    if unit.rule.bilinear:
        means = _means(unit, pixels)
        wanting = ~(means.found & unit.whole)
    return WindowSamples(
        _taken(unit, pixels, wanting) if unit.rule.takes_pixels else None,
        means,
        _texts(unit, pixels) if unit.rule.neighbourhood != "off" else None,
    )


def _means(unit: WindowUnit, pixels: Pixels) -> BilinearMeans:
    values, valid = Neighbourhoods.between(unit.col, unit.row).gather(pixels, unit.window)
    split = np.flatnonzero(~unit.whole)
    return BilinearMeans(
        *bilinear(unit.col, unit.row, values, valid), SplitPart(split, values[split], valid[split])
    )


def _taken(unit: WindowUnit, pixels: Pixels, wanting: Bools) -> TakenPixels:
    """The own pixel, or the nearest valid one in reach, of the points that want one."""
    window, offsets = unit.window, Offsets.of(unit.transform, unit.rule.reach)
    row, col = (np.floor(at).astype(np.int64) for at in (unit.row, unit.col))
    row, col = row - window.row, col - window.col
    there = wanting
    if unit.rule.reach:
        there = wanting & (row >= 0) & (row < window.height) & (col >= 0) & (col < window.width)
    index = np.where(there, row * window.width + col, 0)
    if pixels.valid is not None:
        there = there & pixels.valid.reshape(-1).take(index)
    offset = np.where(there, 0, -1).astype(offsets.dtype)
    lost = np.flatnonzero(wanting & ~there) if unit.rule.reach else np.empty(0, np.int64)
    if lost.size:
        valid = np.ones((window.height, window.width), bool) if pixels.valid is None else pixels.valid
        reach = None if unit.reach is None else unit.reach[lost]
        search = NearestValid(valid, window, offsets)
        offset[lost] = nearest = search.nearest(unit.col[lost], unit.row[lost], reach)
        moved = (row[lost] + offsets.row[nearest]) * window.width + col[lost] + offsets.col[nearest]
        index[lost] = np.where(nearest >= 0, moved, 0)
    return TakenPixels(pixels.values.reshape(-1).take(index), offset)


def _texts(unit: WindowUnit, pixels: Pixels) -> NeighbourhoodTexts:
    squares = Neighbourhoods.around(unit.col, unit.row, unit.rule.reach)
    text = np.full(unit.col.size, None, dtype=object)
    whole, split = np.flatnonzero(unit.whole), np.flatnonzero(~unit.whole)
    for portion in squares.only(whole).portions():
        values, valid = squares.only(whole[portion]).gather(pixels, unit.window)
        reach = None if unit.reach is None else unit.reach[whole[portion]]
        text[whole[portion]] = wanted_texts(unit.rule, values, valid, reach)
    return NeighbourhoodTexts(text, SplitPart(split, *squares.only(split).gather(pixels, unit.window)))


def wanted_texts(
    rule: SampleRule, values: NDArray[Any], valid: Bools, reach: Ints | None = None
) -> NDArray[Any]:
    """Texts of whole neighbourhoods, (k,) objects; None for those that the rule does not ask for.

    Of points that have a ``reach`` of their own, those of the pixels in it.
    """
    found = np.full(values.shape[0], None, dtype=object)
    wanted = np.ones(found.size, bool) if rule.neighbourhood == "always" else ~valid[:, valid.shape[1] // 2]
    if reach is None:
        found[wanted] = texts(values[wanted], valid[wanted])
        return found
    none = np.empty(0)
    square = Neighbourhoods.around(none, none, rule.reach)
    for own in np.unique(reach[wanted]).tolist():
        which, cells = np.flatnonzero(wanted & (reach == own)), square.within(own)
        found[which] = texts(values[which][:, cells], valid[which][:, cells])
    return found
