"""What is compared: scenes, each made from its own seed, or of the bundled real data."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import shapely

import rasters
import shapes
from rasters import Raster

SEED = 20260714
DATA = Path(__file__).resolve().parents[2] / "algorithms" / "samples" / "data"
MODES = ("center", "touched", "coverage", "weighted")
DTYPES = (
    "uint8",
    "int8",
    "int16",
    "uint16",
    "int32",
    "uint32",
    "int64",
    "uint64",
    "float16",
    "float32",
    "float64",
)
NODATA = ("none", "common", "zero", "lowest", "highest", "nan", "beyond")
MASKS = ("", "", "", "mask", "alpha")
#: Transforms (a, b, c, d, e, f) and EPSG code.
GRIDS = {
    "geographic": ((0.00275, 0, -105.9125, 0, -0.00211, 40.553678069620155), 4326),
    "projected": ((30.0, 0, 500000.0, 0, -30.0, 4649776.5), 32613),
    "unit": ((1.0, 0, 0.0, 0, -1.0, 12.0), 32633),
    "fractional": ((1 / 3, 0, 612345.678, 0, -1 / 3, 5432109.876), 32633),
    "crooked": ((10.000123, 0, 400000.1, 0, -9.99987, 5700000.3), 32632),
    "rotated": ((24.0, 18.0, 400000.0, 18.0, -24.0, 5700000.0), 32632),
    "turned": (
        (
            30 * math.cos(0.6),
            30 * math.sin(0.6),
            400000.0,
            30 * math.sin(0.6),
            -30 * math.cos(0.6),
            5700000.0,
        ),
        32632,
    ),
    "south-up": ((0.125, 0, -85.0, 0, 0.125, 33.0), 4326),
}


@dataclass(frozen=True)
class Scene:
    """A raster, features, and how they are measured."""

    name: str
    kind: str  # "zones", "points", "pixels", "series"
    raster: Raster
    about: dict  # what is special about it, for the counts of the report
    pixels: str = "center"
    tiny_zones: bool = False
    weights: Raster | None = None
    excluded: tuple = ()
    zones: list = field(default_factory=list)
    points: np.ndarray | None = None
    method: str = "nearest"
    reach: int = 0
    stack: tuple[Raster, ...] = ()


def made(folder: Path, number: int, kind: str, count: int = 0) -> Scene:
    """A made scene; the same number gives the same scene."""
    rng = np.random.default_rng([SEED, number])
    name, grid = f"{kind}-{number}", list(GRIDS)[number // len(MODES) % len(GRIDS)]
    about = {"grid": grid, "type": DTYPES[number % len(DTYPES)], "data": "made"}
    if kind == "zones":
        return _zones(folder, name, number, rng, about)
    raster = _raster(folder, name, number, rng, about)
    if kind == "points":
        method = ("nearest", "bilinear", "nearest valid")[number % 3]
        about["method"] = method
        return Scene(
            name, kind, raster, about, points=shapes.points(rng, raster.grid),
            method=method.split()[0], reach=int(rng.integers(1, 5)) if " " in method else 0,
        )  # fmt: skip
    if kind == "pixels":
        pixels = about["pixels"] = MODES[number % 3]
        wanted = rng.choice(np.array(shapes.KINDS, object), 3, replace=False)
        return Scene(name, kind, raster, about, pixels, zones=shapes.polygons(rng, raster.grid, wanted))
    others = [_raster(folder, f"{name}-{i}", number, rng, {**about}, raster.raw.shape) for i in range(3)]
    return Scene(name, "series", _mask(folder, name, rng, raster), about, stack=(raster, *others))


def _zones(folder: Path, name: str, number: int, rng, about: dict) -> Scene:
    mode = about["pixels"] = MODES[number % len(MODES)]
    raster = _raster(folder, name, number, rng, about)
    wanted = [shapes.KINDS[(number + i) % len(shapes.KINDS)] for i in (0, 2, 3, 7)]
    excluded = ((0, 0), (3, 5)) if number % 23 == 7 else ()
    about["shapes"] = [kind.__name__.replace("_", " ") for kind in wanted]
    return Scene(
        name, "zones", raster, about, "coverage" if mode == "weighted" else mode,
        tiny_zones=mode == "center" and number % 5 == 0,
        weights=_weights(folder, name, rng, raster, number) if mode == "weighted" else None,
        excluded=excluded, zones=shapes.polygons(rng, raster.grid, wanted),
    )  # fmt: skip


def _values(rng, dtype: str, shape) -> np.ndarray:
    """Few values that tie, or many that do not; of wide types some that a double cannot hold."""
    few = bool(rng.integers(2))
    if dtype.startswith("float"):
        values = rng.integers(-9, 10, shape) / 4 if few else rng.normal(300, 80, shape)
        return values.astype("float16").astype("float32") if dtype == "float16" else values.astype(dtype)
    info = np.iinfo(dtype)
    low, high = (0, 9) if few else (max(info.min, -(2**55)), min(info.max, 2**55))
    return rng.integers(low, high, shape, dtype=dtype if dtype == "uint64" else "int64").astype(dtype)


def _raster(folder: Path, name: str, number: int, rng, about: dict, shape=None) -> Raster:
    transform, epsg = GRIDS[about["grid"]]
    dtype = about["type"]
    raw = _values(rng, dtype, shape or (1, int(rng.integers(7, 14)), int(rng.integers(7, 14))))
    nodata = NODATA[number % len(NODATA)]
    mask = MASKS[number % len(MASKS)] if nodata == "none" or number % 3 == 0 else ""
    mask = "mask" if mask and dtype != "uint8" else mask  # GDAL knows alpha bands of bytes alone
    scale, offset = ((0.5, -10.0), (0.1, 273.15))[number % 2] if number % 9 == 4 else (1.0, 0.0)
    about.update(nodata=nodata, mask=mask or "none", scaled="yes" if scale != 1 else "no")
    valid = rng.random(raw.shape[1:]) > 0.15
    value = _nodata(nodata, raw, dtype)
    if value is not None and nodata != "beyond" and not (nodata == "nan" and raw.dtype.kind in "iu"):
        raw[0][rng.random(raw.shape[1:]) < 0.12] = value
    path = str(folder / f"{name}-{dtype}.tif")
    made = Raster(
        path, raw, transform, epsg, value, valid if mask else None, mask == "alpha", scale, offset, dtype
    )
    made.write()
    return made


def _nodata(kind: str, raw: np.ndarray, stored: str):
    """A nodata value for a type; of the kind "beyond" one that the type cannot hold."""
    whole = raw.dtype.kind in "iu"
    limits = np.iinfo(raw.dtype) if whole else np.finfo(stored)
    value = {
        "none": None, "common": raw[0, 1, 1].item(), "zero": 0, "lowest": limits.min, "highest": limits.max,
        "nan": math.nan, "beyond": -99999.5,
    }[kind]  # fmt: skip
    if whole and raw.dtype.itemsize == 8 and kind in ("nan", "beyond"):
        return None
    return value if value is None or (whole and kind not in ("nan", "beyond")) else float(value)


def _weights(folder: Path, name: str, rng, raster: Raster, number: int) -> Raster:
    """Weights on the same grid: some are 0; in every other scene some are missing."""
    shape = raster.raw.shape
    raw = (rng.integers(0, 6, shape) if number % 8 == 3 else rng.uniform(0.1, 3, shape)).astype("float64")
    if number % 16 > 7:
        raw[0][rng.random(shape[1:]) < 0.1] = -1.0
    made = Raster(str(folder / f"{name}-weights.tif"), raw, raster.transform, raster.epsg, -1.0)
    made.write()
    return made


def _mask(folder: Path, name: str, rng, raster: Raster) -> Raster:
    made = Raster(
        str(folder / f"{name}-mask.tif"), rng.integers(0, 4, raster.raw.shape).astype("uint8"),
        raster.transform, raster.epsg, 3,
    )  # fmt: skip
    made.write()
    return made


def real(number: int) -> Scene:
    """A scene of the bundled data: counties on climate and land cover, plots and glaciers on elevation."""
    rng = np.random.default_rng([SEED, 10_000 + number])
    mode = ("center", "coverage", "touched")[number % 3]
    which, pixels = number // 3 % 3, {"pixels": mode, "data": "real"}
    if which == 0:
        months = sorted((DATA / "nc_climate_1999").glob("*.tif"))
        raster, zones = rasters.existing(months[number % 12]), rasters.layer(DATA / "nc_counties.geojson")
    elif which == 1:
        raster = rasters.existing(DATA / "colorado_landcover_mcd12c1_2019.tif")
        zones = rasters.layer(DATA / "colorado_counties.geojson")
    else:
        raster = rasters.existing(DATA / "rmnp_dem.tif")
        places = [shapely.from_wkb(one) for one in rasters.layer(DATA / "colorado_glaciers.geojson")]
        zones = [
            one.buffer(0.012 + 0.003 * (number % 4), 6).wkb
            for one in places
            if one.x < -105.58 and one.y > 40.2
        ]
    chosen = [shapely.from_wkb(zones[i]) for i in rng.choice(len(zones), 4, replace=False)]
    about = {**pixels, "grid": "geographic", "type": raster.raw.dtype.name, "nodata": "common"}
    return Scene(f"real-{number}", "zones", raster, about, mode, zones=chosen)


def real_points(number: int) -> Scene:
    """Glaciers on the elevation of a national park, most of them off it."""
    method = ("nearest", "bilinear", "nearest valid")[number % 3]
    places = [shapely.from_wkb(one) for one in rasters.layer(DATA / "colorado_glaciers.geojson")]
    rng = np.random.default_rng([SEED, 20_000 + number])
    at = np.array([(one.x, one.y) for one in places]) + rng.uniform(-0.004, 0.004, (len(places), 2))
    raster = rasters.existing(DATA / "rmnp_dem.tif")
    about = {"data": "real", "grid": "geographic", "type": "uint16", "nodata": "common", "method": method}
    return Scene(
        f"real-points-{number}", "points", raster, about, points=at[rng.choice(len(at), 30, replace=False)],
        method=method.split()[0], reach=2 if " " in method else 0,
    )  # fmt: skip


#: How many scenes of each kind there are, in the whole run; the quick one in the tests takes a few of each.
COUNTS = {"zones": 288, "real": 45, "points": 66, "real points": 9, "pixels": 36, "series": 16}


def all_of(folder: Path, part: int = 1) -> list[Scene]:
    """All scenes, or one of every so many; the first number differs by kind, so that seeds do."""
    found = [made(folder, 1000 + i, "zones") for i in range(0, COUNTS["zones"], part)]
    found += [real(i) for i in range(0, COUNTS["real"], part)]
    found += [made(folder, 2000 + i, "points") for i in range(0, COUNTS["points"], part)]
    found += [real_points(i) for i in range(0, COUNTS["real points"], part)]
    found += [made(folder, 3000 + i, "pixels") for i in range(0, COUNTS["pixels"], part)]
    return found + [made(folder, 4000 + i, "series") for i in range(0, COUNTS["series"], part)]
