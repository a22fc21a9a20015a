"""Values of members in their order: a bar for each of few, a curve and its ends of many."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from .bars import MOST_BARS, bars, one_below_the_other
from .chart import COLORS, LINE, Figure, axis

_ENDS = 10  # members at each end that have a bar
_POINTS = 500  # of a curve, at most
_NUMBER = ",.6~r"


def named(order: np.ndarray) -> np.ndarray:
    """Of members in their order those that `ranks` needs the names of."""
    return order if order.size <= MOST_BARS else np.append(order[:_ENDS], order[-_ENDS:])


def caption(numbers: Sequence[int]) -> str:
    """Say what `ranks` shows of so many members; of several numbers one can choose from."""
    few = QCoreApplication.translate(
        "Pixelwise", "From the highest to the lowest; what has no value is left out."
    )
    if max(numbers) <= MOST_BARS:
        return few
    if min(numbers) <= MOST_BARS:
        many = QCoreApplication.translate(
            "Pixelwise",
            "Where there are more than {most}, the {number} highest and the {number} lowest have bars.",
        )
        return f"{few} {many.format(most=MOST_BARS, number=_ENDS)}"
    return QCoreApplication.translate(
        "Pixelwise",
        "Left: all that have a value, from the highest to the lowest. Right: the {number} highest and the "
        "{number} lowest.",
    ).format(number=_ENDS)


def ranks(values: np.ndarray, names: Sequence[str], title: str, ranked: str) -> Figure:
    """Values that descend.

    Parameters
    ----------
    values : (n,) array
    names : sequence of str
        Of those that `named` gives.
    title, ranked : str
        Of the axis of values, and of that of the members in their order.
    """
    if len(values) <= MOST_BARS:
        return bars(names, values, title)
    rank = np.unique(np.linspace(0, values.size - 1, _POINTS).round().astype(int))
    curve = {
        "type": "scatter",
        "mode": "lines",
        "x": rank + 1,
        "y": values[rank],
        "line": {"color": LINE, "width": 2.5},
        "hovertemplate": f"%{{x}}: %{{y:{_NUMBER}}}<extra></extra>",
        "showlegend": False,
    }
    shown = [*names[:_ENDS], "\u22ee", *names[_ENDS:]]
    ends = {
        "type": "bar",
        "orientation": "h",
        "x": [*values[:_ENDS], None, *values[-_ENDS:]],
        "y": list(range(len(shown))),
        "text": shown,
        "textposition": "none",
        "marker": {"color": [COLORS[0]] * (_ENDS + 1) + [COLORS[1]] * _ENDS},
        "hovertemplate": f"%{{text}}: %{{x:{_NUMBER}}}<extra></extra>",
        "showlegend": False,
        "xaxis": "x2",
        "yaxis": "y2",
    }
    layout = one_below_the_other(shown)
    return {
        "data": [curve, ends],
        "layout": {
            "height": layout["height"],
            "xaxis": axis(ranked, domain=[0, 0.46]),
            "yaxis": axis(title),
            "xaxis2": axis(title, domain=[0.54, 1], anchor="y2"),
            "yaxis2": {**layout["yaxis"], "anchor": "x2", "side": "right"},
        },
    }
