"""Which of the things known of a raster dates its bands, and the pattern that overrides them."""

from __future__ import annotations

import pickle
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from pixelwise.core.dates.band_dates import Hints, band_dates
from pixelwise.core.dates.names import utc
from pixelwise.core.dates.pattern import DatePattern, DatePatternError
from pixelwise.core.errors import ExtractionError
from pixelwise.core.jobs.series_labels import field_name

JAN31 = datetime(2018, 1, 31)
AT = datetime(2018, 1, 31, 10, 20, 21)

NETCDF = {"time#units": "days since 1950-01-01", "time#calendar": "standard"}


def test_bands_of_a_netcdf_have_the_dates_of_their_axis() -> None:
    bands = ({"NETCDF_DIM_time": "17897"}, {"NETCDF_DIM_time": "17928"})
    assert band_dates(Hints("tas", tags=NETCDF, band_tags=bands)) == (
        datetime(1999, 1, 1),
        datetime(1999, 2, 1),
    )


def test_axes_of_other_names_are_known_by_their_units() -> None:
    tags = {
        "valid_time#units": "seconds since 1970-01-01",
        "valid_time#standard_name": "time",
        "forecast_reference_time#units": "seconds since 1970-01-01",
        "plev#units": "hPa",
    }
    band = {"NETCDF_DIM_forecast_reference_time": "0", "NETCDF_DIM_plev": "1000"}
    assert band_dates(
        Hints("t", tags=tags, band_tags=({**band, "NETCDF_DIM_valid_time": "1517394021"},))
    ) == (AT,)
    assert band_dates(
        Hints("t", tags={"t#units": "days since 2018-01-01"}, band_tags=({"NETCDF_DIM_t": "30"},))
    ) == (JAN31,)


def test_bands_of_a_grib_have_their_valid_time() -> None:
    bands = ({"GRIB_VALID_TIME": "1517394021"}, {"GRIB_VALID_TIME": "  1517356800 sec UTC"})
    assert band_dates(Hints("t", band_tags=bands)) == (AT, JAN31)


METADATA = [
    ({"TIFFTAG_DATETIME": "2018:01:31 10:20:21"}, AT),
    ({"ACQUISITIONDATETIME": "2018-01-31 10:20:21"}, AT),
    ({"SENSING_TIME": "2018-01-31T10:20:21.123Z; 2018-01-31T10:20:45.123Z"}, AT),
    ({"DATATAKE_1_DATATAKE_SENSING_START": "2018-01-31T10:20:21.027Z"}, AT),
    ({"MPH_SENSING_START": "31-JAN-2018 10:20:21.123456"}, AT),
    ({"PRODUCT_START_TIME": "2018-01-31T10:20:21.027Z"}, AT),
    ({"ACQUISITION_START_TIME": "2018-01-31T10:20:21.555000"}, AT),
    ({"DATE_ACQUIRED": "2018-01-31", "SCENE_CENTER_TIME": '"10:20:21.1234567Z"'}, AT),
    ({"DATE_ACQUIRED": "2018-01-31"}, JAN31),
    ({"RANGEBEGINNINGDATE": "2018-01-31", "RANGEBEGINNINGTIME": "10:20:21.000000"}, AT),
    ({"CALENDARDATE": "20180131", "TIMEOFDAY": "102021123000Z"}, AT),
    ({"IMAGING_DATE": "2018-01-31", "IMAGING_TIME": "10:20:21.4Z"}, AT),
    ({"acquisition_time": "2018-01-31T10:20:21.0Z"}, AT),
    ({"NC_GLOBAL#time_coverage_start": "2018-01-31T12:20:21+0200"}, AT),
    ({"time_coverage_start": "2018-031T10:20:21Z"}, AT),
    ({"time_coverage_start": "20180131T102021Z"}, AT),
    ({"TIFFTAG_DATETIME": "0000:00:00 00:00:00", "ACQUISITIONDATE": "2018/01/31"}, JAN31),
    ({"TIFFTAG_DATETIME": "unknown"}, None),
    (
        {"PRODUCTION_DATE": "2018-01-31", "GENERATION_TIME": "2018-01-31T10:20:21Z", "AREA_OR_POINT": "Area"},
        None,
    ),
]


