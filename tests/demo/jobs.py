"""What the demo runs, and how its pictures are drawn."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from shapely.geometry import shape

DATA = Path(__file__).resolve().parents[2] / "algorithms" / "samples" / "data"


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
        From the folders of the data and of what was made before to the parameters, without OUTPUT.
    column : str
        The field that the picture shows.
    below : str
        A raster of the data to draw below it; may be empty.
    where : str
        Which features the picture shows; an expression, or empty for all.
    shares_of : str
        A raster of the data with names and colours of classes; the picture then shows all columns whose names
        begin so as parts of a circle.
    along : str
        The field of distances over which the picture draws the column as a profile; may be empty.
    """

    name: str
    title: str
    algorithm: str
    parameters: Callable[[Path, Path], dict[str, object]]
    column: str
    below: str = ""
    where: str = ""
    shares_of: str = ""
    along: str = ""


def _months(data: Path) -> list[Path]:
    return sorted((data / "nc_climate_1999").glob("*.tif"))


def _county_centres(data: Path, made: Path) -> Path:
    """Where the counties' centres lie, as a table of coordinates."""
    path = made / "county_centres.csv"
    counties = json.loads((data / "nc_counties.geojson").read_text())["features"]
    centres = [(county["properties"]["NAME"], shape(county["geometry"]).centroid) for county in counties]
    lines = [f"{name},{centre.x},{centre.y}" for name, centre in centres]
    path.write_text("\n".join(["name,longitude,latitude", *lines, ""]))
    return path


def _transect(data: Path, made: Path) -> Path:
    """A line across the mountains, as a file."""
    path = made / "transect.geojson"
    line = {"type": "LineString", "coordinates": [[-105.88, 40.25], [-105.6, 40.42], [-105.51, 40.3]]}
    feature = {"type": "Feature", "properties": {"name": "over the divide"}, "geometry": line}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    return path


JOBS = (
    Job(
        "county_elevation",
        "Median elevation of counties, each pixel weighted by its covered part",
        "pixelwise:zonalstatistics",
        lambda data, made: {
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
        lambda data, made: {
            "INPUT": data / "colorado_counties.geojson",
            "RASTERS": data / "colorado_landcover_mcd12c1_2019.tif",
            "STATISTICS": ["majority", "minority", "variety"],
            "COLUMN_PREFIX": "lc_",
        },
        "lc_majority",
    ),
    Job(
        "county_shares",
        "Land cover shares of counties, in the raster's colours",
        "pixelwise:classareas",
        lambda data, made: {
            "INPUT": data / "colorado_counties.geojson",
            "RASTERS": data / "colorado_landcover_mcd12c1_2019.tif",
            "MEASURE": "percent",
        },
        "class_",
        shares_of="colorado_landcover_mcd12c1_2019.tif",
    ),
    Job(
        "county_temperature",
        "Mean temperature of counties in twelve months, as a series",
        "pixelwise:zonalstatistics",
        lambda data, made: {
            "INPUT": data / "nc_counties.geojson",
            "RASTERS": _months(data),
            "STATISTICS": ["mean", "min", "max"],
            "PIXELS": "coverage",
            "LAYOUT": "long",
        },
        "mean",
        where="\"raster\" = 'tas_1999-07-31'",
    ),
    Job(
        "county_pixels",
        "Pixels of July's temperature in counties, as squares",
        "pixelwise:polygonpixels",
        lambda data, made: {
            "INPUT": data / "nc_counties.geojson",
            "RASTERS": data / "nc_climate_1999" / "tas_1999-07-31.tif",
            "PIXELS": "center",
            "GEOMETRY": "pixels",
            "LAYOUT": "long",
        },
        "value",
    ),
    Job(
        "warm_pixels",
        "January's temperature where July was warmer than 26 degrees, one month of a series of twelve",
        "pixelwise:masktimeseries",
        lambda data, made: {
            "MASK": data / "nc_climate_1999" / "tas_1999-07-31.tif",
            "MASK_VALUES": "26..99",
            "RASTERS": _months(data),
            "LAYOUT": "long",
        },
        "value",
        "nc_climate_1999/tas_1999-07-31.tif",
        "\"raster\" = 'tas_1999-01-31'",
    ),
    Job(
        "glacier_elevation",
        "Elevation of glaciers, from the nearest pixel with data",
        "pixelwise:samplepoints",
        lambda data, made: {
            "INPUT": data / "colorado_glaciers.geojson",
            "RASTERS": data / "rmnp_dem.tif",
            "MAX_DISTANCE": 2,
            "COLUMN_PREFIX": "elev_",
        },
        "elev_rmnp_dem",
        "rmnp_dem.tif",
        '"elev_rmnp_dem" is not null',
    ),
    Job(
        "elevation_profile",
        "Elevation along a line across the mountains, in each pixel that it runs through",
        "pixelwise:samplelines",
        lambda data, made: {"INPUT": _transect(data, made), "RASTERS": data / "rmnp_dem.tif"},
        "rmnp_dem",
        "rmnp_dem.tif",
        along="distance",
    ),
    Job(
        "centre_temperature",
        "Temperature at the centres of counties in July, one month of a series of twelve",
        "pixelwise:samplepoints",
        lambda data, made: {
            "INPUT": _county_centres(data, made),
            "POINTS_CRS": "EPSG:4267",
            "RASTERS": _months(data),
            "METHOD": "bilinear",
            "LAYOUT": "long",
        },
        "value",
        "nc_climate_1999/tas_1999-07-31.tif",
        "\"raster\" = 'tas_1999-07-31'",
    ),
)
