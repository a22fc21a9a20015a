"""Values through time: single series, and what lies in the middle of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from .chart import BAND, COLORS, FAINT, LINE, Figure, axis
from .variables import Course

#: Series that have a color of their own each; of more, bands are drawn, and some as faint lines.
MOST_COLORED = len(COLORS)

_MOST_SINGLE, _FEWEST_SINGLE = 40, 5
_MOST_VALUES = 40_000  # of faint lines together: they are drawn by browsers on weak machines, too
_INNER = "rgba(0, 114, 178, 0.35)"  # the band of the middle half
_MOST_MARKED = 150  # dates up to which each value has a mark


def single_series(dates: int, figures: int = 1) -> int:
    """How many series are shown one by one, of so many dates, and in so many figures of one page."""
    return int(np.clip(_MOST_VALUES // max(1, dates * figures), _FEWEST_SINGLE, _MOST_SINGLE))


def timeline(course: Course, names: Sequence[str], title: str, of_all: bool = True) -> Figure:
    """The course of values through time.

    Up to `MOST_COLORED` series are told apart by colors, where these are all members; of more members there
    are bands and the median, and single series lie behind as faint lines.

    Parameters
    ----------
    course : Course
    names : sequence of str
        Of the single series.
    title : str
        Of the axis of values.
    of_all : bool
        Whether the single series are but a few of all.
    """
    data = list(_bundle(course, names) if of_all else _colored(course, names))
    layout: dict[str, Any] = {
        "xaxis": {"type": "date"},
        "yaxis": axis(title),
        "hovermode": "closest" if of_all else "x unified",
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom"},
        "margin": {"l": 60, "r": 20, "t": 60, "b": 40},
    }
    return {"data": data, "layout": layout}


def _colored(course: Course, names: Sequence[str]) -> Iterator[dict[str, Any]]:
    for name, values, color in zip(names, course.single, COLORS):
        line = {"color": color, "width": 2}
        yield _line(course, values, name, line=line, marker={"size": 5}, showlegend=True)


def _bundle(course: Course, names: Sequence[str]) -> Iterator[dict[str, Any]]:
    singles = QCoreApplication.translate("Pixelwise", "Single series")
    for name, values in zip(names, course.single):
        yield _line(
            course,
            values,
            name,
            line={"color": FAINT, "width": 1},
            marker={"size": 3},
            legendgroup="single",
            showlegend=False,
        )
    if len(course.single):  # what stands in the legend for all of them
        line = {"color": FAINT, "width": 1}
        yield {
            "type": "scatter",
            "mode": "lines",
            "name": singles,
            "x": [course.dates[0]],
            "y": [None],
            "line": line,
            "legendgroup": "single",
        }
    outer = QCoreApplication.translate("Pixelwise", "10th to 90th percentile")
    inner = QCoreApplication.translate("Pixelwise", "25th to 75th percentile")
    yield _band(course, 0, 4, outer, BAND)
    yield _band(course, 1, 3, inner, _INNER)
    mean = {"color": "#b23a00", "width": 1.5, "dash": "dot"}
    yield _line(course, course.mean, QCoreApplication.translate("Pixelwise", "Mean"), mode="lines", line=mean)
    median = QCoreApplication.translate("Pixelwise", "Median")
    yield _line(course, course.quantiles[:, 2], median, line={"color": LINE, "width": 3}, marker={"size": 6})


def _line(course: Course, values: np.ndarray, name: str, **look: Any) -> dict[str, Any]:
    marked = len(course.dates) <= _MOST_MARKED or _has_lonely(values)
    mode = "lines+markers" if marked else "lines"
    shown = {"type": "scatter", "mode": mode, "name": name, "x": list(course.dates), "y": values}
    return {**shown, "connectgaps": False, **look}


def _has_lonely(values: np.ndarray) -> bool:
    """Whether there is a value between two gaps, which no line shows."""
    there = np.isfinite(np.concatenate([[np.nan], values, [np.nan]]))
    return bool((there[1:-1] & ~there[:-2] & ~there[2:]).any())


def _band(course: Course, low: int, high: int, name: str, color: str) -> dict[str, Any]:
    """An area between two quantiles, in pieces where there is a gap."""
    dates: list[Any] = []
    edge: list[Any] = []
    there = np.flatnonzero(np.isfinite(course.quantiles[:, low]))
    for piece in np.split(there, np.flatnonzero(np.diff(there) > 1) + 1):
        if piece.size:
            around = [*piece.tolist(), *piece[::-1].tolist()]
            dates += [*(course.dates[n] for n in around), None]
            edge += [
                *course.quantiles[piece, high].tolist(),
                *course.quantiles[piece[::-1], low].tolist(),
                None,
            ]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": name,
        "x": dates,
        "y": edge,
        "fill": "toself",
        "fillcolor": color,
        "line": {"color": color, "width": 1},
        "hoverinfo": "skip",
    }
