"""Rasters read with rasterio."""

from __future__ import annotations

import re
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
from rasterio.enums import ColorInterp
from rasterio.errors import NotGeoreferencedWarning, RasterioError

from .band import Band, band_of
from .errors import ParameterError, SourceError
from .grid import Affine, Grid, Window
from .source import Excluded, Interval, Layer, Pixels, Span

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


def parse_bands(text: str, count: int, descriptions: Sequence[str | None], raster: str) -> tuple[int, ...]:
    """Band numbers of a text such as ``1,3-5`` or of band names; empty for an empty text.

    A number means the band of that number, though another may be called by it.

    Raises
    ------
    ParameterError
        When a band does not exist.
    """
    names = {(name or "").strip().lower(): number for number, name in enumerate(descriptions, 1) if name}
    found: list[int] = []
    for part in (piece.strip() for piece in re.split(r"[,;]", text)):
        if not part:
            continue
        bounds = re.fullmatch(r"(\d+)(?:\s*-\s*(\d+))?", part)
        if bounds:  # a number is a number, whatever bands are called
            first, last = int(bounds.group(1)), int(bounds.group(2) or bounds.group(1))
            if not 1 <= first <= last <= count:
                raise ParameterError(
                    f"Band '{part}' was asked for, but the raster {raster} has the bands 1 to {count}."
                )
            found.extend(range(first, last + 1))
        elif part.lower() in names:
            found.append(names[part.lower()])
        else:
            raise ParameterError(
                f"The raster {raster} has no band named '{part}'; give numbers such as 1,3-5"
                + (f" or one of: {', '.join(n for n in descriptions if n)}." if names else ".")
            )
    return tuple(dict.fromkeys(found))
