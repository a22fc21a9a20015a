"""Reports of all kinds, made through qgis_process and photographed in a browser, for docs/pictures.

``reports.py [NAME ..]`` makes those of some scenes; a message in the browser's console fails.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
from osgeo import gdal

from demo import DATA, ROOT, arguments, environment, qgis_process
from report_scenes import Scene, scenes

OUT = ROOT / "build" / "reports"
PICTURES = ROOT / "docs" / "pictures"
WIDTH, HEIGHT = 1000, 1300
_COLORS = 40


def browser() -> str:
    """The program that shows pages."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        sys.exit("There is no chromium on the PATH; run this through 'make reports', which installs it.")
    return found


def write(scene: Scene, around: dict[str, str]) -> Path:
    """Write the report of a scene."""
    folder = OUT / scene.name
    folder.mkdir()
    page = folder / "report.html"
    outputs = {"OUTPUT": folder / "output.gpkg", "REPORT": page}
    words = arguments({**scene.parameters(DATA, folder), **outputs})
    command = [qgis_process(), "run", f"pixelwise:{scene.algorithm}", "--", *words]
    done = subprocess.run(command, env=around, check=False, capture_output=True, text=True)
    if done.returncode or not page.exists():
        sys.exit(f"'{scene.name}' failed: {done.stdout}{done.stderr}")
    return page


def photograph(page: Path, picture: Path) -> list[str]:
    """Take a picture of the top of a page; gives what the browser's console says."""
    done = subprocess.run(
        [
            *(browser(), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            *("--enable-logging=stderr", "--v=0", f"--user-data-dir={OUT / 'browser'}"),
            *("--virtual-time-budget=30000", f"--window-size={WIDTH},{HEIGHT}"),
            *(f"--screenshot={picture}", page.as_uri()),
        ],
        check=True,
        capture_output=True,
        text=True,
    )
    return re.findall(r"CONSOLE.*", done.stderr)


def shrink(picture: Path) -> None:
    """Write a picture anew with few colours."""
    gdal.UseExceptions()
    given = gdal.Open(str(picture))
    memory = gdal.GetDriverByName("MEM")
    table, bands = gdal.ColorTable(), [given.GetRasterBand(number) for number in (1, 2, 3)]
    gdal.ComputeMedianCutPCT(*bands, _COLORS, table)
    colors = np.array([table.GetColorEntry(number)[:3] for number in range(table.GetCount())])
    values = given.ReadAsArray()[:3].reshape(3, -1).T.astype(int)
    found, which = np.unique(values, axis=0, return_inverse=True)
    nearest = np.abs(found[:, np.newaxis] - colors).sum(axis=2).argmin(axis=1)
    colors[(colors > 247).all(axis=1)] = 255  # paper
    table = gdal.ColorTable()
    for number, color in enumerate(colors.tolist()):
        table.SetColorEntry(number, tuple(color))
    few = memory.Create("", given.RasterXSize, given.RasterYSize, 1)
    few.GetRasterBand(1).SetRasterColorTable(table)
    few.GetRasterBand(1).WriteArray(nearest[which].reshape(given.RasterYSize, -1).astype("uint8"))
    del given, bands  # before its file is replaced
    gdal.GetDriverByName("PNG").CreateCopy(str(picture), few, options=["ZLEVEL=9"])
    picture.with_suffix(".png.aux.xml").unlink(missing_ok=True)


def main() -> None:
    """Make and photograph all reports, or those that are named."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    PICTURES.mkdir(parents=True, exist_ok=True)
    around, complaints = environment(OUT / "qgis"), []
    for scene in scenes():
        if sys.argv[1:] and scene.name not in sys.argv[1:]:
            continue
        picture = PICTURES / f"report_{scene.name}.png"
        told = photograph(write(scene, around), picture)
        complaints += [f"{scene.name}: {one}" for one in told]
        shrink(picture)
        print(f"{picture.relative_to(ROOT)}: {picture.stat().st_size // 1024} KB", flush=True)
    if complaints:
        sys.exit("The browser complains:\n" + "\n".join(complaints))


if __name__ == "__main__":
    main()
