"""Names of invented areas and people: put together from parts, so that none is taken for a real one.

Each area has a word of its own or a word and a feature ("Thimbleholt", "Nether Lanternby", "Kettlecombe Reach"). Words
differ by more than a slip of the pen, so that a misspelt one is nearest to the name that was meant.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from random import Random

FIRST = (
    "Thimble Lantern Kettle Bramble Whistle Marzipan Pepper Umbrella Quiver Saffron Tangerine Velvet Wicker Yarrow "
    "Zither Acorn Bobbin Cobweb Dumpling Ember Fiddle Gingham Hazelnut Inkwell Jigsaw Kestrel Locket Mustard Nutmeg "
    "Oyster Pumpkin Quartz Ribbon Sprocket Trumpet Ukulele Vanilla Walnut Xylo Yonder Zephyr Almanac Biscuit Cinnamon "
    "Doorbell Eiderdown Flannel Gherkin Harpsi Icicle Juggler Knapsack Lavender Magpie Noodle Obelisk Porridge "
    "Quillpen Rhubarb Scarecrow Teaspoon Unicorn Violin Waffle Bassoon Treacle Dragonfly Feather Gargoyle Hopscotch"
).split()
LAST = (
    "holt bycombe minster thwaite bourne wick stead garth mouth cliffe ingham bridge hurst pool ferry barrow worthy "
    "dene shaw fleet chester borough cross green haven lea naze clough knoll spinney warren hythe "
    "underhill orchard tower crag meadow fountain ditch mill"
).split()
FEATURES = (
    "Vale Reach Dingle Flats Harbour Parva Magna Levels Fells Quays Spire Hollows Sands Junction Common Priory "
    "Wharf Furlong"
).split()
SIDES = "Upper Nether Outer Hither".split()
REGIONS = {
    "Cobbledown": "England", "Quiltlands": "England", "Saltpan Coast": "England", "Pasturage": "England",
    "Chimney Counties": "England", "Inky Wolds": "England", "Marmalade Hills": "England",
    "Seven Lakes": "Wales", "Slate Valleys": "Wales",
}  # fmt: skip
"""Invented regions, and the nation that each is put in: that of the notices' programme."""

_GIVEN = "Orla Bram Isolde Cuthbert Perpetua Ignatius Marigold Lysander Clementine Horatio Winifred Barnaby".split()
_FAMILY = (
    "Wexcombe Tidewell Quarrington Applethorn Dunnigate Foxmantle Pettibrook Larkspindle Merrydown Oxenbold".split()
)
OFFICES = ("Assistant Chief Inspector", "Chief Inspector", "Deputy Chief Inspector", "Lead Inspector")
_PAIRS = 2
"""Areas whose name is the beginning of another's, on purpose."""


@dataclass(frozen=True, slots=True)
class Place:
    """An invented area as the area table has it."""

    name: str
    region: str
    also_called: tuple[str, ...] = ()

    @property
    def row(self) -> tuple[str, str, str, str]:
        """Its line in areas.csv: area, region, nation, other names."""
        return self.name, self.region, REGIONS[self.region], "|".join(self.also_called)


def places(random: Random, count: int) -> list[Place]:
    """Return so many invented areas, each with a name of its own.

    The name of two of them is the beginning of another's ("Thimbleholt", "Thimbleholt Vale"); of no others.
    """
    words = [first + last for first, last in product(FIRST, LAST)]
    random.shuffle(words)
    found = [Place(name, "", also) for name, also in _names(words, random, count)]
    for n in range(_PAIRS if count >= 10 * _PAIRS else 0):
        single = next(place.name for place in found[n * 5 :] if " " not in place.name)
        found[-1 - n] = Place(f"{single} {FEATURES[n]}", "")
    random.shuffle(found)
    return [Place(place.name, random.choice(list(REGIONS)), place.also_called) for place in found]


def _names(words: list[str], random: Random, count: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield `count` names with their other names: first every word once, then words with ever more features."""
    featured = words[: len(words) // 2]
    others = iter(words[len(words) // 2 :])
    rounds = iter(FEATURES)
    feature, at = next(rounds), 0
    for _ in range(count):
        word = next(others, "") if random.random() < 0.7 else ""
        second = next(others, "") if word and random.random() < 0.1 else ""
        if second:
            yield f"{word} and {second}", (word, second)
        elif word:
            yield (f"{random.choice(SIDES)} {word}" if random.random() < 0.15 else word), ()
        else:
            if at == len(featured):
                feature, at = next(rounds), 0
            # The feature turns with the word, so that a small corpus has all of them.
            turned = FEATURES[(FEATURES.index(feature) + at) % len(FEATURES)]
            yield f"{featured[at]} {turned}", ()
            at += 1


def people(random: Random, count: int) -> list[tuple[str, str]]:
    """Return so many invented inspectors, each a name and an office; no two share a given or a family name."""
    given, family = random.sample(_GIVEN, count), random.sample(_FAMILY, count)
    return [(f"{g} {f}", random.choice(OFFICES)) for g, f in zip(given, family, strict=True)]
