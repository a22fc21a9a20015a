"""Why another program's number may differ from ours: the documented reasons.

A disagreement is explained by a reason, or by several together, when the exact computation that is changed in
the way of `models` gives the other program's number. So a reason explains no more than it says.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Callable

import models
from models import OURS, SINGLE, Case, Model


@dataclass(frozen=True)
class Reason:
    """A sentence of docs/definitions.md, and what it changes.

    ``change`` is given a model, the case and the other program's answer; None where the reason has no part in it.
    """

    program: str
    key: str
    sentence: str
    change: Callable[[Model, Case, dict], Model | None]


OWN = "Pixelwise"
EXACTEXTRACT, RASTERSTATS, GDAL = "exactextract", "rasterstats", "GDAL `raster zonal-stats`"
QGIS = "QGIS zonal statistics"
#: The reasons by program; they are tried in this order, first alone, then together.
REASONS = {
    "exact": [
        Reason(OWN, "quantum", "the covered part of a pixel is right within 1e-11", models.rounded(OURS)),
        Reason(OWN, "ties", "total weights that differ by less than 1e-12 of themselves count as equal", models.always(ties=1e-12)),
    ],
    "exactextract": [
        Reason(EXACTEXTRACT, "single", "covered parts are kept as float32", models.rounded(SINGLE)),
        Reason(EXACTEXTRACT, "touched", "without weights by coverage, pixels count that rounding alone lets an edge reach", models.touched),
        Reason(EXACTEXTRACT, "distinct", "quantiles go over distinct values", models.always(distinct=True)),
        Reason(EXACTEXTRACT, "largest", "of several majorities the largest value", models.always(largest=True)),
        Reason(EXACTEXTRACT, "truncated", "quantiles are given in the type of the raster: whole numbers are cut", models.typed),
        Reason(EXACTEXTRACT, "places", "the place of an extreme is not found where that is the last value of its type, such as the maximum 0 of bytes", models.places),
        Reason(EXACTEXTRACT, "int64", "nodata values of 64-bit whole numbers beyond 2^53 may not be seen in zones that reach beyond the raster", models.unmarked_wide),
        Reason(EXACTEXTRACT, "empty", "the sum of no pixel is 0", models.always(empty_sum=True)),
        Reason(EXACTEXTRACT, "mask", "masks of the raster may be ignored in zones that reach beyond it", models.revalued(masked=False)),
        Reason(EXACTEXTRACT, "scaled", "the nodata value of a raster with scale and offset may be ignored in zones that reach beyond it", models.scaled),
        Reason(EXACTEXTRACT, "weights", "a weight that is missing makes what is weighted NULL, and its pixel is counted", models.unknown_weights),
    ],
    "gdal": [
        Reason(GDAL, "single", "covered parts are kept as float32", models.rounded(SINGLE)),
        Reason(GDAL, "edges", "centres on an edge may belong to both zones or to neither", models.centers),
        Reason(GDAL, "touched", "\"all touched\" takes pixels that an edge only runs along, and passes over others", models.touched),
        Reason(GDAL, "empty", "the sum of no pixel is 0", models.always(empty_sum=True)),
        Reason(GDAL, "largest", "of several majorities the largest value", models.always(largest=True)),
        Reason(GDAL, "scale", "scale and offset are ignored", models.revalued(scaled=False)),
        Reason(GDAL, "mask alone", "of a raster with a mask and a nodata value the mask alone counts", models.revalued(marked=False)),
        Reason(GDAL, "mask", "masks of the raster are ignored", models.revalued(masked=False)),
        Reason(GDAL, "weights", "a weight that is missing makes what is weighted NULL, and its pixel is counted", models.unknown_weights),
    ],
    "rasterstats": [
        Reason(RASTERSTATS, "float32", "float32 is summed in float32", models.single),
        Reason(RASTERSTATS, "edges", "centres on an edge may belong to both zones or to neither", models.centers),
        Reason(RASTERSTATS, "touched", "\"all touched\" takes pixels that an edge only runs along, and passes over others", models.touched),
        Reason(RASTERSTATS, "beyond", "pixels beyond the raster count as 0 where the raster has no nodata value, or one that its type cannot hold", models.beyond),
        Reason(RASTERSTATS, "scale", "scale and offset are ignored", models.revalued(scaled=False)),
        Reason(RASTERSTATS, "mask", "masks of the raster are ignored", models.revalued(masked=False)),
    ],
    "qgis_zones": [
        *(Reason(QGIS, "edges", "centres on an edge belong to neither zone, or as rounding will have it", models.lines(*taken)) for taken in product((False, True), repeat=4)),
        Reason(QGIS, "few", "with no or one valid centre in a zone count, sum and mean are weighted by area, and all else is not weighted", models.few),
        Reason(QGIS, "empty", "the sum of no pixel is 0 in a zone on the raster", models.always(empty_sum=True)),
        Reason(QGIS, "float32", "values of rasters with scale and offset are kept as float32", models.single_values),
        Reason(QGIS, "int64", "rasters of 64-bit whole numbers are not read", models.unread),
        Reason(QGIS, "mask", "masks of the raster are ignored", models.revalued(masked=False)),
    ],
}  # fmt: skip

#: The same for points, pixels and series, by the keys that `compare_others` uses.
_ALONE = "of a raster with a mask and a nodata value the mask alone counts"
OTHER_REASONS = {
    "exact": {
        "plain arithmetic": "a point's pixel is the one that plain arithmetic of doubles gives",
        "equal distance": "pixels whose distances differ by rounding are equally near",
    },
    "rasterio_sample": {
        "edges": "a point on an edge may fall into the pixel on its other side",
        "scale": "scale and offset are ignored",
        "mask alone": _ALONE,
    },
    "qgis_points": {
        "edges": "a point on an edge may fall into the pixel on its other side",
        "mask": "masks of the raster are ignored",
        "int64": "rasters of 64-bit whole numbers are not read",
    },
    "map_coordinates": {"mask alone": _ALONE},
    "point_query": {
        "scale": "scale and offset are ignored",
        "four": "where one of the four pixels is not valid the nearest of them is taken",
    },
    "exactextract_pixels": {
        "single": "covered parts are kept as float32",
        "touched": "without weights by coverage, pixels count that rounding alone lets an edge reach",
    },
    "rasterio_stack": {"mask alone": _ALONE},
}


def sentence_of(tool: str, key: str) -> str:
    """What a reason says, by its key."""
    ours = REASONS["exact"][0]  # which needs no change of the exact computation
    known = {ours.key: ours.sentence, **{reason.key: reason.sentence for reason in REASONS.get(tool, ())}}
    return {**known, **OTHER_REASONS.get(tool, {})}[key]
