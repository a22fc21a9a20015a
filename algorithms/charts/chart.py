"""What a chart is: texts, and figures of plotly as plain dictionaries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from qgis.PyQt.QtCore import QLocale

from ..outputs.provenance import without_secrets

#: ``{"data": [..], "layout": {..}}`` as in plotly; numpy arrays in it may be masked.
Figure = dict[str, Any]

#: Categories that the colour-blind can tell apart (Okabe and Ito), the most distinct first.
COLORS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b5a800", "#555555")
#: A line with the band around it, of the same hue.
LINE, BAND = COLORS[0], "rgba(0, 114, 178, 0.2)"
#: What lies behind a line that counts.
FAINT = "rgba(90, 90, 90, 0.3)"

#: Around areas of any colour, be it white.
OUTLINE = {"color": "#9ca3af", "width": 0.5}

_AXIS = {
    "gridcolor": "#e5e7eb",
    "linecolor": "#9ca3af",
    "zerolinecolor": "#9ca3af",
    "exponentformat": "SI",
    "minexponent": 9,  # below, numbers are written out
    "separatethousands": True,
    "hoverformat": ",.6~r",
}
_DIGITS = 8  # of numbers in figures: more than can be seen


@dataclass(frozen=True)
class Chart:
    """One chart of a report, or several to choose from.

    Attributes
    ----------
    title, caption : str
        What it is, and how to read it.
    figure : Figure or sequence of (str, Figure)
        Texts in it are plain, whoever wrote them: all but the templates of ``hovertemplate`` is escaped.
    """

    title: str
    caption: str
    figure: Figure | Sequence[tuple[str, Figure]]

    @property
    def figures(self) -> list[tuple[str, Figure]]:
        """Those to choose from, each behind its name; of one alone the name is empty."""
        return [("", self.figure)] if isinstance(self.figure, Mapping) else list(self.figure)


def axis(title: str, **more: Any) -> dict[str, Any]:
    """An axis with a title."""
    return {"title": {"text": title, "standoff": 10}, **more}


def prepared(figure: Figure) -> Figure:
    """A figure as JSON can hold it, with the look that all share where it does not say otherwise."""
    locale, layout = QLocale(), dict(figure.get("layout", {}))
    for name in {"xaxis", "yaxis", *(key for key in layout if key[1:5] == "axis")}:
        own = layout.get(name, {})
        dated = own.get("type") == "date"
        # Numbers at the end of an axis of x would push the margin, and be gone where it is wider: for ever.
        side = {"automargin": True} if name.startswith("y") else {"nticks": 0 if dated else 8}
        layout[name] = {**side, **_AXIS, **({"hoverformat": "%Y-%m-%d"} if dated else {}), **own}
    shared = {
        "font": {"family": "system-ui, sans-serif", "size": 13, "color": "#1f2937"},
        "separators": locale.decimalPoint() + locale.groupSeparator(),
        "colorway": COLORS,
        "paper_bgcolor": "white",
        "plot_bgcolor": "white",
        "margin": {"l": 60, "r": 20, "t": 20, "b": 60},
        "hoverlabel": {"namelength": -1},
        "height": 420,
    }
    return {"data": _plain(figure["data"]), "layout": _plain({**shared, **layout})}


def _plain(value: Any, template: bool = False) -> Any:
    """A value of a figure as JSON can hold it; no text of it is markup, a template apart."""
    if isinstance(value, Mapping):
        return {str(key): _plain(one, key == "hovertemplate") for key, one in value.items()}
    if isinstance(value, np.ndarray):
        listed = np.datetime_as_string(value).tolist() if value.dtype.kind == "M" else value.tolist()
        return _plain(listed)
    if isinstance(value, (list, tuple, range)):
        return [_plain(one, template) for one in value]
    if isinstance(value, str):
        return value if template else plain(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, np.generic):
        return _plain(value.item(), template)
    if isinstance(value, float):
        return float(f"{value:.{_DIGITS}g}") if np.isfinite(value) else None
    return value


def plain(text: str) -> str:
    """A text such that plotly shows it as it is."""
    return without_secrets(text).replace("&", "&amp;").replace("<", "&lt;")
