"""Random rasters in files of all types, written by GDAL's own Python: rasterio does not know all types."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import hypothesis.strategies as st
import numpy as np
from osgeo import gdal

#: GDAL's names of types, and numpy's; "signed" is how GDAL before 3.7 has int8.
TYPES = {
    **{name: name.lower() for name in ("Int16", "UInt16", "Int32", "UInt32", "Float32", "Float64")},
    **{name: name.lower() for name in ("Int8", "Int64", "UInt64", "Float16") if hasattr(gdal, f"GDT_{name}")},
    "Byte": "uint8",
    "signed": "int8",
    "CInt16": "int16",
    "CInt32": "int32",
    "CFloat32": "complex64",
    "CFloat64": "complex128",
}
TYPES = {name: np.dtype(kind) for name, kind in TYPES.items()}
COPIES = [name for name in ("VRT", "PNG", "netCDF", "GPKG", "AAIGrid", "HFA") if gdal.GetDriverByName(name)]
TRANSFORMS = [None, (500.0, 10.0, 0.0, 900.0, 0.0, -10.0), (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)]
TRANSFORMS += [(-105.67, 1 / 3, 0.0, 40.31, 0.0, 1 / 3), (1e6, 3.0, 4.0, 2e6, 4.0, -3.0)]
RATIONAL = {"LINE_OFF": "2", "SAMP_OFF": "2", "LINE_SCALE": "2", "SAMP_SCALE": "2", "LAT_OFF": "1"}
RATIONAL.update(
    {"LONG_OFF": "1", "HEIGHT_OFF": "1", "LAT_SCALE": "1", "LONG_SCALE": "1", "HEIGHT_SCALE": "1"}
)
RATIONAL.update({f"{axis}_{part}_COEFF": "1 " * 20 for axis in ("LINE", "SAMP") for part in ("NUM", "DEN")})
_WORDS = st.sampled_from(["a", "b:c", "b : d", " e ", "f=g:h", "über", "1", "units\t", "NC#x"])


@dataclass
class File:
    """What to write; `options` are those of the GeoTIFF, of which `copy` makes another format, if any."""

    kind: str
    size: tuple[int, int, int]  # bands, rows, columns
    seed: int
    options: list[str]
    copy: str
    nodata: object
    mask: str  # "", "internal" or "external"
    alpha: bool
    scales: list[tuple[float, float] | None]
    placed: object  # a transform, "gcp" or "rpc"
    descriptions: list[str] = field(default_factory=list)
    tags: dict[str, dict[str, str]] = field(default_factory=dict)

    def write(self, folder: Path) -> Path:
        """Write it; the file to open."""
        path = folder / "file.tif"
        gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES" if self.mask == "internal" else "NO")
        self._write(path)
        gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", None)
        if not self.copy:
            return path
        other, source = folder / f"file.{self.copy.lower()}", gdal.Open(str(path))
        return other if gdal.GetDriverByName(self.copy).CreateCopy(str(other), source) else path

    def _write(self, path: Path) -> None:
        count, rows, cols = self.size
        kind = gdal.GDT_Byte if self.kind == "signed" else getattr(gdal, f"GDT_{self.kind}")
        options = [
            *self.options,
            *["PIXELTYPE=SIGNEDBYTE"] * (self.kind == "signed"),
            *["ALPHA=YES"] * self.alpha,
        ]
        file = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, count, kind, options)
        for number, values in enumerate(self._values(), 1):
            band = file.GetRasterBand(number)
            band.WriteRaster(0, 0, cols, rows, values.tobytes())
            if self.nodata is not None:
                set_nodata = f"SetNoDataValueAs{self.kind}" if "nt64" in self.kind else "SetNoDataValue"
                getattr(band, set_nodata)(self.nodata)
            if self.scales[number - 1]:
                band.SetScale(self.scales[number - 1][0])
                band.SetOffset(self.scales[number - 1][1])
            band.SetDescription(self.descriptions[number - 1])
            band.SetMetadata(self.tags.get("band", {}))
        for domain in ("", "SCENE", "xml:odd"):
            file.SetMetadata(self.tags.get(domain, {}), domain)
        self._place(file)
        if self.mask:
            file.CreateMaskBand(gdal.GMF_PER_DATASET)
            chosen = np.random.default_rng(self.seed).choice(np.array([0, 255], "uint8"), (rows, cols))
            file.GetRasterBand(1).GetMaskBand().WriteRaster(0, 0, cols, rows, chosen.tobytes())

    def _place(self, file) -> None:
        if self.placed == "gcp":
            corners = [gdal.GCP(col, 9 - row, 0, col, row) for col, row in ((0, 0), (2, 0), (2, 2), (0, 2))]
            file.SetGCPs(corners, "")
        elif self.placed == "rpc":
            file.SetMetadata(RATIONAL, "RPC")
        elif self.placed is not None:
            file.SetGeoTransform(self.placed)

    def _values(self) -> np.ndarray:
        """Values to the ends of their type, every third the one that is no data."""
        kind, random = TYPES[self.kind], np.random.default_rng(self.seed)
        size = (*self.size, 2) if self.kind.startswith("CInt") else self.size
        values = np.frombuffer(random.bytes(int(np.prod(size)) * kind.itemsize), kind).reshape(size).copy()
        if self.nodata is not None and kind.kind in "iuf":
            with np.errstate(all="ignore"):
                same = np.array(self.nodata).astype(kind)
            values[random.random(size) < 0.3] = same
        if self.alpha:
            values[-1] = np.where(values[-1] % 2, values[-1], 0)
        return values


@st.composite
def files(draw) -> File:
    """Rasters of all types, with all that says which pixels are valid and what they are worth."""
    kind = draw(st.sampled_from([*TYPES, "Byte", "Byte"]))
    dtype, few = TYPES[kind], st.integers(1, 40)
    count = draw(st.integers(1, 4))
    options = draw(
        st.lists(
            st.sampled_from(
                ["TILED=YES", "COMPRESS=DEFLATE", "INTERLEAVE=BAND", "BLOCKYSIZE=16", "BLOCKXSIZE=16"]
            ),
            unique=True,
        )
    )
    nodata = draw(st.one_of(st.none(), _nodata(dtype)))
    scale = st.one_of(
        st.none(), st.tuples(st.sampled_from([1.0, 0.1, -2.0, 1e-300]), st.sampled_from([0.0, 273.15]))
    )
    return File(
        kind,
        (count, draw(few), draw(few)),
        draw(st.integers(0, 2**32)),
        options,
        draw(st.sampled_from(["", "", "", *COPIES])),
        nodata,
        draw(st.sampled_from(["", "", "internal", "external"])),
        kind in ("Byte", "UInt16") and draw(st.booleans()),
        draw(st.lists(scale, min_size=count, max_size=count)),
        draw(st.sampled_from([*TRANSFORMS, "gcp", "rpc"])),
        draw(st.lists(_WORDS, min_size=count, max_size=count)),
        {domain: draw(st.dictionaries(_WORDS, _WORDS, max_size=3)) for domain in ("", "SCENE", "band")},
    )


def _nodata(dtype: np.dtype):
    """Values that GDAL takes as nodata of a type."""
    if dtype.kind in "iu":
        low, high = int(np.iinfo(dtype).min), int(np.iinfo(dtype).max)
        inside = st.one_of(st.sampled_from([low, high, 0, 1]), st.integers(low, high))
        odd = st.sampled_from([-1.0, 0.5, 1e300, float("nan"), float("inf")])
        return inside if dtype.itemsize == 8 else st.one_of(inside.map(float), odd)
    return st.one_of(
        st.floats(width=32),
        st.sampled_from([-9999.0, 0.1, 1e300, -3.4028235e38, float("nan"), float("-inf")]),
    )
