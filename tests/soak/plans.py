"""What a random run is: drawn from a seed alone, and plain data, so that a report can hold it."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

import pool

MOMENTS = ["count", "nodata", "sum", "mean", "stdev", "variance", "cv", "min", "max", "range"]
STATISTICS = [*MOMENTS, "median", "minority", "majority", "variety"]
ENDINGS = (".gpkg", ".gpkg", ".geojson", ".csv", ".shp", ".kml", ".xlsx", ".fgb", ".gml", ".tab")
#: What may be wrong with a place to write to; see `trouble`.
TROUBLES = ("full", "limit", "readonly", "locked", "shown", "folder", "missing", "beneath", "long", "input")
#: What may happen to a run.
EVENTS = ("cancel", "remove", "edit")


@dataclass
class Plan:
    """One run.

    Attributes
    ----------
    algorithm : str
    inputs : dict
        For each parameter that is a layer the name, or names, of data in the pool.
    how : str
        How inputs are given: as ``paths``, as ``layers`` of the project, or copied into ``memory`` layers.
    settings : dict
        All other parameters.
    ending : str
        Of the output's file; empty for a layer in memory.
    trouble : str
        What is wrong with the output's place, or nothing.
    event : str
        What happens meanwhile, or nothing, ..
    moment : float
        .. when, as a part of the time that the last such run took, ..
    victim : str
        .. and the parameter whose layer is removed or edited.
    background : bool
        Whether it runs as a task, as the dialog does it, or here, as scripts do.
    report : bool
        Whether a report is written, too.
    """

    algorithm: str
    inputs: dict
    how: str
    settings: dict = field(default_factory=dict)
    ending: str = ""
    trouble: str = ""
    event: str = ""
    moment: float = 0.0
    victim: str = ""
    background: bool = False
    report: bool = False


def draw(seed: str) -> Plan:
    """The run of a seed."""
    random = Random(seed)
    algorithm = random.choice(list(_ALGORITHMS))
    inputs, settings = _ALGORITHMS[algorithm](random)
    settings = {key: value for key, value in settings.items() if value is not None}
    if random.random() < 0.06:
        settings.update(_nonsense(random))
    plan = Plan(algorithm, inputs, random.choice(["paths", "layers", "layers", "memory"]), settings)
    plan.ending = random.choice(["", "", *ENDINGS])
    plan.background = random.random() < 0.6
    if random.random() < 0.25:
        plan.trouble = random.choice(TROUBLES)
        plan.ending = plan.ending or ".gpkg"
    if random.random() < 0.6:
        plan.event = random.choice(EVENTS)
        plan.moment = random.random() * random.choice([0.2, 1.0, 1.0])
        plan.victim = random.choice(list(inputs))
    few = algorithm in ("zonalstatistics", "samplepoints") and inputs["INPUT"] not in (
        "crowd",
        "swarm",
    )
    if plan.ending == ".kml" and not few:
        plan.ending = ".gpkg"  # GDAL's writing of KML costs the square of the number of features
    if plan.event in ("remove", "edit"):
        plan.background, plan.how = True, random.choice(["layers", "memory"])
    if plan.event == "edit":
        plan.victim = "INPUT"
    if plan.event == "edit" and "INPUT" not in inputs:
        plan.event = "cancel"
    plan.report = algorithm != "polygonpixels" and random.random() < 0.25
    return plan


def _rasters(random: Random, alike: bool = False) -> list[str]:
    names = pool.ALIKE if alike or random.random() < 0.6 else pool.ALIKE + pool.OTHERS
    return random.sample(names, random.choice([1, 1, 2, 3]))


def _some(random: Random, part: float, *values):
    """One of the values, in a part of the runs; else the algorithm's own."""
    return random.choice(values) if random.random() < part else None


def _common(random: Random) -> dict:
    return {
        "BANDS": _some(random, 0.2, "1", "1-1", "", "1,1"),
        "EXCLUDE": _some(random, 0.2, "0", "-9999, 0..2", "500..1e9"),
        "LAYOUT": _some(random, 0.6, 0, 1),
        "COLUMN_PREFIX": _some(random, 0.2, "a_", "näme ", "x" * 30),
    }


def _zonal(random: Random):
    inputs = {"INPUT": random.choice(pool.ZONES), "RASTERS": _rasters(random)}
    settings = {
        **_common(random),
        "STATISTICS": _some(random, 0.7, random.sample(STATISTICS, random.randint(1, 9)), STATISTICS),
        "PERCENTILES": _some(random, 0.3, "10, 97.5", "0, 50, 100"),
        "PIXELS": _some(random, 0.7, 0, 1, 2),
        "TINY_ZONES": _some(random, 0.5, True, False),
        "BUFFER": _some(random, 0.15, 25.0, -5.0),
        "DATES": _some(random, 0.1, "%Y%m%d"),
        "AREA_WEIGHTS": _some(random, 0.2, True, False),
    }
    if random.random() < 0.2:
        inputs["INPUT"], settings["BUFFER"] = random.choice(["points", "paths", "groups"]), 30.0
    if random.random() < 0.2:
        inputs["RASTERS"], inputs["WEIGHTS"] = _rasters(random, alike=True), "weights"
    return inputs, settings


