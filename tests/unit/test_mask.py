"""Pixels that a mask selects."""

from __future__ import annotations

import numpy as np
import pytest

from pixelwise.core import ArraySource, ParameterError, Window
from pixelwise.core.jobs.mask_selection import MaskSelection
from pixelwise.core.locate.mask import Mask
from pixelwise.core.raster.tiling import tiles

PICTURE = np.array([[0, 1, 1], [0, 3, 1], [2, 1, 0]], dtype=np.uint8)


def picked(values, text="", window=None, **kwargs):
    source = ArraySource(np.asarray(values), **kwargs)
    cells, told = Mask.of(source, text).select(window or source.grid.window)
    return list(zip(cells.row.tolist(), cells.col.tolist())), told.tolist()


def test_by_default_every_valid_pixel_that_is_not_0():
    places = [(0, 1), (0, 2), (1, 1), (1, 2), (2, 0), (2, 1)]
    assert picked(PICTURE) == (places, [1, 1, 3, 1, 2, 1])
    assert picked(PICTURE, nodata=1) == ([(1, 1), (2, 0)], [3, 2])
    assert picked(-PICTURE.astype(np.int8), nodata=-1) == ([(1, 1), (2, 0)], [-3, -2])


def test_values_and_ranges():
    assert picked(PICTURE, "0") == ([(0, 0), (1, 0), (2, 2)], [0, 0, 0])
    assert picked(PICTURE, "0, 2..3")[1] == [0, 0, 3, 2, 0]
    assert picked(PICTURE, "0", nodata=0)[0] == [], "what is no data is never selected"


def test_nan_selects_nothing():
    values = np.array([[np.nan, 0.0, 0.1], [1.0, np.nan, -1.0]], dtype=np.float32)
    assert picked(values)[0] == [(0, 2), (1, 0), (1, 2)]
    assert picked(values, "0.1, -2..0")[0] == [(0, 1), (0, 2), (1, 2)], "0.1 is what a float32 shows as 0.1"
    assert picked(values, "-inf..inf")[0] == [(0, 1), (0, 2), (1, 0), (1, 2)]


def test_rounding_of_scaled_values_does_not_hide_them():
    assert picked(np.array([[3 * 0.1, 0.31]]), "0.3")[0] == [(0, 0)]


def test_windows_are_seen_in_the_raster():
    assert picked(PICTURE, "1", Window(1, 1, 2, 2))[0] == [(1, 2), (2, 1)]


def selected(values, text="", block=(2, 2), pixels=1):
    source = ArraySource(np.asarray(values), block=block)
    found = MaskSelection(Mask.of(source, text), tiles(source.grid, block, pixels))
    done = list(found.run(workers=1))
    assert done[-1] == 1
    return found


@pytest.mark.parametrize("kept", [0, 1 << 20], ids=["read again", "kept"])
def test_pixels_are_numbered_in_row_order_over_the_whole_raster(monkeypatch, kept):
    monkeypatch.setattr("pixelwise.core.jobs.mask_selection._KEPT", kept)
    values = np.array([[1, 0, 1, 1, 0], [0, 1, 1, 0, 1], [0, 0, 0, 1, 1]])
    numbers = np.zeros_like(values)
    found = selected(values)
    for tile in range(len(found.windows)):
        cells, _, number = found.select(tile)
        numbers[cells.row, cells.col] = number
    assert numbers.tolist() == [[1, 0, 2, 3, 0], [0, 4, 5, 0, 6], [0, 0, 0, 7, 8]]
    assert found.counts.tolist() == [2, 3, 1, 0, 1, 1]


def test_pixels_are_numbered_over_any_number_of_rows_of_tiles():
    found = selected(np.ones((7, 3)))
    numbers = np.zeros((7, 3), int)
    for tile in range(len(found.windows)):
        cells, _, number = found.select(tile)
        numbers[cells.row, cells.col] = number
    assert numbers.ravel().tolist() == list(range(1, 22))


def test_pixels_without_data_are_counted_and_the_highest_is_found_in_any_tile():
    assert selected(np.array([[np.nan, 1.0], [np.nan, 0.0]])).invalid == 2
    nan = np.nan
    found = selected(np.array([[nan, 1, 5, nan], [nan, 0, 9, 2], [nan, nan, 3, 0]]), block=(1, 2))
    assert (found.invalid, found.high) == (5, 9)
    with pytest.raises(ParameterError, match=r"its values go from 1\.0 to 9\.0"):
        selected(np.array([[nan, nan, 5, 6, 9, 7, 1, 2]]), "77", block=(1, 2))


@pytest.mark.parametrize(
    ("values", "text", "reason"),
    [
        (PICTURE, "7, 9", "its values go from 0 to 3, and none of them is one of those that were asked for"),
        (PICTURE * 0, "", "its values go from 0 to 0, and none of them is other than 0"),
        ([[np.nan, np.nan]], "", "all its pixels are no data"),
    ],
)
def test_a_mask_that_selects_nothing_says_why(values, text, reason):
    with pytest.raises(ParameterError) as caught:
        selected(values, text)
    assert str(caught.value).startswith(f"The mask array selects no pixel: {reason}. Give ")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1, x", "'x' in '1, x' is no value of a mask; give numbers and ranges, such as -9999, 0..2."),
        ("1-3", "'1-3' in '1-3' is no value of a mask; give numbers and ranges, such as -9999, 0..2."),
        ("3..1", "The range '3..1' runs backwards; write the smaller value first: 1..3."),
    ],
)
def test_values_that_cannot_be_read_are_told(text, sentence):
    with pytest.raises(ParameterError) as caught:
        Mask.of(ArraySource(PICTURE), text)
    assert str(caught.value) == sentence
