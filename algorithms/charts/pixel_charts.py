"""How the pixels of zones are distributed."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.reduce.zonal_result import ZonalResult
from ...core.tables.table import layer_labels
from ..framework.algorithm import Run
from ..outputs.titles import dated, with_unit
from .boxes import box_plots
from .chart import Chart
from .markup import count


def pixel_charts(run: Run, result: ZonalResult, ids: np.ndarray) -> Iterator[Chart]:
    """Box plots of the pixels of zones, a figure for each layer that has some."""
    boxes = [one for one in result.boxes if one.features.size]
    if not boxes:
        return
    features = np.unique(np.concatenate([one.features for one in boxes]))
    names = dict(zip(features.tolist(), run.settings.input.names(ids[features])))
    labels, figures = layer_labels(result.layers), []
    for one in boxes:
        layer = result.layers[one.layer]
        label = dated(labels[one.layer], layer)
        of_zones = [names[feature] for feature in one.features.tolist()]
        figures.append((label, box_plots(of_zones, one.quantiles, one.mean, with_unit(label, layer.unit))))
    yield Chart(
        QCoreApplication.translate("Pixelwise", "Pixels of each zone"),
        " ".join(_caption(result)),
        figures,
    )


def _caption(result: ZonalResult) -> Iterator[str]:
    yield QCoreApplication.translate(
        "Pixelwise",
        "How the values of the pixels are distributed: half of them lie within the box, on either side of "
        "the median; the whiskers reach from the 5th to the 95th percentile, and the diamond is the mean. "
        "Pixels are weighted as they are in the statistics.",
    )
    most = max(one.features.size for one in result.boxes)
    filled = int(np.count_nonzero(~result.empty))
    if filled > most:
        yield QCoreApplication.translate(
            "Pixelwise",
            "Of {all} zones the {number} that are largest on the raster are shown; of many that are alike in "
            "size some, taken evenly.",
        ).format(number=count(most), all=count(filled))
    every = max(int(one.every.max(initial=1)) for one in result.boxes)
    if every > 1:
        yield QCoreApplication.translate(
            "Pixelwise",
            "Of zones with very many pixels a part is taken, evenly spread: of the largest one pixel in "
            "{every}.",
        ).format(every=count(every))
    if len(result.boxes) < len(result.layers):
        yield left_out(len(result.boxes), len(result.layers))


def left_out(shown: int, layers: int) -> str:
    """Say that not all layers are shown."""
    return QCoreApplication.translate(
        "Pixelwise", "Of {all} rasters and bands {number} are shown, taken evenly."
    ).format(all=count(layers), number=count(shown))
