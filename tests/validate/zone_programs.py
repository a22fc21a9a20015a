"""Other programs that measure zones. Each gives, for each zone, its statistics by our names.

Where a program tells which pixels it took, `selected` lists them: [row, column, covered part].
"""

from __future__ import annotations

import ctypes
import importlib.metadata
import json
import math
import os
import tempfile
from pathlib import Path

VERSIONS: dict[str, str] = {}


def plain(value):
    """A number as Python's own; None for what is nothing."""
    value = value.item() if hasattr(value, "item") else value
    return None if value is None or value != value else value


# exactextract

_EXACTEXTRACT = {
    "count": "count", "sum": "sum", "mean": "mean", "median": "median", "stdev": "stdev",
    "variance": "variance", "cv": "coefficient_of_variation", "min": "min", "max": "max",
    "minority": "minority", "majority": "majority", "variety": "variety", "min_x": "min_center_x",
    "min_y": "min_center_y",
    "max_x": "max_center_x", "max_y": "max_center_y", "p10": "quantile", "p97_5": "quantile",
}  # fmt: skip
_WEIGHTED = ("count", "sum", "mean", "stdev", "variance")  # what the weights take part in
_ARGUMENTS = {"p10": ["q=0.1"], "p97_5": ["q=0.975"]}


def exactextract(scene: dict) -> list[dict]:
    """All statistics, by coverage or, for touched pixels, without."""
    return _exactextract(scene, _EXACTEXTRACT)


def exactextract_pixels(scene: dict) -> list[dict]:
    """The valid pixels of each zone."""
    return _exactextract(scene, {})


def _exactextract(scene: dict, statistics: dict[str, str]) -> list[dict]:
    import rasterio
    import shapely
    from exactextract import exact_extract
    from exactextract.feature import JSONFeatureSource
    from shapely.geometry import mapping

    VERSIONS["exactextract"] = importlib.metadata.version("exactextract")
    features = JSONFeatureSource(
        [
            {"id": number, "properties": {}, "geometry": mapping(shapely.from_wkb(zone))}
            for number, zone in enumerate(scene["zones"])
        ]
    )
    touched = ["coverage_weight=none"] if scene["pixels"] == "touched" else []
    asked = []
    if scene["asked"]:
        statistics = {name: statistics[name] for name in scene["asked"]}
    if scene["weights"]:
        weighted = [name for name in (scene["asked"] or _WEIGHTED) if name in statistics]
        statistics = {name: "weighted_" * (name in _WEIGHTED) + statistics[name] for name in weighted}
    for name, operation in statistics.items():
        arguments = ",".join(_ARGUMENTS.get(name, []) + touched)
        wanted = operation.replace("weighted_count", "count")
        asked.append(f"{name}={wanted}({arguments})" if arguments else f"{name}={wanted}")
    asked += ["center_x", "center_y", "coverage", "values"]
    with rasterio.open(scene["path"]) as raster:
        weights = rasterio.open(scene["weights"]) if scene["weights"] else None
        found = exact_extract(raster, features, asked, weights=weights, include_cols=["id"])
    found = sorted(found, key=lambda feature: feature["id"])
    told = []
    for one in (feature["properties"] for feature in found):
        # Where a statistic has an argument, that is added to its name.
        keys = {
            name: next(key for key in one if key == name or key.startswith(f"{name}_{name[1:3]}"))
            for name in statistics
        }
        answer = {name: plain(one[key]) for name, key in keys.items()}
        if {"min", "max"} <= set(answer):
            answer["range"] = None if answer["min"] is None else answer["max"] - answer["min"]
        arrays = [one[name].tolist() for name in ("center_x", "center_y", "coverage", "values")]
        told.append(
            {**answer, "selected": _places(scene, *arrays[:3]), "values": list(map(plain, arrays[3]))}
        )
    return told


def _places(scene: dict, xs, ys, parts) -> list:
    """[row, column, covered part] of pixels by their centres."""
    a, b, c, d, e, f = scene["transform"]
    area = a * e - b * d
    parts = [1] * len(parts) if scene["pixels"] != "coverage" else parts
    return [
        [
            math.floor((a * (y - f) - d * (x - c)) / area),
            math.floor((e * (x - c) - b * (y - f)) / area),
            part,
        ]
        for x, y, part in zip(xs, ys, parts)
    ]


# rasterstats

