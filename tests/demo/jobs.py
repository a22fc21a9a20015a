"""What the demo runs, and how its pictures are drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Job:
    """One run of an algorithm.

    Attributes
    ----------
    name : str
        Of the files it leaves.
    title : str
        Over its picture.
    algorithm : str
    parameters : callable
        From the folder of the data to the parameters, without OUTPUT.
    column : str
        The field that the picture shows.
    below : str
        A raster of the data to draw below it; may be empty.
    where : str
        Which features the picture shows; an expression, or empty for all.
    """

    name: str
    title: str
    algorithm: str
    parameters: Callable[[Path], dict[str, object]]
    column: str
    below: str = ""
    where: str = ""


def _months(data: Path) -> list[Path]:
    return sorted((data / "nc_climate_1999").glob("*.tif"))


JOBS = (
    Job(
        "county_elevation",
        "Median elevation of counties, each pixel weighted by its covered part",
        "pixelwise:zonalstatistics",
        lambda data: {
            "INPUT": data / "colorado_counties.geojson",
            "RASTERS": data / "rmnp_dem.tif",
            "STATISTICS": ["count", "mean", "median", "min", "max", "stdev"],
            "PERCENTILES": "10, 90",
            "PIXELS": "coverage",
            "COLUMN_PREFIX": "elev_",
        },
        "elev_median",
        "rmnp_dem.tif",
        '"elev_count" > 0',
    ),
    Job(
        "county_landcover",
        "Most frequent land cover of counties",
        "pixelwise:zonalstatistics",
        lambda data: {
            "INPUT": data / "colorado_counties.geojson",
            "RASTERS": data / "colorado_landcover_mcd12c1_2019.tif",
            "STATISTICS": ["majority", "minority", "variety"],
            "COLUMN_PREFIX": "lc_",
        },
        "lc_majority",
    ),
    Job(
        "county_temperature",
        "Mean temperature of counties in twelve months, as a series",
        "pixelwise:zonalstatistics",
        lambda data: {
            "INPUT": data / "nc_counties.geojson",
            "RASTERS": _months(data),
            "STATISTICS": ["mean", "min", "max"],
            "PIXELS": "coverage",
            "LAYOUT": "long",
        },
        "mean",
        where="\"raster\" = 'tas_1999-07-31'",
    ),
)
