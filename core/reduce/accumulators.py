"""What is remembered of the features of one layer while its blocks come in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..arrays import Bools, Ints
from .frequencies import Classes
from .moments import Counts, Extremes, Memory, Part, Spread, Sums
from .quantiles import Quantiles
from .zone_pixels import Counted, Sample


@dataclass(frozen=True)
class Needs:
    """What a run has to remember.

    Attributes
    ----------
    names : tuple of str
        Of the attributes of `Known`.
    q : tuple of float
        Quantiles, in [0, 1].
    """

    names: tuple[str, ...]
    q: tuple[float, ...]

    @property
    def mergeable(self) -> bool:
        """Whether a feature's pixels may be measured in parts; order and classes need them together."""
        return not {"classes", "quantiles"} & set(self.names)


@dataclass(frozen=True)
class Measured:
    """What was measured of one layer in one window.

    Attributes
    ----------
    counted : Counted
    features : (k,) int64
        Those that have valid pixels.
    parts : tuple
        One for each of the names in `Needs`.
    """

    counted: Counted
    features: Ints
    parts: tuple[Part, ...]


def measure(counted: Counted, sample: Sample, needs: Needs) -> Measured:
    """Measure a sample; done where its pixels are."""
    if not sample.features.size:
        return Measured(counted, sample.features, ())
    with np.errstate(invalid="ignore", over="ignore"):  # infinite values are values
        parts = tuple(_MEASURES[name](sample, needs.q) for name in needs.names)
    return Measured(counted, sample.features, parts)


_MEASURES: dict[str, Callable[[Sample, tuple[float, ...]], Part]] = {
    "sums": lambda sample, q: Sums.measure(sample),
    "spread": lambda sample, q: Spread.measure(sample),
    "extremes": lambda sample, q: Extremes.measure(sample),
    "classes": lambda sample, q: Classes.measure(sample),
    "quantiles": Quantiles.measure,
}


class Known:
    """The memories of one layer, each of all features; those that are not needed stay empty.

    Attributes
    ----------
    missing : (features,) bool
        Features without a geometry.
    some : (features,) bool
        Features with a valid pixel, of positive weight.
    tiny : (features,) bool
        Features measured by coverage because they hold no pixel centre.
    """

    def __init__(self, missing: Bools, dtype: str, needs: Needs) -> None:
        kind, features = np.dtype(dtype), missing.size
        size = {name: features if name in needs.names else 0 for name in _MEASURES}
        self.counts = Counts(features)
        self.missing = missing
        self.some = np.zeros(features, dtype=bool)
        self.tiny = np.zeros(features, dtype=bool)
        self.sums = Sums(size["sums"], kind)
        self.spread = Spread(size["spread"])
        self.extremes = Extremes(size["extremes"], kind)
        self.classes = Classes(size["classes"], kind)
        self.quantiles = Quantiles(size["quantiles"], needs.q)
        self._needs = needs

    def _memories(self) -> Iterator[Memory]:
        for name in self._needs.names:
            yield getattr(self, name)

    def merge(self, measured: Measured, done: Bools) -> None:
        """Add what was measured in one window; ``done`` says which features end there or before."""
        self.counts.merge(measured.counted)
        self.some[measured.features] = True
        with np.errstate(invalid="ignore", over="ignore"):
            for memory, part in zip(self._memories(), measured.parts):
                memory.merge(measured.features, part, done)

    def close(self) -> None:
        """All windows have been seen."""
        for memory in self._memories():
            memory.close()
