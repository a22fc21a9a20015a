"""Moments on a time axis, by the CF conventions, section 4.4: so many units since a moment of a calendar."""

from __future__ import annotations

import math
import re
from calendar import monthrange
from datetime import datetime, timedelta
from itertools import accumulate

_SINCE = re.compile(
    r"\s*(?P<unit>[a-z_]+)\s+(?:since|after|from)\s+(?P<year>-?\d{1,4})-(?P<month>\d\d?)(?:-(?P<day>\d\d?))?"
    r"(?:[T\s]+(?P<hour>\d\d?)(?::(?P<minute>\d\d?)(?::(?P<second>\d\d?(?:\.\d*)?))?)?)?"
    r"\s*(?:Z|UTC|GMT|(?P<sign>[+-])(?P<zone_hours>\d\d?):?(?P<zone_minutes>\d\d)?)?\s*",
    re.IGNORECASE,
)
_ABSOLUTE = ("day as %Y%m%d.%f", "day as %Y%m%d")  # the other time axis of the Climate Data Operators
_DAY = re.compile(r"\s*(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?P<part>\.\d*)?\s*")
_SECONDS = {
    **dict.fromkeys(("nanosecond", "ns"), 1e-9),
    **dict.fromkeys(("microsecond", "us"), 1e-6),
    **dict.fromkeys(("millisecond", "msec", "ms"), 1e-3),
    **dict.fromkeys(("second", "sec", "s"), 1.0),
    **dict.fromkeys(("minute", "min"), 60.0),
    **dict.fromkeys(("hour", "hr", "h"), 3600.0),
    **dict.fromkeys(("day", "d"), 86400.0),
    "week": 7 * 86400.0,
    "common_year": 365 * 86400.0,
}
_MONTHS = {"month": 1, "year": 12, "yr": 12}
_REAL = {
    **dict.fromkeys(("", "standard", "gregorian"), "standard"),
    "proleptic_gregorian": "gregorian",
    "julian": "julian",
}
_MODEL: dict[str, tuple[int, ...]] = {  # lengths of the months
    **dict.fromkeys(("noleap", "365_day"), (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)),
    **dict.fromkeys(("all_leap", "366_day"), (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)),
    "360_day": (30,) * 12,
}


def cf_date(value: str, units: str, calendar: str = "") -> datetime | None:
    """Convert a CF time coordinate.

    Parameters
    ----------
    value : str
        The number.
    units : str
        Such as ``days since 1950-01-01``. Months and years are those of the calendar, as whoever writes them
        means, and not UDUNITS' mean lengths; a fraction is one of the month that it falls into.
    calendar : str
        As in CF; empty means standard: Julian before 15 October 1582.

    Returns
    -------
    datetime or None
        Rounded to seconds, in the proleptic Gregorian calendar, which is that of ISO 8601 and of QGIS. In the
        calendars of models (noleap, all_leap, 360_day) the date is the model's own; where no such day exists,
        as on 30 February, it is the last of the month. None where units or calendar are not understood.
    """
    absolute = _DAY.fullmatch(value) if units.strip() in _ABSOLUTE else None
    if absolute:
        value, units = (
            absolute["part"] or "0",
            "days since {year}-{month}-{day}".format(**absolute.groupdict()),
        )
    since = _SINCE.fullmatch(units)
    calendar = calendar.strip().lower()
    if since is None or (calendar not in _REAL and calendar not in _MODEL):
        return None
    unit = since["unit"].lower()
    unit = unit if unit in _SECONDS else unit[:-1] if unit.endswith("s") else unit
    year, month, day = int(since["year"]), int(since["month"]), int(since["day"] or 1)
    seconds = _seconds(since)
    try:
        number = float(value)
        if unit in _MONTHS:
            whole = math.floor(number * _MONTHS[unit])
            year, month, length = _later(year, month, whole, calendar)
            day = min(day, length)
            seconds += (number * _MONTHS[unit] - whole) * length * 86400
        elif unit in _SECONDS:
            seconds += number * _SECONDS[unit]
        else:
            return None
        days, rest = divmod(round(seconds), 86400)
        return _date(_days(year, month, day, calendar) + days, calendar) + timedelta(seconds=rest)
    except (ValueError, OverflowError):  # not a number, not finite, before year 1 or after year 9999
        return None


def _seconds(since: re.Match[str]) -> float:
    """Count the seconds from midnight in Greenwich to the time of a reference."""
    hour, minute, second = (float(since[name] or 0) for name in ("hour", "minute", "second"))
    ahead = 60 * int(since["zone_hours"] or 0) + int(since["zone_minutes"] or 0)
    return 3600 * hour + 60 * (minute + (ahead if since["sign"] == "-" else -ahead)) + second


def _later(year: int, month: int, months: int, calendar: str) -> tuple[int, int, int]:
    """Return the year and the month so many months later, and how many days that month has."""
    years, month = divmod(month - 1 + months, 12)
    year, month = year + years, month + 1
    following = _days(year + month // 12, month % 12 + 1, 1, calendar)
    return year, month, following - _days(year, month, 1, calendar)


def _days(year: int, month: int, day: int, calendar: str) -> int:
    """Count the days up to a date; for the real calendars as `datetime.toordinal`, also before year 1."""
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        raise ValueError(f"there is no day {year}-{month}-{day}")
    if calendar in _MODEL:
        lengths = _MODEL[calendar]
        return year * sum(lengths) + sum(lengths[: month - 1]) + day - 1
    march = year - (month < 3)  # years that begin in March have the leap day last
    days = 365 * march + march // 4 + (153 * ((month + 9) % 12) + 2) // 5 + day - 308
    kind = _REAL[calendar]
    if kind == "julian" or (kind == "standard" and (year, month, day) < (1582, 10, 15)):
        return days
    return days - march // 100 + march // 400 + 2


def _date(days: int, calendar: str) -> datetime:
    if calendar not in _MODEL:
        return datetime.fromordinal(days)
    lengths = _MODEL[calendar]
    year, rest = divmod(days, sum(lengths))
    starts = [0, *accumulate(lengths)]
    month = sum(start <= rest for start in starts[:12])
    day = rest - starts[month - 1] + 1
    return datetime(year, month, min(day, monthrange(year, month)[1]))
