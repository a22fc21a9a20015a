"""Which geometries are valid, where many are looked at together."""

from __future__ import annotations

import numpy as np
import pytest

from wkb_by_hand import EXTRAS, collected, header, polygon, vertices

SQUARE = [(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)]
BOW_TIE = [(0, 0), (4, 4), (4, 0), (0, 4), (0, 0)]


@pytest.mark.parametrize("every", [1, 2, 7, 50, 1000])
@pytest.mark.parametrize("kind", ["Polygon", "MultiPolygon"])
def test_each_is_told_apart_from_its_neighbours(every, kind):
    """They overlap, which takes nothing from the validity of each; Z and M are mixed."""
    from pixelwise.algorithms.inputs.validity import checked

    def one(ring, extra):
        made = polygon(ring, extra=extra)
        return made if kind == "Polygon" else collected(kind, made, extra=extra)

    extras, wrong = list(EXTRAS), np.arange(150) % every == every - 1
    result = checked([one(BOW_TIE if wrong[i] else SQUARE, extras[i % 5]) for i in range(150)])
    assert result.invalid.tolist() == wrong.tolist()
    assert not (result.absent | result.unsound | result.astray).any()


def test_what_no_collection_of_them_would_show():
    """QGIS leaves out of a collection what it cannot hand to GEOS."""
    from pixelwise.algorithms.inputs.validity import checked

    good, line = polygon(SQUARE), header("LineString") + b"\2\0\0\0" + vertices(SQUARE[:2])
    short = header("LineString") + b"\1\0\0\0" + vertices(SQUARE[:1])
    far = polygon([(0, 0), (1e200, 0), (4, 4), (0, 0)])
    given = [good, polygon(SQUARE[:2]), b"", line, short, far, polygon([], SQUARE), polygon(), good]
    result = checked(given)
    assert np.flatnonzero(result.absent).tolist() == [2, 7]
    assert np.flatnonzero(result.unsound).tolist() == [1, 4, 6]
    assert np.flatnonzero(result.astray).tolist() == [5]
    assert np.flatnonzero(result.invalid).tolist() == [1, 4, 5, 6]
