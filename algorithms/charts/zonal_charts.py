"""Charts of zonal statistics."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.reduce.zonal_result import ZonalResult
from ..framework.algorithm import Run
from .chart import Chart


def zonal_charts(run: Run, result: ZonalResult, ids) -> Iterator[Chart]:
    """The charts of a run: statistics of zones, how they are distributed, and how they change with time."""
    yield Chart(
        "Test",
        "caption",
        {"data": [{"type": "bar", "x": list(range(ids.size)), "y": result.columns[0]["mean"]}]},
    )
