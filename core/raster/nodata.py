"""Which pixels of a band are valid, and what they are worth: the one place that knows nodata."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Union

import numpy as np

from ..arrays import Bools, NDArray
from ..errors import ParameterError, Sentence
from ..texts import parts_of
from .source import Pixels

Number = Union[int, float]
Interval = tuple[Number, Number]
_NUMBER = r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|[-+]?inf"
_INTERVAL = re.compile(rf"({_NUMBER})(?:\s*\.\.\s*({_NUMBER}))?", re.IGNORECASE)
_EXCLUDED = Sentence("value to exclude")


@dataclass(frozen=True)
class Excluded:
    """Values to treat as no data: closed intervals."""

    intervals: tuple[Interval, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.intervals)

    @classmethod
    def parse(cls, text: str, use: str = _EXCLUDED) -> Excluded:
        """Read numbers and ranges such as ``-9999, 0..2``.

        Parameters
        ----------
        text : str
        use : str
            What each is, for the message: a `Sentence`, if it is to be translated.

        Raises
        ------
        ParameterError
            When a part is neither a number nor a range, or a range runs backwards; see `parts_of`, too.
        """
        return cls(tuple(_interval(part, text, use) for part in parts_of(text)))

    def __str__(self) -> str:
        return "; ".join(f"{low}..{high}" if low != high else str(low) for low, high in self.intervals)

    def also(self, ranges: Sequence[Interval]) -> Excluded:
        """These values and those in further ranges."""
        return Excluded(self.intervals + tuple(ranges))

    def match(self, values: NDArray[Any], slack: float = 0) -> Bools:
        """Where values lie in an interval; ``slack`` widens each, for values that were rounded on the way."""
        found = np.zeros(values.shape, dtype=bool)
        for low, high in self.intervals:
            found |= (values >= _bound(low, -slack, values)) & (values <= _bound(high, slack, values))
        return found

    def rounding(self, dtype: np.dtype[Any]) -> float:
        """The slack for values of a scaled raster, which may have been rounded."""
        bounds = [abs(bound) for pair in self.intervals for bound in pair if np.isfinite(bound)]
        return 4 * float(np.finfo(dtype).eps) * max(bounds, default=0) if dtype.kind == "f" else 0.0


def _bound(bound: Number, slack: float, values: NDArray[Any]) -> Any:
    """A bound as the values can hold it: 0.1 excludes what a float32 raster shows as 0.1."""
    if values.dtype.kind == "f":
        with np.errstate(over="ignore"):
            return values.dtype.type(bound + slack)
    info = np.iinfo(values.dtype)
    if isinstance(bound, int) and info.min <= bound <= info.max:
        return values.dtype.type(bound)
    return bound


def _interval(part: str, text: str, use: str) -> Interval:
    found = _INTERVAL.fullmatch(part)
    if not found:
        raise ParameterError(
            "'{part}' in '{text}' is no {use}; give numbers and ranges, such as -9999, 0..2.",
            part=part,
            text=text,
            use=use,
        )
    low = _number(found.group(1))
    high = low if found.group(2) is None else _number(found.group(2))
    if low > high:
        raise ParameterError(
            "The range '{part}' runs backwards; write the smaller value first: {range}.",
            part=part,
            range=f"{high}..{low}",  # to be written as it is, with a point, in all languages
        )
    return low, high


def _number(text: str) -> Number:
    number = float(text)
    # Whole numbers stay exact as far as any raster can hold them.
    return int(text) if re.fullmatch(r"[-+]?\d{1,99}", text) and abs(number) < 2.0**65 else number


@dataclass(frozen=True)
class Band:
    """What decides which pixels of a band are valid, and what they are worth.

    GDAL's mask tells it of mask bands, of most alpha bands, and, in 64-bit whole numbers, of a nodata value
    that a float cannot hold.
    """

    number: int  # from 1
    dtype: str  # the numpy name of the type of the raw values
    nodata: Number | None  # the file's own, compared with raw values
    masked: bool  # whether GDAL's mask says which pixels are valid
    scale: float = 1.0  # raw values times scale, plus offset, are what the user sees
    offset: float = 0.0
    excluded: Excluded = field(default_factory=Excluded)  # as the user sees them
    alpha: int | None = None  # the number of an alpha band that GDAL's mask leaves out: 0 there is not valid

    @property
    def scaled(self) -> bool:
        """Whether values are not the raw ones."""
        return (self.scale, self.offset) != (1, 0)

    @property
    def shown_dtype(self) -> str:
        """The numpy name of the type of the values."""
        return "float64" if self.scaled else self.dtype

    def pixels(self, raw: NDArray[Any], mask: NDArray[np.uint8] | None) -> Pixels:
        """Values and validity of raw values and their mask band."""
        raw = raw.view(self.dtype)  # the bits are right, whatever rasterio calls them
        valid: Bools | None = None if mask is None else mask != 0
        if self.nodata is not None:
            valid = _both(valid, raw != raw.dtype.type(self.nodata))
        values = raw.astype(np.float64) * self.scale + self.offset if self.scaled else raw
        if values.dtype.kind == "f":
            valid = _both(valid, ~np.isnan(values))
        if self.excluded:
            slack = abs(self.scale) * 1e-6 if self.scaled else 0.0
            valid = _both(valid, ~self.excluded.match(values, slack))
        return Pixels(values, None if valid is None or valid.all() else valid)


def _both(one: Bools | None, other: Bools) -> Bools:
    return other if one is None else one & other


def storable(nodata: float | None, dtype: np.dtype[Any]) -> Number | None:
    """A file's nodata value as a band of this type can hold it; None where no pixel can have it."""
    if nodata is None or np.isnan(nodata):
        return None
    if dtype.kind == "f":
        # Rounded first: -3.4028235e+38, as float32's lowest is often written, lies a little beyond it.
        with np.errstate(over="ignore"):
            rounded = float(dtype.type(nodata))
        return rounded if np.isfinite(rounded) or np.isinf(nodata) else None
    if not np.isfinite(nodata) or nodata != int(nodata):
        return None
    info = np.iinfo(dtype)
    return int(nodata) if info.min <= nodata <= info.max else None
