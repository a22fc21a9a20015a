"""Charts of time series of pixels, from a sample of them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from .chart import Chart
from .courses import Members, course_charts, distribution_charts, titles
from .streams import SeriesSample
from .variables import variables


def series_charts(sample: SeriesSample) -> Iterator[Chart]:
    """The charts of a run."""

    def names(which: np.ndarray) -> list[str]:
        text = QCoreApplication.translate("Pixelwise", "Pixel {pixel} (row {row}, column {col})")
        places = zip(*(one[which].tolist() for one in (sample.numbers, sample.row, sample.col)))
        return [text.format(pixel=pixel, row=row, col=col) for pixel, row, col in places]

    valued = np.flatnonzero(np.isfinite(sample.values).any(axis=1))
    what, known = QCoreApplication.translate("Pixelwise", "pixels"), len(sample.values)
    members = Members(what, valued, names, sample.all, known if known < sample.all else 0)
    timed, rest = variables(sample.layers)

    def column(layer: int) -> np.ndarray:
        return sample.values[:, layer]

    yield from course_charts(timed, column, members, sample.mean)
    yield from distribution_charts(titles(sample.layers), column, members, rest)
