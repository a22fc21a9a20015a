"""Whole numbers in the order of values, whatever these are."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..arrays import NDArray


def keys_of(values: NDArray[Any]) -> NDArray[Any]:
    """Unsigned whole numbers as wide as the values, in the same order; equal where these are equal.

    The bits of a real number ascend with its magnitude: the sign is turned, and with it, where the number is
    negative, all other bits.
    """
    values = values.astype(values.dtype.newbyteorder("="), copy=False)
    if values.dtype.kind == "u":
        return values
    unsigned, sign = _unsigned(values.dtype)
    if values.dtype.kind == "i":
        keys: NDArray[Any] = values.view(unsigned) ^ sign
        return keys
    keys = (values + values.dtype.type(0)).view(unsigned)  # -0.0 becomes 0.0
    signed = keys.view(f"i{unsigned.itemsize}")
    keys ^= (signed >> signed.dtype.type(8 * unsigned.itemsize - 1)).view(unsigned) | sign
    return keys


def values_of(keys: NDArray[Any], dtype: np.dtype[Any]) -> NDArray[Any]:
    """The values of a type that have these keys."""
    if dtype.kind == "u":
        return keys.astype(dtype, copy=False)
    unsigned, sign = _unsigned(dtype)
    bits = keys.astype(unsigned)
    if dtype.kind == "f":
        return np.where(bits >= sign, bits ^ sign, ~bits).view(dtype.newbyteorder("="))
    found: NDArray[Any] = (bits ^ sign).view(dtype.newbyteorder("="))
    return found


def _unsigned(dtype: np.dtype[Any]) -> tuple[np.dtype[Any], Any]:
    """The unsigned type of the same width, and the number in it that has the sign's bit alone."""
    unsigned = np.dtype(f"u{dtype.itemsize}")
    return unsigned, unsigned.type(1 << (8 * dtype.itemsize - 1))