@pytest.mark.parametrize(("tags", "expected"), METADATA)
def test_metadata_of_the_acquisition(tags: dict[str, str], expected: datetime | None) -> None:
    assert band_dates(Hints("scene", tags=tags)) == (expected,)


def test_sources_in_their_order() -> None:
    """All sources at once, in the order of the definitions; the first is taken away again and again."""
    sources = [
        {"fixed": datetime(2001, 1, 1)},
        {"band_ranges": (datetime(2002, 1, 1),)},
        {"band_tags": ({"NETCDF_DIM_time": "19358"},)},  # 4 years later than 1999, one of them a leap year
        {"tags": {**NETCDF, "ACQUISITIONDATETIME": "2004-01-01", "TIFFTAG_DATETIME": "2008:01:01 00:00:00"}},
        {"descriptions": ("2005-01-01",)},
        {"name": "ndvi_2006"},
        {"file": "/data/2009/ndvi_2007.tif"},
        {"tags": {**NETCDF, "TIFFTAG_DATETIME": "2008:01:01 00:00:00"}},
    ]
    for first in range(len(sources)):
        known = {"name": "ndvi", "tags": NETCDF}
        for source in reversed(sources[first:]):
            known.update(source)
        assert band_dates(Hints(**known)) == (datetime(2001 + first, 1, 1),)
    assert band_dates(Hints("ndvi", "/data/2009/ndvi.tif")) == (None,)


def test_when_a_file_was_made_counts_where_nothing_else_tells_and_for_each_band() -> None:
    """It is often the time of processing: the name of the scene knows better."""
    made = {"TIFFTAG_DATETIME": "2020:05:05 12:00:00"}
    assert band_dates(Hints("scene", "S2A_20180131T102021_B04.tif", made)) == (AT,)
    bands = ("2018-01-31", "elevation")
    assert band_dates(Hints("stack", tags=made, descriptions=bands)) == (JAN31, datetime(2020, 5, 5, 12))


def test_a_fixed_range_of_the_layer_comes_before_dated_descriptions() -> None:
    months = tuple(f"2018-{month:02d}" for month in range(1, 13))
    assert band_dates(Hints("year", descriptions=months)) == tuple(datetime(2018, m, 1) for m in range(1, 13))
    assert band_dates(Hints("year", descriptions=months, fixed=JAN31)) == (JAN31,) * 12


def test_bands_are_dated_one_by_one() -> None:
    hints = Hints("stack_2020", descriptions=("2018-01-31", "elevation", None), band_ranges=(None, AT, None))
    assert band_dates(hints) == (JAN31, AT, datetime(2020, 1, 1))


def test_a_raster_has_a_band_even_if_nothing_is_known_of_it() -> None:
    assert band_dates(Hints("")) == (None,)


@pytest.mark.parametrize(
    "file",
    [
        "/data/2009/tas_2018-01-31.tif",
        r"C:\data\2009\tas_2018-01-31.tif",
        "/data/tas_2018-01-31.tif|option:OVERVIEW_LEVEL=2018",
        'NETCDF:"/data/2009/tas_2018-01-31.nc":tas',
        'NETCDF:"C:\\data\\tas_2018-01-31.nc":tas',
        'HDF5:"/data/2009/all.h5"://tas_2018-01-31',
        "GPKG:/data/2009/all.gpkg:tas_2018-01-31",
        "/vsizip//data/2009.zip/tas_2018-01-31.tif",
        "/vsicurl/https://example.org/2009/tas_2018-01-31.tif?day=20100101",
    ],
)
def test_the_name_of_a_file_is_found_in_its_address(file: str) -> None:
    assert band_dates(Hints("temperature", file)) == (JAN31,)


def test_two_acquisitions_on_one_day_stay_two() -> None:
    names = ("A2018031.1020.tif", "A2018031.1200.tif", "20180131T102021.tif", "20180131T102022.tif")
    dates = [band_dates(Hints(name))[0] for name in names]
    assert len(set(dates)) == 4
    assert {date.date() for date in dates} == {JAN31.date()}


def test_dates_with_a_zone_become_utc() -> None:
    east = datetime(2018, 1, 31, 23, 20, 21, 999999, timezone(timedelta(hours=13)))
    assert utc(east) == AT
    assert utc(AT) is not None and utc(AT).tzinfo is None
    assert band_dates(Hints("a", fixed=east)) == (AT,)
    assert band_dates(Hints("a", band_ranges=(east,))) == (AT,)


