"""What is measured: the cases, who takes part in each, which goals they set and which results must agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

MOMENTS = ("count", "sum", "mean", "min", "max", "stdev")


@dataclass(frozen=True)
class Entry:
    """One contestant in a case.

    Parameters
    ----------
    name : str
        As shown in the report, distinct within the case.
    tool : str
        A key of ``contestant.TOOLS``.
    options : mapping
        Passed to the tool.
    strategies : tuple of str
        Where a peer has several, the first round tries all and the fastest stays.
    once : bool
        Only in the first round, because it is slow.
    timed : bool
        False for one that takes part to check results only.
    """

    name: str
    tool: str
    options: Mapping[str, object] = field(default_factory=dict)
    strategies: tuple[str, ...] = ()
    once: bool = False
    timed: bool = True


@dataclass(frozen=True)
class Goal:
    """`ours` shall be at least `factor` times as fast as `theirs`.

    A factor below 1 allows ours 1 / factor of their time.
    """

    row: str
    column: str
    ours: str
    theirs: str
    factor: float


@dataclass(frozen=True)
class Check:
    """Two contestants whose results must agree: relative difference at most `tolerance` (0: bit for bit)."""

    first: str
    second: str
    tolerance: float
    columns: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """One set of data and statistics, and everything that is run on it in turn."""

    name: str
    title: str
    layer: str
    raster: str
    statistics: tuple[str, ...]
    entries: tuple[Entry, ...]
    goals: tuple[Goal, ...]
    checks: tuple[Check, ...]
    percentiles: tuple[float, ...] = ()
    memory_goals: Mapping[str, float] = field(default_factory=dict)  # MB over the start


QGIS, EXACT, FLOOR = "QGIS", "exactextract", "read floor"


def _core(pixels: str) -> tuple[Entry, ...]:
    """Return the core with both numbers of workers."""
    return tuple(
        Entry(
            f"core, {pixels}, {workers} worker{'s' * (workers > 1)}",
            "core",
            {"pixels": pixels, "workers": workers},
        )
        for workers in (2, 1)
    )


def _plugin(pixels: str) -> Entry:
    return Entry(f"Pixelwise in QGIS, {pixels}", "plugin", {"pixels": pixels})


def _gdal(pixels: str, name: str) -> Entry:
    return Entry(f"GDAL zonal-stats, {pixels}", "gdal", {"pixels": name}, strategies=("feature", "raster"))


READ = Entry("bare read, 1 thread", "read")
NATIVE = Entry("native:zonalstatisticsfb", "native")
EXACTEXTRACT, EXACTEXTRACT_WKB = (
    Entry(
        name, "exactextract", {"features": features}, strategies=("feature-sequential", "raster-sequential")
    )
    for name, features in (("exactextract", "geojson"), ("exactextract, WKB features", "wkb"))
)
RASTERSTATS = Entry("rasterstats", "rasterstats", once=True)


def _goals(row: str, pixels: str, *, qgis: float = 0, exact: float = 0, floor: float = 0) -> tuple[Goal, ...]:
    """Return the goals of one line of the table; 0 means none."""
    ours, plugin = f"core, {pixels}, 2 workers", f"Pixelwise in QGIS, {pixels}"
    goals = (
        Goal(row, QGIS, plugin, NATIVE.name, qgis),
        Goal(row, EXACT, ours, EXACTEXTRACT.name, exact),
        Goal(row, FLOOR, ours, READ.name, 1 / floor if floor else 0),
    )
    return tuple(goal for goal in goals if goal.factor)


def _same(pixels: str, columns: tuple[str, ...]) -> Check:
    return Check(f"core, {pixels}, 2 workers", f"core, {pixels}, 1 worker", 0.0, columns)


CENTER, COVERAGE = "core, center, 2 workers", "core, coverage, 2 workers"

ZONES = Case(
    "zones", "5,000 zones", "zones", "values", MOMENTS,
    entries=(
        READ, *_core("center"), *_core("coverage"), EXACTEXTRACT, EXACTEXTRACT_WKB,
        _gdal("center", "default"), _gdal("coverage", "fractional"),
        _plugin("center"), NATIVE, _plugin("coverage"), RASTERSTATS,
    ),
    goals=_goals("5,000 zones, center", "center", qgis=7, exact=6, floor=1.2)
    + _goals("5,000 zones, coverage", "coverage", qgis=4, exact=4, floor=2.5),
    checks=(
        Check(CENTER, NATIVE.name, 1e-9, MOMENTS),
        Check(CENTER, RASTERSTATS.name, 1e-5, MOMENTS),  # it sums float32 in float32
        Check(COVERAGE, EXACTEXTRACT.name, 1e-6, MOMENTS),  # it keeps coverage as float32
        Check(COVERAGE, "GDAL zonal-stats, coverage", 1e-6, MOMENTS),
        Check(CENTER, "Pixelwise in QGIS, center", 1e-12, MOMENTS),
        Check(COVERAGE, "Pixelwise in QGIS, coverage", 1e-12, MOMENTS),
        _same("center", MOMENTS), _same("coverage", MOMENTS),
    ),
    memory_goals={"Pixelwise in QGIS, center": 600, "Pixelwise in QGIS, coverage": 600},
)  # fmt: skip

LARGE = Case(
    "large", "50 large zones", "large", "values", MOMENTS,
    entries=(
        READ, *_core("center"), EXACTEXTRACT, EXACTEXTRACT_WKB, _gdal("center", "default"),
        _plugin("center"), NATIVE,
    ),
    goals=_goals("50 large zones, center", "center", qgis=10, exact=3.5, floor=1.2),
    checks=(
        Check(CENTER, NATIVE.name, 1e-9, MOMENTS),
        Check(CENTER, "Pixelwise in QGIS, center", 1e-12, MOMENTS),
        Check(CENTER, EXACTEXTRACT.name, 1e-3, ("count", "sum", "mean")),  # another rule at the border
        _same("center", MOMENTS),
    ),
)  # fmt: skip

PLOTS = Case(
    "plots", "100,000 round plots", "plots", "values", MOMENTS,
    entries=(
        *_core("center"), EXACTEXTRACT, EXACTEXTRACT_WKB, _gdal("center", "default"),
        _plugin("center"), NATIVE,
    ),
    goals=_goals("100,000 plots, center", "center", qgis=1.4, exact=12),
    checks=(
        Check(CENTER, NATIVE.name, 1e-9, MOMENTS),
        Check(CENTER, "Pixelwise in QGIS, center", 1e-12, MOMENTS),
        _same("center", MOMENTS),
    ),
)  # fmt: skip

QUANTILES = Case(
    "quantiles", "5,000 zones, median and p90", "zones", "values", ("median",), percentiles=(90.0,),
    entries=(
        *_core("center"), EXACTEXTRACT, replace(EXACTEXTRACT_WKB, once=True),
        Entry("rasterstats, 50 zones", "rasterstats", {"features": 50}, once=True, timed=False),
    ),
    goals=_goals("median and p90, 5,000 zones, center", "center", exact=8),
    checks=(
        Check(CENTER, "rasterstats, 50 zones", 1e-6, ("median", "p90")),
        _same("center", ("median", "p90")),
    ),
)  # fmt: skip

MODES = ("minority", "majority", "variety")

CLASSES = Case(
    "classes", "5,000 zones, majority, minority, variety of 13 classes", "zones", "classes", MODES,
    entries=(*_core("center"), EXACTEXTRACT, EXACTEXTRACT_WKB, RASTERSTATS),
    goals=_goals("majority, minority, variety on 13 classes", "center", exact=5),
    checks=(Check(CENTER, RASTERSTATS.name, 0.0, MODES), _same("center", MODES)),
)  # fmt: skip

AREAS = Case(
    "areas", "areas of 13 classes in 50 large zones, beside majority and variety", "large", "classes",
    ("majority", "variety"),
    entries=(*_core("coverage"), Entry("class areas", "classes", {"pixels": "coverage", "workers": 2})),
    goals=(Goal("areas of 13 classes, coverage", FLOOR, "class areas", COVERAGE, 1 / 1.3),),
    checks=(Check(COVERAGE, "class areas", 0.0, ("majority", "variety")),),
)  # fmt: skip

CASES = {case.name: case for case in (ZONES, LARGE, PLOTS, QUANTILES, CLASSES, AREAS)}
