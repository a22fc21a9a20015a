"""Areas on an ellipsoid of revolution, in closed form."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..arrays import ArrayLike, Floats
from ..errors import ParameterError


@dataclass(frozen=True)
class Ellipsoid:
    """An ellipsoid of revolution, as of the Earth.

    Parameters
    ----------
    semi_major : float
        Radius of the equator, in metres.
    inverse_flattening : float
        298.257223563 for WGS 84; 0 for a sphere.

    Raises
    ------
    ParameterError
        When there is no such ellipsoid.
    """

    semi_major: float
    inverse_flattening: float = 0.0

    def __post_init__(self) -> None:
        flat = self.inverse_flattening
        if not (0 < self.semi_major < math.inf and (flat == 0 or 1 < flat < math.inf)):
            raise ParameterError(
                "There is no ellipsoid with the radius {radius} and the inverse flattening {flattening}; "
                "give metres above 0, and a number above 1, or 0 for a sphere.",
                radius=self.semi_major,
                flattening=flat,
            )

    @property
    def _squared(self) -> float:
        """Square of the eccentricity."""
        flattening = 1 / self.inverse_flattening if self.inverse_flattening else 0.0
        return flattening * (2 - flattening)

    @property
    def _unit(self) -> float:
        """Square metres of what `_between` counts in."""
        return self.semi_major**2 * (1 - self._squared) / 2

    @property
    def authalic_square(self) -> float:
        """Square of the radius of the sphere that has the ellipsoid's area."""
        return self._unit * float(self._between(np.zeros(1), np.ones(1), np.ones(1))[0])

    def _between(self, low: Floats, high: Floats, apart: Floats) -> Floats:
        """Area between two parallels, by their sines and the difference of these, for a radian of longitude.

        The difference of ``s / (1 - e2 s2) + atanh(e s) / e``, without the cancellation that a difference of
        nearly equal numbers brings.
        """
        squared = self._squared
        plain = apart * (1 + squared * low * high)
        plain /= (1 - squared * low * low) * (1 - squared * high * high)
        rest = apart / (1 - squared * low * high)
        eccentricity = math.sqrt(squared)
        if eccentricity:
            rest = np.arctanh(eccentricity * rest) / eccentricity
        plain += rest
        return plain

    def belt(self, latitude: ArrayLike, height: float, radians: float) -> Floats:
        """Square metres, for a radian of longitude, of the belts of a height about parallels.

        What would lie beyond a pole is left out.

        Parameters
        ----------
        latitude : array of float
            Of the parallels in the middle of each belt.
        height : float
        radians : float
            Size of the unit of both.
        """
        pole = math.pi / 2 / radians
        middle = np.asarray(latitude, dtype=np.float64)
        half = np.full_like(middle, abs(height) / 2)
        south, north = np.maximum(middle - half, -pole), np.minimum(middle + half, pole)
        cut = (south == -pole) | (north == pole)
        middle = np.where(cut, (south + north) / 2, middle)
        half = np.where(cut, np.maximum(north - south, 0) / 2, half)
        # Near a pole the cosine is right to the last digit only where it is the sine of what is left.
        cosine = np.sin(np.maximum(pole - np.abs(middle), 0) * radians)
        low, high = np.sin((middle - half) * radians), np.sin((middle + half) * radians)
        return self._unit * self._between(low, high, 2 * cosine * np.sin(half * radians))

    def on_sphere(self, longitude: Floats, latitude: Floats) -> Floats:
        """Places, in degrees, on a sphere of radius 1 such that ratios of areas stay: (..., 3).

        As vectors, for which neither the poles nor the antimeridian are special. What is no place is not
        finite.
        """
        from_pole = 90 - np.abs(latitude)
        from_pole = np.radians(np.where(from_pole >= 0, from_pole, np.nan))
        sine, lacking = np.cos(from_pole), 2 * np.sin(from_pole / 2) ** 2
        # 1 - sine, of the latitude and then of the authalic one
        lacking = self._between(sine, np.ones_like(sine), lacking) * self._unit / self.authalic_square
        radius, turn = np.sqrt(lacking * (2 - lacking)), np.radians(longitude)
        up = np.copysign(1 - lacking, latitude)
        return np.stack([radius * np.cos(turn), radius * np.sin(turn), up], axis=-1)
