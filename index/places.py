"""Where the index and the corpus are, unless a person says otherwise."""

import os
from pathlib import Path

import platformdirs

import corpus


def default_index_dir() -> Path:
    """Return the directory named by `NOTICES_INDEX`, else `index` in the user's data directory."""
    named = os.environ.get("NOTICES_INDEX")
    return Path(named) if named else Path(platformdirs.user_data_dir("inspection-notices", appauthor=False)) / "index"


def cache_dir() -> Path:
    """Return the directory named by `NOTICES_CACHE`, else the user's cache directory: all in it can be made anew."""
    named = os.environ.get("NOTICES_CACHE")
    return Path(named) if named else Path(platformdirs.user_cache_dir("inspection-notices", appauthor=False))


def own_corpus_dir(index_dir: Path) -> Path:
    """Return where a user's own corpus stands, whether or not there is one: beside the index, "<index dir>-corpus"."""
    whole = index_dir.absolute()
    return whole.parent / f"{whole.name}-corpus"


def bundled_corpus_dir() -> Path:
    """Return the corpus that comes with the program."""
    return Path(corpus.__file__).resolve().parent


def default_corpus_dir(index_dir: Path) -> Path:
    """Return the directory named by `NOTICES_CORPUS`, else the user's own corpus if there is one, else the bundled."""
    named = os.environ.get("NOTICES_CORPUS")
    if named:
        return Path(named)
    own = own_corpus_dir(index_dir)
    return own if own.is_dir() else bundled_corpus_dir()


def rebuild_command(index_dir: Path, *options: str, verb: str = "rebuild") -> str:
    """Return the command that rebuilds the index at `index_dir`, or does something else with it."""
    where = [] if index_dir.absolute() == default_index_dir().absolute() else ["--index", _quoted(str(index_dir))]
    return " ".join(["notices", verb, *where, *options])


def _quoted(argument: str) -> str:
    return f'"{argument}"' if " " in argument else argument
