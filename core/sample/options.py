"""What may be chosen when points are sampled."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import ParameterError

METHODS = ("nearest", "bilinear")
NEIGHBOURHOODS = ("off", "always", "if_nodata")
MATCHES = ("all", "latest", "closest")

#: Pixels. The work grows with the square of the distance; 500 is a million pixels for each point.
MOST_DISTANCE = 500


@dataclass(frozen=True)
class SampleRule:
    """What is taken at a point."""

    bilinear: bool = False  # the mean of the four pixels around the point; else the pixel that holds it
    reach: int = 0  # how many pixels away a valid one is looked for where there is no value
    neighbourhood: str = "off"  # one of `NEIGHBOURHOODS`

    @property
    def beyond(self) -> int:
        """How many pixels aside of a point's own may be needed."""
        return self.reach + self.bilinear

    @property
    def takes_pixels(self) -> bool:
        """Whether single pixels are taken, and not only means."""
        return not self.bilinear or self.reach > 0


def check_choices(method: str, max_distance: float, neighbourhood: str, match: str) -> None:
    """Refuse settings that are out of their range, and say what may be given."""
    for what, given, known in (
        ("method", method, METHODS),
        ("neighbourhood", neighbourhood, NEIGHBOURHOODS),
        ("match", match, MATCHES),
    ):
        if given not in known:
            raise ParameterError(
                "'{given}' is no {what}; choose one of {known}.",
                given=given,
                what=what,
                known=", ".join(known),
            )
    check_distance(max_distance)
    if neighbourhood != "off" and not max_distance:
        raise ParameterError(
            "The neighbourhood of points is wanted, but the maximum distance, which is its size, is 0; "
            "give a maximum distance of at least 1 pixel."
        )


def check_distance(pixels: float) -> None:
    """Refuse what is no maximum distance."""
    if not 0 <= pixels <= MOST_DISTANCE or int(pixels) != pixels:
        raise ParameterError(
            "The maximum distance is {distance:g} pixels; give a whole number from 0, for no search, to "
            "{most}.",
            distance=pixels,
            most=MOST_DISTANCE,
        )
