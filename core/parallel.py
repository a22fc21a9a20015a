"""The one loop: windows to work on, and work handed to an executor and taken back in order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import Callable, TypeVar

Unit = TypeVar("Unit")


Result = TypeVar("Result")


def walk(
    units: Iterable[Unit],
    work: Callable[[Unit], Result],
    *,
    executor: Executor | None = None,
    workers: int | None = None,
) -> Iterator[Result]:
    """Do ``work`` on every unit, and hand over the results in the order of the units.

    Parameters
    ----------
    units : iterable
        Drawn from as work proceeds, never far ahead of it.
    work : callable
        Takes a unit, returns its result. A top-level function when the executor is not one of threads.
    executor : concurrent.futures.Executor, optional
        Threads, processes or a cluster. By default threads, which are ended when the walk is.
    workers : int, optional
        How many units to work on at once; by default as many as the machine has cores.

    Yields
    ------
    result
        Whoever consumes them decides to go on. Closing the generator drops what has not begun and waits
        for what has; an error in a unit ends the walk and is raised here.
    """
    count = max(1, workers or os.cpu_count() or 1)
    if executor is None and count == 1:
        yield from map(work, units)
        return
    pool = executor or ThreadPoolExecutor(count, thread_name_prefix="pixelwise")
    flying: deque[Future[Result]] = deque()
    try:
        for unit in units:
            flying.append(pool.submit(work, unit))
            # One more than twice the workers: each has the next unit waiting while results are taken.
            if len(flying) > 2 * count:
                yield flying.popleft().result()
        while flying:
            yield flying.popleft().result()
    finally:
        for future in flying:
            future.cancel()
        if executor is None:
            pool.shutdown(wait=True)
