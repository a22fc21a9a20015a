"""Bars of members, and how the values of many are distributed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from .chart import LINE, Figure, axis

#: Members that have a bar or a box each; of more, the distribution is shown.
MOST_BARS = 50

_BINS = 40
_ALIKE = 0.3  # values whose range is a smaller part of the highest are alike
_LONGEST = 40  # characters of a name


def bars(names: Sequence[str], values: np.ndarray, title: str) -> Figure:
    """A bar for each member, the highest first; those without a value, NaN, come last and have none.

    A mark instead of a bar where values are far from 0, and alike: bars would show that alone.
    """
    order = np.argsort(-values, kind="stable")
    held = values[np.isfinite(values)]
    size = np.abs(held).max(initial=0)
    alike = held.size > 1 and np.ptp(held) < _ALIKE * size and np.abs(held.sum()) == np.abs(held).sum()
    kind = {"type": "scatter", "mode": "markers"} if alike else {"type": "bar", "orientation": "h"}
    bar = {
        **kind,
        "x": values[order],
        "y": list(range(len(names))),
        "marker": {"color": LINE, **({"size": 10} if alike else {})},
        "text": [names[n] for n in order],
        **({} if alike else {"textposition": "none"}),
        "hovertemplate": "%{text}: %{x}<extra></extra>",
    }
    layout = {"xaxis": axis(title), **one_below_the_other([names[n] for n in order])}
    return {"data": [bar], "layout": layout}


def one_below_the_other(names: Sequence[str]) -> dict[str, Any]:
    """The layout of a figure whose members lie at 0, 1, .. from above; names may be there twice."""
    return {
        "yaxis": {
            "tickmode": "array",
            "tickvals": list(range(len(names))),
            "ticktext": [name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…" for name in names],
            "range": [len(names) - 0.4, -0.6],
            "showgrid": False,
            "zeroline": False,
        },
        "height": 110 + 26 * max(3, len(names)),
        "margin": {"l": 60, "r": 20, "t": 20, "b": 50},
    }


def histogram(values: np.ndarray, title: str) -> Figure:
    """How many members have which values; whole numbers that are few have a bar each."""
    held = values[np.isfinite(values)]
    low, high = (held.min(), held.max()) if held.size else (0.0, 1.0)
    if held.size and (held == np.rint(held)).all() and high - low < _BINS:
        edges = np.arange(low - 0.5, high + 1)
    else:
        bins = int(np.clip(2 * np.sqrt(held.size), 5, _BINS))
        edges = np.linspace(low, high if high > low else low + 1, bins + 1)
    counts, _ = np.histogram(held, edges)
    each = {
        "type": "bar",
        "x": (edges[:-1] + edges[1:]) / 2,
        "y": counts,
        "width": np.diff(edges),
        "customdata": np.stack([edges[:-1], edges[1:]], axis=1),
        "hovertemplate": "%{customdata[0]:,.6~r} .. %{customdata[1]:,.6~r}: %{y}<extra></extra>",
        "marker": {"color": LINE, "line": {"color": "white", "width": 1}},
    }
    number = QCoreApplication.translate("Pixelwise", "Number")
    layout = {"xaxis": axis(title), "yaxis": axis(number), "bargap": 0}
    return {"data": [each], "layout": layout}
