"""Let the core search for quantiles, or count values, as it does for zones too large to be kept."""

from __future__ import annotations

from contextlib import contextmanager
from unittest import mock

from pixelwise.core.reduce import bins, quantiles, search
from strategies import small_tiles


@contextmanager
def searching(most: int, leading: int = 18, at_once: int = 1 << 17):
    """Keep at most so many values of a feature; work block by block.

    Collects, for each further pass, how many of its brackets are counted once more and how many are kept.
    """
    passes = []
    ask = search.Sought.of

    def noted(brackets):
        sought = ask(brackets)
        passes.append((int((sought.shift >= 0).sum()), int((sought.shift < 0).sum())))
        return sought

    with (
        small_tiles(),
        mock.patch.multiple(search, MOST_KEPT=most, _LEADING=leading, _AT_ONCE=at_once),
        mock.patch.multiple(quantiles, MOST_KEPT=most, _most_counts=lambda dtype: most // 10),
        mock.patch.object(bins, "_WAITING", most // 10),
        mock.patch.object(search.Sought, "of", noted),
    ):
        yield passes
