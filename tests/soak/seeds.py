"""Small files of many formats, whole, from which mutants are made. Needs osgeo, not QGIS."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

gdal.UseExceptions()
gdal.SetConfigOption("OGR_CURRENT_DATE", "2020-01-01T00:00:00.000Z")  # the same bytes each time

WIDTH, HEIGHT = 40, 30
#: Of all rasters; without a CRS everything lies where its numbers say.
TRANSFORM = (500000.0, 10.0, 0.0, 5000300.0, 0.0, -10.0)
TILES = ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]


def make(folder: Path) -> dict[str, list[Path]]:
    """Write all seeds; for each by its name the files that it is made of, the one to open first."""
    folder.mkdir(parents=True, exist_ok=True)
    return {**rasters(folder), **vectors(folder)}


def is_raster(name: str) -> bool:
    return not name.startswith("v_")


# Rasters


def rasters(folder: Path) -> dict[str, list[Path]]:
    random = np.random.default_rng(1)
    size = (HEIGHT, WIDTH)
    bytes_ = random.integers(0, 30, size).astype("uint8")
    shorts = random.integers(-3000, 3000, size).astype("int16")
    floats = random.normal(100, 20, size).astype("float32")
    floats[3:6, 4:9] = -9999
    doubles = random.normal(0, 1e6, size)
    longs = random.integers(0, 2**31, size).astype("uint32")
    tiff = {
        "strips": ([shorts], [], {"nodata": -1}),
        "tiles": ([floats], TILES, {"nodata": -9999}),
        "deflate": ([doubles], [*TILES, "COMPRESS=DEFLATE", "PREDICTOR=2"], {}),
        "lzw": ([bytes_], ["COMPRESS=LZW"], {"nodata": 0}),
        "packbits": ([bytes_], ["COMPRESS=PACKBITS", "BLOCKYSIZE=4"], {}),
        "float3": ([floats], ["COMPRESS=DEFLATE", "PREDICTOR=3"], {"nodata": -9999}),
        "big": ([longs], ["BIGTIFF=YES", *TILES], {}),
        "bigend": ([shorts], ["ENDIANNESS=BIG"], {"nodata": -1}),
        "many": ([bytes_, bytes_[::-1], bytes_ + 1], ["INTERLEAVE=PIXEL", "COMPRESS=LZW"], {}),
        "bands": ([shorts, shorts // 2], ["INTERLEAVE=BAND"], {"nodata": -1}),
        "mask": ([bytes_], ["COMPRESS=DEFLATE"], {"mask": bytes_ > 10}),
        "alpha": ([bytes_, (bytes_ > 5) * 255], ["ALPHA=YES"], {}),
        "scaled": ([shorts], [], {"nodata": -1, "scale": 0.1, "offset": 5.0}),
        "overview": ([shorts], TILES, {"overview": True}),
    }
    found = {}
    for name, (bands, options, more) in tiff.items():
        found[name] = [_raster(folder / f"{name}.tif", "GTiff", bands, options, **more)]
    copies = {"png": ("PNG", "lzw"), "grid.asc": ("AAIGrid", "strips"), "nc": ("netCDF", "tiles")}
    copies["gpkg"] = ("GPKG", "lzw")
    for name, (driver, source) in copies.items():
        if gdal.GetDriverByName(driver):
            path = folder / f"r.{name}"
            gdal.GetDriverByName(driver).CreateCopy(str(path), gdal.Open(str(found[source][0])))
            found[name.replace(".", "_")] = [path]
    path = folder / "r.vrt"
    gdal.BuildVRT(str(path), [str(found["tiles"][0]), str(found["float3"][0])])
    found["vrt"] = [path, found["tiles"][0], found["float3"][0]]
    for extra in folder.glob("*.aux.xml"):
        extra.unlink()
    return found


def _raster(
    path: Path, driver: str, bands, options, nodata=None, mask=None, scale=None, offset=0.0, overview=False
):
    kinds = {"uint8": gdal.GDT_Byte, "int16": gdal.GDT_Int16, "uint32": gdal.GDT_UInt32}
    kinds.update({"float32": gdal.GDT_Float32, "float64": gdal.GDT_Float64})
    kind = kinds[np.asarray(bands[0]).dtype.name]
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
    file = gdal.GetDriverByName(driver).Create(str(path), WIDTH, HEIGHT, len(bands), kind, options)
    file.SetGeoTransform(TRANSFORM)
    for number, values in enumerate(bands, 1):
        band = file.GetRasterBand(number)
        band.WriteArray(np.asarray(values))
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if scale is not None:
            band.SetScale(scale)
            band.SetOffset(offset)
    if mask is not None:
        file.CreateMaskBand(gdal.GMF_PER_DATASET)
        file.GetRasterBand(1).GetMaskBand().WriteArray(mask.astype("uint8") * 255)
    if overview:
        file.BuildOverviews("NEAREST", [2])
    return path


# Vectors

FORMATS = {"gpkg": "GPKG", "shp": "ESRI Shapefile", "geojson": "GeoJSON", "fgb": "FlatGeobuf", "csv": "CSV"}


def vectors(folder: Path) -> dict[str, list[Path]]:
    found = {}
    for ending, driver in FORMATS.items():
        for kind in ("points", "zones"):
            if ogr.GetDriverByName(driver) is None or (ending, kind) == ("csv", "zones"):
                continue
            path = folder / f"{kind}.{ending}"
            _vector(path, driver, kind)
            beside = [path.with_suffix(end) for end in (".shx", ".dbf")] if ending == "shp" else []
            found[f"v_{kind}_{ending}"] = [path, *beside]
    return found


def _vector(path: Path, driver: str, kind: str) -> None:
    random = np.random.default_rng(2)
    options = {"GPKG": ["VERSION=1.2"], "CSV": ["GEOMETRY=AS_XY"], "GeoJSON": ["RFC7946=NO"]}.get(driver, [])
    file = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    shape = ogr.wkbPoint if kind == "points" else ogr.wkbPolygon
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    options = options if driver in ("CSV", "GeoJSON") else []
    layer = file.CreateLayer(kind, None if driver in ("CSV", "GeoJSON") else crs, shape, options)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("size", ogr.OFTReal))
    for number in range(12 if kind == "points" else 8):
        x, y = random.uniform(0, 40) * 10 + 500000, 5000300 - random.uniform(0, 30) * 10
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["name"], feature["size"] = f"n {number}", number / 3
        point = ogr.CreateGeometryFromWkt(f"POINT ({x:.3f} {y:.3f})")
        feature.SetGeometry(point if kind == "points" else point.Buffer(60, 3))
        layer.CreateFeature(feature)
