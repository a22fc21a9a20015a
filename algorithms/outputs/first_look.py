"""Which rows of a long result are drawn before it is played: rows of one date, and of one raster and band."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsExpression
from qgis.PyQt.QtCore import QCoreApplication

from ...core.raster.source import Layer
from ..framework.algorithm import Run


@dataclass(frozen=True)
class FirstLook:
    """The rows that are drawn until the map has a temporal range, and then those within it.

    Attributes
    ----------
    field : str
        Of dates; empty where none is chosen.
    date : numpy.datetime64 or None
    always : sequence of str
        Conditions that stay while dates are played.
    at_first : sequence of str
        Conditions that do not.
    label : str
        What is drawn of rasters or bands that lie upon each other; empty where none do.
    """

    field: str = ""
    date: np.datetime64 | None = None
    always: Sequence[str] = ()
    at_first: Sequence[str] = ()
    label: str = ""

    def __bool__(self) -> bool:
        return self.date is not None or bool(self.label)

    @property
    def title(self) -> str:
        """What the legend says."""
        if self.date is None:
            return self.label
        shown = np.datetime_as_string(self.date, unit="s").replace("T00:00:00", "").replace("T", " ")
        text = QCoreApplication.translate("Pixelwise", "{date} (until played)").format(date=shown)
        return ", ".join(filter(None, [text, self.label]))

    @property
    def condition(self) -> str:
        """What is true of rows that are drawn; those without a date always are, as in a temporal range."""
        if self.date is None:
            return " AND ".join([*self.always, *self.at_first])
        field = QgsExpression.quotedColumnRef(self.field)
        shown = re.sub(r"\D", "", np.datetime_as_string(self.date, unit="s"))
        # As texts: read from files, some versions of QGIS take dates for local ones.
        told = f"format_date({field}, 'yyyyMMddHHmmss', 'en') = '{shown}'"
        first = " AND ".join([told, *self.at_first])
        return " AND ".join([*self.always, f"(@map_start_time IS NOT NULL OR {field} IS NULL OR ({first}))"])


def first_look(
    run: Run, layers: Sequence[Layer], names: Sequence[str], date: np.datetime64 | None = None
) -> FirstLook:
    """Choose one of the layers that lie upon each other on a date, or where none is given.

    ``names`` are those of the fields that hold rasters, bands and dates.
    """
    raster, band, field = names
    there = [one for one in layers if date is None or _moment(one) == date]
    always: list[str] = []
    at_first: list[str] = []
    labels: list[str] = []
    if _in_bands(there) and not _series(there):
        first = there[0]
        condition = _is(band, first.band)
        played = all(first.band in bands for bands in _by(layers, _moment))
        (always if played else at_first).append(condition)
        text = QCoreApplication.translate("Pixelwise", "band {band}")
        labels.append(first.description or text.format(band=first.band))
    rasters = list(dict.fromkeys(one.raster for one in there))
    chosen = getattr(run.settings, "match", "all") != "all"  # then each point has one
    if len(rasters) > 1 and not chosen and _upon_each_other(run, rasters):
        at_first.append(_is(raster, rasters[0]))
        labels.insert(0, rasters[0])
    return FirstLook(field if date is not None else "", date, always, at_first, ", ".join(labels))


def _moment(layer: Layer) -> np.datetime64 | None:
    return None if layer.date is None else np.datetime64(layer.date, "s")


def _by(layers: Sequence[Layer], key) -> Iterator[set[int]]:
    """The bands of layers that have the same key."""
    found: dict[object, set[int]] = {}
    for one in layers:
        found.setdefault(key(one), set()).add(one.band)
    yield from found.values()


def _in_bands(layers: Sequence[Layer]) -> bool:
    """Whether each raster has several bands, the same in all."""
    bands = list(_by(layers, lambda one: one.raster))
    return bool(bands) and len(bands[0]) > 1 and all(one == bands[0] for one in bands)


def _series(layers: Sequence[Layer]) -> bool:
    """Whether bands of one raster differ in their dates."""
    dates: dict[str, object] = {}
    return any(dates.setdefault(one.raster, one.date) != one.date for one in layers)


def _upon_each_other(run: Run, names: Sequence[str]) -> bool:
    """Whether rasters share a grid; those of one name cannot be told apart."""
    grids = [one.grid for one in run.settings.rasters if one.name in set(names)]
    return len(grids) == len(names) and all(grid == grids[0] for grid in grids)


def _is(field: str, value: object) -> str:
    """The condition that a field has a value, or none."""
    column = QgsExpression.quotedColumnRef(field)
    return f"({column} IS NULL OR {column} = {QgsExpression.quotedValue(value)})"
