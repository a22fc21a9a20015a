"""The one loop: work handed to an executor and taken back in order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from typing import Callable, TypeVar

from .kept import Outcome, Run, Unit

Context = TypeVar("Context")


def walk(
    units: Iterable[tuple[Context, Unit]],
    work: Callable[[Unit], Outcome],
    *,
    executor: Executor | None = None,
    workers: int | None = None,
) -> Iterator[tuple[Context, Outcome]]:
    """Do ``work`` on every unit, and hand over what comes of it in the order of the units.

    Parameters
    ----------
    units : iterable of (context, unit)
        Drawn from as work proceeds, never far ahead of it. Only the unit travels to the worker; the context,
        whatever the caller must know of it afterwards, waits here.
    work : callable
        Takes a unit, returns its outcome. A top-level function when the executor is not one of threads.
    executor : concurrent.futures.Executor, optional
        Threads, processes or a cluster. By default threads, which are ended when the walk is.
    workers : int, optional
        How many units to work on at once; by default as many as the machine has cores.

    Yields
    ------
    context, outcome
        Whoever consumes them decides to go on. Closing the generator drops what has not begun and waits
        for what has; an error in a unit ends the walk and is raised here. What units keep open, as `kept`
        does, is closed then; in other processes a second after their last unit.
    """
    count = max(1, workers or os.cpu_count() or 1)
    alone = executor is None and count == 1
    with Run(count, ends_them=executor is None and not alone) as run:
        if alone:
            for context, unit in units:
                yield context, run.do(work, unit)
        else:
            yield from _flown(units, run, work, executor)


def _flown(
    units: Iterable[tuple[Context, Unit]],
    run: Run,
    work: Callable[[Unit], Outcome],
    executor: Executor | None,
) -> Iterator[tuple[Context, Outcome]]:
    """The same by an executor, or by threads."""
    count, do = run.threads, partial(run.do, work)
    pool = executor or ThreadPoolExecutor(count, thread_name_prefix="pixelwise")
    flying: deque[tuple[Context, Future[Outcome]]] = deque()
    try:
        for context, unit in units:
            flying.append((context, pool.submit(do, unit)))
            # One more than twice the workers: each has the next unit waiting while results are taken.
            if len(flying) > 2 * count:
                yield _landed(flying.popleft())
        while flying:
            yield _landed(flying.popleft())
    finally:
        for _, future in flying:
            future.cancel()
        if executor is None:
            pool.shutdown(wait=True)


def _landed(flight: tuple[Context, Future[Outcome]]) -> tuple[Context, Outcome]:
    context, future = flight
    return context, future.result()
