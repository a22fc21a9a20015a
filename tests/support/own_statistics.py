"""Statistics as scripts define them: in a module of their own, where other processes find them."""

from __future__ import annotations

import numpy as np

from pixelwise.core import Accumulator, Statistic


class Above(Accumulator):
    """The weight of the pixels above some thresholds, and of all."""

    in_parts = True

    def __init__(self, features, dtype, thresholds):
        self.all = np.zeros(features)
        self.above = {threshold: np.zeros(features) for threshold in thresholds}

    @classmethod
    def measure(cls, pixels, thresholds):
        return pixels.total_weight, [pixels.total(pixels.values > threshold) for threshold in thresholds]

    def merge(self, features, measured, complete):
        weight, above = measured
        self.all[features] += weight
        for threshold, one in zip(self.above, above):
            self.above[threshold][features] += one


def above(threshold) -> Statistic:
    """The share of a zone that lies above a threshold."""
    return Statistic(
        name=f"above_{threshold}",
        title=f"Share above {threshold}",
        accumulator=Above,
        finish=lambda found: found.above[threshold] / found.all,
        parameter=threshold,
    )


class Seen(Accumulator):
    """All that an accumulator is told of a feature: its pixels' rows and columns, and when it is complete."""

    def __init__(self, features, dtype, parameters):
        self.dtype, self.parameters = dtype, parameters
        self.cells = [[] for _ in range(features)]
        self.whole = np.zeros(features, bool)
        self.measured = np.zeros(features, int)
        self.complete = np.zeros(features, bool)
        self.closed = False

    @classmethod
    def measure(cls, pixels, parameters):
        cells = list(zip(*(one.tolist() for one in pixels.cells())))
        return [cells[first : first + size] for first, size in zip(pixels.first, pixels.size)], pixels.whole

    def merge(self, features, measured, complete):
        assert not self.complete[features].any()
        for feature, cells, whole in zip(features, *measured):
            self.cells[feature] += cells
            self.whole[feature] |= whole
            self.measured[feature] += 1
        self.complete |= complete

    def close(self):
        self.closed = True


def seen(number: int, told: list) -> Statistic:
    """How often each feature was measured; ``told`` gets the accumulator."""

    def finish(found):
        told.append(found)
        return found.measured

    return Statistic(f"seen_{number}", "Seen", Seen, finish, kind="whole", of_nothing=True, parameter=number)
