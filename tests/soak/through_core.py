"""Files through the core: its numbers against those that GDAL alone reads.

through_core.py READER     the class that reads them, by its name
"""

from __future__ import annotations

import pickle
import sys
import traceback

import numpy as np
import shapely
from osgeo import gdal

import pixelwise.core
from gdal_alone import WINDOW, Band, Truth
from pixelwise.core import (
    ArraySource,
    ExtractionError,
    PolygonPixels,
    Window,
    sample_points,
    zonal_statistics,
)
from seeds import HEIGHT, TRANSFORM, WIDTH
from texts import brief, sentence_fault
from workers import serve

gdal.DontUseExceptions()  # as in QGIS; the seeds switch them on
EXACT = ("count", "nodata", "min", "max", "variety")
#: Zones and points of mutated files lie on this raster.
GOOD = np.random.default_rng(4).integers(0, 1000, (HEIGHT, WIDTH)).astype("int32")
GOOD_TRANSFORM = (TRANSFORM[1], 0.0, TRANSFORM[0], 0.0, TRANSFORM[5], TRANSFORM[3])


def check(path: str, truth: str, raster: bool) -> dict:
    """Lay a file before the core: ``refused``, ``same``, or a ``fault``, with the reason."""
    with open(truth, "rb") as file:
        known = pickle.load(file)
    if known is None and not raster:
        return {"refused": "nothing to measure"}
    try:
        differs = raster_differs(path, known) if raster else vector_differs(known)
    except ExtractionError as error:
        wrong = sentence_fault(str(error))
        return {"fault": f"no sentence ({wrong}): {error}"} if wrong else {"refused": str(error)}
    except Exception:
        return {"fault": brief(traceback.format_exc())}
    return {"differs": differs} if differs else {"same": True}


def raster_differs(path: str, truth: Truth | None) -> str:
    """How the core's numbers differ from GDAL's; empty where they do not."""
    bands = [band.number for band in truth.bands] if truth else None
    source = getattr(pixelwise.core, sys.argv[1]).open(path, bands)
    if truth is None:
        source.read(Window(0, 0, min(source.grid.height, WINDOW), min(source.grid.width, WINDOW)))
        return "opened and read, where GDAL alone cannot open it"
    if truth.placed and source.grid.transform != truth.transform:
        return f"transform {source.grid.transform}, not {truth.transform}"
    rows, cols = truth.shape
    col, row = (part.reshape(-1) for part in np.meshgrid(np.arange(cols) + 0.5, np.arange(rows) + 0.5))
    told = sample_points(source.grid.to_map(col, row), [source])
    corners = source.grid.to_map([0, cols, cols, 0], [0, 0, rows, rows])
    zone = shapely.Polygon(np.column_stack(corners))
    names = (*EXACT, "sum", "mean")
    zonal = zonal_statistics([zone], [source], names, tiny_zones=False)
    emitted = [part.table for part in PolygonPixels([zone], [source], layout="long")]
    if not truth.comparable:
        return ""
    for number, band in enumerate(truth.bands):
        at_points = told.samples[number].values
        differs = points_differ(at_points, band) or zone_differs(zonal.columns[number], band)
        differs = differs or rows_differ(emitted, band)
        if differs:
            return f"band {band.number}: {differs}"
    return ""


def points_differ(told, band: Band) -> str:
    """Values at all centres against the band."""
    mask = np.ma.getmaskarray(told)
    if band.values is None:
        return "" if mask.all() else f"has values, where GDAL alone says: {band.reason}"
    if (mask == band.valid.reshape(-1)).any():
        return f"{np.count_nonzero(mask == band.valid.reshape(-1))} points valid or not, unlike the pixels"
    ours, theirs = np.ma.getdata(told)[~mask], band.values.reshape(-1)[~mask]
    if ours.dtype != theirs.dtype:
        return f"type {ours.dtype}, not {theirs.dtype}"
    return "" if np.array_equal(ours, theirs) else f"{np.count_nonzero(ours != theirs)} values at points"


def zone_differs(told: dict, band: Band) -> str:
    """Statistics of one zone that holds all pixels."""
    told = {name: column[0] for name, column in told.items()}
    if band.values is None:
        return "" if told["count"] == 0 else f"counts {told['count']}, where GDAL alone says: {band.reason}"
    kept = band.values[band.valid]
    expected = {"count": kept.size, "nodata": band.valid.size - kept.size, "variety": np.unique(kept).size}
    if kept.size:
        expected.update(min=kept.min(), max=kept.max())
    for name, value in expected.items():
        if told[name] is np.ma.masked or told[name] != value:
            return f"{name} {told[name]}, not {value}"
    known = kept.astype(float)
    if not kept.size or not np.isfinite(known).all() or np.abs(known).max() > 1e150:
        return ""
    for name, value in (("sum", known.sum()), ("mean", known.mean())):
        if not np.isclose(float(told[name]), value, rtol=1e-9, atol=1e-9 * np.abs(known).max() * known.size):
            return f"{name} {told[name]}, not {value}"
    return ""


