"""Rasters read with rasterio."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import PurePath
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.dtypes import dtype_fwd
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import NotGeoreferencedWarning, RasterioError

from ..errors import ParameterError, SourceError
from .bands import parse_bands
from .grid import Affine, Grid, Window
from .nodata import Band, Excluded, Interval, Number
from .source import Layer, Pixels, Span

#: rasterio before 1.3.7 takes 64-bit numbers with and without a sign for each other: GDAL's type 12 has none.
_SWAPPED = {"int64": "uint64", "uint64": "int64"} if dtype_fwd.get(12) == "int64" else {}


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


# A raster without georeference is a raster still; where it lies is for the caller to say.
warnings.filterwarnings("ignore", category=NotGeoreferencedWarning)


@dataclass(frozen=True)
class RasterSource:
    """Bands of a raster that GDAL can read. Make one with `RasterSource.open`.

    It holds what is known of the raster, not an open file: it can be pickled, and opens its dataset
    each time it reads.
    """

    path: str
    name: str
    grid: Grid
    block: tuple[int, int]
    layers: tuple[Layer, ...]
    bands: tuple[Band, ...]
    options: tuple[tuple[str, str], ...] = ()
    tags: Mapping[str, str] = field(default_factory=dict)
    band_tags: tuple[Mapping[str, str], ...] = ()

    @classmethod
    def open(
        cls,
        path: str,
        bands: Sequence[int] | str | None = None,
        *,
        name: str = "",
        options: Mapping[str, str] | None = None,
        crs: str = "",
        transform: Affine | None = None,
        exclude: Excluded | None = None,
        user_nodata: Mapping[int, Sequence[Interval]] | None = None,
        use_file_nodata: Mapping[int, bool] | None = None,
        dates: Sequence[datetime | None] | None = None,
    ) -> RasterSource:
        """Look at a raster.

        Parameters
        ----------
        path : str
            Anything GDAL opens: a file, a sub-dataset, a virtual path.
        bands : sequence of int or str, optional
            Numbers from 1, or a text for `parse_bands`; every band but alpha when not given or empty.
        name : str
            What it is called; by default the file's name without its ending.
        options : mapping of str to str, optional
            GDAL open options.
        crs : str
            The key that the grid carries; see `Grid`.
        transform : tuple of 6 float, optional
            Where the pixels lie, if not where the file says; see `Grid`.
        exclude : Excluded, optional
            Values, as the user sees them, to treat as no data in all bands.
        user_nodata : mapping of int to sequence of (number, number), optional
            Closed ranges to treat as no data in single bands.
        use_file_nodata : mapping of int to bool, optional
            False for bands whose nodata value is data.
        dates : sequence of datetime or None, optional
            When each chosen band was acquired.

        Raises
        ------
        SourceError
            When it cannot be opened, holds complex numbers, or has no pixels.
        ParameterError
            When a band does not exist.
        """
        title = name or PurePath(path).stem
        wanted = dict(options or {})
        with _opened(path, wanted, title) as dataset:
            if isinstance(bands, str):
                bands = parse_bands(bands, dataset.count, dataset.descriptions, title)
            numbers = tuple(bands or _not_alpha(dataset))
            _check_bands(numbers, dataset.count, title)
            used = use_file_nodata or {}
            found = [band_of(dataset, number, title, used.get(number, True)) for number in numbers]
            grid = Grid(dataset.width, dataset.height, transform or tuple(dataset.transform)[:6], crs)
            height, width = dataset.block_shapes[numbers[0] - 1]
            tags = _tags(dataset)
            band_tags = tuple(dict(dataset.tags(number)) for number in numbers)
            descriptions = [dataset.descriptions[number - 1] or "" for number in numbers]
        ranges, common = user_nodata or {}, (exclude or Excluded()).intervals
        found = [
            replace(band, excluded=Excluded(common + tuple(ranges.get(band.number, ())))) for band in found
        ]
        layers = tuple(
            Layer(title, band.number, description, "float64" if band.scaled else band.dtype, date)
            for band, description, date in zip(found, descriptions, dates or [None] * len(found))
        )
        return cls(
            path, title, grid, (height, width), layers, tuple(found), tuple(wanted.items()), tags, band_tags
        )

    def dated(self, dates: Sequence[datetime | None]) -> RasterSource:
        """The same source with other dates, one per layer."""
        layers = tuple(replace(layer, date=date) for layer, date in zip(self.layers, dates))
        return replace(self, layers=layers)

    def only(self, numbers: Sequence[int]) -> RasterSource:
        """The same source with some of its layers, by their numbers from 0."""
        tags = tuple(self.band_tags[number] for number in numbers) if self.band_tags else ()
        layers = tuple(self.layers[number] for number in numbers)
        return replace(self, layers=layers, bands=tuple(self.bands[n] for n in numbers), band_tags=tags)

    def read(self, window: Window, spans: Sequence[Span] = ()) -> list[Pixels]:
        """The pixels of each layer in a window; see `Source.read`."""
        with _opened(self.path, dict(self.options), self.name) as dataset:
            return self._pixels(dataset, window, spans)

    def read_picks(
        self, windows: Sequence[Window], picks: Sequence[NDArray[np.int64]]
    ) -> Iterator[list[Pixels]]:
        """Some pixels of several windows, from a dataset that is opened once; see `source.read_picks`."""
        with _opened(self.path, dict(self.options), self.name) as dataset:
            for window, index in zip(windows, picks):
                yield self._pixels(dataset, window, (), index)

    def _pixels(
        self, dataset: Any, window: Window, spans: Sequence[Span], index: NDArray[np.int64] | None = None
    ) -> list[Pixels]:
        found: dict[int, Pixels] = {}
        for dtype in dict.fromkeys(band.dtype for band in self.bands):
            alike = [band for band in self.bands if band.dtype == dtype]
            raw = _read(dataset.read, dataset, alike, window, spans)
            masked = [band for band in alike if band.masked]
            masks = _read(dataset.read_masks, dataset, masked, window, spans) if masked else {}
            if index is not None:
                raw, masks = _picked(raw, index), _picked(masks, index)
            for band in alike:
                found[band.number] = band.pixels(raw[band.number], masks.get(band.number))
        return [found[band.number] for band in self.bands]


def _picked(bands: Mapping[int, NDArray[Any]], index: NDArray[np.int64]) -> dict[int, NDArray[Any]]:
    return {number: values.reshape(-1).take(index) for number, values in bands.items()}


def _read(
    read: Any, dataset: Any, bands: Sequence[Band], window: Window, spans: Sequence[Span]
) -> dict[int, NDArray[Any]]:
    """The window's values of bands of one type, band by number. Blocks between the spans are not read."""
    numbers = [band.number for band in bands]
    rows = (window.row, window.row_stop)
    if len(spans) < 2:
        values = read(numbers, window=(rows, (window.col, window.col_stop)))
        return dict(zip(numbers, values))
    parts = [read(numbers, window=(rows, (window.col + start, window.col + stop))) for start, stop in spans]
    values = np.zeros((len(numbers), window.height, window.width), dtype=parts[0].dtype)
    for (start, stop), part in zip(spans, parts):
        values[:, :, start:stop] = part
    return dict(zip(numbers, values))


