"""Raster attribute tables and categories, as GDAL reads them of a file or of those beside it."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from typing import Any

from .legends import Entry, Legend

#: What columns without a declared use are called that hold the value, or a part of the colour.
_KNOWN = {"value": "value", "red": "red", "green": "green", "blue": "blue"}

#: The names of ESRI's tables beside a raster end so; GDAL reads them as tables of any kind.
_BESIDE = ".vat.dbf"


def read_legends(rasters, sources) -> list[Legend]:
    """The legends of all layers of sources, one after the other; the rasters are those of the sources."""
    return [
        legend for raster, source in zip(rasters, sources) for legend in _legends_of(raster, source.layers)
    ]


def first_legend(rasters, sources) -> Legend:
    """The legend of the first layer of the first source."""
    return next(_legends_of(rasters[0], sources[0].layers[:1]))


def _legends_of(raster, layers) -> Iterator[Legend]:
    path = raster.uri.partition("|option:")[0] if raster.provider == "gdal" else ""
    in_file = tables_of(path, {layer.band for layer in layers}) if path else {}
    for layer in layers:
        styled = raster.palette[1].entries if raster.palette[0] == layer.band else ()
        yield Legend((*styled, *in_file.get(layer.band, ())))


def tables_of(path: str, bands: Collection[int]) -> dict[int, tuple[Entry, ...]]:
    """What a raster file says of the values of bands: attribute tables first, then categories and colours.

    A file that GDAL cannot open says nothing, nor does a band with scale or offset, whose values are others.
    """
    from osgeo import gdal

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER)
        found = (
            {number: tuple(_of_band(dataset.GetRasterBand(number))) for number in bands} if dataset else {}
        )
        beside = path + _BESIDE if os.path.isfile(path + _BESIDE) else os.path.splitext(path)[0] + _BESIDE
        if len(bands) == 1 and os.path.isfile(beside):
            (number,) = bands
            found[number] = (*_of_table(gdal.OpenEx(beside, gdal.OF_VECTOR)), *found.get(number, ()))
        return found
    except RuntimeError:  # where GDAL raises errors
        return {}
    finally:
        gdal.PopErrorHandler()


def _of_band(band) -> Iterator[Entry]:
    if (band.GetScale() or 1, band.GetOffset() or 0) != (1, 0):
        return
    yield from _of_attributes(band.GetDefaultRAT())
    names, colors = band.GetCategoryNames() or (), band.GetColorTable()
    for value in range(max(len(names), colors.GetCount() if colors else 0)):
        color = _hex(colors.GetColorEntry(value)[:3]) if colors and value < colors.GetCount() else ""
        yield Entry(value, value, names[value] if value < len(names) else "", color)


def _of_attributes(table) -> Iterator[Entry]:
    """The entries of GDAL's attribute table of a band, if it has one."""
    from osgeo import gdal

    if table is None:
        return
    uses = {
        gdal.GFU_MinMax: "value", gdal.GFU_Min: "low", gdal.GFU_Max: "high", gdal.GFU_Name: "name",
        gdal.GFU_Red: "red", gdal.GFU_Green: "green", gdal.GFU_Blue: "blue",
    }  # fmt: skip
    columns: dict[str, int] = {}
    for number in range(table.GetColumnCount()):
        use = uses.get(table.GetUsageOfCol(number)) or _KNOWN.get(table.GetNameOfCol(number).lower())
        if use is None and table.GetTypeOfCol(number) == gdal.GFT_String:
            use = "text"
        columns.setdefault(use or "", number)
    for row in range(table.GetRowCount()):
        yield from _entry(
            {
                use: table.GetValueAsString(row, number)
                if use in ("name", "text") or table.GetTypeOfCol(number) == gdal.GFT_String
                else table.GetValueAsDouble(row, number)
                for use, number in columns.items()
            },
            row,
        )


def _of_table(dataset) -> Iterator[Entry]:
    """The entries of a table with a column of values."""
    layer = dataset.GetLayer(0) if dataset is not None else None
    for row, feature in enumerate(layer or ()):
        values: dict[str, Any] = {}
        for number in range(feature.GetFieldCount()):
            value = feature.GetField(number)
            use = _KNOWN.get(feature.GetFieldDefnRef(number).GetName().lower())
            values.setdefault(use or ("text" if isinstance(value, str) else ""), value)
        yield from _entry(values, row)


def _entry(values: dict[str, Any], row: int) -> Iterator[Entry]:
    """The entry of a row, by the uses of its columns; tables without values have a row for each from 0."""
    low = values.get("value", values.get("low", row))
    high = values.get("value", values.get("high", low))
    name = values.get("name") or values.get("text") or ""
    low, high, *color = map(_number, (low, high, *(values.get(part) for part in ("red", "green", "blue"))))
    if low is not None and high is not None:
        yield Entry(low, high, name.strip(), "" if None in color else _hex(color))


def _number(given: Any) -> float | None:
    """A number, which may be given as a text; None for what is none."""
    if isinstance(given, str):
        try:
            given = float(given)
        except ValueError:
            return None
    return given if given == given else None


def _hex(color) -> str:
    """Red, green and blue from 0 to 255, or, in some tables, from 0 to 1."""
    scale = 255 if any(0 < part < 1 for part in color) else 1
    return "#" + "".join(f"{round(min(255, max(0, part * scale))):02x}" for part in color)
