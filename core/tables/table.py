"""Results as columns of equal length, and what the columns are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from ..arrays import DTypeLike, NDArray
from ..raster.source import Layer

Column = NDArray[Any]


class Table:
    """Columns of equal length, in order; masked entries, NaT and None are NULL.

    Parameters
    ----------
    columns : mapping of str to (rows,) array
        int64, uint64, float64, datetime64[s], or objects that are str or None.
    values : int
        How many of them, at the end, hold values of rasters; what they are called does not tell.
    aliases : mapping of str to str, optional
        What columns are called where they are shown, if something else.
    behind : int
        How many columns of something else stand behind those of values.
    wanted : mapping of str to str, optional
        What columns would be called that got another name, because theirs is another column's.

    Attributes
    ----------
    comments : dict of str to str
        What else there is to say of columns.

    Raises
    ------
    ValueError
        When the columns differ in length.
    """

    def __init__(
        self,
        columns: Mapping[str, Column],
        values: int = 0,
        aliases: Mapping[str, str] | None = None,
        behind: int = 0,
        wanted: Mapping[str, str] | None = None,
    ) -> None:
        self.columns, self.values, self.aliases = dict(columns), values, dict(aliases or {})
        self._behind, self.wanted = behind, dict(wanted or {})
        self.comments: dict[str, str] = {}
        if len({column.shape for column in self.columns.values()}) > 1:
            raise ValueError("The columns of a table must have one dimension and the same length.")

    @classmethod
    def joined(cls, tables: Sequence[Table]) -> Table:
        """The rows of some tables of the same columns, at least of one, one table after the other."""
        columns: dict[str, Column] = {}
        first = tables[0]
        for name, column in first.columns.items():
            join = np.ma.concatenate if np.ma.isMaskedArray(column) else np.concatenate
            columns[name] = join([table[name] for table in tables])
        return cls(columns, first.values, first.aliases, first._behind, first.wanted)

    def __len__(self) -> int:
        return next((int(column.size) for column in self.columns.values()), 0)

    def __getitem__(self, name: str) -> Column:
        return self.columns[name]

    @property
    def value_columns(self) -> list[str]:
        """Names of the columns that hold values of rasters."""
        stop = len(self.columns) - self._behind
        return list(self.columns)[stop - self.values : stop]


def layer_labels(layers: Sequence[Layer]) -> list[str]:
    """One distinct name per layer: its raster's, with the band's description or number if it has several."""
    bands: dict[str, set[int]] = {}
    for layer in layers:
        bands.setdefault(layer.raster, set()).add(layer.band)
    return free_names(
        [
            f"{layer.raster}_{layer.description or layer.band}"
            if len(bands[layer.raster]) > 1
            else layer.raster
            for layer in layers
        ],
        (),
    )


def free_names(wanted: Sequence[str], taken: Iterable[str]) -> list[str]:
    """The wanted names, each made distinct from those taken and from each other: with _2, _3 and so on.

    Names that differ in upper and lower case only count as the same, as in most file formats.
    """
    used = {name.lower() for name in taken}
    numbers: dict[str, int] = {}  # the next to try of each name: those before are taken and stay so
    found = []
    for name in wanted:
        free, number = name, numbers.get(name.lower(), 2)
        while free.lower() in used:
            free, number = f"{name}_{number}", number + 1
        numbers[name.lower()] = number
        used.add(free.lower())
        found.append(free)
    return found


def renamed(wanted: Sequence[str], names: Sequence[str]) -> dict[str, str]:
    """The wanted name of each that had to get another, by that."""
    return {name: one for name, one in zip(names, wanted) if name != one}


def datetimes(layers: Sequence[Layer]) -> NDArray[np.datetime64]:
    """The layers' dates, (layers,) datetime64[s]; NaT where there is none."""
    return np.array([layer.date or "NaT" for layer in layers], dtype="datetime64[s]")


def layer_columns(layers: Sequence[Layer], times: int) -> dict[str, Column]:
    """Columns `raster`, `band` and `datetime` of the layers, so many times one after the other."""
    columns: dict[str, Column] = {
        "raster": np.array([layer.raster for layer in layers], dtype=object),
        "band": np.array([layer.band for layer in layers], dtype=np.int64),
        "datetime": datetimes(layers),
    }
    return {name: np.tile(values, times) for name, values in columns.items()}


def field_type(dtype: DTypeLike, highest: float = 0) -> np.dtype[Any]:
    """The type of a field: 64 bits; whole for whole numbers, unless the highest is beyond what that holds."""
    # As Python's numbers: numpy before 2 compares unsigned ones with others in floating point.
    whole = np.dtype(dtype).kind != "f" and int(highest) <= np.iinfo(np.int64).max
    return np.dtype(np.int64 if whole else np.float64)


def highest_of(values: Column) -> int:
    """The highest of values that are not masked, where it decides on the type of their field; else 0."""
    found = np.ma.compressed(values) if values.dtype == np.uint64 else values[:0]
    return int(found.max()) if found.size else 0


def field_type_of(values: Column) -> np.dtype[Any]:
    """The type of the field for some values."""
    return field_type(values.dtype, highest_of(values))


def as_field(values: Column) -> Column:
    """Values in the type of their field."""
    return values.astype(field_type_of(values))
