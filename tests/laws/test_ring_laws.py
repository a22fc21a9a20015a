"""However polygons are given, as shapely's, as arrays or as WKB, the zones are the same bit for bit."""

from __future__ import annotations

from unittest import mock

import hypothesis.strategies as st
import numpy as np
import shapely
from hypothesis import given

import strategies
from pixelwise.core import Zones
from pixelwise.core.locate import wkb
from wkb_by_hand import EXTRAS, of_shapely

some_features = strategies.features(8, 8, largest=12)


def same(one: Zones, other: Zones) -> None:
    for name in Zones.__dataclass_fields__:
        ours, theirs = getattr(one, name), getattr(other, name)
        assert ours.dtype == theirs.dtype and np.array_equal(ours, theirs), name


@given(some_features, st.data())
def test_arrays_give_the_zones_that_shapely_gives(features, data):
    flipped = [
        shapely.reverse(one) if one is not None and data.draw(st.booleans()) else one for one in features
    ]
    parts = [[] if one is None else shapely.get_parts(one).tolist() for one in flipped]
    rings = [shapely.get_rings(part).tolist() for some in parts for part in some]
    xy = [shapely.get_coordinates(ring) for some in rings for ring in some]
    offsets = [np.cumsum([0, *map(len, some)]) for some in (xy, rings, parts)]
    same(Zones.from_rings(np.concatenate([np.empty((0, 2)), *xy]), *offsets), Zones.from_shapely(flipped))


@given(some_features, st.sampled_from([1, 3, 10**9]), st.data())
def test_wkb_gives_the_zones_that_shapely_gives(features, together, data):
    geometries = [of_shapely(one, data.draw(st.sampled_from(sorted(EXTRAS)))) for one in features]
    with mock.patch.object(wkb, "_TOGETHER", together):
        found = wkb.read_sequences(geometries)
    assert not found.unread.any()
    same(Zones.of(found.rings()), Zones.from_shapely(features))


@given(some_features)
def test_wkb_is_read_as_shapely_writes_it(features):
    for dimension in (shapely.force_2d, shapely.force_3d):
        written = [b"" if one is None else shapely.to_wkb(dimension(one)) for one in features]
        same(Zones.of(wkb.read_sequences(written).rings()), Zones.from_shapely(features))


@given(st.lists(st.binary(max_size=60) | st.sampled_from([b"\1\3\0\0\0", b"\1\6\0\0\0"]), max_size=20))
def test_any_bytes_are_read_or_told(geometries):
    found = wkb.read_sequences(geometries)
    assert found.features == len(geometries)
    assert not found.unread[found.feature].any()
    assert found.count.sum() == len(found.xy)
