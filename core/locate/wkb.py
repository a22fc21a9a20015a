"""Coordinates out of well-known binary, those of many geometries at once."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..arrays import Bools, Floats, Ints, NDArray, owners
from .rings import Rings, Sequences

#: Geometries that are walked through together, a ring or line of each at a time; fewer are cheaper alone.
_TOGETHER = 16

_POINT, _LINE, _POLYGON, _MULTILINE, _MULTIPOLYGON = 1, 2, 3, 5, 6  # types of WKB
_COLLECTIONS = (4, 5, 6, 7)
_Z, _FURTHER = 1 << 31, 0x7FFF0000
_EXTRA = {0: 0, 1: 8, 2: 8, 3: 16}  # bytes of Z and M after x and y, by the thousands of the type

# What a sequence is; see `Parsed`.
POINT, LINE, OUTER, HOLE = range(4)


def layout(kind: int) -> tuple[int, int]:
    """Type of geometry without Z and M, 0 where it is none that is known, and the bytes of a vertex."""
    thousands, flat = divmod(kind & 0xFFFF, 1000)
    if kind & _FURTHER or thousands not in _EXTRA:
        return 0, 0
    return flat, 16 + _EXTRA[thousands] + (8 if kind & _Z else 0)


@dataclass(frozen=True)
class Parsed(Sequences):
    """What geometries consist of: points, lines and rings. An empty point has no vertex.

    Attributes
    ----------
    kind : (sequences,) int64
        `POINT`, `LINE`, `OUTER` for the outline of a polygon, `HOLE` for a hole of the polygon before.
    unread : (features,) bool
        Geometries of other types, such as curves, or with their high byte first; they have no sequences.
    """

    kind: Ints
    unread: Bools

    @property
    def vertices(self) -> Ints:
        """How many vertices each geometry has."""
        return np.bincount(self.feature, self.count, self.features).astype(np.int64)

    def lines(self) -> Sequences:
        """The lines among them, empty ones too."""
        kept = self.kind == LINE
        xy = self.xy if kept.all() else self.xy[np.repeat(kept, self.count)]
        return Sequences(xy, self.count[kept], self.feature[kept], self.features)

    def rings(self) -> Rings:
        """The rings among them: lines and points that lie beside polygons have no area."""
        kept = (self.kind >= OUTER) & (self.count > 0)
        xy, count, kind, feature = self.xy, self.count, self.kind, self.feature
        if not kept.all():
            xy = xy[np.repeat(kept, count)]
            count, kind, feature = count[kept], kind[kept], feature[kept]
        return Rings(xy, count, feature, self.features, kind == OUTER)


def read_sequences(geometries: Sequence[bytes]) -> Parsed:
    """Read geometries as QGIS and ``shapely.to_wkb`` write them by default: low byte first.

    Empty bytes stand for no geometry.
    """
    lengths = np.array([len(wkb) for wkb in geometries], dtype=np.int64)
    # Three bytes more, so that a number may be looked up at any of the others.
    raw = np.frombuffer(b"".join([*geometries, b"\0\0\0"]), dtype=np.uint8)
    start = np.cumsum(lengths) - lengths
    found, read = _walk_together(raw, start, lengths)
    unread = np.zeros(lengths.size, dtype=bool)
    alone: list[tuple[int, ...]] = []
    for number in np.flatnonzero(~read & (lengths > 0)).tolist():
        one = _walk(geometries[number])
        unread[number] = one is None
        begin = int(start[number])
        alone += [(number, begin + at, *rest) for at, *rest in one or ()]
    found = np.concatenate([found, np.array(alone, dtype=np.int64).reshape(-1, 5)])
    feature, at, count, size, kind = found[np.argsort(found[:, 0], kind="stable")].T
    return Parsed(_vertices(raw, at, count, size), count, feature, lengths.size, kind, unread)


def _vertices(raw: NDArray[np.uint8], at: Ints, count: Ints, size: Ints) -> Floats:
    """The x and y of ``count`` vertices of ``size`` bytes each from the byte ``at`` on, and so on."""
    total = int(count.sum())
    if not total:
        return np.empty((0, 2))
    # Wherever they begin: one pair for each byte of the buffer, of which few are looked at.
    pairs: NDArray[np.complex128] = np.ndarray((raw.size - 15,), dtype="<c16", buffer=raw, strides=(1,))
    owner = owners(count)
    place = np.arange(total, dtype=np.int64)
    place -= (np.cumsum(count) - count)[owner]
    place *= size[owner]
    place += at[owner]
    xy: Floats = pairs[place].view("<f8").reshape(-1, 2)
    return xy


def _walk_together(raw: NDArray[np.uint8], start: Ints, length: Ints) -> tuple[Ints, Bools]:
    """Walk through polygons, lines and several of these, as long as there are many: a ring of each at a time.

    A line is walked through like a polygon of one ring that does not say how many rings it has.

    Gives records (geometry, first byte, vertices, bytes of a vertex, kind), and which were read to their end.
    """
    numbers: NDArray[np.uint32] = np.ndarray((raw.size - 3,), dtype="<u4", buffer=raw, strides=(1,))
    which = np.flatnonzero(length >= 9)
    which = which[raw[start[which]] == 1]
    kinds, of_kind = np.unique(numbers[start[which] + 1], return_inverse=True)
    flat, size = np.array([layout(kind) for kind in kinds.tolist()], np.int64).reshape(-1, 2)[of_kind].T
    line, begin = (flat == _LINE) | (flat == _MULTILINE), start[which] + 5
    multi = (flat == _MULTIPOLYGON) | (flat == _MULTILINE)
    parts = np.where(multi, numbers[begin], 1)
    walkers = np.array(
        [which, begin + 4 * multi, (start + length)[which], size, 5 * multi, parts, 0 * which, line], np.int64
    )[:, multi | line | (flat == _POLYGON)]
    records, read = [np.empty((0, 5), np.int64)], np.zeros(start.size, dtype=bool)
    while walkers.shape[1] >= _TOGETHER:
        which, at, stop, size, header, parts, rings, line = walkers  # parts and rings: how many are to come
        opened = (rings == 0) & (parts > 0)
        at[opened] += header[opened]
        rings[opened] = 1
        polygon = opened & (line == 0)
        # Where a geometry is cut off, any number will do: it will not end where it should.
        rings[polygon] = numbers[np.minimum(at[polygon], numbers.size - 1)]
        at[polygon] += 4
        parts[opened] -= 1
        ring = rings > 0
        count = numbers[np.minimum(at[ring], numbers.size - 1)].astype(np.int64)
        at[ring] += 4
        kind = np.where(line[ring] == 1, LINE, np.where(opened[ring], OUTER, HOLE))
        records.append(np.column_stack([which[ring], at[ring], count, size[ring], kind]))
        at[ring] += count * size[ring]
        rings[ring] -= 1
        more = (rings > 0) | (parts > 0)
        read[which[~more & (at == stop)]] = True
        walkers = walkers[:, more & (at < stop)]
    found = np.concatenate(records)
    return found[read[found[:, 0]]], read


def _walk(wkb: bytes) -> list[tuple[int, int, int, int]] | None:
    """Walk through a geometry of any type: (first byte, vertices, bytes of a vertex, kind) of each sequence.

    None where it cannot be read.
    """
    found: list[tuple[int, int, int, int]] = []
    try:
        return found if _walk_from(wkb, 0, found) == len(wkb) else None
    except (struct.error, ValueError):
        return None


def _walk_from(wkb: bytes, at: int, found: list[tuple[int, int, int, int]]) -> int:
    """Walk through the geometry that begins at a byte, and say where it ends."""
    low_first, kind = struct.unpack_from("<BI", wkb, at)
    flat, size = layout(kind)
    at += 5
    if not low_first:
        raise ValueError
    if flat == _POINT:
        x, y = struct.unpack_from("<dd", wkb, at)
        found.append((at, 0 if x != x and y != y else 1, size, POINT))
        return at + size
    if flat not in (_LINE, _POLYGON, *_COLLECTIONS):
        raise ValueError
    number: int = struct.unpack_from("<I", wkb, at)[0]
    at += 4
    if flat == _LINE:
        found.append((at, number, size, LINE))
        return at + number * size
    for i in range(number):
        if flat == _POLYGON:
            (count,) = struct.unpack_from("<I", wkb, at)
            found.append((at + 4, count, size, HOLE if i else OUTER))
            at += 4 + count * size
        else:
            at = _walk_from(wkb, at, found)
    return at
