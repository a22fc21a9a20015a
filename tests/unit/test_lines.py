"""Lines as arrays, out of geometries and in other CRSs: cases checked by hand."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest
import shapely

from pixelwise.core import ArraySource, Lines, LineSampling, ParameterError, sample_lines
from pixelwise.core.locate.wkb import read_sequences
from wkb_by_hand import EXTRAS, collected, header, vertices

#:  1  2  3  4      in rows 0 to 3 from y = 4 down to y = 0
#:  5  6  7  8
#:  9 10 11 12
#: 13 14 15 16
NUMBERS = np.arange(1.0, 17).reshape(4, 4)
UP = (1, 0, 0, 0, -1, 4)


def source(values=NUMBERS, transform=UP, **settings):
    return ArraySource(values, transform, **settings)


def along(*wkt: str | None, sources=None, **settings):
    lines = [None if one is None else shapely.from_wkt(one) for one in wkt]
    return sample_lines(lines, sources or [source()], **settings)


@pytest.mark.parametrize("kind", ["POLYGON ((0 0, 1 0, 1 1, 0 0))", "POINT (1 1)", "MULTIPOINT (1 1, 2 2)"])
def test_other_geometries_than_lines_are_refused(kind):
    with pytest.raises(ParameterError) as refused:
        along(kind)
    name = shapely.from_wkt(kind).geom_type
    assert (
        str(refused.value)
        == f"A {name} was given as a line; lines are needed. Of polygons, give the boundary."
    )


def test_what_is_no_sequence_of_lines_is_refused():
    with pytest.raises(ParameterError, match=r"sequence of shapely line strings.*int was given"):
        sample_lines(5, [source()])
    with pytest.raises(ParameterError, match="parts must be ascending whole numbers from 0 to 2"):
        Lines.from_parts([(0, 0), (1, 1)], [0, 3], [0, 1])
    with pytest.raises(ParameterError, match="features must be ascending whole numbers from 0 to 1"):
        Lines.from_parts([(0, 0), (1, 1)], [0, 2], [0, 2])


def test_rings_and_the_lines_of_collections_are_lines():
    ring = shapely.LinearRing([(0.5, 0.5), (1.5, 0.5), (1.5, 1.5)])
    mixed = shapely.from_wkt("GEOMETRYCOLLECTION (POINT (9 9), LINESTRING (0 3.5, 1 3.5))")
    rows = sample_lines([ring, mixed], [source()])
    assert rows.table["feature"].tolist() == [0] * 4 + [1]
    assert rows.table["array"].tolist() == [13, 14, 10, 13, 1]


def test_a_coordinate_that_is_not_finite_takes_the_line_out():
    lines = Lines.from_parts([(0, 3.5), (np.nan, 3.5), (0, 3.5), (1, 3.5)], [0, 2, 4], [0, 1, 2])
    assert lines.missing.tolist() == [True, False]
    assert sample_lines(lines, [source()]).table["array"].tolist() == [None, 1]


@pytest.mark.parametrize("extra", EXTRAS)
@pytest.mark.parametrize("copies", [1, 40])
def test_lines_out_of_wkb(extra, copies):
    """Alone they are read one by one, together a line of each at a time."""

    def line(*xy):
        return header("LineString", extra) + np.uint32(len(xy)).tobytes() + vertices(xy, extra)

    given = [
        line((0, 3.5), (1.5, 3.5)),
        collected("MultiLineString", line((9, 9), (8, 8)), line(), line((3, 0.5), (4, 0.5)), extra=extra),
        line(),
        b"",
        collected("MultiLineString", extra=extra),
    ]
    parsed = read_sequences(given * copies)
    assert not parsed.unread.any()
    lines = Lines.of(parsed.lines())
    assert (
        lines.features == 5 * copies and lines.missing.tolist() == [False, False, True, True, True] * copies
    )
    assert lines.part.tolist() == [0, 0, 2] * copies
    assert lines.length.tolist() == [1.5, sqrt(2), 1] * copies
    cut_off = read_sequences([given[1][:-3]] * copies + [given[0]])
    assert cut_off.unread.tolist() == [True] * copies + [False]


def test_lengths_along_lines_are_summed_up_line_by_line():
    """A sum over all lines would lose the ninth digit of a short line behind long ones."""
    random = np.random.default_rng(3)
    counts = random.integers(2, 70, 300)
    scale = np.where(np.arange(300) % 2, 1e-3, 1e9)
    parts = [np.cumsum(random.random((count, 2)), axis=0) * size for count, size in zip(counts, scale)]
    lines = Lines.from_parts(np.concatenate(parts), np.cumsum([0, *counts]), np.arange(301))
    for number, part in enumerate(parts):
        first = lines.first[number]
        expected = np.append(0, np.cumsum(np.hypot(*np.diff(part, axis=0).T)))
        assert lines.along[first : first + counts[number]].tolist() == expected.tolist()
    middle = lines.at(np.arange(300), lines.length)
    assert middle.tolist() == [part[-1].tolist() for part in parts]


# Other CRSs


def bend(key, xy):
    """The CRS "bent": y is higher the farther from x = 2; "half" lacks what lies left of x = 1."""
    x, y = xy.T
    if key == "bent":
        return np.column_stack([x, y + 0.5 * (x - 2) ** 2])
    if key == "half":
        return np.where(x[:, np.newaxis] < 1, np.inf, xy)
    return xy


def test_a_straight_edge_is_followed_where_it_is_curved_in_another_crs():
    rows = along("LINESTRING (0 1.6, 4 1.6)", sources=[source(crs="bent")], transform=bend)
    # y = 1.6 + (x - 2)^2 / 2 is 3 at x = 2 - sqrt(2.8), and 2 at 2 - sqrt(0.8): rows 0, 1, 2 and back.
    expected = [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (1, 2), (1, 3), (0, 3)]
    cuts = [0, 2 - sqrt(2.8), 1, 2 - sqrt(0.8), 2, 2 + sqrt(0.8), 3, 2 + sqrt(2.8), 4]
    assert rows.table["array"].tolist() == [NUMBERS[place] for place in expected]
    assert rows.table["length"].tolist() == pytest.approx(np.diff(cuts).tolist(), abs=0.02)
    assert rows.table["length"].sum() == pytest.approx(4, rel=1e-12)
    assert rows.xy[:, 1].tolist() == [1.6] * 8, "points lie on the line as it was given"


def test_steps_are_exact_in_another_crs_and_bilinear_too():
    line, rasters = "LINESTRING (0 1.6, 4 1.6)", [source(crs="bent"), source(name="own", crs="own")]
    rows = along(line, sources=rasters, step=0.5, transform=bend)
    x = np.arange(9) * 0.5
    row = np.floor(4 - (1.6 + 0.5 * (x - 2) ** 2)).astype(int)
    assert rows.table["array"].tolist() == [
        NUMBERS[i, int(at)] if at < 4 else None for i, at in zip(row, x.tolist())
    ]
    plane = np.repeat(np.arange(3.5, 0, -1)[:, np.newaxis], 4, axis=1)
    means = along(line, sources=[source(plane, crs="bent")], transform=bend, method="bilinear")
    expected = np.clip(1.6 + 0.5 * (means.xy[:, 0] - 2) ** 2, 0.5, 3.5)
    assert means.table["array"].tolist() == pytest.approx(expected.tolist(), abs=0.02)


@pytest.mark.parametrize("step", [0, 1])
def test_lines_without_a_place_in_a_crs_get_nothing_there_and_are_told(step):
    lines = [shapely.LineString([(0.5, 3.5), (3, 3.5)]), shapely.LineString([(1, 0.5), (3, 0.5)])]
    job = LineSampling(
        lines, [source(name="here"), source(name="half", crs="half")], transform=bend, step=step
    )
    tables = [rows.table for rows in job if len(rows.table)]
    assert {name: which.tolist() for name, which in job.untransformed.items()} == {"half": [True, False]}
    first = [one for table in tables for one in table["half"][table["feature"] == 0].tolist()]
    assert first == ([None, 2, 3] if step else [None, None, None])
    assert tables[0]["here"][0] == 1 and job.valued.all()


@pytest.mark.filterwarnings("error")
def test_places_without_bounds_in_another_crs_are_no_reason_to_warn():
    def huge(key, xy):
        return np.where(xy[:, :1] < 2.3, xy, np.inf if key == "half" else 1e308)

    lines = [shapely.LineString([(0, 3.5), (4, 3.5)]), shapely.LineString([(0, 2.5), (2, 2.5)])]
    for key in ("half", "far"):
        (rows,) = (rows for rows in LineSampling(lines, [source(crs=key)], transform=huge) if len(rows.table))
        assert rows.table["array"].tolist() == [None, 5, 6]


def test_an_edge_that_a_crs_tears_apart_is_not_measured():
    def torn(key, xy):
        return np.where(xy[:, :1] < 2.3, xy, xy + np.array([100, 0]))

    lines = [shapely.LineString([(0, 3.5), (4, 3.5)]), shapely.LineString([(0, 2.5), (2, 2.5)])]
    job = LineSampling(lines, [source(crs="torn")], transform=torn)
    (table,) = (rows.table for rows in job if len(rows.table))
    assert table["array"].tolist() == [None, 5, 6]
    assert job.untransformed["torn"].tolist() == [True, False]
