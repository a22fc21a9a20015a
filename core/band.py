"""Which pixels of a band of a raster are valid, and what they are worth: the one place that knows nodata."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasterio.dtypes import dtype_fwd
from rasterio.enums import MaskFlags

from .errors import SourceError
from .source import Bools, Excluded, Number, Pixels

#: rasterio before 1.3.7 takes 64-bit numbers with and without a sign for each other: GDAL's type 12 has none.
_SWAPPED = {"int64": "uint64", "uint64": "int64"} if dtype_fwd.get(12) == "int64" else {}


@dataclass(frozen=True)
class Band:
    """What decides which pixels of a band are valid, and what they are worth.

    Attributes
    ----------
    number : int
        From 1.
    dtype : str
        The numpy name of the type of the raw values.
    nodata : number or None
        The file's own, compared with raw values.
    masked : bool
        Whether GDAL's mask says which pixels are valid: that of a mask band, of an alpha band, or, in 64-bit
        whole numbers, of a nodata value that a float cannot hold.
    scale, offset : float
        Raw values times scale plus offset are what the user sees.
    excluded : Excluded
        Values, as the user sees them, to treat as no data.
    """

    number: int
    dtype: str
    nodata: Number | None
    masked: bool
    scale: float = 1.0
    offset: float = 0.0
    excluded: Excluded = field(default_factory=Excluded)

    @property
    def scaled(self) -> bool:
        """Whether values are not the raw ones."""
        return (self.scale, self.offset) != (1, 0)

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


def band_of(dataset: Any, number: int, name: str, use_nodata: bool) -> Band:
    """Look at a band of an open dataset.

    Raises
    ------
    SourceError
        When it holds complex numbers.
    """
    dtype = _dtype(dataset, number)
    if dtype.kind == "c":
        raise SourceError(
            f"Band {number} of the raster {name} holds complex numbers ({dtype}); "
            "give a raster of real numbers, for instance the amplitude."
        )
    flags = dataset.mask_flag_enums[number - 1]
    wide = dtype.kind in "iu" and dtype.itemsize == 8
    masked = MaskFlags.per_dataset in flags or MaskFlags.alpha in flags
    return Band(
        number,
        dtype.name,
        _nodata(dataset.nodatavals[number - 1], dtype) if use_nodata and not wide else None,
        masked or (wide and use_nodata and MaskFlags.nodata in flags),
        float(dataset.scales[number - 1]),
        float(dataset.offsets[number - 1]),
    )


def _dtype(dataset: Any, number: int) -> np.dtype[Any]:
    """The type of a band's values, where older versions of GDAL and rasterio call it by another name."""
    name = dataset.dtypes[number - 1]
    if name == "uint8" and dataset.tags(number, ns="IMAGE_STRUCTURE").get("PIXELTYPE") == "SIGNEDBYTE":
        return np.dtype("int8")  # GDAL before 3.7
    if _SWAPPED and name in _SWAPPED:
        return np.dtype(_SWAPPED[name])
    return np.dtype("complex64") if name == "complex_int16" else np.dtype(name)


def _nodata(value: float | None, dtype: np.dtype[Any]) -> Number | None:
    """The file's nodata value as the band's type can hold it; None where no pixel can have it."""
    if value is None or np.isnan(value):
        return None
    if dtype.kind == "f":
        # Rounded first: -3.4028235e+38, as float32's lowest is often written, lies a little beyond it.
        with np.errstate(over="ignore"):
            rounded = float(dtype.type(value))
        return rounded if np.isfinite(rounded) or np.isinf(value) else None
    if not np.isfinite(value) or value != int(value):
        return None
    info = np.iinfo(dtype)
    return int(value) if info.min <= value <= info.max else None
