"""The number of workers, and what they are, change no bit of a result."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import hypothesis.strategies as st
import numpy as np
import pytest
import rasterio
import shapely
from hypothesis import given

import strategies
from own_statistics import above
from pixelwise.core import ArraySource, ExtractionError, Grid, RasterSource, SourceError, zonal_statistics
from searching import searching
from strategies import MODES, bits, measure, scenes, zones_of


@pytest.mark.parametrize("workers", [1, 2, 5])
@given(scene=scenes(), pixels=st.sampled_from(MODES))
def test_the_number_of_workers_changes_no_bit(scene, pixels, workers):
    with strategies.small_tiles():
        one = measure(*scene, pixels=pixels, block=(2, 2))
        other = measure(*scene, pixels=pixels, block=(2, 2), workers=workers)
    assert bits(one) == bits(other)


@pytest.fixture(scope="module")
def importable(package_parent):
    """Let processes that start from nothing import the checkout as ``pixelwise``."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(package_parent))  # which the processes inherit
        yield


@pytest.fixture(scope="module")
def executors(importable):
    """Threads and processes, by name; the processes start from nothing, as they do on Windows."""
    with ThreadPoolExecutor(3) as threads:
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(2, mp_context=context) as processes:
            yield {"threads": threads, "processes": processes}


def some_scene():
    """A scene with all that makes work: overlaps, holes, a tiny and a missing zone, several blocks, NaN."""
    grid = Grid(30, 20, (3.0, 4.0, 100.0, 4.0, -3.0, 7.0))
    random = np.random.default_rng(5)
    nodes = [shapely.Point(*at) for at in random.uniform(0, 30, (25, 2))]
    features = [
        node.buffer(radius).difference(node.buffer(radius / 3)) for node, radius in zip(nodes, range(1, 26))
    ]
    features += [None, shapely.box(3.1, 3.1, 3.3, 3.2), shapely.box(-99, -99, -98, -98)]
    values = random.normal(size=(20, 30)).astype("float32")
    values[random.random(values.shape) < 0.1] = np.nan
    return grid, features, values, None, None


@pytest.mark.parametrize("pixels", MODES)
@pytest.mark.parametrize("name", ["threads", "processes"])
def test_the_executor_changes_no_bit(executors, name, pixels):
    with strategies.small_tiles() as windows:
        one = measure(*some_scene(), pixels=pixels, block=(7, 8))
        other = measure(*some_scene(), pixels=pixels, block=(7, 8), executor=executors[name])
    assert len(windows[0]) > 10
    assert bits(one) == bits(other)


@pytest.mark.parametrize("name", ["threads", "processes"])
def test_the_executor_changes_no_bit_of_boxes(executors, name):
    with strategies.small_tiles():
        (one,) = measure(*some_scene(), block=(7, 8), boxes=9).boxes
        (other,) = measure(*some_scene(), block=(7, 8), boxes=9, executor=executors[name]).boxes
    assert one.features.size == 9
    for held in ("features", "every", "quantiles", "mean"):
        assert getattr(one, held).tobytes() == getattr(other, held).tobytes()


@pytest.mark.parametrize("pixels", MODES)
@pytest.mark.parametrize("name", ["threads", "processes"])
def test_a_statistic_of_ones_own_is_measured_by_any_executor(executors, name, pixels):
    grid, features, values, *_ = some_scene()
    source = ArraySource(values, grid.transform, block=(7, 8))
    given = zones_of(grid, features), [source], ["median", above(0), above(0.5)]
    with strategies.small_tiles():
        one = zonal_statistics(*given, pixels=pixels)
        other = zonal_statistics(*given, pixels=pixels, executor=executors[name])
    assert 0 < one.columns[0]["above_0.5"].mean() < one.columns[0]["above_0"].mean() < 1
    assert bits(one) == bits(other)


@pytest.mark.parametrize("pixels", MODES)
@pytest.mark.parametrize("name", ["threads", "processes"])
def test_the_executor_changes_no_bit_of_a_search_for_medians(executors, name, pixels):
    with searching(30, 6) as passes:
        one = measure(*some_scene(), pixels=pixels, block=(7, 8))
        asked = len(passes)
        other = measure(*some_scene(), pixels=pixels, block=(7, 8), executor=executors[name])
    assert asked > 1 and len(passes) == 2 * asked
    assert bits(one) == bits(other)


def test_an_error_in_another_process_arrives_as_it_is(executors, tmp_path):
    profile = {"driver": "GTiff", "dtype": "uint8", "count": 1, "height": 9, "width": 9}
    with rasterio.open(
        tmp_path / "gone.tif", "w", transform=rasterio.Affine(2, 0, 0, 0, -2, 0), **profile
    ) as file:
        file.write(np.ones((1, 9, 9), "uint8"))
    source = RasterSource.open(str(tmp_path / "gone.tif"))
    zones = [shapely.box(0, -9, 9, 0)]
    assert zonal_statistics(zones, [source], executor=executors["processes"]).columns[0]["mean"].tolist() == [
        1
    ]
    (tmp_path / "gone.tif").unlink()
    with pytest.raises(SourceError, match="The raster gone"):
        zonal_statistics(zones, [source], executor=executors["processes"])


def need_what_it_was_made_of(executor):
    """An error of a worker has the template and the values by which it is said in other languages."""
    zones, source = [shapely.box(0, -2, 2, 0)], ArraySource(np.ones((2, 2)))
    weights = ArraySource(np.array([[1.0, -0.5], [1, 1]]), name="w{0}")
    with pytest.raises(ExtractionError) as raised:
        zonal_statistics(zones, [source], weights=weights, executor=executor)
    assert str(raised.value).startswith("The weights raster w{0} holds negative values (down to -0.5); ")
    assert raised.value.template.startswith(
        "The weights raster {name} holds negative values (down to {lowest"
    )
    assert raised.value.values == {"name": "w{0}", "lowest": -0.5}


@pytest.mark.parametrize("kind", ["threads", "processes"])
def test_an_error_of_a_worker_keeps_what_it_was_made_of(executors, kind):
    need_what_it_was_made_of(executors[kind])


def test_a_dask_cluster_changes_no_bit(importable):
    distributed = pytest.importorskip("distributed", reason="dask.distributed is not installed")
    cluster = {"processes": True, "n_workers": 2, "threads_per_worker": 1, "dashboard_address": None}
    with distributed.Client(**cluster) as client, strategies.small_tiles():
        one = measure(*some_scene(), pixels="coverage", block=(7, 8))
        other = measure(*some_scene(), pixels="coverage", block=(7, 8), executor=client.get_executor())
        need_what_it_was_made_of(client.get_executor())
    assert bits(one) == bits(other)
