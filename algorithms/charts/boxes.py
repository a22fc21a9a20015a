"""Box plots from quantiles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .bars import one_below_the_other
from .chart import LINE, Figure, axis


def box_plots(
    names: Sequence[str], quantiles: np.ndarray, means: np.ndarray, title: str, ordered: bool = True
) -> Figure:
    """Boxes one below the other: whiskers from the first to the last of five quantiles, a mark at the mean.

    Parameters
    ----------
    names : sequence of str
    quantiles : (n, 5) array
        Whisker, box, median, box, whisker.
    means : (n,) array
    title : str
        Of the axis of values.
    ordered : bool
        Whether those of the highest medians come first, else they stay in their order.
    """
    order = np.argsort(-quantiles[:, 2], kind="stable") if ordered else np.arange(len(names))
    order = order[np.isfinite(quantiles[order]).all(axis=1)]  # plotly draws no infinite ones
    held, mean = quantiles[order], means[order]
    place = list(range(order.size))
    box: dict[str, Any] = {
        "type": "box",
        "orientation": "h",
        "name": "",
        "y": place,
        "lowerfence": held[:, 0],
        "q1": held[:, 1],
        "median": held[:, 2],
        "q3": held[:, 3],
        "upperfence": held[:, 4],
        "mean": mean,
        "boxmean": False,
        "line": {"color": LINE, "width": 1.5},
        "fillcolor": "rgba(0, 114, 178, 0.25)",
        "hoveron": "boxes",
        "showlegend": False,
    }
    marks = {
        "type": "scatter",
        "mode": "markers",
        "x": mean,
        "y": place,
        "marker": {"symbol": "diamond", "size": 7, "color": "#b23a00"},
        "hoverinfo": "skip",
        "showlegend": False,
    }
    layout = {"xaxis": axis(title), **one_below_the_other([names[n] for n in order])}
    return {"data": [box, marks], "layout": layout}
