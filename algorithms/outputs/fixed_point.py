"""Numbers that have no room in the fixed columns of a Shapefile."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ..framework.progress import Progress
from ..framework.wording import fill

#: Formats that write numbers into 23 characters, 15 of them digits behind the point, and cut what is longer.
_FORMATS = (".shp", ".dbf")
_TOO_LARGE = 1e22  # beyond it digits before the point are cut off, and another number is left
_SMALL = 1e-9  # below it fewer than seven digits are left


class FixedPoint:
    """Looks after the numbers of one output: NULL takes the place of those that the format would change."""

    def __init__(self, suffix: str):
        self._suffix, self._large, self._small = suffix, 0, 0

    def fit(self, values: np.ndarray) -> np.ndarray:
        """The values, without those that are too large."""
        if self._suffix not in _FORMATS or values.dtype.kind != "f":
            return values
        size = np.abs(np.ma.filled(values, 0))
        large = (size >= _TOO_LARGE) & np.isfinite(size)
        self._large += int(large.sum())
        self._small += int(((size > 0) & (size < _SMALL)).sum())
        return np.ma.masked_where(large, values) if large.any() else values

    def tell(self, progress: Progress) -> None:
        """Warn of those that were too large, and of those that lose digits."""
        for number, text in (
            (
                self._large,
                QCoreApplication.translate(
                    "Pixelwise",
                    "A {format} file holds no numbers of more than 22 digits before the point: {number:,} "
                    "values are NULL in it. A GeoPackage keeps them.",
                ),
            ),
            (
                self._small,
                QCoreApplication.translate(
                    "Pixelwise",
                    "A {format} file holds 15 digits behind the point: {number:,} values near 0 lose "
                    "digits in it. A GeoPackage keeps them.",
                ),
            ),
        ):
            if number:
                progress.warn(fill(text, format=self._suffix, number=number))
