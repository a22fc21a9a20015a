"""What a process holds: memory, threads, open files and files on disk; and whether that grows."""

from __future__ import annotations

import ctypes
import gc
import os
from dataclasses import astuple, dataclass
from pathlib import Path
from time import monotonic

#: A session shorter than this says nothing: caches are still being filled.
SHORTEST = 600.0
#: By how much the line through the second half of a session may rise from its begin to its end: of each thing
#: so many, or this part of its mean, whichever is more.
MOST = {"memory": (24.0, 0.05), "threads": (4.0, 0.0), "descriptors": (8.0, 0.0), "files": (8.0, 0.0)}
#: The kind of runs that ours are compared with.
CONTROL = "native:zonalstatisticsfb"
#: How much more than those each run of another kind may leave behind.
MORE = {"memory": 0.06, "threads": 0.05, "descriptors": 0.05, "files": 0.05}


@dataclass(frozen=True)
class Sample:
    """What is held at a moment, between two runs.

    Attributes
    ----------
    seconds : float
        Since the session began.
    memory : float
        Resident, in MiB.
    threads, descriptors : int
    files : int
        Temporary ones.
    """

    seconds: float
    memory: float
    threads: int
    descriptors: int
    files: int

    @classmethod
    def take(cls, begun: float, temporary: Path) -> Sample:
        """Look at this process, after what is free has been given back."""
        gc.collect()
        ctypes.CDLL(None).malloc_trim(0)
        return cls(
            monotonic() - begun,
            resident(),
            len(os.listdir("/proc/self/task")),
            len(os.listdir("/proc/self/fd")),
            sum(len(files) for _, _, files in os.walk(temporary)),
        )

    def line(self) -> str:
        return (
            f"{self.seconds / 60:6.1f} min  {self.memory:7.1f} MiB  {self.threads:3.0f} threads  "
            f"{self.descriptors:4.0f} open files  {self.files:4.0f} temporary files"
        )

    def row(self) -> str:
        return ",".join(f"{value:g}" for value in astuple(self))


def resident() -> float:
    """Memory that this process has now, in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def slope(xs: list[float], ys: list[float]) -> float:
    """Of the straight line of least squares."""
    middle_x, middle_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - middle_x) ** 2 for x in xs)
    return sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys)) / spread if spread else 0.0


def growing(samples: list[Sample]) -> list[str]:
    """What still grew in the second half of a session, in words; nothing where the session was too short."""
    if not samples or samples[-1].seconds < SHORTEST:
        return []
    half = [sample for sample in samples if sample.seconds >= samples[-1].seconds / 2]
    times = [sample.seconds for sample in half]
    found = []
    for name, (most, part) in MOST.items():
        held = [float(getattr(sample, name)) for sample in half]
        risen = slope(times, held) * (times[-1] - times[0])
        allowed = max(most, part * sum(held) / len(held))
        if risen > allowed:
            found.append(
                f"{name} rose by {risen:.1f} in the last {(times[-1] - times[0]) / 60:.0f} minutes "
                f"({allowed:.1f} allowed), to {held[-1]:.1f}"
            )
    return found


@dataclass(frozen=True)
class Growth:
    """What each run of a kind leaves behind, as in `Sample`."""

    title: str
    memory: float
    threads: float
    descriptors: float
    files: float

    @classmethod
    def between(cls, title: str, before: Sample, after: Sample, runs: int) -> Growth:
        return cls(title, *((getattr(after, name) - getattr(before, name)) / runs for name in MORE))

    def line(self) -> str:
        return (
            f"{self.title:30} {self.memory:+7.3f} MiB {self.threads:+6.2f} threads "
            f"{self.descriptors:+6.2f} open files {self.files:+6.2f} temporary files a run"
        )


def beyond(growths: list[Growth]) -> list[str]:
    """Which kinds of runs leave more behind than the control, in words."""
    (control,) = (one for one in growths if one.title == CONTROL)
    found = []
    for one in growths:
        for name, more in MORE.items():
            grown, allowed = getattr(one, name), max(0.0, getattr(control, name)) + more
            if grown > allowed:
                found.append(f"{one.title}: {name} grows by {grown:.2f} a run ({allowed:.2f} allowed)")
    return found
