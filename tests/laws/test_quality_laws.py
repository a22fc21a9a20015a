"""Laws of quality masks: a masked raster is the raster whose other pixels are not valid, in every job."""

from __future__ import annotations

import hypothesis.extra.numpy as hnp
import hypothesis.strategies as st
import numpy as np
from hypothesis import given

import strategies
from pixelwise.core import (
    STATISTICS,
    ArraySource,
    GoodValues,
    QualityMasked,
    Window,
    sample_points,
    zonal_statistics,
)


@st.composite
def conditions(draw):
    """A condition on bits as text, and as a function of one whole number that spells it out."""
    first = draw(st.integers(0, 7))
    last = draw(st.integers(first, 7))
    wanted = draw(st.sampled_from(["clear", "set", "number"]))
    number = draw(st.integers(0, 2 ** (last - first + 1) - 1))
    text = f"bits {first}-{last} " + (f"= {number}" if wanted == "number" else wanted)

    def met(value: int) -> bool:
        digits = f"{value:08b}"[::-1][first : last + 1]  # the bit that is worth 1 comes first
        if wanted == "number":
            return int(digits[::-1], 2) == number
        return set(digits) == {"0" if wanted == "clear" else "1"}

    return text, met


@given(
    st.lists(conditions(), min_size=1, max_size=3),
    st.sampled_from(["; ", ", ", " and ", " "]),
    hnp.arrays("uint8", 40),
)
def test_bits_are_what_their_digits_say(wanted, between, values):
    found = GoodValues.parse(between.join(text for text, _ in wanted)).match(values)
    assert found.tolist() == [all(met(value) for _, met in wanted) for value in values.tolist()]


@st.composite
def masked(draw):
    """A scene, a mask on coarser pixels that may reach beyond it, and which pixels are good, one by one."""
    grid, zones, values, nodata, valid = draw(strategies.scenes())
    high, wide, above, left = (draw(st.integers(*span)) for span in ((1, 3), (1, 3), (0, 4), (0, 4)))
    rows = -(-(grid.height + above) // high) + draw(st.integers(0, 2))
    cols = -(-(grid.width + left) // wide) + draw(st.integers(0, 2))
    held = draw(hnp.arrays("uint8", (rows, cols), elements=st.integers(0, 3)))
    known = draw(hnp.arrays(bool, (rows, cols)))
    a, b, _, d, e, _ = grid.transform
    x, y = grid.to_map(-left, -above)
    transform = (a * wide, b * high, float(x), d * wide, e * high, float(y))
    quality = ArraySource(held, transform, valid=known, block=draw(strategies.blocks))
    good = np.zeros(values.shape, dtype=bool)
    for row, col in np.ndindex(values.shape):
        cell = (row + above) // high, (col + left) // wide
        good[row, col] = known[cell] and held[cell] in (1, 2)
    bare = ArraySource(values, grid.transform, nodata=nodata, valid=valid, block=draw(strategies.blocks))
    one = QualityMasked(bare, quality, "1, 2")
    good &= True if valid is None else valid
    # In the same tiles, or sums would be rounded in another order.
    other = ArraySource(values, grid.transform, nodata=nodata, valid=good, block=one.block)
    return grid, zones, one, other


@given(masked(), st.sampled_from(strategies.MODES))
def test_zones_see_good_pixels_alone(case, pixels):
    grid, zones, one, other = case
    with strategies.small_tiles():
        told = [
            zonal_statistics(strategies.zones_of(grid, zones), [source], tuple(STATISTICS), pixels=pixels)
            for source in (one, other)
        ]
    assert [column.tolist() for column in told[0].columns[0].values()] == [
        column.tolist() for column in told[1].columns[0].values()
    ]


@given(masked(), st.data())
def test_points_see_good_pixels_alone(case, data):
    grid, _, one, other = case
    places = st.lists(st.tuples(*(st.floats(-1, size + 1) for size in (grid.width, grid.height))), min_size=1)
    points = grid.to_map(*np.array(data.draw(places)).T)
    method, reach = data.draw(st.sampled_from(["nearest", "bilinear"])), data.draw(st.integers(0, 3))
    told = [
        sample_points(points, [source], method, max_distance=reach).wide().columns for source in (one, other)
    ]
    assert {name: column.tolist() for name, column in told[0].items()} == {
        name: column.tolist() for name, column in told[1].items()
    }


@given(masked(), st.data())
def test_single_pixels_are_those_of_windows(case, data):
    grid, _, one, _ = case
    row, col = data.draw(st.integers(0, grid.height - 1)), data.draw(st.integers(0, grid.width - 1))
    height, width = data.draw(st.integers(1, grid.height - row)), data.draw(st.integers(1, grid.width - col))
    window = Window(row, col, height, width)
    index = np.array(data.draw(st.lists(st.integers(0, height * width - 1), min_size=1)), dtype=np.int64)
    ((single,),) = one.read_pixels([window], [index])
    (whole,) = one.read(window)
    taken = whole.take(index)
    every = [np.ones(index.size, bool) if valid is None else valid for valid in (single.valid, taken.valid)]
    assert every[0].tolist() == every[1].tolist()
    np.testing.assert_array_equal(single.values, taken.values)
