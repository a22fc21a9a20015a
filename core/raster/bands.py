"""The bands that are wanted of a raster."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..errors import ParameterError, SourceError


def parse_bands(text: str, count: int, descriptions: Sequence[str | None], raster: str) -> tuple[int, ...]:
    """Band numbers of a text such as ``1,3-5`` or of band names; empty for an empty text.

    A number means the band of that number, though another may be called by it.

    Raises
    ------
    ParameterError
        When a band does not exist.
    """
    names = {(name or "").strip().lower(): number for number, name in enumerate(descriptions, 1) if name}
    found: list[int] = []
    for part in (piece.strip() for piece in re.split(r"[,;]", text)):
        if not part:
            continue
        bounds = re.fullmatch(r"(\d+)(?:\s*-\s*(\d+))?", part)
        if bounds:  # a number is a number, whatever bands are called
            first, last = (_number(digits or bounds.group(1)) for digits in bounds.groups())
            if not 1 <= first <= last <= count:
                shown = part if len(part) <= 40 else f"{part[:20]}..."
                raise ParameterError(
                    "Band '{band}' was asked for, but the raster {raster} has the bands 1 to {count}.",
                    band=shown,
                    raster=raster,
                    count=count,
                )
            found.extend(range(first, last + 1))
        elif part.lower() in names:
            found.append(names[part.lower()])
        elif names:
            raise ParameterError(
                "The raster {raster} has no band named '{band}'; give numbers such as 1,3-5 or one of: "
                "{names}.",
                raster=raster,
                band=part,
                names=", ".join(name for name in descriptions if name),
            )
        else:
            raise ParameterError(
                "The raster {raster} has no band named '{band}'; give numbers such as 1,3-5.",
                raster=raster,
                band=part,
            )
    return tuple(dict.fromkeys(found))


def _number(digits: str) -> int:
    """A number of any length, of which Python reads some thousand digits and a raster needs five."""
    return int(digits.lstrip("0")[:20] or 0)


def choose_bands(
    wanted: Sequence[int] | str | None, descriptions: Sequence[str | None], alpha: Sequence[int], raster: str
) -> tuple[int, ...]:
    """Numbers of the bands that a list or a text wants, given all descriptions; by default of all but alpha.

    Raises `SourceError` where there are no bands, `ParameterError` where one does not exist.
    """
    every = range(1, len(descriptions) + 1)
    if not every:
        raise SourceError(
            "The raster {raster} has no bands; if it is a container, choose one of its sub-datasets.",
            raster=raster,
        )
    if isinstance(wanted, str):
        wanted = parse_bands(wanted, len(every), descriptions, raster)
    for number in wanted or ():
        if number not in every:
            raise ParameterError(
                "Band {number} was asked for, but the raster {raster} has {count}.",
                number=number,
                raster=raster,
                count=len(every),
            )
    return tuple(wanted or [number for number in every if number not in alpha] or every)