def test_names_of_fields() -> None:
    assert field_name(AT, with_time=False) == "d20180131"
    assert field_name(AT, with_time=True) == "d20180131T102021"
    assert field_name(datetime(850, 2, 3), with_time=True) == "d08500203T000000"
    assert field_name(AT.replace(tzinfo=timezone(timedelta(hours=11))), with_time=False) == "d20180130"


PATTERNS = [
    ("%Y%m%d", "tas_20180131_v2.tif", JAN31),
    ("%Y%m%d", "tas_2018013112.tif", None),  # digits go on
    ("%Y%m%d", "tas_120180131.tif", None),
    ("%Y%m%d", "tas_20180231.tif", None),  # no such day
    ("%Y%m%d", "20180231_20180131.tif", JAN31),
    ("%Y%m%d_%H%M%S", "x20180131_102021.tif", AT),
    ("%d.%m.%Y", "scene 31.01.2018.tif", JAN31),
    ("%d_%m_%Y", "CHELSA_tas_05_01_2018_V.2.1.tif", datetime(2018, 1, 5)),
    ("_%d%m%Y", "a_31012018.tif", JAN31),
    ("%m-%d-%Y", "1-31-2018", JAN31),
    ("%Y_%m", "tmax_2018_7.tif", datetime(2018, 7, 1)),
    ("%Y_%j", "ndvi_2018_033.tif", datetime(2018, 2, 2)),
    ("LC8033032%Y%j", "LC80330322018031LGN00.tif", JAN31),
    ("s%Y%j%H%M%S%f", "G16_s20180311020217_e.nc", AT),
    ("%d%b%y", "31jan18.tif", JAN31),
    ("%B %Y", "Rain in March 2018", datetime(2018, 3, 1)),
    ("%y%m%d", "690101", datetime(1969, 1, 1)),
    ("%y%m%d", "680101", datetime(2068, 1, 1)),
    ("100%%_%Y", "100%_2018.tif", datetime(2018, 1, 1)),
    ("n(%Y)", "n(2018).tif", datetime(2018, 1, 1)),
    ("%Y", "tas_2056.tif", datetime(2056, 1, 1)),
    ("%Y", "epsg_2056.tif", datetime(2056, 1, 1)),
    (r"(?P<year>\d{4})_(?P<doy>\d{3})", "ndvi_2018_031.tif", JAN31),
    (r"(?P<day>\d\d)(?P<month>[A-Z]{3})(?P<year>\d\d)", "31JAN18.tif", JAN31),
    (r"(?P<year>\d{4})(?:-(?P<month>\d\d))?", "a_2018.tif", datetime(2018, 1, 1)),
    (r"y(?P<year>\d{4})m(?P<month>\d+)d(?P<day>\d+)h(?P<hour>\d+)", "y2018m1d31h5", datetime(2018, 1, 31, 5)),
    (r"y(?P<year>\d+)", "y18000", None),
    (r"y(?P<year>\w+)", "yabcd", None),
    (r"valid_(?P<date>[^_]+)", "made_20200101_valid_20180131.tif", JAN31),
    (r"valid_(?P<date>[^_]+)", "valid_soon", None),
]


@pytest.mark.parametrize(("text", "name", "expected"), PATTERNS)
def test_patterns(text: str, name: str, expected: datetime | None) -> None:
    pattern = DatePattern.parse(text)
    assert pattern is not None
    assert pattern.search(name) == expected


@pytest.mark.parametrize("blank", ["", "  ", "\t\n"])
def test_a_blank_is_no_pattern(blank: str) -> None:
    assert DatePattern.parse(blank) is None


def test_a_pattern_overrides_every_other_source() -> None:
    pattern = DatePattern.parse("x%Y")
    hints = Hints(
        "x2007",
        "x2008.tif",
        tags={"TIFFTAG_DATETIME": "2004:01:01 00:00:00"},
        descriptions=("x2006", "2018-01-31", None),
        fixed=datetime(2001, 1, 1),
        band_ranges=(datetime(2002, 1, 1),),
    )
    assert band_dates(hints, pattern) == (datetime(2006, 1, 1), datetime(2007, 1, 1), datetime(2007, 1, 1))
    assert band_dates(Hints("tas", "x2008.tif"), pattern) == (datetime(2008, 1, 1),)


