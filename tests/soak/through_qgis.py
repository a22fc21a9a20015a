"""Files through QGIS: the algorithms' numbers against those that GDAL, or plain QGIS, reads.

through_qgis.py alone     plain QGIS opens and reads a file; of a vector file it keeps the features
through_qgis.py ours      the algorithms, with the file as their raster, or as their features
"""

from __future__ import annotations

import os
import pickle
import sys
import tempfile
import traceback
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsVectorLayer,
)

from gdal_alone import FEATURES, Truth
from hearing import listen
from hostile_session import start
from runs import settle
from texts import brief, sentence_fault
from through_core import GOOD, GOOD_TRANSFORM, value_at
from workers import serve

#: Points of a raster that are looked at, and pixels of one that is walked through as a whole.
POINTS, MOST = 200, 10**6
_STRAY: list[str] = []


class Refused(Exception):
    """An algorithm ended with a sentence."""


# Plain QGIS


def alone(path: str, truth: str, raster: bool) -> dict:
    """Open and read a file as QGIS does it without us."""
    if raster:
        layer = QgsRasterLayer(path, "mutant")
        if not layer.isValid():
            return {"refused": "not valid"}
        provider = layer.dataProvider()
        provider.block(1, layer.extent(), min(layer.width(), 64), min(layer.height(), 64))
        return {"read": ""}
    layer = QgsVectorLayer(path, "mutant", "ogr")
    found = []
    if layer.isValid():
        reading = layer.getFeatures()
        for feature in reading:
            shape = feature.geometry()
            found.append((bytes(shape.asWkb()) if not shape.isNull() else None, _plain(feature.attributes())))
            if len(found) > FEATURES:
                break
        reading.close()
    with open(truth, "wb") as file:
        pickle.dump(found if layer.isValid() else None, file)
    return {"read": ""} if layer.isValid() else {"refused": "not valid"}


def _plain(values) -> list:
    return [
        None if value == NULL else value if isinstance(value, (int, float)) else repr(value)
        for value in values
    ]


# Ours


def ours(path: str, truth: str, raster: bool) -> dict:
    """The algorithms on a file: ``same``, ``refused``, or how it differs or what was wrong."""
    with open(truth, "rb") as file:
        known = pickle.load(file)
    _STRAY.clear()
    differs, refusals, wrong = "", [], []
    for check in (zones_of, points_of, pixels_of, series_of) if raster else (features_of, parts_of):
        try:
            differs = differs or check(path, known)
        except Refused as error:
            refusals.append(str(error))
            fault = sentence_fault(str(error))
            wrong += [f"no sentence ({fault}): {error}"] if fault else []
        except Exception:
            return {"fault": brief(traceback.format_exc())}
    settle()  # or an open file would still be read by the next one's number: HDF5 knows files by it
    if _STRAY or wrong:
        return {"fault": "; ".join([*dict.fromkeys(map(brief, _STRAY)), *wrong])}
    if differs:
        return {"differs": differs}
    return {"refused": refusals[0]} if refusals else {"same": True}


def run(algorithm: str, **parameters) -> dict:
    import processing

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    try:
        given = {"OUTPUT": "memory:", **parameters}
        return processing.run(f"pixelwise:{algorithm}", given, context=context, feedback=feedback)
    except QgsProcessingException as error:
        context.temporaryLayerStore().removeAllMapLayers()  # QGIS keeps the context
        raise Refused(str(error).replace("Unable to execute algorithm\n", "")) from error


def table(layer: QgsVectorLayer, first: int) -> list[list]:
    """The values of the fields from a number on."""
    return [
        [None if value == NULL else value for value in feature.attributes()[first:]]
        for feature in layer.getFeatures()
    ]


def layer_of(shapes, kind: str) -> QgsVectorLayer:
    """A layer in memory without a CRS, so that nothing is transformed."""
    layer = QgsVectorLayer(f"{kind}?field=id:integer", "given", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem())  # QGIS may have chosen one
    made = []
    for number, shape in enumerate(shapes):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([number])
        feature.setGeometry(shape)
        made.append(feature)
    layer.dataProvider().addFeatures(made)
    return layer


def _inputs(truth: Truth | None) -> dict:
    """Bands, and whether numbers can be compared."""
    bands = [band.number for band in truth.bands] if truth else [1]
    return {"BANDS": ",".join(map(str, bands))}


def _comparable(truth: Truth | None) -> bool:
    return truth is None or (truth.placed and truth.comparable)


def _box(truth: Truth | None) -> QgsVectorLayer:
    """A zone that holds all pixels that are looked at."""
    rows, cols = truth.shape if truth else (30, 40)
    x, y = truth.on_map([0, cols, cols, 0], [0, 0, rows, rows]) if truth else ([0, 40, 40, 0], [0, 0, 30, 30])
    return layer_of([QgsGeometry.fromPolygonXY([[QgsPointXY(*at) for at in zip(x, y)]])], "Polygon")


def zones_of(path: str, truth: Truth | None) -> str:
    names = ["count", "nodata", "min", "max", "variety"]
    done = run(
        "zonalstatistics",
        INPUT=_box(truth),
        RASTERS=[path],
        STATISTICS=names,
        TINY_ZONES=False,
        **_inputs(truth),
    )
    (row,) = table(done["OUTPUT"], 1)
    if truth is None:
        return f"zone: {row}, where GDAL alone refuses" if any(row[0::5]) else ""
    for number, band in enumerate(truth.bands if _comparable(truth) else ()):
        told = row[5 * number : 5 * number + 5]
        if band.values is None:
            if told[0]:
                return f"zone, band {band.number}: {told}, where GDAL alone says: {band.reason}"
            continue
        kept = band.values[band.valid]
        some = [kept.min(), kept.max()] if kept.size else [None, None]
        expected = [kept.size, band.valid.size - kept.size, *some, np.unique(kept).size]
        if any(one != other and not _field(one, other) for one, other in zip(told, expected)):
            return f"zone, band {band.number}: {told}, not {expected}"
    return ""


