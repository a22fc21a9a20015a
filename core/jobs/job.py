"""What all jobs share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from typing import Any, Callable, Generic, TypeVar

from ..errors import ParameterError
from ..kept import Outcome, Unit
from ..parallel import Context, walk
from ..raster.source import Source

Result = TypeVar("Result")


class Job(ABC):
    """Something to be done with rasters, at least one: iterate it to run it, close the iterator to cancel."""

    def __init__(self, sources: Sequence[Source], executor: Executor | None, workers: int | None) -> None:
        if not sources:
            raise ParameterError("No raster was given; give at least one.")
        self._sources = tuple(sources)
        self._executor, self._workers = executor, workers

    @abstractmethod
    def __iter__(self) -> Iterator[Any]:
        """Run from the start."""

    def _walk(
        self, units: Iterable[tuple[Context, Unit]], work: Callable[[Unit], Outcome]
    ) -> Iterator[tuple[Context, Outcome]]:
        return walk(units, work, executor=self._executor, workers=self._workers)


class ResultJob(Job, Generic[Result]):
    """A job whose result is there when it has been run."""

    _result: Result | None = None

    @abstractmethod
    def _run(self) -> Generator[float, None, Result]:
        """Yield the part that is done, from 0 to 1; return the result."""

    def __iter__(self) -> Iterator[float]:
        """Run from the start; yields the part that is done, from 0 to 1. Close the generator to cancel."""
        self._result = None
        self._result = yield from self._run()
        yield 1.0

    def result(self) -> Result:
        """What was found; the job is run first where it was not run to its end."""
        if self._result is None:
            for _ in self:
                pass
        if self._result is None:
            raise RuntimeError("The job ended without a result.")
        return self._result
