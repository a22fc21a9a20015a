"""How far a run has come, what it has to say, and whether the user has cancelled."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import closing
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Callable

from qgis.core import QgsApplication, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from .wording import fill

#: What users call some features, whose ids are given.
Names = Callable[["Sequence[int]"], "list[str]"]

_LOOK = 0.2  # seconds between two looks at whether the user has cancelled


class Cancelled(Exception):
    """The user has asked to stop; the arguments are what still runs in a thread, as a `Future`."""


@dataclass
class Log:
    """What a run has said and done so far: warnings, how long each phase took, how many pixels it read."""

    warnings: list[str] = field(default_factory=list)
    begun: list[tuple[str, float]] = field(default_factory=list)  # titles of phases, and when they began
    pixels: int = 0  # that lie in features, of all bands; 0 where they are not counted

    def seconds(self, now: float) -> dict[str, float]:
        """How long each phase took, the last one until now."""
        ends = [moment for _, moment in self.begun[1:]]
        found: dict[str, float] = {}
        for (title, moment), end in zip(self.begun, [*ends, now]):
            found[title] = found.get(title, 0.0) + end - moment
        return found


class Progress:
    """Says how far a run has come, passes on what it has to say, and notices when the user cancels.

    It fills the bar from ``start`` to ``stop`` percent. Features are named by a function that takes ids.
    """

    def __init__(
        self,
        feedback: QgsProcessingFeedback,
        start: float = 0,
        stop: float = 100,
        names: Names | None = None,
        log: Log | None = None,
    ):
        self.feedback, self.start, self.stop, self.names = feedback, start, stop, names
        self.log = log or Log()

    def part(self, start: float, stop: float, phase: str = "") -> Progress:
        """The progress of a step that fills the bar from ``start`` to ``stop`` percent, maybe a new phase."""
        if phase:
            self.phase(phase)
        return Progress(self.feedback, start, stop, self.names, self.log)

    def share(self, start: float, stop: float) -> Progress:
        """The progress of a part of this step, from one fraction of it to another."""
        all_of_it = self.stop - self.start
        return self.part(self.start + start * all_of_it, self.start + stop * all_of_it)

    def phase(self, title: str) -> None:
        """Say beside the bar what is done from now on; how long it took is told at the end."""
        if not self.log.begun or self.log.begun[-1][0] != title:
            self.log.begun.append((title, monotonic()))
            self.feedback.setProgressText(title)

    def __call__(self, fraction: float) -> None:
        """Say that a fraction is done; raises as `check` does."""
        self.check()
        self.feedback.setProgress(self.start + (self.stop - self.start) * min(fraction, 1))

    def check(self) -> None:
        """Raise `Cancelled` when the user has asked to stop."""
        if self.feedback.isCanceled():
            raise Cancelled

    def watch(self, do: Callable[..., Any], *given: Any, telling: str = "", about: float = 0) -> Any:
        """Do what takes long and cannot be stopped, in a thread: a cancel returns at once, and lets it end.

        ``telling`` is said where it does take long; the bar moves as if it took ``about`` so many seconds.
        """
        pool = ThreadPoolExecutor(1, thread_name_prefix="pixelwise-watched")
        doing = pool.submit(do, *given)
        pool.shutdown(wait=False)
        return self.outcome(doing, telling, about)

    def outcome(self, doing: Future, telling: str = "", about: float = 0) -> Any:
        """Wait for what a thread does as `watch` does."""
        begun = monotonic()
        while not wait([doing], _LOOK).done:
            if self.feedback.isCanceled():
                raise Cancelled(doing)
            if telling:
                self.info(telling)
            telling = ""
            if about:
                self((monotonic() - begun) / about)
        return doing.result()

    def tell_times(self) -> None:
        """Say how long the run took, and each of its phases; and how fast pixels were read, if counted."""
        phases = self.log.seconds(monotonic())
        long = [fill("{title} {seconds:.1f} s", title=one, seconds=took) for one, took in phases.items()]
        told = fill(
            QCoreApplication.translate("Pixelwise", "Time: {seconds:.1f} s ({phases})."),
            seconds=sum(phases.values()),
            phases="; ".join(long),
        )
        reading = sum(took for title, took in phases.items() if title in (reading_pixels(), streaming()))
        if self.log.pixels and reading > 0:
            rate = float(f"{self.log.pixels / reading:.2g}")  # it is never the same twice
            text = QCoreApplication.translate("Pixelwise", "{rate:,} pixels a second.")
            told = f"{told} {fill(text, rate=rate)}"
        self.info(told)

    def info(self, text: str, **values: Any) -> None:
        """Say a text with its values filled in, numbers as in the user's locale."""
        self.feedback.pushInfo(fill(text, **values) if values else text)

    @property
    def warnings(self) -> list[str]:
        """Those of the run so far."""
        return self.log.warnings

    def warn(self, text: str) -> None:
        """Say a warning, which the log remembers; what it has said already is not said again."""
        if text not in self.warnings:
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


def opening() -> str:
    """What the first phase of a run is called."""
    return QCoreApplication.translate("Pixelwise", "Opening rasters")


def reading_features() -> str:
    """What the second phase is called."""
    return QCoreApplication.translate("Pixelwise", "Reading features")


def reading_pixels() -> str:
    """What the third phase is called."""
    return QCoreApplication.translate("Pixelwise", "Reading pixels")


def writing() -> str:
    """What the last phase is called."""
    return QCoreApplication.translate("Pixelwise", "Writing")


def streaming() -> str:
    """What the third phase is called where rows are written as they are found."""
    return QCoreApplication.translate("Pixelwise", "Reading pixels and writing rows")


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
