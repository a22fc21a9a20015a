"""Where there are no values, and why: for each raster, readable for thousands of them too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.reduce.zone_result import ZoneResult
from ...core.sample.sample_result import SampleResult
from ...core.tables.table import Table, layer_labels
from ..framework.algorithm import Run
from ..framework.progress import Progress, first_few, listed

_MOST_TOLD = 3  # how many different sets of features are told of one after the other

#: The name of a raster or band, how many features or points lack something there, and the features' ids.
Lacking = Iterable["tuple[str, int, np.ndarray]"]


def warn_of_each(text: str, lacking: Lacking, total: int, progress: Progress) -> None:
    """Warn of what features lack in each raster; of rasters in which the same ones do, together.

    The text has places for ``number``, ``all`` (the total), ``raster`` and ``features``.
    """
    together: dict[int, tuple[int, np.ndarray, dict[str, None]]] = {}
    for name, number, ids in lacking:
        if number:
            found = together.setdefault(hash(ids.tobytes()), (number, ids, {}))
            found[2][name] = None
    sets = list(together.values())
    for number, ids, names in sets[:_MOST_TOLD]:
        features = listed(ids, progress.names)
        progress.warn(text.format(number=number, all=total, raster=_named(list(names)), features=features))
    progress.warn_of(
        QCoreApplication.translate(
            "Pixelwise", "Further rasters or bands of which that is true for other features: {rasters}"
        ),
        rasters=[name for _, _, names in sets[_MOST_TOLD:] for name in names],
    )


def _named(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    text = QCoreApplication.translate("Pixelwise", "{raster} and {number} more")
    return text.format(raster=names[0], number=len(names) - 1)


def of_masks(run: Run) -> str:
    """What has to be said of quality masks, if there are any, where no pixel is valid."""
    if not run.settings.qa:
        return ""
    text = QCoreApplication.translate(
        "Pixelwise", "(A quality mask is set: only pixels that it calls good, {values}, are valid.)"
    )
    return f" {text.format(values=run.settings.qa_values)}"


def warn_of_zones_without_values(run: Run, result: ZoneResult, ids: np.ndarray, progress: Progress) -> None:
    """Tell which zones get nothing from which raster, and why."""
    off = QCoreApplication.translate("Pixelwise", "{number} of {all} zones lie off {raster}: {features}")
    if result.centres_only:
        off = QCoreApplication.translate(
            "Pixelwise", "{number} of {all} zones hold no pixel centre of {raster}: {features}"
        )
    rasters = [layer.raster for layer in result.layers]
    warn_of_each(off, _lacking(rasters, result.off, ids), ids.size, progress)
    warn_of_each(
        QCoreApplication.translate(
            "Pixelwise", "{number} of {all} zones hold no valid pixel of {raster}: {features}"
        )
        + of_masks(run),
        _lacking(layer_labels(result.layers), result.invalid, ids),
        ids.size,
        progress,
    )


def _lacking(names: Sequence[str], found: Sequence[np.ndarray], ids: np.ndarray) -> Lacking:
    for name, which in zip(names, found):
        yield name, int(np.count_nonzero(which)), ids[which]


def warn_of_points_without_values(run: Run, result: SampleResult, points, progress: Progress) -> None:
    """Tell which points get nothing from which raster, and why.

    Where each point gets the value of one raster, it lacks that of all of them.
    """
    chosen = run.settings.match != "all"
    located = ~points.missing & ~points.untransformed
    rasters = [layer.raster for layer in result.layers]

    def lacking(names, found) -> Lacking:
        for name, which in zip(names, found):
            yield name, int(np.count_nonzero(which)), points.ids[np.unique(points.given.feature[which])]

    if chosen:
        dated = True if points.dates is None else ~np.isnat(points.dates)
        without = lacking(rasters, [result.empty & ~result.off & located & dated] * len(rasters))
    else:
        warn_of_each(
            QCoreApplication.translate("Pixelwise", "{number} of {all} points lie off {raster}: {features}"),
            lacking(rasters, (located & ~one.covered for one in result.samples)),
            len(points.given),
            progress,
        )
        masks = (one.covered & np.ma.getmaskarray(one.values) for one in result.samples)
        without = lacking(layer_labels(result.layers), masks)
    warn_of_each(
        QCoreApplication.translate(
            "Pixelwise", "{number} of {all} points have no valid pixel of {raster}: {features}"
        )
        + of_masks(run),
        without,
        len(points.given),
        progress,
    )


class Nulls:
    """Counts the NULL values of tables."""

    def __init__(self) -> None:
        self._columns: Counter[str] = Counter()
        self._values = 0

    @property
    def number(self) -> int:
        return sum(self._columns.values())

    def add(self, table: Table, columns: Sequence[str], rasters: str | None = None) -> None:
        """Count those of some columns of a table, of each raster apart where a column holds their names."""
        for column in columns:
            self._values += len(table)
            missing = np.ma.getmaskarray(table[column])
            if rasters is None:
                self._columns[column] += int(missing.sum())
                continue
            for name, number in Counter(table[rasters][missing].tolist()).items():
                self._columns[column if name is None else f"{name}: {column}"] += number

    def tell(self, progress: Progress) -> None:
        """Say in a line how many there are, and in which columns."""
        columns = [f"{column} {number}" for column, number in self._columns.items() if number]
        if columns:
            text = QCoreApplication.translate(
                "Pixelwise", "NULL values: {number} of {all}, in columns: {columns}"
            )
            progress.info(text.format(number=self.number, all=self._values, columns=first_few(columns)))
