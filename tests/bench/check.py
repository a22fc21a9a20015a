"""A speed of wrong numbers is none: do the contestants agree?"""

from __future__ import annotations

import numpy as np
from cases import Case

Columns = dict[str, np.ndarray]


def difference(first: np.ndarray, second: np.ndarray) -> float:
    """Return the largest relative difference, over as many features as both have; NaN only equals NaN."""
    size = min(len(first), len(second))
    first, second = first[:size], second[:size]
    same = (first == second) | (np.isnan(first) & np.isnan(second))
    if same.all():
        return 0.0
    if (np.isnan(first) != np.isnan(second)).any():
        return np.inf
    return float(np.max(np.abs(first - second)[~same] / np.maximum(np.abs(first), np.abs(second))[~same]))


def agreement(case: Case, results: dict[str, Columns]) -> list[tuple[str, str, float, float, bool]]:
    """Return (first, second, largest difference, tolerance, agree) per check whose contestants both ran."""
    lines = []
    for check in case.checks:
        if check.first in results and check.second in results:
            first, second = results[check.first], results[check.second]
            worst = max(difference(first[name], second[name]) for name in check.columns)
            lines.append((check.first, check.second, worst, check.tolerance, worst <= check.tolerance))
    return lines
