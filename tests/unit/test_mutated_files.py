"""Damaged files through the core: refused in a sentence, or read as GDAL alone reads them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio

pytest.importorskip("osgeo.gdal", reason="osgeo, which says what GDAL alone reads, is not installed")

import mutated
import seeds
from workers import Worker

HANDLER = """
import os, time
from workers import serve

def handle(path):
    if path == "crash":
        os.abort()
    if path == "hang":
        time.sleep(60)
    return {"same": path}

serve(handle)
"""


@pytest.fixture(scope="module")
def line(tmp_path_factory):
    found = mutated.Line(tmp_path_factory.mktemp("line"), qgis=False)
    yield found
    found.close()


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> dict[str, list[Path]]:
    return seeds.make(tmp_path_factory.mktemp("seeds"))


def test_whole_files_are_read_as_gdal_reads_them(line, whole):
    told = {name: line.try_out(files[0], seeds.is_raster(name)) for name, files in whole.items()}
    assert len(told) > 20
    for name, ways in told.items():
        assert ways == dict.fromkeys(["core", *["gdal"] * seeds.is_raster(name)], ("same", ""))


def test_damaged_files_crash_nothing_and_give_no_other_number(tmp_path):
    rows = mutated.run(40, "few", tmp_path, qgis=False, threads=1)
    words = [word for _, _, _, word, *_ in rows]
    assert [way for _, _, way, *_ in rows].count("core") == 40
    assert {"same", "refused"} <= set(words)
    assert not set(words) & set(mutated.BAD), mutated.report(rows, "few")


def changed_value(file) -> None:
    values = file.read(1)
    values[7, 9] += 1
    file.write(values, 1)


def changed_nodata(file) -> None:
    file.nodata = float(file.read(1)[7, 9])


def changed_mask(file) -> None:
    file.write_mask(np.full(file.shape, 255, "uint8"))


def moved(file) -> None:
    file.transform = rasterio.Affine.translation(1, 0) * file.transform


@pytest.mark.parametrize(
    ("name", "change"),
    [("strips", changed_value), ("lzw", changed_nodata), ("mask", changed_mask), ("tiles", moved)],
)
def test_the_comparison_sees_what_changed(line, whole, tmp_path, name, change):
    path = tmp_path / whole[name][0].name
    path.write_bytes(whole[name][0].read_bytes())
    job = {"path": str(path), "truth": str(tmp_path / "truth"), "raster": True}
    assert line._gdal.ask(**job) == {"read": ""}
    with rasterio.open(path, "r+") as file:
        change(file)
    for way in ("core", "gdal"):
        assert "differs" in line._ours[way].ask(**job)


def test_a_crash_and_a_hang_are_told_of_their_files(tmp_path):
    script = tmp_path / "handler.py"
    script.write_text(HANDLER)
    paths = os.pathsep.join([str(mutated.HERE), *filter(None, sys.path)])
    worker = Worker(script, seconds=1.0, environment={**os.environ, "PYTHONPATH": paths})
    told = [worker.ask(path=path) for path in ("one", "crash", "two", "hang", "three")]
    worker.close()
    same = [{"same": name} for name in ("one", "two", "three")]
    assert told == [same[0], {"died": "SIGABRT"}, same[1], {"died": "hung"}, same[2]]
    assert mutated.verdict({"read": ""}, told[1])[0] == "crash"
    assert mutated.verdict({"read": ""}, told[3])[0] == "hang"
