"""Values along lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .chart import COLORS, Figure, axis
from .streams import Profile

_FEW = 60  # places up to which each has a mark


def profile_lines(profiles: Sequence[tuple[str, Profile]], distance: str, value: str) -> Figure:
    """The values along lines, each with its name; ``distance`` and ``value`` are titles of axes.

    Where it is known how much of the line each value stands for, the line has steps.
    """
    data = [_line(name, one, COLORS[n % len(COLORS)]) for n, (name, one) in enumerate(profiles)]
    layout: dict[str, Any] = {
        "xaxis": axis(distance),
        "yaxis": axis(value),
        "hovermode": "x" if len(data) > 1 else "closest",
        "showlegend": True,
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom"},
        "margin": {"l": 60, "r": 20, "t": 60, "b": 50},
    }
    return {"data": data, "layout": layout}


def _line(name: str, profile: Profile, color: str) -> dict[str, Any]:
    x, values = profile.places
    look: dict[str, Any] = {"type": "scatter", "mode": "lines", "name": name, "connectgaps": False}
    if profile.stretches is not None:
        x, values = _steps(x, values, profile.stretches)
        look["line"] = {"color": color, "width": 2, "shape": "hv"}
    else:
        look["line"] = {"color": color, "width": 2}
        if x.size <= _FEW:
            look.update(mode="lines+markers", marker={"size": 5})
    return {**look, "x": x, "y": values}


def _steps(x: np.ndarray, values: np.ndarray, lengths: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where each value begins and, behind it, ends, for a line that stays on its height up to the next place.

    The ends of those that follow each other without a gap are left out.
    """
    begin, end = x - lengths / 2, x + lengths / 2
    slack = 1e-6 * (end[-1] - begin[0])
    apart = np.append(begin[1:] - end[:-1] > slack, True)
    at = np.flatnonzero(apart) + 1
    # Up to its end with its value; then nothing, until the next one begins.
    places = np.insert(begin, np.repeat(at, 2), np.repeat(end[apart], 2))
    heights = np.insert(
        values, np.repeat(at, 2), np.stack([values[apart], np.full(at.size, np.nan)], 1).ravel()
    )
    return places, heights
