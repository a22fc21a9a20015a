"""Names of options, in the order of the public contract; new ones go to the end.

They stand by themselves, without numpy, because dialogs that show them are built whenever QGIS starts.
"""

from __future__ import annotations

#: Which pixels a polygon holds.
PIXELS = ("center", "touched", "coverage")

#: How results become tables.
LAYOUTS = ("wide", "long")

#: Of every statistic but the percentiles; what they are stands in `reduce.statistics`.
STATISTIC_NAMES = (
    *("count", "nodata", "sum", "mean", "median", "stdev", "variance", "cv", "min", "max", "range"),
    *("minority", "majority", "variety", "min_x", "min_y", "max_x", "max_y"),
)
DEFAULT_STATISTICS = ("count", "sum", "mean")

#: Square metres of each unit of areas.
AREA_UNITS = {"m2": 1.0, "ha": 1e4, "km2": 1e6, "acre": 4046.8564224, "sqmi": 2589988.110336}

#: What the wide layout can show of each class.
MEASURES = ("area", "percent", "pixels")
