"""The one loop: order, number in flight, cancel, errors, and the tiles it goes through."""

from __future__ import annotations

import threading
import time
from concurrent.futures import Executor, Future, ThreadPoolExecutor

import numpy as np
import pytest

from pixelwise.core import Grid
from pixelwise.core.parallel import walk
from pixelwise.core.raster.tiling import tiles


class Lazy(Executor):
    """Runs a task when its result is asked for, and counts what has been handed in and waits."""

    def __init__(self):
        self.waiting = self.most = 0

    def submit(self, work, /, *args):
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        future: Future = Future()
        asked = future.result

        def result(timeout=None):
            self.waiting -= 1
            future.set_result(work(*args))
            return asked(timeout)

        future.result = result
        return future


def double(number):
    return 2 * number


def own(units):
    """Units with themselves as their context."""
    return ((unit, unit) for unit in units)


@pytest.mark.parametrize("workers", [None, 1, 2, 7])
def test_results_come_in_the_order_of_the_units(workers):
    def late_when_early(number):
        time.sleep(0.002 * (5 - number % 5))
        return number

    assert list(walk(own(range(40)), late_when_early, workers=workers)) == [(n, n) for n in range(40)]


def test_an_executor_is_used_and_left_open():
    with ThreadPoolExecutor(2) as pool:
        assert [number for _, number in walk(own(range(5)), double, executor=pool)] == [0, 2, 4, 6, 8]
        assert pool.submit(double, 4).result() == 8


def test_only_the_unit_travels_to_the_worker():
    """What the caller must know of a unit afterwards may be anything, and comes back beside its outcome."""
    handed = []

    class Watching(ThreadPoolExecutor):
        def submit(self, work, /, *args):
            handed.append(args)
            return super().submit(work, *args)

    contexts = [object() for _ in range(4)]
    with Watching(2) as pool:
        found = list(walk(zip(contexts, range(4)), double, executor=pool))
    assert handed == [(0,), (1,), (2,), (3,)]
    assert [context is own for (context, _), own in zip(found, contexts)] == [True] * 4
    assert [outcome for _, outcome in found] == [0, 2, 4, 6]


def test_no_units():
    assert list(walk(own([]), double)) == []
    assert list(walk(own([]), double, workers=1)) == []


def test_a_bounded_number_is_in_flight():
    executor = Lazy()
    drawn = []

    def units():
        for number in range(1000):
            drawn.append(number)
            yield number

    results = walk(own(units()), double, executor=executor, workers=3)
    assert [next(results) for _ in range(10)] == [(number, 2 * number) for number in range(10)]
    assert executor.most < 40, "results wait for whoever consumes them, so work must too"
    assert len(drawn) < 50, "units are not planned far ahead"
    results.close()


def test_threads_do_work_at_the_same_time():
    """Both wait for each other: one after the other they would wait for ever."""
    both = threading.Barrier(2, timeout=10)
    assert len(list(walk(own(range(2)), lambda _: both.wait(), workers=2))) == 2


def test_no_more_threads_than_told():
    active, most, lock = 0, 0, threading.Lock()

    def work(_):
        nonlocal active, most
        with lock:
            active += 1
            most = max(most, active)
        time.sleep(0.002)
        with lock:
            active -= 1

    list(walk(own(range(50)), work, workers=3))
    assert most <= 3


def test_closing_stops_what_has_not_begun_and_waits_for_what_has():
    begun, ended = [], []

    def work(number):
        begun.append(number)
        time.sleep(0.01)
        ended.append(number)
        return number

    results = walk(own(range(1000)), work, workers=2)
    next(results)
    results.close()
    done = len(ended)
    assert begun == ended or sorted(begun) == sorted(ended), "nothing still runs"
    assert done < 50
    time.sleep(0.05)
    assert len(begun) == done, "and nothing begins any more"


def test_closing_takes_back_what_an_executor_has_not_begun():
    begun = []

    def work(number):
        begun.append(number)
        time.sleep(0.02)

    with ThreadPoolExecutor(1) as pool:
        results = walk(own(range(1000)), work, executor=pool, workers=10)
        next(results)
        results.close()
    assert len(begun) <= 4, "of the twenty and more that were handed over"


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_in_a_unit_ends_the_walk_and_is_raised(workers):
    begun = []

    def work(number):
        begun.append(number)
        if number == 3:
            raise KeyError("unit 3")
        return number

    results = walk(own(range(1000)), work, workers=workers)
    assert [next(results) for _ in range(3)] == [(0, 0), (1, 1), (2, 2)]
    with pytest.raises(KeyError, match="unit 3"):
        next(results)
    assert len(begun) < 50


def test_no_thread_outlives_its_walk():
    before = threading.active_count()
    list(walk(own(range(10)), double, workers=4))
    abandoned = walk(own(range(1000)), double, workers=4)
    next(abandoned)
    del abandoned
    assert threading.active_count() == before


@pytest.mark.parametrize("pixels", [1, 7, 100, 10_000, 1 << 20])
@pytest.mark.parametrize("block", [(1, 1), (1, 130), (16, 16), (64, 5), (90, 130), (500, 500)])
def test_tiles_cover_a_grid_once_in_row_order(block, pixels):
    grid = Grid(130, 90, (1.0, 0.0, 0.0, 0.0, -1.0, 0.0))
    painted = np.zeros((90, 130), dtype=int)
    windows = tiles(grid, block, pixels)
    for window in windows:
        assert window.height > 0 and window.width > 0
        painted[window.row : window.row_stop, window.col : window.col_stop] += 1
    assert (painted == 1).all()
    assert [(w.row, w.col) for w in windows] == sorted((w.row, w.col) for w in windows)


def test_tiles_are_made_of_whole_blocks():
    grid = Grid(8000, 8000, (1.0, 0.0, 0.0, 0.0, -1.0, 0.0))
    for window in tiles(grid, (256, 256)):
        assert window.row % 256 == 0 and window.col % 256 == 0
        assert window.height % 256 == 0 or window.row_stop == 8000
        assert window.width % 256 == 0 or window.col_stop == 8000
        assert window.height * window.width <= 2 << 20


def test_a_raster_that_is_one_huge_block_is_cut_all_the_same():
    """A whole image in one block, as in some formats, must not be held in memory at once."""
    grid = Grid(100_000, 100_000, (1.0, 0.0, 0.0, 0.0, -1.0, 0.0))
    assert max(window.height * window.width for window in tiles(grid, (100_000, 100_000))) <= 1 << 24
