"""The benchmark's data: two rasters and three polygon layers, made from seeds, kept in a folder.

Zones lie on a fine lattice whose points are moved by a smooth wave and a little noise. The movement depends
on the lattice point alone, so borders that two zones share have the very same vertices, and it is too small
to fold a ring over itself. Pixel coordinates throughout; map coordinates come in at the end.

Imports stand in functions: the peers' environment has no osgeo, and the plugin's run pays for rasterio and
shapely.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ.get("BENCH_DATA", ROOT / "build" / "bench" / "data"))
SEED = 20240229
VERSION = "1"  # of the data: a folder made by another version is made again

SIZE = 8000  # pixels along each side of the rasters
PIXEL = 10.0  # metres
ORIGIN = (400_000.0, 5_700_000.0)
EPSG = 32632
NODATA = -9999.0
CLASSES, NO_CLASS = 13, 255

STEPS = 2729  # lattice steps along each side: gives 5,000 zones 777,000 vertices
MARGIN = 20.0  # pixels between the tessellation and the raster's edge, more than a vertex ever moves
PLOTS, PLOT_RADIUS, PLOT_SEGMENTS = 100_000, 5.0, 64

LAYERS = ("zones", "large", "plots")


def raster(name: str = "values") -> Path:
    """Return the path of a raster: float32 ``values``, or ``classes`` from 1 to 13."""
    return FOLDER / f"{name}.tif"


def layer(name: str) -> Path:
    """Return the GeoPackage of one of `LAYERS`."""
    return FOLDER / f"{name}.gpkg"


def polygons(name: str) -> np.ndarray:
    """Return one of `LAYERS` as an array of shapely polygons, in the order of the GeoPackage."""
    import shapely

    vertices, first = _rings(name)
    return shapely.polygons(
        shapely.linearrings(vertices, indices=np.repeat(np.arange(first.size - 1), np.diff(first)))
    )


def vertex_count(name: str) -> int:
    """Return the number of vertices in a layer, closing ones included."""
    return int(_rings(name)[1][-1])


def make() -> Path:
    """Make whatever is missing and return the folder."""
    stamp = FOLDER / "version.txt"
    if stamp.exists() and stamp.read_text().strip() == VERSION:
        return FOLDER
    FOLDER.mkdir(parents=True, exist_ok=True)
    _write_raster(raster("values"), "float32", NODATA, _measured)
    _write_raster(raster("classes"), "uint8", NO_CLASS, _classified)
    for name, rings in (("zones", _zones()), ("large", _large()), ("plots", _plots())):
        _write_layer(name, *rings)
    stamp.write_text(VERSION + "\n")
    return FOLDER


def _write_raster(path: Path, dtype: str, nodata: float, strip) -> None:
    import rasterio

    profile = {
        "driver": "GTiff", "width": SIZE, "height": SIZE, "count": 1, "dtype": dtype, "nodata": nodata,
        "crs": f"EPSG:{EPSG}", "transform": rasterio.Affine(PIXEL, 0, ORIGIN[0], 0, -PIXEL, ORIGIN[1]),
        "tiled": True, "blockxsize": 256, "blockysize": 256, "compress": "deflate",
    }  # fmt: skip
    with rasterio.open(path, "w", **profile) as target:
        for row in range(0, SIZE, 256):
            height = min(256, SIZE - row)
            values = strip(row, height).astype(dtype)
            values[np.random.default_rng([SEED, 1, row]).random(values.shape) < 0.01] = nodata
            target.write(values, 1, window=rasterio.windows.Window(0, row, SIZE, height))


def _terrain(row: int, height: int) -> np.ndarray:
    """Return hills between about -1 and 1 for some rows of the raster."""
    y, x = np.ogrid[row : row + height, 0:SIZE]
    return (
        np.sin(x / 370.0 + y / 910.0) + np.sin(y / 240.0 - x / 690.0) + np.sin(x / 83.0) * np.cos(y / 71.0)
    ) / 3


def _measured(row: int, height: int) -> np.ndarray:
    noise = np.random.default_rng([SEED, 2, row]).normal(0.0, 5.0, (height, SIZE))
    return 800.0 + 600.0 * _terrain(row, height) + noise


def _classified(row: int, height: int) -> np.ndarray:
    noise = np.random.default_rng([SEED, 3, row]).normal(0.0, 0.05, (height, SIZE))
    return np.clip(np.floor((_terrain(row, height) + noise + 1) / 2 * CLASSES), 0, CLASSES - 1) + 1


def _lattice() -> np.ndarray:
    """Return where each lattice point (row, column) comes to lie: (STEPS + 1, STEPS + 1, 2) pixel x and y."""
    step = (SIZE - 2 * MARGIN) / STEPS
    line = MARGIN + step * np.arange(STEPS + 1)
    x, y = np.meshgrid(line, line)
    right = 5 * np.sin(y / 14) + 2 * np.sin(x / 23 + y / 9)
    down = 5 * np.sin(x / 16) + 2 * np.cos(y / 21 - x / 8)
    noise = np.random.default_rng([SEED, 4]).uniform(-0.2 * step, 0.2 * step, (*x.shape, 2))
    return np.stack([x + right, y + down], -1) + noise


def _cell_rings(cells: Iterator[tuple[int, int, int, int]]) -> tuple[np.ndarray, np.ndarray]:
    """Return vertices and ring starts of lattice cells given as (top, bottom, left, right)."""
    lattice, rings = _lattice(), []
    for top, bottom, left, right in cells:
        down, across = np.arange(top, bottom), np.arange(left, right)
        sides = (
            lattice[down, left],
            lattice[bottom, across],
            lattice[down + 1, right][::-1],
            lattice[top, across + 1][::-1],
        )
        rings.append(np.concatenate([*sides, lattice[top, left][None]]))
    return np.concatenate(rings), np.cumsum([0, *(len(ring) for ring in rings)])


def _zones() -> tuple[np.ndarray, np.ndarray]:
    """5,000 zones like bricks of uneven length: 70 rows, 30 of 72 and 40 of 71."""
    rng = np.random.default_rng([SEED, 5])
    rows = np.round(np.linspace(0, STEPS, 71)).astype(int)
    cells = []
    for row, count in enumerate(rng.permutation([72] * 30 + [71] * 40)):
        inner = (np.arange(1, count) + rng.uniform(-0.35, 0.35, count - 1)) * STEPS / count
        columns = [0, *np.round(inner).astype(int), STEPS]
        cells += [(rows[row], rows[row + 1], left, right) for left, right in zip(columns, columns[1:])]
    return _cell_rings(cells)


def _large() -> tuple[np.ndarray, np.ndarray]:
    """50 zones, 10 rows of 5."""
    rows, columns = np.linspace(0, STEPS, 11).astype(int), np.linspace(0, STEPS, 6).astype(int)
    return _cell_rings(
        (rows[r], rows[r + 1], columns[c], columns[c + 1]) for r in range(10) for c in range(5)
    )


def _plots() -> tuple[np.ndarray, np.ndarray]:
    """100,000 discs of as many vertices as shapely gives a buffer, in no order; they may overlap."""
    centre = np.random.default_rng([SEED, 6]).uniform(PLOT_RADIUS, SIZE - PLOT_RADIUS, (PLOTS, 1, 2))
    angle = 2 * np.pi * (np.arange(PLOT_SEGMENTS + 1) % PLOT_SEGMENTS) / PLOT_SEGMENTS
    rings = centre + PLOT_RADIUS * np.stack([np.cos(angle), -np.sin(angle)], -1)
    return rings.reshape(-1, 2), np.arange(PLOTS + 1) * (PLOT_SEGMENTS + 1)


def _rings(name: str) -> tuple[np.ndarray, np.ndarray]:
    """Return vertices in map coordinates (n, 2) and ring starts (rings + 1,)."""
    return np.load(FOLDER / f"{name}_vertices.npy"), np.load(FOLDER / f"{name}_first.npy")


def _write_layer(name: str, vertices: np.ndarray, first: np.ndarray) -> None:
    """Write a layer twice: as arrays for tools that work in memory, as a GeoPackage for those on files."""
    import shapely
    from osgeo import ogr, osr

    np.save(FOLDER / f"{name}_vertices.npy", vertices * (PIXEL, -PIXEL) + ORIGIN)
    np.save(FOLDER / f"{name}_first.npy", first)
    layer(name).unlink(missing_ok=True)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(EPSG)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(layer(name)))
    table = file.CreateLayer(name, crs, ogr.wkbPolygon)
    table.CreateField(ogr.FieldDefn("id", ogr.OFTInteger64))
    table.StartTransaction()
    for number, wkb in enumerate(shapely.to_wkb(polygons(name)), 1):
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetField("id", number)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        table.CreateFeature(feature)
    table.CommitTransaction()


if __name__ == "__main__":
    print(make())
