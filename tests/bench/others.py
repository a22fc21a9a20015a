"""The peers, each as fast as it goes: features and results in memory where they can."""

from __future__ import annotations

import ctypes
import importlib.metadata
import os
import sqlite3
import tempfile
from pathlib import Path

import data
import numpy as np
from cases import Case

# Names of our statistics in each peer, where they differ.
EXACTEXTRACT = {"p90": ("quantile(q=0.9)", "quantile_90")}  # as asked for, as found in the result
RASTERSTATS = {"stdev": "std", "p90": "percentile_90", "variety": "unique"}


def names(case: Case) -> list[str]:
    """Return the case's statistics, percentiles as `p90`."""
    return [*case.statistics, *(f"p{percentile:g}" for percentile in case.percentiles)]


def exactextract(case: Case, features: str, strategy: str):
    """Run exactextract on features in memory, ``geojson`` or ``wkb``.

    GeoJSON-like dictionaries are what exactextract itself takes from memory, and what it makes of a
    GeoDataFrame; it parses them as it goes. WKB through a feature class of one's own is faster still.
    """
    import rasterio
    import shapely
    from exactextract import exact_extract
    from exactextract.feature import JSONFeatureSource
    from shapely.geometry import mapping

    polygons = data.polygons(case.layer)
    if features == "wkb":
        source = _wkb_features([bytes(wkb) for wkb in shapely.to_wkb(polygons)])
    else:
        source = JSONFeatureSource(
            [
                {"id": number, "properties": {}, "geometry": mapping(each)}
                for number, each in enumerate(polygons)
            ]
        )
    asked, found = zip(*(EXACTEXTRACT.get(name, (name, name)) for name in names(case)))

    def job():
        with rasterio.open(data.raster(case.raster)) as raster:
            return exact_extract(raster, source, list(asked), include_cols=["id"], strategy=strategy)

    def columns(results):  # which come in no order from the raster-sequential strategy
        results = sorted(results, key=lambda feature: feature["id"])
        rows = [[feature["properties"][key] for key in found] for feature in results]
        return dict(zip(names(case), np.array(rows, dtype=float).T))

    return job, columns, {"exactextract": importlib.metadata.version("exactextract")}


def _wkb_features(wkbs: list[bytes]):
    from exactextract.feature import Feature, FeatureSource

    class Polygon(Feature):
        def __init__(self, number, wkb):
            super().__init__()
            self.number, self.wkb = number, wkb

        def geometry(self):
            return self.wkb

        def get(self, name):
            return self.number

        def fields(self):
            return ["id"]

    class Polygons(FeatureSource):
        def count(self):
            return len(wkbs)

        def __iter__(self):
            return map(Polygon, range(len(wkbs)), wkbs)

        def srs_wkt(self):
            return None

    return Polygons()


def rasterstats(case: Case, features: int | None = None):
    """Run rasterstats, on the first few features only where `features` says so."""
    from rasterstats import zonal_stats

    polygons = list(data.polygons(case.layer)[:features])
    wanted = [RASTERSTATS.get(name, name) for name in names(case)]

    def columns(rows):
        return {
            name: np.array([row[key] for row in rows], dtype=float) for name, key in zip(names(case), wanted)
        }

    path = str(data.raster(case.raster))
    versions = {"rasterstats": importlib.metadata.version("rasterstats")}
    return lambda: zonal_stats(polygons, path, stats=wanted), columns, versions


def gdal(case: Case, pixels: str, strategy: str):
    """Run ``gdal raster zonal-stats``, file to file, through the C library that pyogrio's wheel brings."""
    library = _gdal_library()
    output = Path(tempfile.mkdtemp(prefix="bench-")) / "out.gpkg"
    arguments = [
        "--zones",
        data.layer(case.layer),
        "--pixels",
        pixels,
        "--strategy",
        strategy,
        "--include-field",
        "id",
    ]
    arguments += [f"--stat={name}" for name in names(case)] + [data.raster(case.raster), output]
    packed = (ctypes.c_char_p * (len(arguments) + 1))(
        *(os.fsencode(argument) for argument in arguments), None
    )

    def job():
        algorithm = library.GDALAlgorithmInstantiateSubAlgorithm(
            library.GDALAlgorithmRegistryInstantiateAlg(library.GDALGetGlobalAlgorithmRegistry(), b"raster"),
            b"zonal-stats",
        )
        parsed = library.GDALAlgorithmParseCommandLineArguments(algorithm, packed)
        if not (
            parsed
            and library.GDALAlgorithmRun(algorithm, None, None)
            and library.GDALAlgorithmFinalize(algorithm)
        ):
            raise RuntimeError(library.CPLGetLastErrorMsg().decode())

    return (
        job,
        lambda _: read_table(output, names(case)),
        {"GDAL": library.GDALVersionInfo(b"RELEASE_NAME").decode()},
    )


def _gdal_library() -> ctypes.CDLL:
    import pyogrio

    wheels = Path(pyogrio.__file__).parents[1] / "pyogrio.libs"
    library = ctypes.CDLL(str(next(wheels.glob("libgdal*.so*"))))
    pointer, text, yes = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_bool
    for name, result, arguments in (
        ("GDALVersionInfo", text, [text]),
        ("CPLGetLastErrorMsg", text, []),
        ("GDALGetGlobalAlgorithmRegistry", pointer, []),
        ("GDALAlgorithmRegistryInstantiateAlg", pointer, [pointer, text]),
        ("GDALAlgorithmInstantiateSubAlgorithm", pointer, [pointer, text]),
        ("GDALAlgorithmParseCommandLineArguments", yes, [pointer, pointer]),
        ("GDALAlgorithmRun", yes, [pointer, pointer, pointer]),
        ("GDALAlgorithmFinalize", yes, [pointer]),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    library.GDALAllRegister()
    return library


def read_table(path: Path, columns: list[str], prefix: str = "") -> dict[str, np.ndarray]:
    """Return columns of a GeoPackage in the order of its field `id`; NULL becomes NaN."""
    with sqlite3.connect(path) as file:
        table = file.execute("SELECT table_name FROM gpkg_contents").fetchone()[0]
        wanted = ", ".join(f'"{prefix}{name}"' for name in columns)
        rows = file.execute(f'SELECT {wanted} FROM "{table}" ORDER BY id').fetchall()
    return dict(zip(columns, np.array(rows, dtype=float).T))
