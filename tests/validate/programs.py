"""The other programs, their environment, and which scenes each of them is given."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import our_answers
from scenes import Scene

HERE = Path(__file__).resolve().parent
BENCH = HERE.parent / "bench"
sys.path.append(str(BENCH))
import peers  # noqa: E402

PUBLISHED = peers.ENVIRONMENT / "published"  # what other programs publish with their examples


@dataclass(frozen=True)
class Program:
    """Another program, or one of its tools."""

    tool: str  # a key of `asking.TOOLS`
    title: str
    suits: Callable[[Scene], bool]  # whether it can be asked what the scene asks
    own: bool = True  # whether it lives in the peers' environment, or in this Python
    spared: str = ""  # what it is not asked, because it is known to go wrong there


def _zones(
    *pixels: str, weights: bool = False, grids: Callable = lambda raster: True
) -> Callable[[Scene], bool]:
    def suits(scene: Scene) -> bool:
        asked = (
            scene.kind == "zones" and scene.pixels in pixels and not scene.excluded and not scene.tiny_zones
        )
        return asked and (weights or scene.weights is None) and grids(scene.raster)

    return suits


def _points(method: str, grids: Callable = lambda raster: True) -> Callable[[Scene], bool]:
    return lambda scene: (
        scene.kind == "points" and scene.method == method and not scene.reach and grids(scene.raster)
    )


def _pixels(scene: Scene) -> bool:
    return scene.kind == "pixels" and scene.pixels != "center"


def _not_south_up(raster) -> bool:
    """Where a program's answers for south-up rasters follow no rule that was found, it is asked of none."""
    return raster.transform[4] < 0


def _plain(raster) -> bool:
    """What reads nodata values of 64-bit whole numbers wrongly is asked of none beyond 2^53."""
    return raster.north_up and not (raster.wide and raster.nodata and abs(raster.nodata) > 2**53)


def _old_types(raster) -> bool:
    """What reads signed bytes as unsigned is asked of none."""
    return raster.north_up and raster.raw.dtype != "int8"


_NOT_PLAIN = "rotated and south-up rasters, and 64-bit whole numbers with a nodata value beyond 2^53"
_OLD = "rotated and south-up rasters, and signed bytes"

PROGRAMS = (
    Program("exactextract", "exactextract", _zones("coverage", "touched", weights=True)),
    Program(
        "gdal", "GDAL zonal-stats",
        _zones("center", "coverage", "touched", weights=True, grids=_not_south_up),
        spared="south-up rasters: with weights or nodata its answers follow no rule that was found",
    ),
    Program("rasterstats", "rasterstats", _zones("center", "touched", grids=_plain), spared=_NOT_PLAIN),
    Program("qgis_zones", "QGIS zonal statistics", _zones("center", grids=_old_types), False, _OLD),
    Program("rasterio_sample", "rasterio.sample", _points("nearest")),
    Program("qgis_points", "QGIS sample raster values", _points("nearest", _old_types), False, _OLD),
    Program("map_coordinates", "scipy map_coordinates", _points("bilinear")),
    Program("point_query", "rasterstats point_query", _points("bilinear", _plain), spared=_NOT_PLAIN),
    Program("exactextract_pixels", "exactextract, pixels", _pixels),
    Program("rasterio_stack", "rasterio, read whole", lambda scene: scene.kind == "series"),
)  # fmt: skip


def install() -> None:
    """Make the peers' environment, and fetch what rasterstats publishes with its manual."""
    peers.install()
    if (PUBLISHED / "slope.tif").exists():
        return
    wanted = next(
        line for line in (BENCH / "requirements.txt").read_text().splitlines() if "rasterstats" in line
    )
    with tempfile.TemporaryDirectory() as folder:
        pip = [
            peers.ENVIRONMENT / "bin" / "python",
            "-m",
            "pip",
            "download",
            "-qq",
            "--disable-pip-version-check",
        ]
        subprocess.run([*pip, "--no-deps", "--no-binary", "rasterstats", "-d", folder, wanted], check=True)
        with tarfile.open(next(Path(folder).glob("*.tar.gz"))) as archive:
            PUBLISHED.mkdir(exist_ok=True)
            for member in archive.getmembers():
                if member.isfile() and "/tests/data/" in member.name:
                    (PUBLISHED / Path(member.name).name).write_bytes(archive.extractfile(member).read())


def ask(program: Program, scenes: list[Scene]) -> tuple[dict, dict]:
    """Run a program in a process of its own on all scenes; gives its answers by scene, and its versions."""
    python = peers.ENVIRONMENT / "bin" / "python" if program.own else sys.executable
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GDAL_", "PYTHON"))}
    with tempfile.TemporaryDirectory(prefix="validate-") as folder:
        job, result = Path(folder) / "job.json", Path(folder) / "result.json"
        job.write_text(json.dumps([_told(scene, program, Path(folder)) for scene in scenes]))
        done = subprocess.run(
            [python, HERE / "asking.py", program.tool, job, result],
            env={**kept, "PYTHONPATH": str(BENCH)}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{program.title}: {done.stderr.strip()}")
        told = json.loads(result.read_text())
    return told["answers"], told["versions"]


def _told(scene: Scene, program: Program, folder: Path) -> dict:
    """A scene as another program gets it."""
    told = {
        "name": scene.name, "path": scene.raster.path, "weights": scene.weights and scene.weights.path,
        "pixels": scene.pixels, "zones": our_answers.wkbs(scene), "transform": scene.raster.transform,
        "points": [] if scene.points is None else scene.points.tolist(), "epsg": scene.raster.epsg,
        "stack": [one.path for one in scene.stack], "asked": scene.about.get("asked"),
    }  # fmt: skip
    if program.tool == "gdal":
        told["layer"] = str(folder / f"{scene.name}.gpkg")
        _write_layer(told)
    return told


def _write_layer(told: dict) -> None:
    from osgeo import ogr, osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(told["epsg"])
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(told["layer"])
    layer = file.CreateLayer("zones", crs, ogr.wkbMultiPolygon)
    layer.CreateField(ogr.FieldDefn("id", ogr.OFTInteger))
    for number, wkb in enumerate(told["zones"]):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("id", number)
        feature.SetGeometry(ogr.ForceToMultiPolygon(ogr.CreateGeometryFromWkb(bytes.fromhex(wkb))))
        layer.CreateFeature(feature)
