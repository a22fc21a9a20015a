"""Random data of a session: rasters and vector layers of all kinds, and some that take a second."""

from __future__ import annotations

import math
from pathlib import Path
from random import Random

import numpy as np
import rasterio
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

CRS, LEFT, TOP, PIXEL = "EPSG:32633", 500000.0, 5015000.0, 10.0
SMALL, MEDIUM = 200, 800
#: Rasters that share the grid of the mask; the others lie in the same place.
ALIKE = ("dem", "classes", "weights", "many", "d_20200101", "d_20200202", "empty")
OTHERS = ("medium", "degrees", "turned", "picture")
MASK = "mask"
DAYS = ["2021-01-01", "2021-02-01", "2021-03-01"]


def make(folder: Path, seed: str) -> dict[str, str]:
    """Write everything; the path of each by its name."""
    folder.mkdir(parents=True, exist_ok=True)
    return {**_rasters(folder, seed), **_vectors(folder, seed)}


# Rasters


def _rasters(folder: Path, seed: str) -> dict[str, str]:
    random = np.random.default_rng(list(seed.encode()))
    plain = (PIXEL, 0, LEFT, 0, -PIXEL, TOP)
    width = SMALL * PIXEL
    turned = (8, 6, LEFT, 6, -8, TOP - width / 2)
    degrees = (0.0002, 0, 15.0, 0, -0.0002, 45.2891)  # where LEFT, TOP is
    found = {}

    def write(name: str, values, transform=plain, crs=CRS, names=(), **profile) -> None:
        found[name] = str(folder / f"{name}.{'png' if profile.get('driver') == 'PNG' else 'tif'}")
        _write(found[name], values, transform, crs, names, profile)

    def floats(*shape: int):
        return random.normal(500, 100, shape).astype("float32")

    def holes(values, part: float, nodata):
        values[random.random(values.shape) < part] = nodata
        return values

    size = (1, SMALL, SMALL)
    write("dem", holes(floats(*size), 0.05, -9999), nodata=-9999, tiled=True, blockxsize=64, blockysize=64)
    classes = random.integers(0, 9, size).astype("uint8").repeat(4, 1)[:, :SMALL]
    write("classes", classes, nodata=0, compress="lzw")
    write("weights", random.random(size, dtype="float32"), compress="deflate", predictor=3)
    write("many", holes(floats(3, SMALL, SMALL), 0.2, np.nan), names=DAYS, interleave="pixel")
    write("d_20200101", random.integers(-3000, 3000, size).astype("int16"), nodata=-32768)
    write("d_20200202", random.integers(0, 2**40, size).astype("float64"))
    write("empty", np.full(size, -1, "int16"), nodata=-1)
    write("medium", holes(floats(1, MEDIUM, MEDIUM), 0.01, np.nan), (2.5, 0, LEFT, 0, -2.5, TOP), tiled=True)
    write("degrees", floats(1, 100, 140), degrees, "EPSG:4326")
    write("turned", floats(*size), turned)
    picture = random.integers(0, 256, (4, SMALL, SMALL)).astype("uint8")
    write("picture", picture, driver="PNG")
    write(MASK, np.maximum(random.integers(0, 60, size), 57).astype("uint8") - 57, compress="deflate")
    return found


def _write(path: str, values, transform, crs: str, names, profile) -> None:
    shape = {
        "count": values.shape[0],
        "height": values.shape[1],
        "width": values.shape[2],
        "dtype": values.dtype,
    }
    settings = {"driver": "GTiff", "crs": crs, "transform": rasterio.Affine(*transform), **shape, **profile}
    with rasterio.open(path, "w", **settings) as file:
        file.write(values)
        for number, name in enumerate(names, 1):
            file.set_band_description(number, name)


# Vector layers

#: Their kinds, by name: geometry type and formats. All have the fields id, name and day.
VECTORS = {
    "plots": ("Polygon", ".gpkg"),
    "crowd": ("Polygon", ".gpkg"),
    "odd": ("MultiPolygon", ".gpkg"),
    "regions": ("Polygon", ".shp"),
    "fields": ("Polygon", ".geojson"),
    "paths": ("LineString", ".gpkg"),
    "points": ("Point", ".gpkg"),
    "swarm": ("Point", ".gpkg"),
    "groups": ("MultiPoint", ".geojson"),
    "table": ("Point", ".csv"),
}
ZONES = ("plots", "crowd", "odd", "regions", "fields")
LINES = ("paths", "paths", "paths", "paths", "plots")  # the last is refused
POINTS = ("points", "swarm", "groups", "table", "odd", "paths")  # the last two are refused


