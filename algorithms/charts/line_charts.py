"""Charts of lines: profiles, and the mean along each line."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from qgis.core import QgsUnitTypes
from qgis.PyQt.QtCore import QCoreApplication

from ..framework.algorithm import Run
from ..outputs.titles import with_unit
from .chart import COLORS, Chart, Figure
from .courses import Members, Title, distribution_charts, titles
from .markup import count
from .pixel_charts import left_out
from .profiles import profile_lines
from .streams import LineSample, Profile


def line_charts(run: Run, sample: LineSample, ids: np.ndarray, crs) -> Iterator[Chart]:
    """The charts of a run; ``crs`` is that of the lines."""
    profiles = sample.profiles()
    if not profiles:
        return
    names = _names(run, list(profiles), ids)
    unit = QgsUnitTypes.toAbbreviatedString(crs.mapUnits()) if crs.isValid() else ""
    distance = with_unit(QCoreApplication.translate("Pixelwise", "Distance along the line"), unit)
    of_lines = dict(zip(names, profiles.values()))
    few = 1 < len(of_lines) <= len(COLORS)
    figures = (_by_layer if few else _by_line)(sample, of_lines, distance)
    title = QCoreApplication.translate("Pixelwise", "Profiles")
    yield Chart(title, " ".join(_caption(sample, len(profiles), list(profiles.values()))), list(figures))
    valued = np.flatnonzero(np.isfinite(sample.means).any(axis=1))
    if valued.size > 1:
        yield from _means(run, sample, valued, ids)


def _names(run: Run, keys: list[tuple[int, int]], ids: np.ndarray) -> list[str]:
    """What lines are called, each otherwise."""
    parts = any(part for _, part in keys)
    text = QCoreApplication.translate("Pixelwise", "{name}, part {part}")
    found: dict[str, None] = {}
    for name, (_, part) in zip(run.settings.input.names(ids[[feature for feature, _ in keys]]), keys):
        wanted = text.format(name=name, part=part) if parts else name
        free, number = wanted, 2
        while free in found:
            free, number = f"{wanted} ({number})", number + 1
        found[free] = None
    return list(found)


def _by_layer(
    sample: LineSample, lines: dict[str, list[Profile]], distance: str
) -> Iterator[tuple[str, Figure]]:
    """A figure for each layer, with all lines."""
    for place, layer in enumerate(sample.shown.tolist()):
        title = titles(sample.layers)[layer]
        drawn = [(name, found[place]) for name, found in lines.items() if not found[place].empty]
        if drawn:
            yield title.name, profile_lines(drawn, distance, title.with_unit)


def _by_line(
    sample: LineSample, lines: dict[str, list[Profile]], distance: str
) -> Iterator[tuple[str, Figure]]:
    """A figure for each line, with all layers of one unit."""
    units = list(dict.fromkeys(sample.layers[layer].unit for layer in sample.shown.tolist()))
    labels = [title.name for title in titles(sample.layers)]
    for name, found in lines.items():
        for unit in units:
            drawn = [
                (labels[layer], one)
                for layer, one in zip(sample.shown.tolist(), found)
                if sample.layers[layer].unit == unit and not one.empty
            ]
            if drawn:
                value = drawn[0][0] if len(drawn) == 1 else QCoreApplication.translate("Pixelwise", "Value")
                yield (
                    with_unit(name, unit if len(units) > 1 else ""),
                    profile_lines(drawn, distance, with_unit(value, unit)),
                )


def _caption(sample: LineSample, shown: int, profiles: list[list[Profile]]) -> Iterator[str]:
    yield QCoreApplication.translate(
        "Pixelwise", "The values along each line, from its start. A gap is where there is no value."
    )
    if shown < sample.lines:
        yield QCoreApplication.translate(
            "Pixelwise", "Of {all} lines {number} are shown, taken evenly."
        ).format(all=count(sample.lines), number=count(shown))
    every = max(one.every for found in profiles for one in found)
    if every > 1:
        yield QCoreApplication.translate(
            "Pixelwise",
            "Of lines with very many points the lowest and the highest of up to {every} that follow each "
            "other are shown.",
        ).format(every=count(every))
    if sample.shown.size < len(sample.layers):
        yield left_out(sample.shown.size, len(sample.layers))


def _means(run: Run, sample: LineSample, valued: np.ndarray, ids: np.ndarray) -> Iterator[Chart]:
    """The mean along each line."""
    text = QCoreApplication.translate("Pixelwise", "Mean of {raster}")
    every = titles(sample.layers)
    called = [
        Title(text.format(raster=every[layer].name), every[layer].unit) for layer in sample.averaged.tolist()
    ]
    lines = QCoreApplication.translate("Pixelwise", "lines")
    members = Members(lines, valued, lambda which: run.settings.input.names(ids[which]), len(ids))
    means = sample.means
    title = QCoreApplication.translate("Pixelwise", "Mean along each line")
    yield from distribution_charts(called, lambda place: means[:, place], members, of=title)
