"""Dates in the names of files, layers and bands, and the pattern by which a user says where they are.

What a name means is settled in three steps, and a date that cannot be read for certain is none: an undated
raster is reported, a wrong date is not.

1. A product whose name carries several dates, or a date nobody else would write like that, has its own rule.
2. Otherwise the most precise date wins: a day, then a month, then a year; of equals the first, which by
   convention is the acquisition, the processing following it.
3. Digits that looked like a date and were none, such as 20180231, are not searched again for a month or year.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from functools import cache

# Fragments. The names of the groups are those that a regular expression of the user may have.
_Y = r"(?P<year>(?:1[89]|2[01])\d\d)"
_YY = r"(?P<year>\d\d)"
_M = r"(?P<month>\d\d)"
_D = r"(?P<day>\d\d)"
_DOY = r"(?P<doy>\d{3})"
_H = r"(?P<hour>[01]\d|2[0-3])"
_MIN = r"(?P<minute>[0-5]\d)"
_S = r"(?P<second>[0-5]\d)"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MON = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_ALONE = r"(?<![a-z0-9])"
_UNIT = r"(?:nm|nanomet\w*|µm|um|mm|cm|km|m|px|ft|hz|ghz|deg|arcsec|s|dpi|hpa)(?![a-z])"


# The first that matches decides, also when it says that there is no such day.
_PRODUCTS = (
    rf"{_ALONE}[ASTVCH]{_Y}{_DOY}(?:\d{{7}})?(?=\.L3)",  # NASA ocean colour: A20180012018031.L3m_MO_CHL
    rf"(?:{_ALONE}A|doy){_Y}{_DOY}(?:\.?{_H}{_MIN}{_S}?)?(?!\d)",  # MOD13Q1.A2018033.h08v05, doy2018033
    rf"(?<![a-z0-9])s{_Y}{_DOY}{_H}{_MIN}{_S}\d(?=_e\d)",  # GOES: ..._G16_s20180311030402_e...
    rf"{_ALONE}L[COTEM][1-9]\d{{6}}{_Y}{_DOY}[A-Z]{{3}}\d\d",  # Landsat once: LC80330322018031LGN00
    rf"{_ALONE}EO1[AH]\d{{6}}{_Y}{_DOY}",  # EO-1: EO1H0330322012031110KF
    rf"{_ALONE}L[COTEM]\d\d\d{{6}}{_Y}{_M}{_D}\d\d(?:T1|T2|RT)",  # Landsat from ESPA: LC080330322018013101T1
    rf"{_ALONE}S2[ABC]_OPER_(?:\w*_V{_Y}{_M}{_D}T{_H}{_MIN}{_S})?",  # Sentinel-2 until 2016; else when filed
    rf"{_ALONE}AST_\w{{1,4}}_\d{{3}}{_M}{_D}{_Y}{_H}{_MIN}{_S}(?!\d)",  # AST_L1T_00309122019230211_2019...
    rf"{_ALONE}GEDI\d\d_[AB]_{_Y}{_DOY}{_H}{_MIN}{_S}",  # GEDI02_A_2019108093620_O01965
    rf"\.D{_YY}{_DOY}\.S{_H}{_MIN}\.",  # AVHRR: NSS.GHRR.NP.D18031.S1020.E1214
    rf"{_ALONE}{_YY}{_MON}{_D}{_H}{_MIN}{_S}-[MPS]",  # Maxar: 23NOV11004600-M2AS_R1C1-050186140010_01
    rf"{_ALONE}ALOS2\d{{9}}-{_YY}{_M}{_D}(?!\d)",  # ALOS-2: ALOS2123450680-180131-FBDR1.5RUD
    rf"{_ALONE}F1\d{_Y}\.v\d",  # DMSP night lights: F182013.v4c_web.stable_lights.avg_vis.tif
    rf"{_ALONE}NLCD_{_Y}_",  # nlcd_2019_land_cover_l48_20210604.img; the second date is its release
    rf"{_ALONE}CLC\d{{4}}_CLC{_Y}",  # CLC2018_CLC2012_V2018_20: the state of 2012, revised
    rf"{_ALONE}CHELSA_[a-z_]+_{_M}_{_Y}[-_]",  # CHELSA_tas_07_2018_V.2.1.tif
    rf"{_ALONE}ndvi3g_geo_v\d_(?:\d_)?{_Y}_{_M}\d\d(?!\d)",  # GIMMS half-years: ndvi3g_geo_v1_1981_0712.nc4
    rf"{_ALONE}(?:MOD|MYD|MCD|VNP)\w*?_{_Y}_?{_DOY}(?!\d|{_UNIT})",  # MODIStsp: MOD13Q1_NDVI_2000_049.tif
    rf"{_ALONE}3B4\d\.{_Y}{_M}{_D}\.{_H}\.",  # TRMM: 3B42.20180131.03.7.nc4
)
_DAYS = (
    rf"(?<!\d){_Y}(?P<gap>[-_./: ]){_M}(?P=gap){_D}(?!{_UNIT})",
    rf"(?<!\d){_Y}-(?P<month>\d\d?)-(?P<day>\d\d?)(?!\d|{_UNIT})",
    rf"(?<!\d){_Y}{_M}{_D}",
    rf"(?<!\d){_Y}m{_M}d{_D}",  # NEMO: y2018m01d31
    rf"(?<!\d){_Y}(?P<gap>[-_. ]?){_MON}(?P=gap)(?P<day>\d\d?)(?!\d|{_UNIT})",
    rf"(?<![a-z\d])(?P<day>\d\d?)(?P<gap>[-_. ]?){_MON}(?P=gap){_Y}",
    rf"(?<!\d){_Y}-?{_DOY}(?=T\d)",  # ISO 8601, and HLS.S30.T17SLU.2020209T155956.v2.0
    rf"(?<!\d)\d\d(?P<gap>[-_./])\d\d(?P=gap)(?P<unclear>{_Y})(?!\d)",  # 05.01.2018: May or January?
)
_MONTHLY = (
    rf"(?<!\d)(?P<unclear>{_Y})(?:[-_.][1-9]|_\d\d_\d)(?![a-z\d]|\.\d)",  # 2018_7: July or the seventh part?
    rf"(?<!\d)(?P<unclear>{_Y})[-_.]{_DOY}(?!\d|{_UNIT})",  # 2018_100: April, or metres?
    rf"(?<![a-z\d.])(?:0[1-9]|1[0-2])[-_.](?P<unclear>{_Y})(?!\d)",  # 07_2018: July or a tile?
    rf"(?<!\d){_Y}(?P<gap>[-_./: m]?)(?P<month>0[1-9]|1[0-2])(?!\d|{_UNIT}|(?P=gap)\d\d(?!\d|{_UNIT}))",
    rf"(?<!\d){_Y}[-_. ]?{_MON}(?![a-z\d])",
    rf"(?<![a-z\d]){_MON}[-_. ]?{_Y}(?!\d)",
    rf"(?<!\d){_Y}[-_]?W(?P<week>[0-5]\d)(?!\d)",
    rf"(?<!\d){_Y}[-_]?Q(?P<quarter>[1-4])(?![a-z\d])",
)
_YEARS = (rf"(?<!\d){_Y}(?!\d|[xy*]\d|(?:\.\d+)?\s?{_UNIT})",)
_LEVELS = (_DAYS, _MONTHLY, _YEARS)

# Numbers like years that are none: codes and datums of reference systems, counters, versions, sizes.
_NOT_YEARS = re.compile(
    r"(?:(?<![a-z])(?:epsg|espg|esri|srid|crs|zone|utm|tile|path|row|col|orbit|id|band|channel|dscn?|dji"
    r"|wgs|nad|etrs|etrf|itrf|grs|egm|gda|jgd|kgd|cgcs|sirgas|nzgd|nztm|evrf|dhhn|ngvd|navd|lv95|la93|lamb\w*"
    r"|pulkovo|clarke|bessel)[-_:. ]?\d{4}"
    r"|(?<![a-z])(?:ch1903|rh2000|nn2000|nn1954)"
    r"|(?:(?<![a-z])[vurnsxhzw]|\d[xyrcvhnsewz*])\d{4})$",
    re.IGNORECASE,
)
_CLOCKS = (  # what may stand behind a day
    rf"[T_ -]{_H}:{_MIN}(?::{_S}(?:[.,]\d+)?)?(?!\d)(?:\s?(?P<zone>Z|UTC|[+-]\d\d:?\d\d)(?!\d))?",
    rf"[T_ -]{_H}(?P<gap>[_-]){_MIN}(?P=gap){_S}(?!\d)",
    rf"[T ]{_H}h{_MIN}(?!\d)",
    rf"_?T{_H}{_MIN}{_S}\d*(?:\.\d+)?(?P<zone>[+]\d\d:?\d\d|-\d\d:\d\d)?",
    rf"{_H}{_MIN}{_S}(?:\d|\d{{3}})?(?!\d)",
    rf"(?:[_. -]|-S){_H}{_MIN}{_S}(?:\d{{3}})?(?!\d)",
    rf"[T_.]?{_H}{_MIN}(?!\d|x\d|{_UNIT})",
    rf"T?{_H}(?:Z|(?![a-z\d]))",
)

# When a file was made, as in ..._c202101211500, and identifiers of machines.
_NO_DATES = re.compile(r"(?<=[_.])c\d{8,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}", re.IGNORECASE)


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Compile patterns when they are first needed: QGIS loads this at every start."""
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def utc(moment: datetime) -> datetime:
    """Return `moment` as a naive datetime in UTC, cut to whole seconds; naive ones are in UTC already."""
    if moment.tzinfo is not None:
        moment = moment.astimezone(timezone.utc).replace(tzinfo=None)
    return moment.replace(microsecond=0)