@contextmanager
def _opened(path: str, options: Mapping[str, str], name: str) -> Iterator[Any]:
    """An open dataset; what goes wrong with it is told in one sentence."""
    try:
        with rasterio.open(path, **options) as dataset:
            yield dataset
    except (RasterioError, OSError) as error:
        raise SourceError(
            f"The raster {name} ({path}) cannot be read to its end; "
            f"check that the file is there and whole. GDAL says: {str(error).strip() or type(error).__name__}"
        ) from error


def _tags(dataset: Any) -> dict[str, str]:
    """Metadata of all domains that tell of the scene; where they use one name, the default domain rules."""
    found: dict[str, str] = {}
    for domain in dataset.tag_namespaces():
        if domain not in ("IMAGE_STRUCTURE", "SUBDATASETS", "DERIVED_SUBDATASETS") and ":" not in domain:
            found.update(dataset.tags(ns=domain))
    found.update(dataset.tags())
    return found


def _not_alpha(dataset: Any) -> tuple[int, ...]:
    kept = [n for n, interp in zip(dataset.indexes, dataset.colorinterp) if interp != ColorInterp.alpha]
    return tuple(kept) or tuple(dataset.indexes)


def _check_bands(numbers: Sequence[int], count: int, name: str) -> None:
    if not count or not numbers:
        raise SourceError(
            f"The raster {name} has no bands; if it is a container, choose one of its sub-datasets."
        )
    for number in numbers:
        if not 1 <= number <= count:
            raise ParameterError(f"Band {number} was asked for, but the raster {name} has {count}.")