def rows_differ(tables, band: Band) -> str:
    """Rows of pixels, long, against the band."""
    parts = [table for table in tables if len(table)]
    picture = np.ma.masked_all(band.valid.shape if band.valid is not None else (1, 1), dtype=float)
    for table in parts:
        own = np.flatnonzero(np.ma.getdata(table["band"]) == band.number)
        values = np.ma.asarray(table["value"])[own]
        if band.values is None:
            if not np.ma.getmaskarray(values).all():
                return f"has rows, where GDAL alone says: {band.reason}"
            continue
        picture[np.ma.getdata(table["row"])[own], np.ma.getdata(table["col"])[own]] = values
    if band.values is None:
        return ""
    if (np.ma.getmaskarray(picture) == band.valid).any():
        return "rows of pixels are not the valid pixels"
    return "" if (picture.data[band.valid] == band.values[band.valid]).all() else "values of rows"


def vector_differs(shapes: list) -> str:
    """Points and zones of a file that GDAL alone has read, on a good raster."""
    source = ArraySource(GOOD, GOOD_TRANSFORM, block=(16, 16))
    found = [None if shape is None else shapely.from_wkb(shape, on_invalid="ignore") for shape in shapes]
    zones = [zone if is_zone(zone) else None for zone in found]
    told = zonal_statistics(zones, [source], ("count", "sum"), tiny_zones=False).columns[0]
    for number, zone in enumerate(zones):
        ours = told["count"][number], told["sum"][number]
        if zone is None or zone.is_empty:  # what has no geometry has no count either
            if ours != (np.ma.masked, np.ma.masked):
                return f"zone {number}, which is empty: count and sum {ours}"
            continue
        expected = zone_sum(zone)
        if expected is not None and (ours[0], ours[1] or 0) != expected:
            return f"zone {number}: count and sum {ours}, not {expected}"
    points = [
        point for point in found if point is not None and point.geom_type == "Point" and not point.is_empty
    ]
    if points:
        xs, ys = shapely.get_x(points), shapely.get_y(points)
        values = sample_points((xs, ys), [source]).samples[0].values
        for x, y, value in zip(xs.tolist(), ys.tolist(), values.tolist()):
            if value != value_at(x, y):
                return f"point {x} {y}: {value}, not {value_at(x, y)}"
    return ""


def is_zone(shape) -> bool:
    """Whether the core takes it: a valid polygon."""
    return shape is not None and shape.geom_type in ("Polygon", "MultiPolygon") and bool(shape.is_valid)


def value_at(x: float, y: float) -> int | None:
    """The good raster's value at a point."""
    a, _, c, _, e, f = GOOD_TRANSFORM
    with np.errstate(all="ignore"):
        col, row = (x - c) / a, (y - f) / e
    if not (0 <= col < WIDTH and 0 <= row < HEIGHT):
        return None
    return int(GOOD[int(np.floor(row)), int(np.floor(col))])


def zone_sum(zone) -> tuple[int, int] | None:
    """Count and sum by the centre rule; None where rounding decides, or numbers are beyond all maps."""
    a, _, c, _, e, f = GOOD_TRANSFORM
    x, y = np.meshgrid(c + a * (np.arange(WIDTH) + 0.5), f + e * (np.arange(HEIGHT) + 0.5))
    inside = np.zeros(GOOD.shape, dtype=int)
    if np.abs(zone.bounds).max() > 1e8:
        return None
    rings = [ring for part in shapely.get_parts(zone) for ring in shapely.get_rings(part)]
    if (shapely.distance(shapely.MultiLineString(rings), shapely.points(x, y)) < 1e-4).any():
        return None
    for ring in rings:
        at = shapely.get_coordinates(ring)
        for (x0, y0), (x1, y1) in zip(at[:-1], at[1:]):
            if y0 != y1:
                crossed = (y0 <= y) != (y1 <= y)
                inside += crossed & (x0 + (y - y0) * (x1 - x0) / (y1 - y0) <= x)
    odd = inside % 2 == 1
    return int(odd.sum()), int(GOOD[odd].sum())


if __name__ == "__main__":
    serve(check)