_RASTERSTATS = {
    "count": "count", "sum": "sum", "mean": "mean", "median": "median", "stdev": "std", "min": "min",
    "max": "max", "range": "range", "minority": "minority", "majority": "majority", "variety": "unique",
    "p10": "percentile_10", "p97_5": "percentile_97.5",
}  # fmt: skip


def rasterstats(scene: dict) -> list[dict]:
    """Statistics by centre, or of all touched pixels."""
    import shapely
    from rasterstats import zonal_stats

    VERSIONS["rasterstats"] = importlib.metadata.version("rasterstats")
    zones = [shapely.from_wkb(zone) for zone in scene["zones"]]
    rows = zonal_stats(
        zones, scene["path"], stats=list(_RASTERSTATS.values()), all_touched=scene["pixels"] == "touched",
        raster_out=True, add_stats={"drawn": lambda values, properties, drawn: drawn},
    )  # fmt: skip
    a, _, c, _, e, f = scene["transform"]
    told = []
    for row in rows:
        at = row["mini_raster_affine"]
        first_row, first_col = round((at.f - f) / e), round((at.c - c) / a)
        selected = [[int(i) + first_row, int(j) + first_col, 1] for i, j in zip(*row["drawn"].nonzero())]
        answer = {name: plain(row[key]) for name, key in _RASTERSTATS.items()}
        if answer["count"] == 0:
            answer["variety"] = 0
        told.append({**answer, "selected": selected})
    return told


# GDAL

_GDAL = {
    "count": "count", "sum": "sum", "mean": "mean", "stdev": "stdev", "variance": "variance",
    "min": "min", "max": "max", "minority": "minority", "majority": "mode", "variety": "variety",
    "min_x": "min_center_x", "min_y": "min_center_y", "max_x": "max_center_x", "max_y": "max_center_y",
}  # fmt: skip
_PIXELS = {"center": "default", "touched": "all-touched", "coverage": "fractional"}


def gdal(scene: dict) -> list[dict]:
    """``gdal raster zonal-stats`` through the C library that pyogrio's wheel brings.

    By its strategy for rasters: that for features breaks memory where zones reach beyond the raster.
    """
    import others  # of the benchmark

    library = others._gdal_library()
    VERSIONS["GDAL"] = library.GDALVersionInfo(b"RELEASE_NAME").decode()
    names = _GDAL
    if scene["weights"]:
        names = {"count": "count", **{name: f"weighted_{_GDAL[name]}" for name in _WEIGHTED[1:]}}
    with tempfile.TemporaryDirectory(prefix="validate-") as folder:
        output = Path(folder) / "out.geojson"
        arguments = ["--zones", scene["layer"], "--pixels", _PIXELS[scene["pixels"]], "--include-field", "id"]
        arguments += ["--strategy", "raster", "--band", "1"]
        arguments += ["--weights", scene["weights"]] if scene["weights"] else []
        arguments += [f"--stat={name}" for name in [*names.values(), "center_x", "center_y", "coverage"]]
        arguments += ["--layer-creation-option", "WRITE_NON_FINITE_VALUES=YES"]
        _run_gdal(library, [*arguments, scene["path"], output])
        rows = [one["properties"] for one in json.loads(output.read_text())["features"]]
    rows.sort(key=lambda row: row["id"])
    told = []
    for row in rows:
        answer = {name: plain(row.get(key)) for name, key in names.items()}
        if "min" in answer:
            answer["variety"] = answer["variety"] or 0
            answer["range"] = None if answer["min"] is None else answer["max"] - answer["min"]
        arrays = [row.get(name) or [] for name in ("center_x", "center_y", "coverage")]
        told.append({**answer, "selected": _places(scene, *arrays)})
    return told


def _run_gdal(library, arguments) -> None:
    packed = (ctypes.c_char_p * (len(arguments) + 1))(*(os.fsencode(one) for one in arguments), None)
    registry = library.GDALGetGlobalAlgorithmRegistry()
    algorithm = library.GDALAlgorithmInstantiateSubAlgorithm(
        library.GDALAlgorithmRegistryInstantiateAlg(registry, b"raster"), b"zonal-stats"
    )
    done = library.GDALAlgorithmParseCommandLineArguments(algorithm, packed)
    done = done and library.GDALAlgorithmRun(algorithm, None, None)
    if not (done and library.GDALAlgorithmFinalize(algorithm)):
        raise RuntimeError(library.CPLGetLastErrorMsg().decode())
