"""Files that stay open while a run reads them: opened once by each thread, and closed when the run ends."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager, suppress

import numpy as np
import pytest
import rasterio
import shapely

import strategies
from pixelwise.core import GdalSource, RasterSource, SourceError, ZonalStatistics, kept, sample_points

needs_proc = pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="no list of open files")


@pytest.fixture(params=[RasterSource, GdalSource])
def reader(request):
    return request.param


def write(path, number=0.0, height=128):
    """A raster of one number in strips of 16 rows."""
    profile = {
        "driver": "GTiff",
        "count": 1,
        "dtype": "float32",
        "transform": rasterio.Affine(1, 0, 7, 0, -1, 0),
    }
    with rasterio.open(path, "w", width=64, height=height, blockysize=16, **profile) as target:
        target.write(np.full((height, 64), number, "float32"), 1)
    return str(path)


def zonal(sources, **settings):
    return ZonalStatistics([shapely.box(7, -128, 71, 0)], sources, ["mean"], **settings)


def at_once(function, *given):
    """Call a function here, as an executor does elsewhere."""
    return function(*given)


def held(folder, call=at_once):
    """The files of a folder that this process has open, or the one that functions are called in."""
    found = []
    for number in call(os.listdir, "/proc/self/fd"):
        with suppress(FileNotFoundError):  # the list itself
            found.append(call(os.readlink, f"/proc/self/fd/{number}"))
    return [path for path in found if path.startswith(str(folder))]


@pytest.fixture
def opened(monkeypatch):
    """The paths that are opened, as they are, and the threads that do it."""
    found = []

    def watched(open_file):
        @classmethod
        @contextmanager
        def opening(cls, path, options, name):
            found.append((path, threading.get_ident()))
            with open_file(path, options, name) as file:
                yield file

        return opening

    for cls in (RasterSource, GdalSource):
        monkeypatch.setattr(cls, "_file", watched(cls._file))
    return found


@pytest.fixture
def small_tiles():
    """Tiles of one strip: eight of them."""
    with strategies.small_tiles():
        yield


@pytest.mark.parametrize("workers", [1, 3])
def test_a_file_is_opened_once_by_each_thread(tmp_path, reader, opened, small_tiles, workers):
    job = zonal([reader.open(write(tmp_path / "a.tif", 3))], workers=workers)
    opened.clear()
    assert sum(1 for _ in job) > 8, "many units of work"
    assert job.result().columns[0]["mean"].tolist() == [3]
    assert 1 <= len(opened) == len(set(opened)) <= workers


@needs_proc
def test_few_files_are_kept(tmp_path, reader, small_tiles, monkeypatch):
    monkeypatch.setattr(kept, "_MOST", 4)
    sources = [reader.open(write(tmp_path / f"{name}.tif")) for name in range(9)]
    running = iter(zonal(sources, workers=2))
    next(running)
    assert 1 <= len(held(tmp_path)) <= 2 * (2 + 1), "two for each thread, and one that it reads"
    assert len(list(running)) > 2


class Fresh(Executor):
    """A thread for each unit of work, each as long as there is any."""

    def __init__(self):
        self.pools = []

    def submit(self, work, /, *args):
        self.pools.append(ThreadPoolExecutor(1))
        return self.pools[-1].submit(work, *args)

    def shutdown(self, **_):
        for pool in self.pools:
            pool.shutdown()


@needs_proc
def test_few_files_are_kept_for_more_threads_than_were_said(tmp_path, reader, small_tiles, monkeypatch):
    monkeypatch.setattr(kept, "_MOST", 3)
    with Fresh() as executor:
        running = iter(zonal([reader.open(write(tmp_path / "a.tif"))], executor=executor, workers=1))
        most = max(len(held(tmp_path)) for _ in running)
        assert len(executor.pools) == 8
        assert 1 <= most <= 3 + 3, "and those that are being read"
        assert not held(tmp_path)


def test_a_file_of_which_much_was_read_is_opened_anew(tmp_path, reader, opened, small_tiles, monkeypatch):
    """GDAL holds what it has read as long as the file is open. Of 8 strips of 4 KiB it may hold 2."""
    monkeypatch.setattr(kept, "_MOST_READ", 2 * 16 * 64 * 4)
    job = zonal([reader.open(write(tmp_path / "a.tif", 3))], workers=1)
    opened.clear()
    assert job.result().columns[0]["mean"].tolist() == [3]
    assert len(opened) == 3


@needs_proc
@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize("end", ["result", "cancel", "error"])
def test_nothing_is_open_after_a_run(tmp_path, reader, small_tiles, workers, end):
    paths = [write(tmp_path / name) for name in ("a.tif", "b.tif")]
    sources = [reader.open(path) for path in paths]
    if end == "error":
        os.truncate(paths[1], os.path.getsize(paths[1]) // 2)
    running = iter(zonal(sources, workers=workers))
    next(running)
    assert held(tmp_path), "they stay open"
    if end == "cancel":
        running.close()
    elif end == "error":
        with pytest.raises(SourceError, match=r"The raster b .* cannot be read to its end"):
            list(running)
    else:
        list(running)
    assert not held(tmp_path)


@needs_proc
def test_nothing_is_open_after_a_run_in_threads_that_go_on(tmp_path, reader, small_tiles):
    with ThreadPoolExecutor(2) as pool:
        zonal([reader.open(write(tmp_path / "a.tif"))], executor=pool).result()
        running = iter(zonal([reader.open(write(tmp_path / "b.tif"))], executor=pool))
        next(running)
        running.close()
        pool.submit(time.sleep, 0).result()
        deadline = time.monotonic() + 10  # what has begun is not waited for
        while held(tmp_path) and time.monotonic() < deadline:
            time.sleep(0.01)
        assert not held(tmp_path)


@needs_proc
def test_other_processes_close_files_when_nothing_is_asked_of_them(
    tmp_path, reader, small_tiles, package_parent, monkeypatch
):
    monkeypatch.syspath_prepend(str(package_parent))
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        source = reader.open(write(tmp_path / "a.tif", 3))
        assert zonal([source], executor=pool).result().columns[0]["mean"].tolist() == [3]

        def there(function, *given):
            return pool.submit(function, *given).result()

        assert held(tmp_path, there), "they stay open for the next unit"
        deadline = time.monotonic() + 30
        while held(tmp_path, there) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not held(tmp_path, there)


def sampled(at, source):
    return sample_points(at, [source], workers=1).samples[0].values.tolist()


def test_a_file_that_was_replaced_is_read_anew(tmp_path, reader):
    path = write(tmp_path / "a.tif", 1)
    source = reader.open(path)
    at = [12.0], [-5.0]
    assert sampled(at, source) == [1]
    write(tmp_path / "new.tif", 2)
    os.replace(tmp_path / "new.tif", path)
    assert sampled(at, source) == [2]
    os.remove(path)
    with pytest.raises(SourceError, match="cannot be read"):
        sampled(at, source)
