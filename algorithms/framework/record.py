"""What is kept of a run for its report: nothing where none is wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .destination import Destination

MOST_ROWS, MOST_CELLS = 1_000, 60_000  # of the output that are kept


class Record:
    """The first rows of the output, as they are written; false where no report is wanted."""

    def __init__(self, destination: Destination):
        self.destination = destination
        self.columns: list[tuple[str, str]] = []  # names of fields, and what they are called where shown
        self.rows: list[list[Any]] = []
        self.written = 0  # rows in all

    def __bool__(self) -> bool:
        return bool(self.destination.given)

    def begin(self, names: Sequence[str], aliases: Mapping[str, str]) -> None:
        """Forget what a writer that had to begin anew has written."""
        self.columns = [(name, aliases.get(name, "")) for name in names]
        self.rows, self.written = [], 0

    def kept(self, features: Iterator) -> Iterator:
        """Hand features on, and keep the attributes of the first."""
        most = min(MOST_ROWS, MOST_CELLS // max(1, len(self.columns)))
        for feature in features:
            if self.written < most:
                self.rows.append(feature.attributes()[: len(self.columns)])
            self.written += 1
            yield feature
