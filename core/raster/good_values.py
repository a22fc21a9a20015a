"""The values and bits of quality masks that mean good."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..arrays import Bools, NDArray
from ..errors import ParameterError, Sentence
from .nodata import Excluded, Number

_VALUE = Sentence("value that means good")

#: Where conditions on bits begin, behind whatever parts them: all of it, or long texts would take minutes.
_BEGINNING = re.compile(r"(?<![\s,;&])(?:[\s,;&]|\band\b)+(?=bits?\b)", re.IGNORECASE)
_RANGE = r"\d{1,4}(?:\s*(?:-|\.\.)\s*\d{1,4})?"
_CONDITION = re.compile(
    rf"bits?\s*({_RANGE}(?:\s*,\s*{_RANGE})*)\s*(?:\b(clear|set)\b|==?(.+))", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True)
class Bits:
    """A condition on bits that lie together: they make one of some whole numbers, the first the smallest."""

    first: int  # 0 is the one that is worth 1
    last: int
    wanted: Excluded

    @property
    def most(self) -> int:
        """The largest number they can make: that of all set."""
        return (1 << self.last + 1 - self.first) - 1

    def __str__(self) -> str:
        which = f"bit {self.first}" if self.first == self.last else f"bits {self.first}-{self.last}"
        for word, number in (("clear", 0), ("set", self.most)):
            if self.wanted.intervals == ((number, number),):
                return f"{which} {word}"
        return f"{which} = {self.wanted}".replace(";", ",")

    def met(self, values: NDArray[Any]) -> Bools:
        """Where whole numbers without a sign meet it."""
        kind = values.dtype.type
        return self.wanted.match(values >> kind(self.first) & kind(self.most))


@dataclass(frozen=True)
class GoodValues:
    """What a quality mask holds where pixels are good: one of some values, or bits that meet all conditions.

    Make one with `GoodValues.parse`.
    """

    values: Excluded = field(default_factory=Excluded)
    bits: tuple[Bits, ...] = ()

    @classmethod
    def parse(cls, text: str) -> GoodValues:
        """Read values and ranges such as ``4..6, 11``, or conditions on bits.

        These are ``bits 1-4 clear``, ``bit 6 set`` and, of the number that bits make together, ``bits 8-9 =
        1`` or ``bits 8-9 = 0..1``; bits count from 0, the one that is worth 1. Commas, semicolons, ``and``
        or nothing part them, and all must be met. ``bits 1, 3-4 clear`` is a list of bits.

        Raises
        ------
        ParameterError
            When a part cannot be understood, or bits cannot make a number; see `Excluded.parse`, too.
        """
        if not re.search(r"\bbit", text, re.IGNORECASE):
            return cls(Excluded.parse(text, _VALUE))
        pieces = (piece.strip(" \t\r\n,;&") for piece in _BEGINNING.split(text))
        return cls(bits=tuple(bits for piece in pieces if piece for bits in _conditions(piece, text)))

    def __bool__(self) -> bool:
        return bool(self.values or self.bits)

    def __str__(self) -> str:
        return "; ".join(map(str, self.bits)) or str(self.values)

    def match(self, values: NDArray[Any]) -> Bools:
        """Where values mean good."""
        if not self.bits:
            return self.values.match(values, self.values.rounding(values.dtype))
        plain = values.astype(f"u{values.dtype.itemsize}", copy=False)
        good = np.ones(values.shape, dtype=bool)
        for bits in self.bits:
            good &= bits.met(plain)
        return good

    def check(self, dtype: str, name: str) -> None:
        """Refuse bits that a mask of this type and name does not have."""
        kind, last = np.dtype(dtype), max((bits.last for bits in self.bits), default=-1)
        if self.bits and kind.kind not in "iu":
            raise ParameterError(
                "'{bits}' was asked for, but the quality mask {name} holds {dtype}, which has no bits to ask "
                "for; give a mask of whole numbers without scale and offset, or values that mean good.",
                bits=str(self),
                name=name,
                dtype=dtype,
            )
        if last >= 8 * kind.itemsize:
            raise ParameterError(
                "Bit {bit} was asked for, but the quality mask {name} holds {dtype}, which has the bits 0 to "
                "{last}; give others, or another mask.",
                bit=last,
                name=name,
                dtype=dtype,
                last=8 * kind.itemsize - 1,
            )


def says_nothing(mask: str) -> ParameterError:
    """Make the error for a mask of which it is not said what means good."""
    return ParameterError(
        "A quality mask is given, {name}, but not what it holds where pixels are good; give values, such as "
        "4..6, or bits, such as bits 1-4 clear.",
        name=mask,
    )


def _conditions(piece: str, text: str) -> Iterator[Bits]:
    """The conditions of ``bits 1, 3-4 clear`` and its like: one for each bit or range of bits."""
    found = _CONDITION.fullmatch(piece)
    if not found:
        raise ParameterError(
            "'{part}' in '{text}' is no condition on bits; write which they are and what they must be, such "
            "as bits 1-4 clear; bit 6 set; bits 8-9 = 1.",
            part=piece,
            text=text,
        )
    which, word, numbers = found.groups()
    given = None if word else Excluded.parse(numbers.strip(), _VALUE)
    for first, last in Excluded.parse(re.sub(r"\s*,\s*", "; ", which.replace("-", "..")), _VALUE).intervals:
        bits = Bits(int(first), int(last), Excluded())
        same = bits.most if word and word.lower() == "set" else 0
        wanted = Excluded(((same, same),)) if given is None else given
        if not wanted or any(not _made(number, bits) for pair in wanted.intervals for number in pair):
            raise ParameterError(
                "In '{part}' the bits are to make {wanted}, and they make whole numbers from 0 to {most}; "
                "write binary numbers as decimal ones, 2 for 10.",
                part=piece,
                wanted=str(wanted) or "''",
                most=bits.most,
            )
        yield Bits(bits.first, bits.last, wanted)


def _made(number: Number, bits: Bits) -> bool:
    return isinstance(number, int) and 0 <= number <= bits.most
