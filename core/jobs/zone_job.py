"""The walk of all jobs that measure rasters in polygons: which windows, and what is kept of them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

import numpy as np

from ..arrays import Bools, Ints
from ..errors import Sentence
from ..locate.coverage import locate_polygons, need_pixels
from ..locate.edges import Edges, PixelRings
from ..locate.polygons import Polygons, PolygonsIn, pack
from ..locate.runs import Runs
from ..raster.grid import Grid, Window
from ..raster.pixel_areas import PixelAreas, on_grid
from ..raster.source import Layer, Pixels, Source
from ..raster.tiling import TILE_PIXELS, Bundle, bundles, by_grid, need_grid, split_layers, windows_of
from ..reduce.accumulators import LayerAccumulators, Measurements, Plan
from ..reduce.boxes import Boxes, BoxesOfGrid, BoxPlan, boxed_layers, measure_boxes
from ..reduce.pixel_reader import ZonePixelReader, spans, weigh
from ..reduce.run_areas import RunAreas
from ..reduce.zone_result import zones_of
from .job import Result, ResultJob

#: Pixels of all zones together in one unit of work, where many overlap. They take 15 bytes each while few
#: statistics are measured, and 70 with all: a worker then takes 300 MB. Smaller ones read windows more often.
_PORTION = 4 * TILE_PIXELS


@dataclass(frozen=True)
class _Unit:
    """One window of some sources that share a grid: all a worker needs to know."""

    edges: Edges
    pixels: str
    plans: tuple[Plan, ...]  # of each layer of the sources
    sources: tuple[Source, ...]
    weights: tuple[Source, ...]
    areas: PixelAreas | None
    boxes: BoxPlan
    boxed: tuple[int, ...]  # the layers of the unit that have boxes, by their place in it

    def reader(self, runs: Runs, window: Window, areas: RunAreas | None) -> ZonePixelReader:
        """Reads the pixels of runs, which know for each feature whether the unit's window holds all of it."""
        return ZonePixelReader(runs, window, self._whole(runs.features()[0]), areas)

    def box_readers(self, runs: Runs, window: Window) -> list[ZonePixelReader]:
        """Read the pixels of boxes: one reader, or none where none are there."""
        found = self.boxes.pixels(runs) if self.boxed else None
        if not found:
            return []
        return [ZonePixelReader(found, window, self._whole(self.boxes.features[found.features()[0]]))]

    def _whole(self, features: Ints) -> Bools:
        return self.edges.whole[np.searchsorted(self.edges.features, features)]

    @property
    def in_parts(self) -> bool:
        """Whether a feature's pixels may be measured in parts."""
        return all(plan.in_parts for plan in self.plans)


def _measured(reader: ZonePixelReader, pixels: Pixels, grid: Grid, plan: Plan) -> Measurements:
    """Measure pixels of one layer."""
    return plan.measure(reader.take(pixels, grid, plan.by_value, plan.by_runs))


@dataclass(frozen=True)
class _Step:
    """Where in the run a unit belongs."""

    number: int  # of the tile, and of the sources in it
    tile: int
    last_feature: int  # that is looked at in the tile
    first_layer: int


class _Found(NamedTuple):
    """The features that hold pixels of a window, and for each layer what was measured, part by part."""

    features: Ints
    measured: list[list[Measurements]]
    boxed: list[tuple[int, Measurements]]  # place in the unit, and what its boxes are made of


def _measure(unit: _Unit) -> _Found:
    """Locate, read, measure the pixels of one window; a top-level function: it may run in another process."""
    runs = locate_polygons(unit.edges, unit.pixels)
    if not len(runs):
        return _Found(runs.feature, [], [])
    window = runs.bounds()
    needed = spans(runs, window)
    areas = None if unit.areas is None else RunAreas.read(unit.areas, window)
    known = None if areas is None else areas.valid
    readers = [unit.reader(part, window, areas) for part in (runs.split() if unit.in_parts else [runs])]
    of_boxes = unit.box_readers(runs, window)
    for source in unit.weights:
        weigh([*readers, *of_boxes], source, window, needed)
    found = _Found(runs.features()[0], [], [])
    layers = ((source.grid, pixels) for source in unit.sources for pixels in source.read(window, needed))
    for number, ((grid, given), plan) in enumerate(zip(layers, unit.plans)):
        pixels = given if known is None else given.only(known)
        wanted = readers if plan.accumulators else []
        found.measured.append([_measured(reader, pixels, grid, plan) for reader in wanted])
        if number in unit.boxed:
            found.boxed.extend((number, measure_boxes(one.take(pixels, grid))) for one in of_boxes)
    return found


