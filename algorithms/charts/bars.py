"""Bars of members, and how the values of many are distributed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from .chart import LINE, Figure

#: Members that have a bar or a box each; of more, the distribution is shown.
MOST_BARS = 50

_BINS = 40
_LONGEST = 40  # characters of a name


def bars(names: Sequence[str], values: np.ndarray, title: str) -> Figure:
    """A bar for each member, the highest first; those without a value, NaN, come last and have none."""
    order = np.argsort(-values, kind="stable")
    bar = {
        "type": "bar",
        "orientation": "h",
        "x": values[order],
        "y": list(range(len(names))),
        "marker": {"color": LINE},
        "text": [names[n] for n in order],
        "textposition": "none",
        "hovertemplate": "%{text}: %{x}<extra></extra>",
    }
    layout = {"xaxis": {"title": {"text": title}}, **one_below_the_other([names[n] for n in order])}
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
    }


def histogram(values: np.ndarray, title: str) -> Figure:
    """How many members have which values; whole numbers that are few have a bar each."""
    held = values[np.isfinite(values)]
    low, high = (held.min(), held.max()) if held.size else (0.0, 1.0)
    if held.size and (held == np.rint(held)).all() and high - low < _BINS:
        edges = np.arange(low - 0.5, high + 1)
    else:
        edges = np.linspace(low, high if high > low else low + 1, _BINS + 1)
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
    layout = {"xaxis": {"title": {"text": title}}, "yaxis": {"title": {"text": number}}, "bargap": 0}
    return {"data": [each], "layout": layout}
