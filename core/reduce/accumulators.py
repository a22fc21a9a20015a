"""What a statistic accumulates, and all that is accumulated of one layer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from ..arrays import Bools, Ints
from .zone_pixels import PixelCounts, ZonePixels


class Accumulator(ABC):
    """Accumulates the pixels of all features of one layer, window by window.

    A subclass, and a `Statistic` that is finished from it, are all that a new statistic needs.

    Parameters
    ----------
    features : int
        How many there are.
    dtype : numpy.dtype
        Of the layer.
    parameters : tuple
        The distinct parameters of the chosen statistics that use the class.

    Attributes
    ----------
    in_parts : bool
        Whether a feature's pixels in one window may be measured in two parts, fully and partly covered ones,
        which is faster. Not where `measure` makes use of `ZonePixels.whole`.
    by_value : bool
        Whether a stretch of equal pixels in a row may be measured as one pixel, weighted by their number,
        which is faster for maps of classes. Not where their order or single weights matter.
    by_runs : bool
        Whether `measure` asks for totals, extremes and deviations alone: the pixels of long runs need not be
        gathered then.
    """

    in_parts: ClassVar[bool] = False
    by_value: ClassVar[bool] = False
    by_runs: ClassVar[bool] = False

    @abstractmethod
    def __init__(self, features: int, dtype: np.dtype[Any], parameters: tuple[Any, ...]) -> None: ...

    @classmethod
    @abstractmethod
    def measure(cls, pixels: ZonePixels, parameters: tuple[Any, ...]) -> Any:
        """Measure the pixels of one window, where they are: perhaps in another process.

        What is returned is handed to `merge`, and must be something that can be pickled.
        """

    @abstractmethod
    def merge(self, features: Ints, measured: Any, complete: Bools) -> None:
        """Add what was measured in one window; always in the same order of windows.

        Parameters
        ----------
        features : (k,) int64
            The distinct features that were measured: `ZonePixels.features`.
        measured
            What `measure` returned.
        complete : (features,) bool
            For each of all features whether it has pixels and nothing more will come of it.
        """

    @property
    def asks(self) -> bool:
        """Whether, as far as is known, `again` will ask for another pass."""
        return False

    def again(self) -> tuple[Bools, tuple[Any, ...]] | None:
        """Ask for another pass over the windows of some features; None where none is needed.

        Called after each pass. What is returned is for each of all features whether it is looked at again,
        and the parameters that `measure` is then given in place of those of the statistics.
        """
        return None

    def close(self) -> None:
        """Nothing more will come of any feature."""
        return


class Counts(Accumulator):
    """Coverage of the valid pixels, and of those that are not: of every layer, whatever is chosen."""

    in_parts = by_value = by_runs = True

    def __init__(self, features: int, dtype: np.dtype[Any], parameters: tuple[Any, ...]) -> None:
        self.valid, self.nodata = np.zeros(features), np.zeros(features)

    @classmethod
    def measure(cls, pixels: ZonePixels, parameters: tuple[Any, ...]) -> PixelCounts:
        """Also of features that have no valid pixel."""
        return pixels.counts

    def merge(self, features: Ints, measured: PixelCounts, complete: Bools) -> None:
        self.valid[measured.features] += measured.valid
        self.nodata[measured.features] += measured.nodata


@dataclass(frozen=True)
class Measurements:
    """What was measured in one window: of which features, and what each accumulator measured."""

    features: Ints
    measured: tuple[Any, ...]


@dataclass(frozen=True)
class Plan:
    """The accumulators of a pass: each class, in the first one the counts first, with its parameters."""

    accumulators: Mapping[type[Accumulator], tuple[Any, ...]]

    @classmethod
    def of(cls, wanted: Iterable[tuple[type[Accumulator], Any]]) -> Plan:
        """Plan for statistics, given the class and the parameter, or None, of each."""
        found: dict[type[Accumulator], dict[Any, None]] = {Counts: {}}
        for kind, parameter in wanted:
            found.setdefault(kind, {}).update({} if parameter is None else {parameter: None})
        return cls({kind: tuple(parameters) for kind, parameters in found.items()})

    @property
    def in_parts(self) -> bool:
        """Whether a feature's pixels in one window may be measured in parts."""
        return all(kind.in_parts for kind in self.accumulators)

    @property
    def by_value(self) -> bool:
        """Whether stretches of equal pixels may be measured as one."""
        return all(kind.by_value for kind in self.accumulators)

    @property
    def by_runs(self) -> bool:
        """Whether the pixels of long runs need not be gathered."""
        return all(kind.by_runs for kind in self.accumulators)

    def measure(self, pixels: ZonePixels) -> Measurements:
        """Measure the pixels of one window, where they are."""
        with np.errstate(invalid="ignore", over="ignore"):  # infinite values are values
            measured = tuple(
                kind.measure(pixels, parameters)
                for kind, parameters in self.accumulators.items()
                if pixels.features.size or kind is Counts
            )
        return Measurements(pixels.features, measured)


class LayerAccumulators:
    """The accumulators of one layer, each of all features."""

    def __init__(self, missing: Bools, dtype: str, plan: Plan) -> None:
        self.missing = missing  # features without a geometry
        self.valid = np.zeros(missing.size, dtype=bool)  # with a valid pixel of positive weight
        self.tiny = np.zeros(missing.size, dtype=bool)  # measured by coverage: they hold no pixel centre
        self._accumulators = {
            kind: kind(missing.size, np.dtype(dtype), given) for kind, given in plan.accumulators.items()
        }

    @property
    def reached(self) -> Bools:
        """Features that hold any pixel, valid or not."""
        counts: Any = self._accumulators[Counts]
        reached: Bools = counts.valid + counts.nodata > 0
        return reached

    @property
    def pixels(self) -> int:
        """How many pixels all features hold, valid or not."""
        counts: Any = self._accumulators[Counts]
        return round(float((counts.valid + counts.nodata).sum()))

    def of(self, kind: type[Accumulator]) -> Accumulator:
        """The accumulator of a class."""
        return self._accumulators[kind]

    def merge(self, found: Measurements, plan: Plan, complete: Bools) -> None:
        """Add what was measured by a plan; see `Accumulator`."""
        self.valid[found.features] = True
        with np.errstate(invalid="ignore", over="ignore"):
            for kind, measured in zip(plan.accumulators, found.measured):
                self._accumulators[kind].merge(found.features, measured, complete)

    @property
    def asks(self) -> bool:
        """Whether another pass will be needed, as far as is known."""
        return any(accumulator.asks for accumulator in self._accumulators.values())

    def again(self) -> tuple[Bools, Plan]:
        """After a pass: which features have to be looked at again, and the plan for it; see `Accumulator`."""
        features, plan = np.zeros(self.missing.size, dtype=bool), {}
        for kind, accumulator in self._accumulators.items():
            asked = accumulator.again()
            if asked is not None:
                features |= asked[0]
                plan[kind] = asked[1]
        return features, Plan(plan)

    def close(self) -> None:
        """All windows have been seen."""
        for accumulator in self._accumulators.values():
            accumulator.close()