class ZoneJob(ResultJob[Result]):
    """A job that accumulates the pixels of rasters in polygons, as `ZonalStatistics` says of its parameters.

    Parameters
    ----------
    plan : Plan
        What is accumulated of each layer.
    areas : sequence of PixelAreas
        The areas of the pixels of each grid, where they are of interest.
    boxes : int
        Of how many zones at most the numbers of box plots are gathered besides.
    """

    #: Whether areas are weights, and not measured beside.
    areas_weigh: ClassVar[bool] = False

    def __init__(
        self,
        zones: Polygons | PolygonsIn,
        sources: Sequence[Source],
        plan: Plan,
        pixels: str,
        *,
        tiny_zones: bool = False,
        weights: Source | None = None,
        areas: Sequence[PixelAreas] = (),
        boxes: int = 0,
        executor: Executor | None = None,
        workers: int | None = None,
    ) -> None:
        super().__init__(split_layers(sources), executor, workers)
        need_pixels(pixels)
        self._zones, self.plan = zones, plan
        self.pixels, self.tiny_zones, self.weights = pixels, tiny_zones, weights
        self.most_boxes, self._boxes = boxes, list[Boxes]()
        self._groups = by_grid(self._sources)
        self.areas = [on_grid(areas, grid) for grid, _ in self._groups] if areas else []
        if weights is not None:
            for source in self._sources:
                need_grid(
                    source, [weights], Sentence("Resample it to that grid."), Sentence("weights raster")
                )

    @property
    def layers(self) -> tuple[Layer, ...]:
        """What is measured, in the order of the sources."""
        return tuple(layer for source in self._sources for layer in source.layers)

    @abstractmethod
    def _finish(self, accumulated: Sequence[LayerAccumulators]) -> Result:
        """Make the result of what was accumulated of each layer."""

    def _zones_of(self, accumulated: Sequence[LayerAccumulators]) -> dict[str, Any]:
        return zones_of(self.layers, accumulated, self.pixels == "center" and not self.tiny_zones)

    def _check(self, accumulated: Sequence[LayerAccumulators]) -> None:
        """Look at what has been accumulated so far; may raise."""

    def _run(self) -> Generator[float, None, Result]:
        zones = pack(self._zones, [grid.crs for grid, _ in self._groups])
        accumulated = [
            LayerAccumulators(zones[source.grid.crs].missing, one.dtype, self.plan)
            for source in self._sources
            for one in source.layers
        ]
        firsts = np.cumsum([0, *(len(source.layers) for source in self._sources)]).tolist()
        self._boxes = []
        for number, (grid, members) in enumerate(self._groups):
            numbers = [layer for member in members for layer in range(*firsts[member : member + 2])]
            of_group = [accumulated[layer] for layer in numbers]
            here = [self._sources[member] for member in members]
            rings = zones[grid.crs].on(grid)
            boxes = self._boxes_on(rings, numbers)
            group = _Group(self, rings, here, of_group, self.areas[number : number + 1], boxes)
            for part in group.run():
                self._check(accumulated)
                yield (number + part) / len(self._groups)
            self._boxes += boxes.finish()
        return self._finish(accumulated)

    def _boxes_on(self, rings: PixelRings, layers: Sequence[int]) -> BoxesOfGrid:
        """What accumulates the boxes of the layers of one grid, given by their numbers."""
        every = self.layers
        chosen = boxed_layers(len(every)) if self.most_boxes else []
        plan = BoxPlan.largest(rings, self.most_boxes, len(chosen))
        wanted = {place: layer for place, layer in enumerate(layers) if layer in chosen}
        return BoxesOfGrid(plan, wanted, [every[layer].dtype for layer in wanted.values()])


@dataclass(frozen=True)
class _Look:
    """What is looked at in a pass over the windows, and for what."""

    rings: PixelRings
    pixels: str
    sources: Sequence[Source]
    layers: Sequence[LayerAccumulators]  # of the sources
    plans: Sequence[Plan]  # of each layer
    boxed: bool = True  # whether boxes are made, too: of the first look at pixels alone

    def again(self) -> _Look | None:
        """What the accumulators ask for when it has been done; None where that is nothing."""
        features = np.zeros(self.layers[0].missing.size, dtype=bool)
        sources: list[Source] = []
        layers: list[LayerAccumulators] = []
        plans: list[Plan] = []
        first = 0
        for source in self.sources:
            here = self.layers[first : first + len(source.layers)]
            first += len(here)
            asked = [layer.again() for layer in here]
            if any(plan.accumulators for _, plan in asked):
                features |= np.logical_or.reduce([one for one, _ in asked])
                sources.append(source)
                layers += here
                plans += [plan for _, plan in asked]
        rings = self.rings.only(features)
        return _Look(rings, self.pixels, sources, layers, plans, boxed=False) if sources else None


