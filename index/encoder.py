"""The exported encoder: what a build's model does, run by ONNX Runtime, which only this and `lightening` import.

It starts in a quarter of a second and takes some 200 MB, where sentence-transformers takes seconds and half a gigabyte
to import alone; the vectors are the same (`PROBES` are embedded both ways when it is made).
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Self

from corpus.errors import IndexDamaged
from index.manifest import ENCODER, TOKENIZER, FileDigest, Manifest

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

    from index.vectors import Matrix

_BATCH = 32


class Encoder:
    """Turns texts into vectors as the model of a build does, without that model's own library."""

    def __init__(self, session: "InferenceSession", tokenizer: "Tokenizer") -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._lock = Lock()  # a tokenizer pads for one batch at a time

    @classmethod
    def open(cls, build: Path, manifest: Manifest, remedy: str) -> Self | None:
        """Return the encoder that a build carries for questions, None where its model could not be exported.

        Raises IndexDamaged, with `remedy`, if a file of it is not as it was written.
        """
        if not {ENCODER, TOKENIZER} <= set(manifest.files):
            return None
        for name in (ENCODER, TOKENIZER):
            if FileDigest.of(build / name) != manifest.files[name]:
                raise IndexDamaged(f"{build / name} is not as it was written (altered or cut short).", remedy)
        # One question at a time is embedded as soon by one thread: it waits for the model's weights from memory.
        return cls.load(build / ENCODER, build / TOKENIZER, threads=1)

    @classmethod
    def load(cls, encoder: Path, tokenizer: Path, threads: int = 0) -> Self:
        """Return the encoder in two files, which are taken as they are; by default with a thread for each core."""
        from onnxruntime import InferenceSession, SessionOptions
        from tokenizers import Tokenizer

        options = SessionOptions()
        options.log_severity_level = 3  # errors only
        options.intra_op_num_threads = threads
        # Its threads wait asleep: where others use the cores too, a question so took 5 ms in place of 30.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        session = InferenceSession(str(encoder), options, providers=["CPUExecutionProvider"])
        return cls(session, Tokenizer.from_file(str(tokenizer)))

    def encode(self, texts: Sequence[str], on_batch: Callable[[int, int], None] | None = None) -> "Matrix":
        """Return the vectors of `texts`, float32 [n, dimension], each of length 1.

        `on_batch` is told how many texts are done and how many there are.
        """
        import numpy as np

        length = self._session.get_outputs()[0].shape[1]
        vectors = np.empty((len(texts), length), np.float32)
        order = sorted(range(len(texts)), key=lambda place: -len(texts[place]))  # like lengths together
        for start in range(0, len(order), _BATCH):
            places = order[start : start + _BATCH]
            with self._lock:
                read = self._tokenizer.encode_batch([texts[place] for place in places])
            inputs = {
                "input_ids": np.array([one.ids for one in read], np.int64),
                "attention_mask": np.array([one.attention_mask for one in read], np.int64),
            }
            vectors[places] = self._session.run(None, inputs)[0]
            if on_batch:
                on_batch(start + len(places), len(order))
        return vectors