def _field(told, value) -> bool:
    """Whether a field shows a value: a uint64 beyond 2^63 becomes a double."""
    return told is not None and value is not None and float(told) == float(value)


def points_of(path: str, truth: Truth | None) -> str:
    rows, cols = truth.shape if truth else (30, 40)
    step = max(1, rows * cols // POINTS)
    at = np.arange(0, rows * cols, step)
    row, col = at // cols, at % cols
    x, y = truth.on_map(col + 0.5, row + 0.5) if truth else (col, row)
    shapes = [QgsGeometry.fromPointXY(QgsPointXY(*place)) for place in zip(x, y)]
    done = run("samplepoints", INPUT=layer_of(shapes, "Point"), RASTERS=[path], **_inputs(truth))
    told = table(done["OUTPUT"], 1)
    for number, band in enumerate(truth.bands if truth and _comparable(truth) else ()):
        for i, j, values in zip(row.tolist(), col.tolist(), told):
            known = band.values is not None and band.valid[i, j]
            value = band.values[i, j].item() if known else None
            if values[number] != value and not _field(values[number], value):
                return f"point in row {i}, column {j}, band {band.number}: {values[number]}, not {value}"
    return ""


def pixels_of(path: str, truth: Truth | None) -> str:
    done = run("polygonpixels", INPUT=_box(truth), RASTERS=[path], **_inputs(truth))
    if truth is None or not _comparable(truth):
        return ""
    valid = np.zeros(truth.shape, dtype=bool)
    for band in truth.bands:
        valid |= band.valid if band.values is not None else False
    told = done["OUTPUT"].featureCount()
    return "" if told == valid.sum() else f"{told} pixels, not {valid.sum()}"


def series_of(path: str, truth: Truth | None) -> str:
    if truth is not None and truth.width * truth.height > MOST:
        return ""
    known = truth is not None and (truth.height, truth.width) == truth.shape and truth.bands[0].number == 1
    band = truth.bands[0] if known else None
    wanted = int((band.valid & (band.values != 0)).sum()) if known and band.values is not None else 0
    try:
        done = run("masktimeseries", MASK=path, MASK_BAND=1, RASTERS=[path], **_inputs(truth))
    except Refused as error:
        if known and not wanted and "selects no pixel" in str(error):
            return ""
        raise
    if not known:
        return ""
    return "" if done["PIXEL_COUNT"] == wanted else f"mask: {done['PIXEL_COUNT']} pixels, not {wanted}"


def features_of(path: str, known: list | None) -> str:
    """Zones get statistics, points get values; no feature and no attribute is lost."""
    first = QgsGeometry()
    shapes = [shape for shape, _ in known or () if shape]
    if shapes:
        first.fromWkb(shapes[0])
    zones = "zones" in Path(path).name
    more = {"TINY_ZONES": False} if zones else {"POINTS_CRS": "EPSG:32633"} if path.endswith(".csv") else {}
    name = "zonalstatistics" if zones else "samplepoints"
    done = run(name, INPUT=path, RASTERS=[_good()], **more)
    if known is None:
        return f"{done['OUTPUT'].featureCount()} rows, where QGIS alone refuses"
    if len(known) > FEATURES:
        return ""
    told = list(done["OUTPUT"].getFeatures())
    multi = any(shape and _multi(shape) for shape, _ in known)
    if len(told) != len(known) and not multi:
        return f"{len(told)} rows of {len(known)} features"
    for number, (feature, (shape, attributes)) in enumerate(zip(told, known if not multi else ())):
        values = _plain(feature.attributes())
        if repr(values[: len(attributes)]) != repr(attributes):
            return f"attributes of row {number}: {values}, not {attributes}"
        place = _place(shape)
        if place is not None and values[len(attributes)] != value_at(*place):
            return f"value of row {number} at {place}: {values[len(attributes)]}, not {value_at(*place)}"
    return ""


def _multi(shape: bytes) -> bool:
    geometry = QgsGeometry()
    geometry.fromWkb(shape)
    return geometry.isMultipart()


def _place(shape: bytes | None) -> tuple[float, float] | None:
    """Where a point lies; None for what is no point."""
    geometry = QgsGeometry()
    if shape is not None:
        geometry.fromWkb(shape)
    if geometry.isNull() or geometry.isEmpty() or geometry.type() != 0 or geometry.isMultipart():
        return None
    return geometry.asPoint().x(), geometry.asPoint().y()


def parts_of(path: str, known: list | None) -> str:
    """The pixels of the features, where they are zones."""
    if "zones" in Path(path).name:
        run("polygonpixels", INPUT=path, RASTERS=[_good()])
    return ""


def _good() -> str:
    """The raster without a CRS on which mutated features lie: nothing is transformed."""
    path = Path(tempfile.gettempdir()) / f"good{os.getpid()}.tif"
    if not path.exists():
        file = gdal.GetDriverByName("GTiff").Create(
            str(path), GOOD.shape[1], GOOD.shape[0], 1, gdal.GDT_Int32
        )
        a, b, c, d, e, f = GOOD_TRANSFORM
        file.SetGeoTransform((c, a, b, f, d, e))
        file.GetRasterBand(1).WriteArray(GOOD)
    return str(path)


if __name__ == "__main__":
    application, plugin = start()
    listen(plugin, _STRAY)
    serve({"alone": alone, "ours": ours}[sys.argv[1]])
    plugin.unload()
    application.exitQgis()