class _Group:
    """The part of a job on one grid."""

    def __init__(
        self,
        job: ZoneJob[Any],
        rings: PixelRings,
        sources: Sequence[Source],
        layers: list[LayerAccumulators],
        areas: Sequence[PixelAreas],
        boxes: BoxesOfGrid,
    ) -> None:
        self._job, self._rings, self._boxes = job, rings, boxes
        self._sources, self._layers = sources, layers
        weights = () if job.weights is None else (job.weights,)
        self._weights = (*weights, *(areas if job.areas_weigh else ()))
        self._areas = None if job.areas_weigh or not areas else areas[0]
        self._windows = windows_of(sources)

    def run(self) -> Iterator[float]:
        """Measure all zones; then, where that is wanted, by coverage those that hold no pixel centre."""
        job = self._job
        again = job.pixels == "center" and job.tiny_zones
        seen = np.zeros(self._layers[0].missing.size, dtype=bool)
        for part in self._passes(self._rings, job.pixels, seen):
            yield part * (0.9 if again else 1)
        if again:
            tiny = np.zeros_like(seen)
            for part in self._passes(self._rings.only(~seen), "coverage", tiny):
                yield 0.9 + 0.1 * part
            for layer in self._layers:
                layer.tiny = tiny
        for layer in self._layers:
            layer.close()

    def _passes(self, rings: PixelRings, pixels: str, seen: Bools) -> Iterator[float]:
        """One pass over all windows, then as many over some of them as accumulators ask for.

        How many that will be is not known: each takes half of what is left, the first one from where it is
        known that it is not the last.
        """
        plans = [self._job.plan] * len(self._layers)
        look: _Look | None = _Look(rings, pixels, self._sources, self._layers, plans)
        done, speed = 0.0, 1.0
        while look is not None:
            start, begun = done, 0.0
            for part in self._pass(look, seen):
                done = start + speed * (part - begun)
                if speed == 1 and any(layer.asks for layer in self._layers):
                    start, begun, speed = done, part, 0.5
                yield done
            look, speed = look.again(), (1 - done) / 2

    def _pass(self, look: _Look, seen: Bools) -> Iterator[float]:
        """Measure all windows; ``seen`` is set for the features that hold a pixel."""
        last, ending = look.rings.last_tiles(self._windows[0])
        ends = last * seen.size + ending
        none, complete = np.zeros_like(seen), np.zeros_like(seen)
        ended = 0
        together = bundles(look.sources, self._windows[0])
        for step, (features, measured, boxed) in self._job._walk(self._units(look, together), _measure):
            seen[features] = True
            before, last_end = ended, step.tile * seen.size + step.last_feature
            ended = int(np.searchsorted(ends, last_end, side="right"))
            now = ending[before:ended]
            complete[now] = seen[now]  # the others may be measured once more, by coverage
            here = look.layers[step.first_layer :], look.plans[step.first_layer :]
            for layer, plan, parts in zip(*here, measured):
                for part in parts:
                    layer.merge(part, plan, complete if part is parts[-1] else none)
            self._boxes.merge(step.first_layer, boxed, complete)
            yield (step.number + 1) / (len(self._windows) * len(together))

    def _units(self, look: _Look, together: Sequence[Bundle]) -> Iterator[tuple[_Step, _Unit]]:
        for tile, cut in enumerate(look.rings.cut(self._windows)):
            for edges in cut.portions(_PORTION) if cut is not None else ():
                last = int(edges.features[-1])
                for number, bundle in enumerate(together, tile * len(together)):
                    plans = tuple(look.plans[bundle.first_layer :][: bundle.layers])
                    boxed = self._boxes.of(bundle.first_layer, bundle.sources) if look.boxed else ()
                    boxes = self._boxes.plan, boxed
                    unit = _Unit(
                        edges, look.pixels, plans, bundle.sources, self._weights, self._areas, *boxes
                    )
                    yield _Step(number, tile, last, bundle.first_layer), unit
