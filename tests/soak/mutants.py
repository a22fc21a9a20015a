"""Damaged copies of files: bits flipped in headers, directories, pages and data; pieces lost or moved."""

from __future__ import annotations

import re
import struct
import zlib
from pathlib import Path
from random import Random

#: Numbers that programs are often not prepared for.
ODD = (0, 1, 2, 3, 7, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
#: The same in texts.
ODD_TEXTS = ("", "0", "-1", "1e308", "-1e308", "nan", "inf", "1e-320", "99999999999999999999", "x", '"', "\0")


def mutate(data: bytes, ending: str, random: Random) -> tuple[bytes, str]:
    """A mutant of a file's content, and in words what was done."""
    kinds = [flip_head, flip_head, flip_anywhere, flip_anywhere, truncate, lose, zero, repeat]
    if ending == ".tif":
        kinds += [directory] * 8
    elif ending == ".png":
        kinds += [chunk] * 6
    elif ending == ".gpkg":
        kinds += [page] * 8
    elif ending in (".vrt", ".asc", ".geojson", ".csv"):
        kinds += [number] * 6
    chosen = random.choice(kinds)
    mutant, told = bytearray(data), ""
    for _ in range(random.choice([1, 1, 1, 2, 4])):
        told += f"{chosen.__name__} {chosen(mutant, random)}; "
    return bytes(mutant), told


def copy(files: list[Path], folder: Path, random: Random) -> tuple[Path, str]:
    """A copy of a seed with one of its files mutated: the path to open, and what was done."""
    folder.mkdir(parents=True, exist_ok=True)
    victim, told = random.choice(files), ""
    for file in files:
        data = file.read_bytes()
        if file == victim:
            data, told = mutate(data, file.suffix, random)
            told = f"{file.name}: {told}"
        (folder / file.name).write_bytes(data)
    return folder / files[0].name, told


# What is done; each changes the bytes and says where


def _flip(data: bytearray, at: int, random: Random) -> str:
    before = data[at]
    way = random.randrange(3)
    data[at] = (
        before ^ (1 << random.randrange(8)) if way == 0 else random.choice([0, 0xFF]) if way == 1 else 0
    )
    if way == 2:
        data[at] = random.randrange(256)
    return f"{at}: {before}>{data[at]}"


def flip_head(data: bytearray, random: Random) -> str:
    return _flip(data, random.randrange(max(1, min(len(data), 200))), random) if data else ""


def flip_anywhere(data: bytearray, random: Random) -> str:
    return _flip(data, random.randrange(len(data)), random) if data else ""


def truncate(data: bytearray, random: Random) -> str:
    size = random.choice([random.randrange(len(data) + 1), max(0, len(data) - random.randrange(1, 100))])
    del data[size:]
    return f"to {size}"


def lose(data: bytearray, random: Random) -> str:
    at, size = random.randrange(len(data) + 1), random.randrange(1, 50)
    del data[at : at + size]
    return f"{size} at {at}"


def zero(data: bytearray, random: Random) -> str:
    at = random.randrange(len(data) + 1)
    size = min(random.choice([4, 64, 512]), len(data) - at)
    data[at : at + size] = bytes(size)
    return f"{size} at {at}"


def repeat(data: bytearray, random: Random) -> str:
    at, to = random.randrange(len(data) + 1), random.randrange(len(data) + 1)
    piece = data[at : at + random.choice([8, 100])]
    data[to : to + len(piece)] = piece
    return f"{len(piece)} of {at} at {to}"


def directory(data: bytearray, random: Random) -> str:
    """A number in an entry of a TIFF's directory: tag, type, count or value."""
    try:
        entries = list(_entries(data))
        at, form = random.choice(random.choice(entries))
        value = random.choice([*ODD, random.randrange(2**16), struct.unpack_from(form, data, at)[0] + 1])
        struct.pack_into(form, data, at, value & ((1 << 8 * struct.calcsize(form)) - 1))
    except (struct.error, IndexError):
        return flip_head(data, random)
    return f"at {at}: {value}"


def _entries(data: bytearray):
    """The places and forms of the numbers of each entry of all directories."""
    order = "<" if data[:2] == b"II" else ">"
    big = struct.unpack_from(f"{order}H", data, 2)[0] == 43
    head, count, size, many = (8, "Q", 20, "Q") if big else (4, "H", 12, "I")
    (at,) = struct.unpack_from(order + many, data, head)
    for _ in range(4):
        if not at:
            return
        (entries,) = struct.unpack_from(order + count, data, at)
        first = at + struct.calcsize(count)
        for number in range(min(entries, 60)):
            start, width = first + number * size, struct.calcsize(many)
            yield [
                (start, f"{order}H"),
                (start + 2, f"{order}H"),
                (start + 4, order + many),
                (start + 4 + width, order + many),
                (start + 4 + width, f"{order}H"),
            ]
        (at,) = struct.unpack_from(order + many, data, first + entries * size)


def chunk(data: bytearray, random: Random) -> str:
    """Bytes of a PNG's chunk, with a checksum that is right again."""
    found, at = [], 8
    while at + 12 <= len(data):
        (size,) = struct.unpack_from(">I", data, at)
        found.append((at, size))
        at += size + 12
    at, size = random.choice(found) if found else (0, 0)
    if not size or at + 12 + size > len(data):
        return flip_anywhere(data, random)
    told = _flip(data, at + 8 + random.randrange(size), random)
    struct.pack_into(">I", data, at + 8 + size, zlib.crc32(data[at + 4 : at + 8 + size]))
    return told


def page(data: bytearray, random: Random) -> str:
    """The header, a pointer to a cell, or a cell of a page of SQLite."""
    size = struct.unpack_from(">H", data, 16)[0] if len(data) > 100 else 0
    if size < 512 or len(data) < 2 * size:
        return flip_anywhere(data, random)
    start = random.randrange(len(data) // size) * size
    within = random.choice([random.randrange(12), random.randrange(8, 40), random.randrange(size)])
    return _flip(data, min(start + within + (100 if not start else 0), len(data) - 1), random)


def number(data: bytearray, random: Random) -> str:
    """A number of a text becomes another, or none."""
    found = list(re.finditer(rb"-?\d+(\.\d+)?(e[-+]?\d+)?", bytes(data)))
    if not found:
        return flip_anywhere(data, random)
    one = random.choice(found)
    text = random.choice([*ODD_TEXTS, str(random.randrange(100))]).encode()
    data[one.start() : one.end()] = text
    return f"at {one.start()}: {one[0].decode()} > {text.decode()!r}"
