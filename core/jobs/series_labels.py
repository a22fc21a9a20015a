"""What the columns of time series are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from ..dates.names import utc
from ..raster.source import Layer
from ..tables.table import layer_labels


def series_labels(layers: Sequence[Layer]) -> list[str]:
    """Name the columns of layers by date: ``d20180131``, with the time where a day has several.

    Layers of one moment get the description or number of their band behind it, where these differ; undated
    layers are called as elsewhere, by raster and band.
    """
    moments = {layer.date for layer in layers if layer.date}
    days = Counter(moment.date() for moment in moments)
    together: dict[datetime | None, list[str]] = {}
    for layer in layers:
        together.setdefault(layer.date, []).append(layer.description or str(layer.band))
    names = []
    for layer, label in zip(layers, layer_labels(layers)):
        if layer.date is None:
            names.append(label)
            continue
        name, bands = field_name(layer.date, days[layer.date.date()] > 1), together[layer.date]
        apart = len(set(bands)) == len(bands) > 1
        names.append(f"{name}_{layer.description or layer.band}" if apart else name)
    return names


def field_name(date: datetime, with_time: bool) -> str:
    """Name the wide field of a date: ``d20180131``, or ``d20180131T102021`` where a day has several."""
    date = utc(date)
    day = f"d{date.year:04d}{date.month:02d}{date.day:02d}"
    return f"{day}T{date:%H%M%S}" if with_time else day
