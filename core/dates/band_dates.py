"""When a raster was taken: the UTC date of each of its bands, from what its layer, metadata and names tell.

Dates are naive datetimes that mean UTC, in whole seconds. Of a period, the begin counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from .cf_time import cf_date
from .names import date_in_name, date_in_text, utc
from .pattern import DatePattern

T = TypeVar("T")

# Metadata of the acquisition: a date, or a date and time, and where the time may be apart.
_ACQUIRED = (
    ("ACQUISITIONDATETIME", ""),  # GDAL's IMAGERY domain, whoever took the image
    ("SENSINGTIME", ""),
    ("SENSINGSTART", ""),  # Sentinel-2, Envisat
    ("PRODUCTSTARTTIME", ""),
    ("ACQUISITIONSTARTTIME", ""),  # Sentinel-1, Radarsat-2
    ("DATEACQUIRED", "SCENECENTERTIME"),  # Landsat
    ("RANGEBEGINNINGDATE", "RANGEBEGINNINGTIME"),  # MODIS and other HDF-EOS
    ("CALENDARDATE", "TIMEOFDAY"),  # ASTER
    ("IMAGINGDATE", "IMAGINGTIME"),  # DIMAP: SPOT, Pleiades
    ("ACQUISITIONDATE", "ACQUISITIONTIME"),
    ("ACQUISITIONTIME", ""),  # ENVI
    ("TIMECOVERAGESTART", ""),  # CF and ACDD
)

# When a file was made, which often is the time of processing: better than nothing.
_MADE = (("TIFFTAGDATETIME", ""),)


@dataclass(frozen=True)
class Hints:
    """What is known of a raster that may tell its dates, as plain data.

    Attributes
    ----------
    name : str
        Name of the layer, or of the file.
    file : str
        Path or URI of the source; of its folders nothing is read, unless a pattern holds a slash.
    tags : mapping of str to str
        Metadata of the dataset, all domains together.
    band_tags : tuple of mappings
        Metadata of each band.
    descriptions : tuple of str or None
        Description of each band.
    fixed : datetime or None
        Begin of the layer's fixed temporal range.
    band_ranges : tuple of datetime or None
        Begin of each band's temporal range.
    """

    name: str
    file: str = ""
    tags: Mapping[str, str] = field(default_factory=dict)
    band_tags: tuple[Mapping[str, str], ...] = ()
    descriptions: tuple[str | None, ...] = ()
    fixed: datetime | None = None
    band_ranges: tuple[datetime | None, ...] = ()


def band_dates(hints: Hints, pattern: DatePattern | None = None) -> tuple[datetime | None, ...]:
    """Date every band of a raster.

    The first source that knows a band's date decides: the layer's fixed temporal range, the band's own range,
    its place on a time axis (``NETCDF_DIM_time`` with CF units), metadata of the acquisition, the description
    of the band, the name of the layer, the name of the file, and last ``TIFFTAG_DATETIME``, which is often
    the time of processing.

    Parameters
    ----------
    hints : Hints
        What is known; the longest of its tuples says how many bands there are, at least one.
    pattern : DatePattern, optional
        Overrides all of these: only descriptions and names are searched, only with it, and what it does not
        match has no date.

    Returns
    -------
    tuple of datetime or None
        One per band, naive, in UTC; None where nothing tells.
    """
    bands = range(max(1, len(hints.band_tags), len(hints.descriptions), len(hints.band_ranges)))
    if pattern is not None:
        shared = _search(pattern, (*_names(hints), *([_slashed(hints.file)] if "/" in pattern.text else [])))
        return tuple(_search(pattern, (_at(hints.descriptions, band),)) or shared for band in bands)
    if hints.fixed is not None:
        return (utc(hints.fixed),) * len(bands)
    taken = _in_metadata(hints.tags, _ACQUIRED)
    named = next((found for found in map(date_in_name, _names(hints)) if found), None)
    fallback = named or _in_metadata(hints.tags, _MADE)
    return tuple(_band_date(hints, band, taken) or fallback for band in bands)


def _band_date(hints: Hints, band: int, taken: datetime | None) -> datetime | None:
    begin = _at(hints.band_ranges, band)
    if begin is not None:
        return utc(begin)
    tags = _at(hints.band_tags, band) or {}
    described = _at(hints.descriptions, band) or ""
    return _on_axis(tags, hints.tags) or _in_metadata(tags, _ACQUIRED) or taken or date_in_name(described)


def _at(values: Sequence[T | None], band: int) -> T | None:
    return values[band] if band < len(values) else None


def _names(hints: Hints) -> tuple[str, ...]:
    """Name the layer, the file, and the table or variable in it."""
    path, _, inside = hints.file.partition("|")[0].partition('"')
    if inside:  # NETCDF:"/folder/file.nc":variable
        path, _, inside = inside.partition('"')
    elif "://" in path:
        path = path.partition("?")[0]
    return hints.name, _slashed(path).rstrip("/").rpartition("/")[2], inside


def _slashed(path: str) -> str:
    return path.replace("\\", "/")


def _search(pattern: DatePattern, texts: Iterable[str | None]) -> datetime | None:
    return next((found for found in (pattern.search(text) for text in texts if text) if found), None)


def _in_metadata(tags: Mapping[str, str], names: Iterable[tuple[str, str]]) -> datetime | None:
    """Find the date that metadata of these names tell, whatever stands before them."""
    plain = {re.sub(r"[^A-Z0-9]", "", key.upper()): value.strip("\"' ") for key, value in tags.items()}

    def value(name: str) -> str:
        longer = (key for key in plain if key.endswith(name))
        return plain.get(name) or plain.get(next(longer, ""), "") if name else ""

    for day, clock in names:
        if value(day):
            found = date_in_text(f"{value(day)}T{value(clock)}") if value(clock) else None
            found = found or date_in_text(value(day))
            if found is not None:
                return found
    return None


def _on_axis(band: Mapping[str, str], dataset: Mapping[str, str]) -> datetime | None:
    """Date a band by its place on the time axis that GDAL tells of, be it called time, valid_time or t."""
    found = []
    for key, value in band.items():
        if key.startswith("NETCDF_DIM_"):
            axis = key[len("NETCDF_DIM_") :]
            told = [dataset.get(f"{axis}#{name}", "") for name in ("units", "calendar", "standard_name")]
            date = cf_date(value, told[0], told[1])
            if date is not None:
                found.append((axis.lower() != "time", told[2] != "time", date))
    if found:
        return min(found)[-1]
    return cf_date(band.get("GRIB_VALID_TIME", "").split(" sec")[0], "seconds since 1970-01-01")
