"""What is known of zones, whatever is measured in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import Bools
from ..raster.source import Layer
from .accumulators import LayerAccumulators


@dataclass(frozen=True)
class ZoneResult:
    """What is known of features.

    Attributes
    ----------
    layers : tuple of Layer
        What was measured, in the order of the sources.
    missing : (features,) bool
        Features that have no geometry.
    tiny : (features,) bool
        Features that were measured by coverage because they hold no pixel centre of some raster.
    empty : (features,) bool
        Features without a valid pixel in any layer.
    off, invalid : list of (features,) bool
        For each layer the features that have a geometry and no pixel of it; and those that have only pixels
        that are not valid.
    centres_only : bool
        Whether features that hold no pixel centre hold nothing.
    pixels : int
        How many pixels all features hold in all layers, valid or not; parts of pixels added up.
    """

    layers: tuple[Layer, ...]
    missing: Bools
    tiny: Bools
    empty: Bools
    off: list[Bools]
    invalid: list[Bools]
    centres_only: bool
    pixels: int


def zones_of(
    layers: Sequence[Layer], accumulated: Sequence[LayerAccumulators], centres_only: bool
) -> dict[str, Any]:
    """The fields of a `ZoneResult`, from what was accumulated of each layer."""
    return {
        "layers": tuple(layers),
        "missing": np.logical_and.reduce([one.missing for one in accumulated]),
        "tiny": np.logical_or.reduce([one.tiny for one in accumulated]),
        "empty": ~np.logical_or.reduce([one.valid for one in accumulated]),
        "off": [~(one.missing | one.reached) for one in accumulated],
        "invalid": [one.reached & ~one.valid for one in accumulated],
        "centres_only": centres_only,
        "pixels": sum(one.pixels for one in accumulated),
    }
