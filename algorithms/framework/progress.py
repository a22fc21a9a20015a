"""How far a run has come, what it has to say, and whether the user has cancelled."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import closing
from time import monotonic
from typing import Any, Callable

from qgis.core import QgsApplication, QgsProcessingFeedback

from .wording import fill

#: What users call some features, whose ids are given.
Names = Callable[["Sequence[int]"], "list[str]"]

_LOOK = 0.2  # seconds between two looks at whether the user has cancelled


class Cancelled(Exception):
    """The user has asked to stop; the arguments are what still runs in a thread, as a `Future`."""


class Progress:
    """Says how far a run has come, passes on what it has to say, and notices when the user cancels.

    It fills the bar from ``start`` to ``stop`` percent. Features are named by a function that takes ids.
    """

    def __init__(
        self, feedback: QgsProcessingFeedback, start: float = 0, stop: float = 100, names: Names | None = None
    ):
        self.feedback, self.start, self.stop, self.names = feedback, start, stop, names
        self.warnings: list[str] = []  # of the run so far
        self._begun = monotonic()

    def part(self, start: float, stop: float) -> Progress:
        """The progress of a step that fills the bar from ``start`` to ``stop`` percent."""
        part = Progress(self.feedback, start, stop, self.names)
        part.warnings = self.warnings
        return part

    def __call__(self, fraction: float) -> None:
        """Say that a fraction is done; raises as `check` does."""
        self.check()
        self.feedback.setProgress(self.start + (self.stop - self.start) * min(fraction, 1))

    def check(self) -> None:
        """Raise `Cancelled` when the user has asked to stop."""
        if self.feedback.isCanceled():
            raise Cancelled

    def watch(self, do: Callable[..., Any], *given: Any, telling: str = "") -> Any:
        """Do what takes long and cannot be stopped, in a thread: a cancel returns at once, and lets it end.

        ``telling`` is said where it does take long.
        """
        pool = ThreadPoolExecutor(1, thread_name_prefix="pixelwise-watched")
        doing = pool.submit(do, *given)
        pool.shutdown(wait=False)
        return self.outcome(doing, telling)

    def outcome(self, doing: Future, telling: str = "") -> Any:
        """Wait for what a thread does as `watch` does."""
        while not wait([doing], _LOOK).done:
            if self.feedback.isCanceled():
                raise Cancelled(doing)
            if telling:
                self.info(telling)
            telling = ""
        return doing.result()

    @property
    def seconds(self) -> float:
        """How long it has taken so far."""
        return monotonic() - self._begun

    def info(self, text: str, **values: Any) -> None:
        """Say a text with its values filled in, numbers as in the user's locale."""
        self.feedback.pushInfo(fill(text, **values) if values else text)

    def warn(self, text: str) -> None:
        self.warnings.append(text)
        self.feedback.pushWarning(text)

    def warn_of(self, text: str, **found: Sequence) -> None:
        """Warn of what was found, names or ids of features, if anything.

        The text has a place for its number and the first few.
        """
        ((place, members),) = found.items()
        if len(members):
            names = None if isinstance(members[0], str) else self.names
            self.warn(text.format(**{place: first_few(members, names)}))


def watched(steps: Generator, progress: Progress) -> Iterator[Any]:
    """The steps of a job, taken in a thread: a unit of work cannot be stopped, and no cancel waits for it.

    Close it, or a traceback may keep the job and its threads for long.
    """
    pool = ThreadPoolExecutor(1, thread_name_prefix="pixelwise-job")
    ended = object()
    try:
        while (step := progress.outcome(pool.submit(next, steps, ended))) is not ended:
            yield step
    finally:
        pool.submit(steps.close)  # as soon as the step under way ends
        pool.shutdown(wait=False)


def run_job(job, progress: Progress):
    """Run a job of the core, which yields how far it has come, until the user cancels; return its result."""
    with closing(watched(iter(job), progress)) as steps:
        for fraction in steps:
            progress(fraction)
    return job.result()


def threads() -> int | None:
    """How many threads the user's settings allow; None for as many as the machine has cores."""
    most = QgsApplication.maxThreads()
    return most if most > 0 else None


def first_few(members: Sequence, names: Names | None = None) -> str:
    """Count and the first few of some members, for a warning: ``7 (3, 9, 12, 13, 20, ..)``."""
    return f"{len(members)} ({listed(members, names)})"


def listed(members: Sequence, names: Names | None = None, most: int = 5) -> str:
    """The first few of some members, as a function names them where one is given."""
    few = list(members[:most])
    return ", ".join([*(names(few) if names else map(str, few)), *[".."] * (len(members) > most)])
