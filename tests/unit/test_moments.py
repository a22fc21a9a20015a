"""Sums, spreads and extremes of large and strange numbers."""

from __future__ import annotations

import math

import numpy as np
import pytest
from shapely import box

import strategies
from by_hand import of, told
from pixelwise.core import ArraySource


def test_integers_near_the_end_of_their_type_stay_exact():
    big = 2**63 - 1
    told = of([big, big - 2, big - 2], "int64")
    assert [int(told[name]) for name in ("min", "max", "majority", "minority", "range")] == [
        *(big - 2, big, big - 2, big, 2)
    ]
    low = -(2**63)
    told = of([low, low + 1, low + 1], "int64")
    assert [int(told[name]) for name in ("min", "max", "majority", "minority")] == [
        low,
        low + 1,
        low + 1,
        low,
    ]


def test_integers_that_a_double_cannot_tell_apart_are_classes_of_their_own():
    told = of([2**60, 2**60 + 1, 2**60 + 1, 2**60 + 2], "int64")
    assert (int(told["variety"]), int(told["majority"]), int(told["minority"])) == (3, 2**60 + 1, 2**60)


def test_unsigned_integers_beyond_2_63():
    big = 2**64 - 1
    told = of([big, big, 5], "uint64")
    assert [int(told[name]) for name in ("min", "max", "majority", "minority", "range")] == [
        5,
        big,
        big,
        5,
        big - 5,
    ]
    assert told["sum"] == pytest.approx(2.0 * big, rel=1e-15)
    assert told["mean"] == pytest.approx((2.0 * big + 5) / 3, rel=1e-15)


def test_uint32_beyond_2_31():
    told = of([4_000_000_000, 4_000_000_000, 3], "uint32")
    assert (told["sum"], told["max"], told["range"]) == (8_000_000_003, 4_000_000_000, 3_999_999_997)


def test_range_of_small_types_does_not_wrap():
    assert of([-128, 127], "int8")["range"] == 255
    assert of([-32768, 32767], "int16")["range"] == 65535
    assert of([-(2**31), 2**31 - 1], "int32")["range"] == 2**32 - 1
    assert float(of([-(2**63), 2**63 - 1], "int64")["range"]) == pytest.approx(2.0**64, rel=1e-15)


def test_sums_of_integers_are_exact():
    """In double precision 1 + 2^53 + 1 is 2^53."""
    assert int(of([1, 2**53, 1], "int64")["sum"]) == 2**53 + 2
    assert int(of([-1, -(2**53), -1], "int64")["sum"]) == -(2**53) - 2
    assert int(of([1, 2**53, 1], "uint64")["sum"]) == 2**53 + 2


@pytest.mark.parametrize(("value", "dtype"), [(2**62, "int64"), (-(2**62), "int64"), (2**63, "uint64")])
def test_sums_beyond_64_bits_do_not_wrap(value, dtype):
    told = of([value] * 6, dtype)
    assert told["sum"] == pytest.approx(6.0 * value, rel=1e-15)
    assert of([value] * 3, dtype)["sum"] == pytest.approx(3.0 * value, rel=1e-15)
    assert told["mean"] == pytest.approx(float(value), rel=1e-15)
    assert told["stdev"] == pytest.approx(0, abs=1e-9 * abs(float(value)))


def test_sums_are_exact_up_to_2_63():
    """In double precision each 256 is lost beside 2^62."""
    for high in (2**62, -(2**62)):
        assert of([256, high, 256, 256, 256], "int64")["sum"] == high + 1024


def test_equal_values_have_no_spread_though_their_mean_is_rounded():
    """0.1 + 0.1 + 0.1 over 3 is 0.10000000000000002 in double precision."""
    found = of([0.1] * 3, "float64")
    assert (found["mean"], found["variance"], found["stdev"]) == (0.1, 0, 0)


@pytest.mark.parametrize("block", [(9, 9), (1, 1), (1, 2), (1, 3)])
def test_spread_of_windows_that_are_merged(block):
    """Of 1 3 5 7 1 the mean is 17/5 and that of the squares 85/5."""
    with strategies.small_tiles():
        row = told(box(0, -1, 5, 0), ArraySource(np.array([[1, 3, 5, 7, 1]], "uint8"), block=block))
    assert row["variance"] == pytest.approx(17 - 3.4**2)
    assert row["cv"] == pytest.approx((17 - 3.4**2) ** 0.5 / 3.4)


def test_the_coefficient_of_variation_of_a_negative_mean_and_of_none():
    assert of([-1, -3], "int8")["cv"] == -0.5
    assert of([-1, 1], "int8")["cv"] is np.ma.masked


def test_float32_is_summed_in_double_precision():
    """In single precision 2^24 + 1 + 1 + .. never gets beyond 2^24."""
    assert of([2**24] + [1] * 1000, "float32")["sum"] == 2**24 + 1000


def test_float16_is_summed_in_double_precision():
    assert of([60_000] * 10, "float16")["sum"] == 10 * float(np.float16(60_000))


@pytest.mark.parametrize("dtype", ["float64", "int64"])
def test_variance_of_large_numbers_close_together(dtype):
    """A sum of squares would lose all digits: 10^9 + 1, 2, 3 have the variance 2/3."""
    assert of([10**9 + 1, 10**9 + 2, 10**9 + 3], dtype)["variance"] == pytest.approx(2 / 3, rel=1e-9)


def test_infinity_is_a_value():
    told = of([1, math.inf, 2])
    assert (told["count"], told["nodata"]) == (3, 0)
    assert (told["sum"], told["mean"], told["max"], told["range"]) == (math.inf,) * 4
    assert (told["min"], told["median"], told["variety"], told["minority"]) == (1, 2, 3, 1)
    told = of([-math.inf, 5, 5])
    assert (told["sum"], told["min"], told["majority"], told["median"]) == (-math.inf, -math.inf, 5, 5)


def test_infinities_that_cancel_leave_a_nan_that_is_no_null():
    told = of([math.inf, -math.inf])
    assert (told["min"], told["max"]) == (-math.inf, math.inf)
    assert told["mean"] is not np.ma.masked
    assert math.isnan(told["mean"])


def test_nan_is_no_value():
    told = of([1, math.nan, 2])
    assert (told["count"], told["nodata"], told["sum"], told["variety"]) == (2, 1, 3, 2)


def test_negative_zero_is_zero():
    told = of([0.0, -0.0, 1.0, 1.0, 1.0])
    assert (told["variety"], told["majority"], told["minority"]) == (2, 1, 0)
