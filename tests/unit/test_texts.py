"""Numbers in texts: decimal points, lists, and commas that may be either."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from pixelwise.core import Excluded, ParameterError, parse_percentiles
from pixelwise.core.locate.mask import read_values
from pixelwise.core.texts import parts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" ; ,", []),
        ("10,90", ["10", "90"]),
        ("0,255", ["0", "255"]),
        ("5; 97", ["5", "97"]),
        ("97;5", ["97", "5"]),
        ("97, 5", ["97", "5"]),
        ("97 ,5", ["97", "5"]),
        ("97.5,5", ["97.5", "5"]),  # has its point
        ("97,5.5", ["97", "5.5"]),
        ("-9999,0..2", ["-9999", "0..2"]),
        ("0..2,5", ["0..2", "5"]),
        ("1,10..12,20", ["1", "10..12", "20"]),
        ("-inf..-1000,0", ["-inf..-1000", "0"]),
        ("5,-3", ["5", "-3"]),
        ("1e3,2e3", ["1e3", "2e3"]),
    ],
)
def test_lists(text, expected):
    assert parts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("97,5", 97, 5),
        ("27,5..99", 27, 5),
        ("0..27,5", 27, 5),
        ("0..9,5", 9, 5),
        ("10; 97,5", 97, 5),
        ("10,90,50", 90, 50),
        ("3,3", 3, 3),
        ("1,000", 1, "000"),
        ("-1,-5; 7,2", 7, 2),
        ("2,5,7,5", 7, 5),
        ("10,5e-3", 10, "5e-3"),
    ],
)
def test_commas_that_may_be_decimal(text, one, other):
    with pytest.raises(ParameterError) as refused:
        parts_of(text)
    assert str(refused.value) == (
        f"In '{text}' the comma of '{one},{other}' may part two numbers or be a decimal comma; "
        f"write {one}.{other} for one number, or {one}; {other} for two."
    )


def test_percentiles():
    assert parse_percentiles("10, 90; 97.5 99") == (10, 90, 97.5, 99)
    assert parse_percentiles("50,5.5") == (50, 5.5)
    assert parse_percentiles("0; 5") == parse_percentiles("0, 5") == (0, 5)
    for text in ("97,5", "0,5", " 0,5", "0,25", "0,101"):
        with pytest.raises(ParameterError, match="may part two numbers or be a decimal comma"):
            parse_percentiles(text)


def test_excluded_values_and_values_of_masks():
    assert Excluded.parse("0,255") == Excluded(((0, 0), (255, 255)))
    for read in (Excluded.parse, read_values):
        with pytest.raises(ParameterError, match=r"write 27\.5 for one number, or 27; 5 for two"):
            read("27,5..99")
    assert Excluded.parse("27.5..99; 3") == Excluded(((27.5, 99), (3, 3)))


def test_excluded_values_as_text():
    text = "-9999; 0..2; 0.1; -inf..-5; 18446744073709551615"
    assert str(Excluded.parse(text)) == text
    assert Excluded.parse(str(Excluded.parse("1e-3,7"))) == Excluded.parse("0.001; 7")
    assert Excluded.parse("0" * 5000 + "1") == Excluded(((1, 1),))


@pytest.mark.parametrize("text", ["1" * 20_000, "1" * 20_000 + ",x", "1," * 10_000 + "x", "1." * 10_000])
def test_long_texts_are_read_at_once(text):
    """A pattern that can match in two ways took minutes for 5,000 digits."""
    begun = time.monotonic()
    for read in (Excluded.parse, parse_percentiles):
        with suppress(ParameterError):
            read(text)
    assert time.monotonic() - begun < 10