def test_what_a_pattern_does_not_match_is_undated() -> None:
    hints = Hints("2018-01-31", "2018-01-31.tif", descriptions=("2018-01-31",), fixed=JAN31)
    assert band_dates(hints, DatePattern.parse("%Y%m%d")) == (None,)


def test_folders_are_searched_only_by_a_pattern_with_a_slash() -> None:
    for file in ("/data/2018/01/31/B04.tif", r"D:\data\2018\01\31\B04.tif"):
        assert band_dates(Hints("B04", file), DatePattern.parse("%Y/%m/%d")) == (JAN31,)
        assert band_dates(Hints("B04", file), DatePattern.parse("%Y")) == (None,)
        assert band_dates(Hints("B04", file)) == (None,)


def test_patterns_travel_to_other_processes() -> None:
    pattern = DatePattern.parse("%Y%m%d")
    assert pickle.loads(pickle.dumps(pattern)) == pattern


NEEDED = (
    r"; give a strptime pattern such as %Y%m%d, or a regular expression with named groups such as "
    r"(?P<year>\d{4})_(?P<doy>\d{3}), or leave it empty."
)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("YYYYMMDD", "names no year"),
        ("%m-%d", "names no year"),
        ("%Y-%Q", "has %Q, which is none of %Y %y %m %d %j %H %M %S %f %b %B %%"),
        ("%Y%", "has %, which is none of %Y %y %m %d %j %H %M %S %f %b %B %%"),
        ("%Y_%Y", "names the year twice"),
        ("%b %B %Y", "names the month twice"),
        ("%Y%m%j", "names both a month and a day of the year"),
        ("%Y_%d", "names the day without the month"),
        ("%Y%m%d_%M", "names the minute without the hour"),
        ("%Y_%H", "names the hour without the day"),
        (
            r"(?P<year>\d{4}",
            "is not a regular expression (missing ), unterminated subpattern at position 0)",
        ),
        (
            r"(?P<Year>\d{4})",
            "has a group named Year, which is none of year, month, day, doy, hour, minute, second, date",
        ),
        (r"(?P<month>\d\d)", "names no year"),
        (r"(?P<date>.*)_(?P<hour>\d\d)", "has further groups beside the group date, which holds all of it"),
    ],
)
def test_patterns_that_cannot_be_used_are_told_in_one_sentence(text: str, problem: str) -> None:
    with pytest.raises(DatePatternError) as error:
        DatePattern.parse(f" {text} ")
    assert str(error.value) == f"DATES is '{text}', which {problem}{NEEDED}"
    assert isinstance(error.value, ExtractionError)
    assert isinstance(error.value, ValueError)


def test_the_demo_series_is_dated(demo: Path) -> None:
    files = sorted(demo.rglob("tas_1999-*.tif"))
    dates = [band_dates(Hints(file.stem, str(file)))[0] for file in files]
    assert dates[0] == datetime(1999, 1, 31)
    assert [date.month for date in dates] == list(range(1, 13))


def test_a_real_netcdf_is_dated_by_what_rasterio_tells(tmp_path: Path) -> None:
    rasterio = pytest.importorskip("rasterio")
    from rasterio.shutil import copy

    profile = {"driver": "GTiff", "width": 3, "height": 2, "count": 2, "dtype": "float32"}
    profile["transform"] = rasterio.transform.from_origin(10, 50, 1, 1)
    tags = {
        "NETCDF_DIM_EXTRA": "{time}",
        "NETCDF_DIM_time_DEF": "{2,6}",
        "NETCDF_DIM_time_VALUES": "{17897,17928}",
    }
    with rasterio.open(tmp_path / "a.tif", "w", **profile) as raster:
        raster.update_tags(**tags, **{"time#units": "days since 1950-01-01", "time#axis": "T"})
    with rasterio.open(tmp_path / "a.tif") as raster:
        copy(raster, tmp_path / "a.nc", driver="netCDF")
    with rasterio.open(tmp_path / "a.nc") as raster:
        hints = Hints("a", tags=raster.tags(), band_tags=tuple(raster.tags(band) for band in raster.indexes))
    assert band_dates(hints) == (datetime(1999, 1, 1), datetime(1999, 2, 1))