def _vectors(folder: Path, seed: str) -> dict[str, str]:
    random = Random(seed)
    shapes = {
        "plots": [_circle(random, 50) for _ in range(200)],
        "crowd": [_circle(random, 30) for _ in range(3000)],
        "odd": [_odd(random) for _ in range(80)],
        "regions": _chessboard(7),
        "fields": [_circle(random, 200) for _ in range(10)],
        "paths": [QgsGeometry.fromPolylineXY([_place(random) for _ in range(4)]) for _ in range(40)],
        "points": [QgsGeometry.fromPointXY(_place(random)) for _ in range(500)],
        "swarm": [QgsGeometry.fromPointXY(_place(random)) for _ in range(6000)],
        "groups": [
            QgsGeometry.fromMultiPointXY([_place(random) for _ in range(random.randint(1, 4))])
            for _ in range(60)
        ],
        "table": [QgsGeometry.fromPointXY(_place(random)) for _ in range(100)],
    }
    found = {}
    for name, (kind, ending) in VECTORS.items():
        layer = in_memory(kind, shapes[name], random)
        found[name] = str(folder / f"{name}{ending}")
        _save(layer, found[name])
    return found


def in_memory(kind: str, shapes, random: Random) -> QgsVectorLayer:
    """A layer in memory; about every tenth feature has no day."""
    fields = "field=id:integer&field=name:string(20)&field=day:datetime&field=x:double&field=y:double"
    layer = QgsVectorLayer(f"{kind}?crs={CRS}&{fields}", "made", "memory")
    made = []
    for number, shape in enumerate(shapes):
        feature = QgsFeature(layer.fields())
        day = f"2020-{random.randint(1, 12):02}-{random.randint(1, 28):02}T00:00:00"
        middle = shape.boundingBox().center() if shape is not None else QgsPointXY()
        feature.setAttributes(
            [number, f"n {number}", day if random.random() > 0.1 else None, middle.x(), middle.y()]
        )
        if shape is not None:
            feature.setGeometry(shape)
        made.append(feature)
    layer.dataProvider().addFeatures(made)
    return layer


def _save(layer: QgsVectorLayer, path: str) -> None:
    import processing

    if path.endswith(".csv"):
        processing.run("native:dropgeometries", {"INPUT": layer, "OUTPUT": path})
    elif path.endswith(".geojson"):  # in degrees, as its standard wants
        turn = {"INPUT": layer, "TARGET_CRS": "EPSG:4326", "OUTPUT": path}
        processing.run("native:reprojectlayer", turn)
    else:
        processing.run("native:savefeatures", {"INPUT": layer, "OUTPUT": path})


def _place(random: Random) -> QgsPointXY:
    """Somewhere on the rasters, seldom beside them."""
    side, margin = SMALL * PIXEL, 150
    return QgsPointXY(
        LEFT + random.uniform(-margin, side + margin), TOP - random.uniform(-margin, side + margin)
    )


def _circle(random: Random, size: float) -> QgsGeometry:
    return QgsGeometry.fromPointXY(_place(random)).buffer(random.uniform(size / 20, size), 6)


def _chessboard(cells: int) -> list[QgsGeometry]:
    step = SMALL * PIXEL / cells
    corners = [(LEFT + col * step, TOP - row * step) for row in range(cells) for col in range(cells)]
    return [
        QgsGeometry.fromWkt(f"Polygon(({x} {y},{x + step} {y},{x + step} {y - step},{x} {y - step},{x} {y}))")
        for x, y in corners
    ]


def _odd(random: Random) -> QgsGeometry | None:
    """What nobody draws by intention."""
    kind = random.choice(["none", "empty", "bow", "hair", "far", "holed", "scribble", "circle"])
    place, size = _place(random), random.uniform(5, 300)
    x, y = place.x(), place.y()
    if kind == "none":
        return None
    if kind == "empty":
        return QgsGeometry.fromWkt("MultiPolygon EMPTY")
    if kind in ("far", "circle"):
        middle = QgsPointXY(x + 1e6, y) if kind == "far" else place
        found = QgsGeometry.fromPointXY(middle).buffer(size, 5)
    elif kind == "bow":
        corners = [(0, 0), (1, 1), (1, 0), (0, 1)]
    elif kind == "hair":
        corners = [(0, 0), (1, 0), (2, 1e-9), (1, 0.5)]
    elif kind == "holed":
        outer = QgsGeometry.fromPointXY(place).buffer(size, 8)
        found = outer.difference(QgsGeometry.fromPointXY(place).buffer(size / 2, 8))
    else:
        turns = [random.uniform(0, 2 * math.pi) for _ in range(12)]
        corners = [(math.cos(turn), math.sin(turn)) for turn in turns]
    if kind in ("bow", "hair", "scribble"):
        ring = [QgsPointXY(x + size * a, y + size * b) for a, b in [*corners, corners[0]]]
        found = QgsGeometry.fromPolygonXY([ring])
    found.convertToMultiType()
    return found
