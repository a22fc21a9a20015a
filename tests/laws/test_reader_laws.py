"""Both readers of files say the same of every raster: where it lies, what it is, each pixel, bit for bit."""

from __future__ import annotations

import tempfile
from pathlib import Path

import hypothesis.strategies as st
import numpy as np
import pytest
import rasterio
from hypothesis import assume, given

pytest.importorskip("osgeo.gdal", reason="GDAL's own Python is not installed")

from osgeo import gdal

from pixelwise.core import Excluded, ExtractionError, GdalSource, RasterSource, Window
from random_files import files


@pytest.fixture(scope="module", autouse=True)
def quiet():
    """Let GDAL complain of the odder files in silence."""
    gdal.DontUseExceptions()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    yield
    gdal.PopErrorHandler()


def pixels_of(source, window, columns):
    """Everything that reading gives, as bytes."""
    every = np.arange(window.height * window.width)
    told = [*source.read(source.grid.window), *next(source.read_pixels([window], [every[::-2]]))]
    for part in source.read(window, columns):
        told += [part.at((slice(None), slice(start, stop))) for start, stop in columns or [(0, window.width)]]
    return [
        (part.values.dtype.str, part.values.tobytes(), None if part.valid is None else part.valid.tobytes())
        for part in told
    ]


def outcome(reader, path, draw_window, **asked):
    """What a reader says of a file, or how it refuses it."""
    try:
        source = reader.open(str(path), **asked)
        told = [
            getattr(source, name)
            for name in ("name", "grid", "block", "layers", "bands", "tags", "band_tags")
        ]
        return told, pixels_of(source, *draw_window(source.grid))
    except ExtractionError as error:
        # GDAL's own words, in one sentence, come from another place of it.
        return (
            type(error),
            error.template,
            {key: text for key, text in error.values.items() if key != "problem"},
        )


@st.composite
def windows(draw, grid):
    """A window of a grid, and columns of it."""
    row, col = draw(st.integers(0, grid.height - 1)), draw(st.integers(0, grid.width - 1))
    height, width = draw(st.integers(1, grid.height - row)), draw(st.integers(1, grid.width - col))
    cuts = sorted(draw(st.sets(st.integers(0, width), max_size=6)))
    return Window(row, col, height, width), list(zip(cuts[::2], cuts[1::2]))


@given(file=files(), data=st.data())
def test_both_readers_give_the_same_answers(file, data):
    assume(rasterio.__version__ != "1.2.0" or file.kind[:4] != "CInt")  # refused in other words there
    numbers = st.lists(st.integers(1, file.size[0]), unique=True)
    asked = {
        "bands": data.draw(numbers),
        "exclude": Excluded.parse(data.draw(st.sampled_from(["", "0", "-1..1", "7"]))),
        "use_file_nodata": dict.fromkeys(data.draw(numbers), False),
        "user_nodata": {number: [(2, 50)] for number in data.draw(numbers)},
    }
    drawn = []

    def window(grid):
        drawn.append(drawn[0] if drawn else data.draw(windows(grid)))
        return drawn[0]

    with tempfile.TemporaryDirectory() as folder:
        path = file.write(Path(folder))
        assert outcome(GdalSource, path, window, **asked) == outcome(RasterSource, path, window, **asked)
