"""What threads keep open while a run needs it, such as files: opened once, and closed when the run ends."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Hashable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from threading import Lock, Timer, get_ident, local
from typing import Any, Callable, TypeVar
from uuid import uuid4

Thing = TypeVar("Thing")
Unit = TypeVar("Unit")
Outcome = TypeVar("Outcome")

#: Things that all threads of a run keep together: some systems allow a process 256 open files.
_MOST = 128

#: Bytes that a thread reads of what it keeps before some is closed, and opened anew when it is needed: GDAL
#: holds what it has read of an open file, up to a part of the machine's memory. More saved no more time.
_MOST_READ = 1 << 24

#: Seconds without work after which another process than the run's own closes what it keeps: nobody tells it
#: that the run has ended.
_PATIENCE = 1.0


@dataclass(frozen=True)
class _Kept:
    """Something open, what closes it, and how many bytes were read of it."""

    thing: Any
    closing: ExitStack
    read: int = 0


class _Keeper:
    """What the threads of a process keep open for a run, each for itself."""

    def __init__(self, threads: int) -> None:
        self._most = max(1, _MOST // threads)
        self._of_threads: dict[int, OrderedDict[Hashable, _Kept]] = {}
        self._lock, self._closed = Lock(), False

    def take(self, key: Hashable) -> _Kept | None:
        """What this thread keeps under a key; from now on it does not."""
        with self._lock:
            return self._of_threads.setdefault(get_ident(), OrderedDict()).pop(key, None)

    def keep(self, key: Hashable, one: _Kept) -> None:
        """Keep something for this thread; where that is too much, not what was used least recently."""
        with self._lock:
            mine = self._of_threads[get_ident()]
            dropped = [mine.pop(key)] if key in mine else []
            mine[key] = one
            while mine and (self._closed or self._too_much(mine)):
                dropped.append(mine.popitem(last=False)[1])
        _close(dropped)

    def close(self) -> None:
        """Close everything, and from now on what is in use as soon as it is not."""
        with self._lock:
            self._closed = True
            kept = [one for mine in self._of_threads.values() for one in mine.values()]
            self._of_threads = {thread: OrderedDict() for thread in self._of_threads}
        _close(kept)

    def _too_much(self, mine: OrderedDict[Hashable, _Kept]) -> bool:
        """Whether a thread keeps more than its share, or all do: there may be more threads than was said."""
        if len(mine) > self._most or sum(map(len, self._of_threads.values())) > _MOST:
            return True
        return sum(one.read for one in mine.values()) > _MOST_READ


def _close(kept: Iterable[_Kept]) -> None:
    for one in kept:
        one.closing.close()


class _Away(_Keeper):
    """The same in another process than the run's own."""

    _timer: Timer | None = None

    def rest(self, then: Callable[[], None]) -> None:
        """Do something after a while, unless it is put off by then."""
        self.put_off()
        self._timer = Timer(_PATIENCE, then)
        self._timer.daemon = True
        self._timer.start()

    def put_off(self) -> None:
        if self._timer is not None:
            self._timer.cancel()


#: By run and process: a process that was forked must not use what the other one keeps.
_keepers: dict[tuple[str, int], _Keeper] = {}


class _Here(local):
    """What this thread works for, and the contexts that it has entered for that."""

    keeper: _Keeper | None = None

    def __init__(self) -> None:
        self.around: dict[Hashable, AbstractContextManager[Any]] = {}


_here = _Here()


@dataclass(frozen=True)
class Run:
    """Units of work that are done in some threads, here or elsewhere: enter it, and do them.

    Attributes
    ----------
    threads : int
        How many.
    ends_them : bool
        Whether they end with the run.
    """

    threads: int
    ends_them: bool
    _name: str = field(default_factory=lambda: uuid4().hex)
    _process: int = field(default_factory=os.getpid)

    def __enter__(self) -> Run:
        _keepers[self._key] = _Keeper(self.threads)
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def do(self, work: Callable[[Unit], Outcome], unit: Unit) -> Outcome:
        """Do a unit of work; what it opens by `kept` stays open for the next ones in this thread."""
        before, _here.keeper = _here.keeper, self._keeper()
        try:
            return work(unit)
        finally:
            if not self.ends_them:
                while _here.around:
                    _here.around.popitem()[1].__exit__(None, None, None)
            if isinstance(_here.keeper, _Away):
                _here.keeper.rest(self._close)
            _here.keeper = before

    @property
    def _key(self) -> tuple[str, int]:
        return self._name, os.getpid()

    def _keeper(self) -> _Keeper | None:
        """That of this process; None where the run has ended."""
        if os.getpid() == self._process:
            return _keepers.get(self._key)
        keeper = _keepers.setdefault(self._key, _Away(self.threads))
        if isinstance(keeper, _Away):
            keeper.put_off()
        return keeper

    def _close(self) -> None:
        keeper = _keepers.pop(self._key, None)
        if keeper is not None:
            keeper.close()


@contextmanager
def kept(key: Hashable, opened: Callable[[], AbstractContextManager[Thing]], read: int) -> Iterator[Thing]:
    """What a context gives that this thread entered before for the same run, or enters now.

    It is left when the run ends, at once where there is an error or no run. At most ``read`` bytes are read.
    """
    keeper = _here.keeper
    one = None if keeper is None else keeper.take(key)
    if one is None:
        closing = ExitStack()
        one = _Kept(closing.enter_context(opened()), closing)
    with one.closing:
        yield one.thing
        if keeper is not None:
            keeper.keep(key, _Kept(one.thing, one.closing.pop_all(), one.read + read))


def kept_around(key: Hashable, context: Callable[[], AbstractContextManager[Any]]) -> bool:
    """Enter a context, unless this has been done, for as long as this thread works for a run.

    Where it ends with the run, so does the context, by itself. False where it works for none.
    """
    if _here.keeper is None:
        return False
    if key not in _here.around:
        entered = context()
        entered.__enter__()
        _here.around[key] = entered
    return True
