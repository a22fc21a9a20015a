"""Moments on a time axis, counted by hand."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwise.core.dates.cf_time import cf_date

JAN31 = datetime(2018, 1, 31)
AT = datetime(2018, 1, 31, 10, 20, 21)

# 1950 to 1998 are 49 years with 12 leap days, 49 * 365 + 12 = 17897.
CF = [
    ("17897", "days since 1950-01-01", "standard", datetime(1999, 1, 1)),
    ("17927.430798611112", "days since 1950-1-1", "", datetime(1999, 1, 31, 10, 20, 21)),
    # 1900 to 2017 are 118 years with 29 leap days, and 30 days of January: 43129 days
    ("1035106", "hours since 1900-01-01 00:00:00.0", "gregorian", datetime(2018, 1, 31, 10)),
    ("1517394021", "seconds since 1970-01-01T00:00:00Z", "proleptic_gregorian", AT),
    ("1517394021000000000", "nanoseconds since 1970-01-01", "", AT),
    ("620.35", "minutes since 2018-01-31 00:00 UTC", "", AT),
    ("-1", "days since 2018-02-01 10:20:21", "", AT),
    ("0.5", "seconds since 1992-10-8 15:15:42.5 -6:00", "", datetime(1992, 10, 8, 21, 15, 43)),
    ("2", "weeks since 2018-01-17", "", JAN31),
    # NCEP's reanalysis begins on 1 January 1948, its hour 17067072: the mixed calendar is two days off ours
    ("17067072", "hours since 1-1-1 00:00:0.0", "standard", datetime(1948, 1, 1)),
    ("17067072", "hours since 1-1-1 00:00:0.0", "proleptic_gregorian", datetime(1948, 1, 3)),
    ("1", "days since 1582-10-04", "standard", datetime(1582, 10, 15)),
    ("0", "days since 2000-01-01", "julian", datetime(2000, 1, 14)),
    ("1", "days since 2000-02-28", "standard", datetime(2000, 2, 29)),
    ("1", "days since 2000-02-28", "noleap", datetime(2000, 3, 1)),
    ("736235", "days since 0001-01-01", "365_day", JAN31),  # 2017 * 365 + 30
    ("59", "days since 2001-01-01", "all_leap", datetime(2001, 2, 28)),  # its 29 February
    ("60", "days since 2001-01-01", "366_day", datetime(2001, 3, 1)),
    ("29", "days since 2001-01-01", "360_day", datetime(2001, 1, 30)),
    ("30", "days since 2001-01-01", "360_day", datetime(2001, 2, 1)),
    ("59.5", "days since 2001-01-01", "360_day", datetime(2001, 2, 28, 12)),  # its 30 February
    ("60", "days since 2001-01-01", "360_day", datetime(2001, 3, 1)),
    ("360", "days since 2001-01-01", "360_day", datetime(2002, 1, 1)),
    ("13", "months since 1960-01-01", "", datetime(1961, 2, 1)),
    ("-1", "months since 1960-01-01", "", datetime(1959, 12, 1)),
    ("0.5", "months since 1960-01-01", "", datetime(1960, 1, 16, 12)),  # half of 31 days
    ("0.5", "months since 1960-01-01", "360_day", datetime(1960, 1, 16)),
    ("1", "months since 2000-01-31", "", datetime(2000, 2, 29)),
    ("18.5", "years since 2000-01-01", "", datetime(2018, 7, 1)),
    ("20180131.25", "day as %Y%m%d.%f", "proleptic_gregorian", datetime(2018, 1, 31, 6)),
    ("17897", "", "", None),
    ("17897", "hPa", "", None),
    ("17897", "days since the flood", "", None),
    ("17897", "fortnights since 1950-01-01", "", None),
    ("17897", "days since 1950-13-01", "", None),
    ("17897", "days since 1950-01-01", "none", None),
    ("nan", "days since 1950-01-01", "", None),
    ("inf", "days since 1950-01-01", "", None),
    ("9.96921e+36", "days since 1950-01-01", "", None),
    ("long ago", "days since 1950-01-01", "", None),
]


@pytest.mark.parametrize(("value", "units", "calendar", "expected"), CF)
def test_moments_on_a_time_axis(value: str, units: str, calendar: str, expected: datetime | None) -> None:
    assert cf_date(value, units, calendar) == expected


@given(st.datetimes(datetime(1583, 1, 1), datetime(2400, 1, 1)), st.sampled_from(["", "proleptic_gregorian"]))
def test_days_of_the_real_calendars_are_those_of_python(moment: datetime, calendar: str) -> None:
    moment = moment.replace(microsecond=0)
    days = (moment - datetime(1850, 1, 1)) / timedelta(days=1)
    assert cf_date(repr(days), "days since 1850-01-01", calendar) == moment