def date_in_name(name: str) -> datetime | None:
    """Find the date that the name of a file, layer or band tells.

    Parameters
    ----------
    name : str
        A name, not a path: folders are not to be searched.

    Returns
    -------
    datetime or None
        Naive, in UTC. A month means its first day, a year its first of January. Of a period, the begin.
        None where there is no date, or one that may be read in two ways, such as 05.01.2018 or 2018_7.

    Examples
    --------
    >>> date_in_name("S2A_MSIL2A_20180131T102021_N0206_R065_T32TPS_20180131T140000")
    datetime.datetime(2018, 1, 31, 10, 20, 21)
    >>> date_in_name("USGS_13_n41w106") is None
    True
    """
    for product in _compiled(_PRODUCTS):
        match = product.search(name)
        if match:
            return _moment(match.groupdict())
    return date_in_text(_NO_DATES.sub("#", name))


def date_in_text(text: str) -> datetime | None:
    """Find the most precise date in a text, of equals the first, as `date_in_name` without the products."""
    spent: list[tuple[int, int]] = []
    for level in _LEVELS:
        for match in sorted((m for p in _compiled(level) for m in p.finditer(text)), key=re.Match.start):
            if any(match.start() < stop and start < match.end() for start, stop in spent):
                continue
            if level is _YEARS and _NOT_YEARS.search(text, 0, match.end()):
                continue
            found = _moment(_parts(match, text, level is _DAYS))
            if found is not None:
                return found
            spent.append(match.span())
    return None


