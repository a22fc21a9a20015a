"""What the values of rasters are called, and their colours."""

from __future__ import annotations

import colorsys
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer

from ..framework.wording import fill

#: A value, its label and its colour, as ``#rrggbb``.
Category = tuple[Any, str, str]

MOST_CATEGORIES = 100  # that are shown one by one, in a legend that one can read
_GOLDEN = 0.618034  # of a turn: hues that follow each other so are never alike


@dataclass(frozen=True)
class Entry:
    """A value, or all from one to another; its name and its colour, as ``#rrggbb``, where they are known."""

    low: float
    high: float
    name: str = ""
    color: str = ""


@dataclass(frozen=True)
class Legend:
    """Entries of one band; of several for a value the first that has a name, or a colour, counts."""

    entries: tuple[Entry, ...] = ()

    def names(self, values: Iterable[Any]) -> dict[float, str]:
        """The names of some values: those that have one."""
        return self._found(values, "name")

    def colors(self, values: Iterable[Any]) -> dict[float, str]:
        """The colours of some values: those that have one."""
        return self._found(values, "color")

    def categories(self, values: Collection[Any]) -> list[Category]:
        """Label and colour of each of some values, where they are few and most are known here; else none."""
        if len(values) > MOST_CATEGORIES:
            return []
        given = [value.item() for value in values]
        names, colors = self.names(given), self.colors(given)
        if 2 * len({*names, *colors}) <= len(given):
            return []
        return [
            (
                value,
                names.get(value) or fill("{value:.15g}", value=value),
                colors.get(value) or made_up_color(number),
            )
            for number, value in enumerate(given)
        ]

    def color_within(self, intervals: Iterable[tuple[float, float]]) -> str:
        """The first colour of values in some intervals."""
        ranges = list(intervals)
        return next(
            (
                entry.color
                for entry in self.entries
                if entry.color and any(low <= entry.low <= high for low, high in ranges)
            ),
            "",
        )

    def _found(self, values: Iterable[Any], what: str) -> dict[float, str]:
        given = [(entry.low, entry.high, getattr(entry, what)) for entry in self.entries]
        single: dict[float, str] = {}
        for low, high, told in given:
            if low == high and told:
                single.setdefault(low, told)
        ranges = [(low, high, told) for low, high, told in given if low < high and told]
        found = {}
        for value in values:
            told = single.get(value) or next((one for low, high, one in ranges if low <= value <= high), "")
            if told:
                found[value] = told
        return found


def made_up_color(number: int) -> str:
    """A colour for a class of this number that has none."""
    red, green, blue = colorsys.hsv_to_rgb(number * _GOLDEN % 1, 0.55, 0.85)
    return f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"


def palette(layer: QgsRasterLayer) -> tuple[int, Legend]:
    """The band that a layer shows by a palette, 0 if none, and the entries."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsPalettedRasterRenderer):
        return 0, Legend()
    entries = [
        Entry(one.value, one.value, _label(one.label, one.value), one.color.name())
        for one in renderer.classes()
    ]
    return renderer.usesBands()[0], Legend(tuple(entries))


def _label(label: str, value: float) -> str:
    """A label that says more than the value itself."""
    text = label.strip()
    return "" if text in (f"{value:g}", str(value)) else text
