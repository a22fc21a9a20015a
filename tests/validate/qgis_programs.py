"""QGIS's own algorithms, in the QGIS of this machine."""

from __future__ import annotations

import tempfile
from pathlib import Path

VERSIONS: dict[str, str] = {}

# The numbers by which QGIS's algorithm knows its statistics.
_NATIVE = {
    "count": 0, "sum": 1, "mean": 2, "median": 3, "stdev": 4, "min": 5, "max": 6, "range": 7,
    "minority": 8, "majority": 9, "variety": 10, "variance": 11,
}  # fmt: skip


def _start() -> None:
    if not VERSIONS:
        import in_qgis  # of the benchmark

        VERSIONS.update(in_qgis.start_qgis(Path(tempfile.mkdtemp(prefix="validate-"))))


def _layer(scene: dict, kind: str, geometries):
    from qgis.core import QgsFeature, QgsVectorLayer

    layer = QgsVectorLayer(f"{kind}?crs=EPSG:{scene['epsg']}", "features", "memory")
    features = []
    for geometry in geometries:
        feature = QgsFeature()
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def _rows(output) -> list[dict]:
    from qgis.core import NULL

    names = output.fields().names()
    return [
        {
            name: None if value == NULL or value != value else value
            for name, value in zip(names, feature.attributes())
        }
        for feature in output.getFeatures()
    ]


def qgis_zones(scene: dict) -> list[dict]:
    """``native:zonalstatisticsfb``."""
    _start()
    import processing
    from qgis.core import QgsGeometry

    zones = []
    for wkb in scene["zones"]:
        geometry = QgsGeometry()
        geometry.fromWkb(bytes.fromhex(wkb))
        zones.append(geometry)
    given = {
        "INPUT": _layer(scene, "MultiPolygon", zones), "INPUT_RASTER": scene["path"], "RASTER_BAND": 1,
        "COLUMN_PREFIX": "_", "STATISTICS": list(_NATIVE.values()), "OUTPUT": "memory:",
    }  # fmt: skip
    rows = _rows(processing.run("native:zonalstatisticsfb", given)["OUTPUT"])
    rows = [{name: row[f"_{name}"] for name in _NATIVE} for row in rows]
    for row in rows:
        if not row["count"]:
            row.update(count=0, variety=0)
    return rows


def qgis_points(scene: dict) -> list[dict]:
    """``native:rastersampling``."""
    _start()
    import processing
    from qgis.core import QgsGeometry, QgsPointXY

    points = _layer(scene, "Point", [QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y in scene["points"]])
    given = {"INPUT": points, "RASTERCOPY": scene["path"], "COLUMN_PREFIX": "b", "OUTPUT": "memory:"}
    return [{"value": row["b1"]} for row in _rows(processing.run("native:rastersampling", given)["OUTPUT"])]