def _parts(match: re.Match[str], text: str, day: bool) -> dict[str, str | None]:
    """Give what a match names, and for a day the time behind it; nothing where other digits go on."""
    parts: dict[str, str | None] = match.groupdict()
    if "unclear" in parts:
        return {}
    if not day:
        return parts
    for clock in _compiled(_CLOCKS):
        time = clock.match(text, match.end())
        if time:
            return {**parts, **time.groupdict()}
    return {} if text[match.end() : match.end() + 1].isdigit() else parts


def _moment(parts: Mapping[str, str | None]) -> datetime | None:
    """Make the date of its parts, or None where there is no such date."""
    given = {name: text.strip() for name, text in parts.items() if text}
    try:
        day = _day(given)
        if day is None:
            return None
        hour, minute, second = (int(given.get(name, "0")) for name in ("hour", "minute", "second"))
        moment = datetime(day.year, day.month, day.day, hour, minute, second)
        zone = given.get("zone", "Z").upper()
        if zone not in ("Z", "UTC"):
            offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
            moment += offset if zone[0] == "-" else -offset
    except (ValueError, OverflowError):
        return None
    return moment


def _day(given: Mapping[str, str]) -> date | None:
    if len(given.get("year", "")) not in (2, 4):
        return None
    year = int(given["year"])
    if len(given["year"]) == 2:  # as strptime's %y, by POSIX
        year += 1900 if year > 68 else 2000
    if "doy" in given:
        day = date(year, 1, 1) + timedelta(int(given["doy"]) - 1)
        return day if day.year == year else None
    if "week" in given:
        return date.fromisocalendar(year, int(given["week"]), 1)
    if "quarter" in given:
        return date(year, 3 * int(given["quarter"]) - 2, 1)
    month = given.get("month", "1")
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    return date(year, number, int(given.get("day", "1")))
