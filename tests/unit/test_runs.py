"""Stretches of pixels."""

from __future__ import annotations

import numpy as np

from pixelwise.core import Runs, Window


def runs(weight=None):
    """Feature 1: row 2, columns 3-5 and 8; row 3, column 4. Feature 6: row 2, columns 5-6."""
    rows = ([1, 1, 1, 6], [2, 2, 3, 2], [3, 8, 4, 5], [6, 9, 5, 7])
    return Runs(*(np.array(column) for column in rows), weight)


def test_counts():
    assert runs().counts.tolist() == [3, 1, 1, 2]
    assert len(runs()) == 4


def test_expand():
    which, row, col = runs().expand()
    assert which.tolist() == [0, 0, 0, 1, 2, 3, 3]
    assert row.tolist() == [2, 2, 2, 2, 3, 2, 2]
    assert col.tolist() == [3, 4, 5, 8, 4, 5, 6]


def test_features():
    features, first = runs().features()
    assert features.tolist() == [1, 6]
    assert first.tolist() == [0, 5]


def test_index_into_a_window():
    """In a window of 10 columns that starts at row 2, column 1: row * 10 + column - 1."""
    assert runs().index(Window(2, 1, 4, 10)).tolist() == [2, 3, 4, 7, 13, 4, 5]


def test_weights_are_repeated_for_each_pixel():
    assert runs(np.array([1.0, 0.25, 0.5, 1.0])).weights().tolist() == [1, 1, 1, 0.25, 0.5, 1, 1]
    assert runs().weights() is None


def test_bounds():
    assert runs().bounds() == Window(2, 3, 2, 6)


def test_no_runs():
    none = Runs(*(np.zeros(0, dtype=np.int64) for _ in range(4)))
    assert len(none) == 0
    assert [column.size for column in none.expand()] == [0, 0, 0]
