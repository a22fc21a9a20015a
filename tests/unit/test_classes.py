"""The text that says which classes are wanted."""

from __future__ import annotations

import numpy as np
import pytest

from pixelwise.core import Classes, ParameterError


def parsed(text):
    return [(entry.name, list(entry.values.intervals)) for entry in Classes.parse(text).entries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" ; , ", []),
        ("11, 21..24", [("", [(11, 11)]), ("", [(21, 24)])]),
        ("24; 11", [("", [(24, 24)]), ("", [(11, 11)])]),
        ("11, 11", [("", [(11, 11)])]),
        (
            "forest=41..43; water=11; 21..24",
            [("forest", [(41, 43)]), ("water", [(11, 11)]), ("", [(21, 24)])],
        ),
        ("forest = 41..43, 45; 11", [("forest", [(41, 43), (45, 45)]), ("", [(11, 11)])]),
        (
            "5, a=1, 2, wet land=3,b= -4;9",
            [
                ("", [(5, 5)]),
                ("a", [(1, 1), (2, 2)]),
                ("wet land", [(3, 3)]),
                ("b", [(-4, -4)]),
                ("", [(9, 9)]),
            ],
        ),
        ("low=-0.5..0.25", [("low", [(-0.5, 0.25)])]),
    ],
)
def test_values_ranges_and_groups(text, expected):
    assert parsed(text) == expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("forest=41..43; water=42", "The value 42 is in two classes, 'forest=41..43' and 'water=42'; put it"),
        ("low=0..1; high=1..2", "The value 1 is in two classes"),
        ("a=0..9; b=20; c=2..3", "The value 2 is in two classes, 'a=0..9' and 'c=2..3'"),
        ("21..24; 22", "The value 22 is in two classes, '21..24' and '22'"),
        ("forest=41; Forest=43", "Two classes are called 'forest'; give each group a name of its own"),
        ("=41", "A class in '=41' has no name that can be written"),
        ("a\nb=41", "has no name that can be written"),
        ("forest=; 3", "The class 'forest' in 'forest=; 3' has no values"),
        ("forest", "'forest' in 'forest' is no class; give numbers and ranges"),
        ("forest=wood", "'wood' in 'wood' is no class"),
        ("9..1", "The range '9..1' runs backwards"),
        ("a=97,5", "may part two numbers or be a decimal comma"),
    ],
)
def test_what_cannot_be_understood_is_told_in_one_sentence(text, sentence):
    with pytest.raises(ParameterError) as told:
        Classes.parse(text)
    assert sentence in str(told.value)
    assert "\n" not in str(told.value).replace(text, "")


def test_what_was_understood_reads_back_as_the_same():
    classes = Classes.parse("forest=41..43, 45; water=11, 21..24; 7, -0.5")
    assert str(classes) == "forest=41..43, 45; water=11, 21..24; 7; -0.5"
    assert Classes.parse(str(classes)) == classes


def test_values_belong_to_the_entry_that_holds_them():
    values = np.array([5, 41, 42, 44, 11, 43], np.uint8)
    assert Classes.parse("11; forest=41..43").of(values).tolist() == [-1, 1, 1, -1, 0, 1]
    assert Classes().of(values).tolist() == [0] * 6


def test_a_bound_is_met_by_the_value_that_a_float32_raster_shows():
    values = np.array([0.1, 0.2], np.float32)
    assert Classes.parse("0.1; b=0.2..3").of(values).tolist() == [0, 1]


def test_bounds_that_the_type_of_the_raster_cannot_tell_apart_are_refused():
    with pytest.raises(ParameterError, match=r"is in two classes, 'a=0\.\.0\.1' and 'b="):
        Classes.parse("a=0..0.1; b=0.1000000001..1").of(np.array([0.1], np.float32))
