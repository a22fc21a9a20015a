"""What reports are photographed of: each kind with three members and with three thousand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, ogr, osr

MANY = 3_000

#: West, south, east, north of what the demo's rasters cover, well inside.
_CLIMATE, _COVER = (-83.5, 34.5, -77, 36.4), (-108.9, 37.1, -102.2, 40.9)


@dataclass(frozen=True)
class Scene:
    """A run that writes a report; its parameters are made in a folder from the demo data."""

    name: str
    algorithm: str
    parameters: Callable[[Path, Path], dict[str, Any]]


def scenes() -> list[Scene]:
    """All of them."""
    found = []
    for number in (3, MANY):
        found += [
            Scene(f"zonalstatistics_{number}", "zonalstatistics", _zones(number)),
            Scene(f"classareas_{number}", "classareas", _classes(number)),
            Scene(f"samplepoints_{number}", "samplepoints", _points(number)),
            Scene(f"samplelines_{number}", "samplelines", _lines(number)),
            Scene(f"masktimeseries_{number}", "masktimeseries", _series(number)),
        ]
    return found


def _climate(data: Path) -> list[Path]:
    return sorted((data / "nc_climate_1999").glob("*.tif"))


def _zones(number: int):
    def parameters(data: Path, folder: Path) -> dict[str, Any]:
        zones = _layer(folder, f"zones_{number}", number, _CLIMATE, _square)
        given = {"INPUT": zones, "RASTERS": _climate(data), "STATISTICS": ["mean", "max", "stdev"]}
        return {**given, "PIXELS": "coverage", "LAYOUT": "long"}

    return parameters


def _classes(number: int):
    def parameters(data: Path, folder: Path) -> dict[str, Any]:
        zones = _layer(folder, f"parcels_{number}", number, _COVER, _square)
        cover = data / "colorado_landcover_mcd12c1_2019.tif"
        rasters = [_moved(cover, folder / f"landcover_{2001 + year}.tif", 4 * year) for year in range(6)]
        return {"INPUT": zones, "RASTERS": rasters, "LAYOUT": "long"}

    return parameters


def _points(number: int):
    def parameters(data: Path, folder: Path) -> dict[str, Any]:
        stations = _layer(folder, f"stations_{number}", number, _CLIMATE, _centre)
        return {"INPUT": stations, "RASTERS": _climate(data)}

    return parameters


def _lines(number: int):
    def parameters(data: Path, folder: Path) -> dict[str, Any]:
        trails = _layer(folder, f"trails_{number}", number, _extent(data / "rmnp_dem.tif"), _diagonal)
        return {"INPUT": trails, "RASTERS": [data / "rmnp_dem.tif"]}

    return parameters


def _series(number: int):
    def parameters(data: Path, folder: Path) -> dict[str, Any]:
        # All pixels on land are some two thousand; three lie apart from each other.
        first = _climate(data)[0]
        mask = folder / f"mask_{number}.tif"
        held = gdal.Open(str(first)).ReadAsArray() != -9999
        chosen = np.zeros(held.size, dtype="uint8")
        there = np.flatnonzero(held)
        chosen[there if number > there.size else there[:: there.size // number][:number]] = 1
        made = gdal.GetDriverByName("GTiff").CreateCopy(str(mask), gdal.Open(str(first)))
        made.GetRasterBand(1).WriteArray(chosen.reshape(held.shape))
        return {"MASK": mask, "MASK_VALUES": "1", "RASTERS": _climate(data)}

    return parameters


def _moved(source: Path, target: Path, columns: int) -> Path:
    """A map of classes in which all lies some columns further: a change that one can see."""
    made = gdal.GetDriverByName("GTiff").CreateCopy(str(target), gdal.Open(str(source)))
    band = made.GetRasterBand(1)
    band.WriteArray(np.roll(band.ReadAsArray(), columns, axis=1))
    return target


def _extent(path: Path):
    """West, south, east, north of a raster, in longitude and latitude."""
    dataset = gdal.Open(str(path))
    left, width, _, top, _, height = dataset.GetGeoTransform()
    right, bottom = left + width * dataset.RasterXSize, top + height * dataset.RasterYSize
    known, wanted = osr.SpatialReference(dataset.GetProjection()), _wgs84()
    known.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    turn = osr.CoordinateTransformation(known, wanted)
    (west, south, _), (east, north, _) = turn.TransformPoint(left, bottom), turn.TransformPoint(right, top)
    return west, south, east, north


def _wgs84():
    found = osr.SpatialReference()
    found.ImportFromEPSG(4326)
    found.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return found


def _layer(folder: Path, name: str, number: int, extent, shape) -> Path:
    """So many shapes in the cells of a grid, each with a name."""
    west, south, east, north = extent
    columns = int(np.ceil(np.sqrt(number * (east - west) / (north - south))))
    rows = -(-number // columns)
    width, height = (east - west) / columns, (north - south) / rows
    path = folder / f"{name}.gpkg"
    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = made.CreateLayer(name, _wgs84())
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    layer.StartTransaction()
    for place in range(number):
        row, column = divmod(place, columns)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("name", f"Plot {place + 1}")
        feature.SetGeometry(
            ogr.CreateGeometryFromWkt(shape(west + column * width, south + row * height, width, height))
        )
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    return path


def _square(x: float, y: float, width: float, height: float) -> str:
    right, top = x + 0.96 * width, y + 0.96 * height
    return f"POLYGON (({x} {y}, {right} {y}, {right} {top}, {x} {top}, {x} {y}))"


def _centre(x: float, y: float, width: float, height: float) -> str:
    return f"POINT ({x + width / 2} {y + height / 2})"


def _diagonal(x: float, y: float, width: float, height: float) -> str:
    return f"LINESTRING ({x} {y}, {x + width / 2} {y + 0.8 * height}, {x + 0.96 * width} {y})"