def _classes(random: Random):
    settings = {
        **_common(random),
        "CLASSES": _some(random, 0.6, "1..5", "low=-9999..500; high=500.5..1e9", "3; rest=0..2, 4..99"),
        "PIXELS": _some(random, 0.5, 0, 1, 2),
        "AREA": _some(random, 0.5, 0, 1),
        "AREA_UNIT": _some(random, 0.3, 0, 1, 2, 3, 4),
        "MEASURE": _some(random, 0.5, 0, 1, 2),
    }
    return {"INPUT": random.choice(pool.ZONES), "RASTERS": _rasters(random)}, settings


def _points(random: Random):
    inputs = {"INPUT": random.choice(pool.POINTS[:4] * 5 + pool.POINTS[4:]), "RASTERS": _rasters(random)}
    match = _some(random, 0.5, 0, 1, 2)
    distance = _some(random, 0.4, 1, 3, 12)
    settings = {
        **_common(random),
        "METHOD": _some(random, 0.5, 0, 1),
        "MAX_DISTANCE": distance,
        "NEIGHBOURHOOD": _some(random, 0.5, 0, 1, 2) if distance else None,
        "MATCH": match,
        "DATE_FIELD": "day" if match == 2 else None,
        "POINTS_CRS": pool.CRS if inputs["INPUT"] == "table" else None,
    }
    return inputs, settings


def _lines(random: Random):
    inputs = {"INPUT": random.choice(pool.LINES), "RASTERS": _rasters(random)}
    settings = {
        **_common(random),
        "STEP": _some(random, 0.5, 0, 25.0, 400.0),
        "METHOD": _some(random, 0.5, 0, 1),
        "DATES": _some(random, 0.1, "%Y%m%d"),
    }
    return inputs, settings


def _pixels(random: Random):
    settings = {
        **_common(random),
        "PIXELS": _some(random, 0.7, 0, 1, 2),
        "GEOMETRY": _some(random, 0.5, 0, 1),
    }
    zones = random.choice(["plots", "odd", "fields"])
    return {"INPUT": zones, "RASTERS": _rasters(random, alike=random.random() < 0.7)}, settings


def _series(random: Random):
    settings = {
        **_common(random),
        "MASK_BAND": _some(random, 0.2, 1),
        "MASK_VALUES": _some(random, 0.3, "1", "1..2", "7") if random.random() < 0.5 else None,
        "DATES": _some(random, 0.1, "%Y%m%d"),
    }
    return {"MASK": pool.MASK, "RASTERS": _rasters(random, alike=random.random() < 0.9)}, settings


_ALGORITHMS = {
    "zonalstatistics": _zonal,
    "classareas": _classes,
    "samplepoints": _points,
    "samplelines": _lines,
    "polygonpixels": _pixels,
    "masktimeseries": _series,
}
ALGORITHMS = tuple(_ALGORITHMS)


def _nonsense(random: Random) -> dict:
    """A setting that has to be refused, or means nothing to the algorithm."""
    return random.choice(
        [
            {"BANDS": "99"},
            {"BANDS": "0"},
            {"BANDS": "9" * 5000},
            {"BANDS": "red"},
            {"PERCENTILES": "101"},
            {"PERCENTILES": "ten"},
            {"EXCLUDE": "2..1"},
            {"EXCLUDE": "nothing"},
            {"DATES": "%Q"},
            {"DATES": "(?P<year"},
            {"MASK_VALUES": "1.."},
            {"MAX_DISTANCE": -1},
            {"DATE_FIELD": "name"},
            {"DATE_FIELD": "gone"},
            {"COLUMN_PREFIX": "a\0b"},
            {"COLUMN_PREFIX": "p" * 3000},
            {"STATISTICS": []},
            {"BUFFER": float("nan")},
            {"BUFFER": 1e12},
            {"CLASSES": "a=1..3; b=2"},
            {"CLASSES": "a=; b"},
            {"STEP": -1.0},
            {"STEP": float("nan")},
            {"STEP": 1e-9},
            {"STEP": "far"},
        ]
    )


#: Runs whose results never change: what session.py repeats, and compares with the first of its kind.
WHOLE = {
    "zonalstatistics": Plan(
        "zonalstatistics",
        {"INPUT": "plots", "RASTERS": ["dem", "classes", "turned"]},
        "paths",
        {"STATISTICS": STATISTICS, "PERCENTILES": "10, 97.5", "PIXELS": 2},
    ),
    "classareas": Plan("classareas", {"INPUT": "plots", "RASTERS": ["classes"]}, "paths", {"LAYOUT": 1}),
    "samplepoints": Plan(
        "samplepoints",
        {"INPUT": "points", "RASTERS": ["dem", "many", "degrees"]},
        "paths",
        {"METHOD": 1, "MAX_DISTANCE": 3, "LAYOUT": 1},
    ),
    "samplelines": Plan("samplelines", {"INPUT": "paths", "RASTERS": ["dem", "many", "degrees"]}, "paths"),
    "polygonpixels": Plan(
        "polygonpixels", {"INPUT": "odd", "RASTERS": ["dem", "many"]}, "paths", {"PIXELS": 2}
    ),
    "masktimeseries": Plan(
        "masktimeseries", {"MASK": "mask", "RASTERS": ["many", "d_20200101"]}, "paths", {"LAYOUT": 1}
    ),
}
