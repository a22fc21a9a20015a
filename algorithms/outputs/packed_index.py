"""The spatial index of a new GeoPackage, packed at once from the bounds of all its geometries.

GDAL 3.6 and older put one row after the other into an R-tree of SQLite, which for points takes longer than
all else. To sort them by place, and to write the nodes of the tree from the leaves up, full ones side by
side, takes a fifth of that. What nodes hold is laid down at https://www.sqlite.org/rtree.html (shadow
tables); what else belongs to an index, GDAL says.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import numpy as np

_PORTION = 1_000  # rows of a table read at a time; more take longer, for Python's collector looks at them
_CELL = np.dtype([("id", ">i8"), ("bounds", ">f4", 4)])  # bounds as west, east, south, north
_BEYOND = 2.0**-23  # by so much of itself SQLite moves outwards what single precision moves inwards
_DEEPEST = 40  # levels of a tree that SQLite reads
_POINT = (1).to_bytes(4, "little")  # WKB type
_BOUNDED, _EMPTY, _LITTLE = 0b1110, 0b10000, 0b1  # flags of a geometry of a GeoPackage

_READ = 'SELECT "{fid}", substr("{geometry}", 1, 40) FROM "{table}" WHERE "{geometry}" IS NOT NULL'
_NODE_SIZE = 'SELECT length(data) FROM "{index}_node" WHERE nodeno = 1'
_WRITE = 'REPLACE INTO "{index}_{shadow}" VALUES (?, ?)'


class Unreadable(Exception):
    """Geometries that are not as GDAL writes them."""


def pack(path: str, names: dict[str, str], statements: list[tuple[str, tuple]]) -> None:
    """Make the index of a table: by ``statements`` with their values an empty one, which is filled then.

    ``names`` are those of ``fid``, ``geometry``, ``table`` and ``index``, as they stand between quotes.
    Raises `Unreadable` or `sqlite3.Error`, and leaves the file as it was, where it cannot.
    """
    there = f"{Path(path).absolute().as_uri()}?mode=rw"  # a file that is gone is not made anew
    with closing(sqlite3.connect(there, uri=True, isolation_level=None)) as file:
        # No journal lies beside the file: after a cancel that might be another file of this name.
        file.execute("PRAGMA journal_mode = MEMORY")
        file.execute("BEGIN IMMEDIATE")
        for statement, values in statements:
            file.execute(statement, values)
        ids, bounds = _bounds(file.execute(_READ.format(**names)))
        if ids.size:
            (size,) = file.execute(_NODE_SIZE.format(**names)).fetchone()
            _fill(file, names["index"], _leaves(ids, bounds, (size - 4) // _CELL.itemsize), size)
        file.execute("COMMIT")


def _bounds(rows: sqlite3.Cursor) -> tuple[np.ndarray, np.ndarray]:
    """Ids and bounds, (rows, 4), of the geometries that are not empty."""
    found = [(np.empty(0, np.int64), np.empty((0, 4)))]
    while portion := rows.fetchmany(_PORTION):
        ids, heads = zip(*portion)
        found.append((np.array(ids, np.int64), _bounds_of(heads)))
    ids, bounds = (np.concatenate(parts) for parts in zip(*found))
    there = np.isfinite(bounds).all(axis=1)
    return ids[there], bounds[there]


def _bounds_of(heads: tuple[bytes, ...]) -> np.ndarray:
    """Bounds out of the first 40 bytes of geometries: of points, which alone have none, their places."""
    bytes_of = np.frombuffer(b"".join([head.ljust(40, b"\0") for head in heads]), np.uint8).reshape(-1, 40)
    flags = bytes_of[:, 3]
    bounded, empty = (flags & _BOUNDED) != 0, (flags & _EMPTY) != 0
    bounds = bytes_of[:, 8:].copy().view("<f8")
    points = bytes_of[:, 13:29].copy().view("<f8")
    kind = bytes_of[:, 8:13].copy()
    point = (kind == np.frombuffer(b"\1" + _POINT, np.uint8)).all(axis=1)
    if not ((flags & _LITTLE != 0) & (bounded | empty | point)).all():
        raise Unreadable
    bounds[~bounded] = points[~bounded][:, [0, 0, 1, 1]]
    bounds[empty] = np.nan
    return bounds


def _leaves(ids: np.ndarray, bounds: np.ndarray, room: int) -> np.ndarray:
    """The cells of all leaves, sorted into strips from west to east and in these from south to north."""
    x, y = bounds[:, 0] + bounds[:, 1], bounds[:, 2] + bounds[:, 3]
    strip = room * int(np.ceil(np.sqrt(ids.size / room)))
    rank = np.empty(ids.size, np.int64)
    rank[np.argsort(x, kind="stable")] = np.arange(ids.size) // strip
    order = np.lexsort((y, rank))
    cells = np.empty(ids.size, _CELL)
    cells["id"] = ids[order]
    for number, outwards in enumerate((-1, 1, -1, 1)):
        exact = bounds[order, number]
        near = exact.astype(np.float32)
        beyond = exact * (1 + outwards * np.sign(exact) * _BEYOND)
        inside = near * outwards < exact * outwards
        cells["bounds"][:, number] = np.where(inside, beyond.astype(np.float32), near)
    return cells


def _fill(file: sqlite3.Connection, index: str, cells: np.ndarray, size: int) -> None:
    """Write a tree of nodes of a size in bytes, whose leaves hold cells; the root has the number 1."""
    room, numbers = (size - 4) // _CELL.itemsize, count(2)
    for depth in range(_DEEPEST):
        starts = np.arange(0, len(cells), room)
        nodes = np.array([1]) if starts.size == 1 else np.array([next(numbers) for _ in starts])
        holder = np.repeat(nodes, room)[: len(cells)]
        order = np.argsort(cells["id"])
        pairs = zip(cells["id"][order].tolist(), holder[order].tolist())
        file.executemany(_WRITE.format(index=index, shadow="parent" if depth else "rowid"), pairs)
        file.executemany(
            _WRITE.format(index=index, shadow="node"),
            zip(nodes.tolist(), _blobs(cells, room, size, depth if starts.size == 1 else 0)),
        )
        if starts.size == 1:
            return
        above, bounds = np.empty(starts.size, _CELL), cells["bounds"].astype(np.float32)
        above["id"] = nodes
        for number, of_all in enumerate((np.minimum, np.maximum) * 2):
            above["bounds"][:, number] = of_all.reduceat(bounds[:, number], starts)
        cells = above


def _blobs(cells: np.ndarray, room: int, size: int, depth: int) -> Iterator[bytes]:
    """The cells as the contents of nodes, full ones but for the last."""
    for start in range(0, len(cells), room):
        held = cells[start : start + room]
        head = depth.to_bytes(2, "big") + len(held).to_bytes(2, "big")
        yield (head + held.tobytes()).ljust(size, b"\0")
