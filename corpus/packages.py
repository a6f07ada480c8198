"""The parts of a .docx file, a zip archive of XML, opened within limits: nothing is unpacked that is not read."""

import io
import posixpath
import zipfile
import zlib
from pathlib import Path

from corpus.errors import NoticeUnreadable
from corpus.trees import Node, xml_tree

MAX_PARTS = 5_000
MAX_PART_BYTES = 30_000_000
"""Limits far above any notice; pictures and fonts are parts too, but are not unpacked."""

_DOCUMENT = "officeDocument"
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The two that Office documents may use (ECMA-376, part 2, on zip items); others fail in ways of their own."""


class Package:
    """The parts of a Word document by what they are to it: "header", "footnotes", "numbering", "styles"."""

    def __init__(self, path: Path, data: bytes) -> None:
        """Open the archive; raises NoticeUnreadable where it is none, is broken, too large or no Word document."""
        self.path = path
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise self._broken(error) from error
        if len(self._archive.infolist()) > MAX_PARTS:
            raise NoticeUnreadable(path, f"the document has more than {MAX_PARTS:,} parts", "Save it anew.")
        main = self._related("_rels/.rels", "")
        self._main = next((target for kind, target in main.values() if kind == _DOCUMENT), "word/document.xml")
        if self._main not in self._archive.namelist():
            raise NoticeUnreadable(path, "it is no Word document", "Give it the ending of its real format.")
        folder, name = posixpath.split(self._main)
        self._parts = self._related(f"{folder}/_rels/{name}.rels".lstrip("/"), folder)

    def document(self) -> Node:
        """Return the document's own part."""
        return self._read(self._main)

    def part(self, kind: str) -> Node | None:
        """Return the part of a kind that a document has only one of, or None."""
        target = next((target for found, target in self._parts.values() if found == kind), "")
        return self._read(target) if target in self._archive.namelist() else None

    def by_id(self, own: str) -> Node | None:
        """Return the part that the document refers to by an id, or None."""
        _, target = self._parts.get(own, ("", ""))
        return self._read(target) if target in self._archive.namelist() else None

    def _related(self, name: str, folder: str) -> dict[str, tuple[str, str]]:
        """Return for each id in a list of relations its kind and its part."""
        if name not in self._archive.namelist():
            return {}
        return {
            node.get("Id"): (
                node.get("Type").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, node.get("Target"))).lstrip("/"),
            )
            for node in self._read(name).nodes()
            if node.get("TargetMode") != "External"
        }

    def _read(self, name: str) -> Node:
        info = self._archive.getinfo(name)
        if info.file_size > MAX_PART_BYTES:
            raise NoticeUnreadable(
                self.path,
                f"its part {name[:40]} has {info.file_size:,} bytes unpacked, over the limit of {MAX_PART_BYTES:,}",
                "Save the notice on its own.",
            )
        if info.flag_bits & _ENCRYPTED:
            raise NoticeUnreadable(self.path, "the document is encrypted", "Save a copy without a password.")
        if info.compress_type not in _METHODS:
            raise NoticeUnreadable(
                self.path, f"its part {name[:40]} is packed in a way that Word cannot read", "Save it anew with Word."
            )
        try:
            return xml_tree(self.path, self._archive.read(info))
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError) as error:
            raise self._broken(error) from error

    def _broken(self, error: Exception) -> NoticeUnreadable:
        why = f"the document is broken or cut short ({type(error).__name__})"
        return NoticeUnreadable(self.path, why, "Download or save it again.")
