"""Numbers in the texts that users write: with a decimal point, in lists parted by commas or semicolons."""

from __future__ import annotations

import re

from .errors import ParameterError

#: Each text is a number in one way only, or thousands of digits would take minutes.
_NUMBER = r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?"

#: A comma between two digits without a space, and the numbers on both sides of it.
_JOINED = re.compile(rf"(?<![\d.])({_NUMBER})(?<=\d),(?=\d)(?=({_NUMBER}))", re.IGNORECASE)


def parts_of(text: str, *, from_zero: bool = True) -> list[str]:
    """Split a list of numbers, or of ranges such as ``0..2``.

    Parameters
    ----------
    text : str
    from_zero : bool
        Whether such a list may begin with ``0,5``; in percentages only ``0,100``, their two ends, are clear.

    Raises
    ------
    ParameterError
        When a comma may be a decimal comma: where the numbers on both sides of it, read as a list, would not
        ascend, as in ``97,5``. With a space or a semicolon any order will do.
    """
    apart = text.replace("..", " .. ")  # or the dots would belong to numbers
    for found in _JOINED.finditer(apart):
        one, other = found.groups()
        whole = re.fullmatch(r"[-+]?\d+", one) and "." not in other
        begins = not from_zero and not apart[: found.start()].strip() and float(one) == 0
        if whole and ((begins and float(other) != 100) or float(one) >= float(other)):
            raise ParameterError(
                "In '{text}' the comma of '{one},{other}' may part two numbers or be a decimal comma; "
                "write {one}.{other} for one number, or {one}; {other} for two.",
                text=text,
                one=one,
                other=other,
            )
    return [part.strip() for part in re.split(r"[,;]", text) if part.strip()]
