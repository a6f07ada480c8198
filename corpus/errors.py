"""Everything that can go wrong, as one tree.

NoticesError
├── CorpusError            a corpus directory or one of its tables cannot be used
│   └── NoticeUnreadable   one file cannot be read as a notice; the others still can
├── BuildError             a build on disk cannot be used; says the command that mends it
│   ├── IndexMissing       there is no build at the index directory
│   ├── IndexDamaged       a build's files do not agree with its manifest
│   ├── IndexMismatch      a build was made with another model or by another version
│   └── IndexBusy          another rebuild is writing to the index directory
├── ModelError             the embedding model is absent, altered or cannot be loaded
├── UnknownSource          no source of that id is held (or it is still embargoed)
└── CitationError          a citation does not resolve: a bug, raised and never dropped

Every message says what happened, to which file or question, and what to do.
"""

from pathlib import Path


class NoticesError(Exception):
    """Base of every error that this project raises on purpose."""


class CorpusError(NoticesError):
    """A corpus directory, or one of its tables, cannot be used."""


class NoticeUnreadable(CorpusError):
    """One file cannot be read as a notice.

    `path` is the file, `why` one line in plain words, `remedy` what a person can do about it. `embargoed` says that it
    announces an embargo of which the end is not known, so that readers must not hear of it.
    """

    def __init__(self, path: Path, why: str, remedy: str, embargoed: bool = False) -> None:
        self.path = path
        self.why = why
        self.remedy = remedy
        self.embargoed = embargoed
        super().__init__(f"{path.name}: {why}. {remedy}")


class BuildError(NoticesError):
    """A build on disk cannot be used or written; `remedy` is the command that mends it.

    `spare` is the command that answers from the build before it meanwhile, "" where there is none.
    """

    advice = "Mend it with"

    def __init__(self, what: str, remedy: str = "notices rebuild", spare: str = "") -> None:
        self.what = what
        self.remedy = remedy
        self.spare = spare
        also = f". The build before it is whole; go back to that with: {spare}" if spare else ""
        super().__init__(f"{what} {self.advice}: {remedy}{also}")


class IndexMissing(BuildError):
    """There is no build at the index directory."""

    advice = "Build it with"


class IndexDamaged(BuildError):
    """A build's files do not agree with its manifest."""


class IndexMismatch(BuildError):
    """A build was made with another model, or by another version of this program."""


class IndexBusy(BuildError):
    """Another rebuild is writing to the index directory; the live build still answers."""

    advice = "When it has ended, run"


class ModelError(NoticesError):
    """The embedding model is absent, altered or cannot be loaded."""


class UnknownSource(NoticesError):
    """No source of that id is held, or it is under embargo."""


class CitationError(NoticesError):
    """A citation's quote is not the notice's text at its offsets."""
