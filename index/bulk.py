"""The exported encoder for thousands of texts, run by OpenVINO. The only file that imports openvino.

It computes in bfloat16 where the processor has that.
"""

import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from index.kept import kept_once

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from openvino import CompiledModel, InferRequest, Model
    from tokenizers import Tokenizer

    from index.vectors import Matrix

    Numbers = npt.NDArray[np.int64]

_TOKENS = 1024
"""Tokens in one pass: they and what is computed of them fit a core's cache."""

_AT_ONCE = 65_536
"""Texts that are sorted by length together: each shape of a pass takes memory, and so there are fewer."""

_READ = 1024
"""Texts that are read into tokens together."""


class BulkEncoder:
    """Turns many texts into vectors as the model of a build does; `precision` is that of its products."""

    def __init__(self, model: "CompiledModel", tokenizer: "Tokenizer", precision: str) -> None:
        self._model = model
        self._tokenizer = tokenizer
        self.precision = precision

    @classmethod
    def load(cls, encoder: Path, tokenizer: Path, digest: str) -> Self | None:
        """Return the encoder in two files, which are taken as they are; None where OpenVINO is not installed.

        `digest` tells them from others: what OpenVINO makes of them is kept on the machine, for that takes it half a
        second.
        """
        _stay_offline()
        try:
            from openvino import Core
        except ImportError:
            return None
        from tokenizers import Tokenizer

        core = Core()
        short = "BF16" in core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
        hints = {
            "PERFORMANCE_HINT": "THROUGHPUT", "INFERENCE_PRECISION_HINT": "bf16" if short else "f32",
            "SNIPPETS_MODE": "DISABLE",  # attention in one kernel takes longer for texts as short as sentences
        }  # fmt: skip
        reads = Tokenizer.from_file(str(tokenizer))
        reads.no_padding()

        def compiled() -> "CompiledModel":
            model = _without_mask(core.read_model(str(encoder)))
            return core.compile_model(_in_short(model) if short else model, "CPU", hints)

        machine = (core.get_property("CPU", "FULL_DEVICE_NAME"), core.get_versions("CPU")["CPU"].build_number)
        model = kept_once(
            repr((digest, hints, machine)).encode() + Path(__file__).read_bytes(),
            lambda kept: core.import_model(BytesIO(kept), "CPU", hints),
            compiled,
            lambda made: made.export_model().getvalue(),
        )  # fmt: skip
        return cls(model, reads, "bfloat16" if short else "float32")

    def encode(self, texts: Sequence[str], on_batch: Callable[[int, int], None] | None = None) -> "Matrix":
        """Return the vectors of `texts`, float32 [n, dimension], each of length 1.

        `on_batch` is told how many texts are done and how many there are.
        """
        import numpy as np

        vectors: Matrix = np.empty((len(texts), self._model.output(0).partial_shape[1].get_length()), np.float32)
        count = self._model.get_property("OPTIMAL_NUMBER_OF_INFER_REQUESTS")
        # Each core works on passes of its own, so that none waits for another. They are started and waited for by this
        # thread alone: OpenVINO's binding to Python can block for good when two threads are in it.
        requests = [self._model.create_infer_request() for _ in range(count)]
        at_work: deque[tuple[InferRequest, list[int]]] = deque()
        done = 0

        def finish() -> None:
            nonlocal done
            request, places = at_work.popleft()
            request.wait()
            found = request.get_output_tensor(0).data
            vectors[places] = found / np.linalg.norm(found, axis=1, keepdims=True)
            requests.append(request)
            done += len(places)
            if on_batch:
                on_batch(done, len(texts))

        for places, ids in self._passes(texts):
            if not requests:
                finish()
            request = requests.pop()
            request.start_async({"input_ids": ids, "attention_mask": np.ones_like(ids)})
            at_work.append((request, places))
        while at_work:
            finish()
        return vectors

    def _passes(self, texts: Sequence[str]) -> "Iterator[tuple[list[int], Numbers]]":
        """Give the places of some texts that have as many tokens each, with these tokens."""
        import numpy as np

        for start in range(0, len(texts), _AT_ONCE):
            read = self._tokens(texts[start : start + _AT_ONCE])
            for places in _alike([len(ids) for ids in read]):
                yield [start + place for place in places], np.stack([read[place] for place in places]).astype(np.int64)

    def _tokens(self, texts: Sequence[str]) -> "list[npt.NDArray[np.int32]]":
        import numpy as np

        parts = (list(texts[start : start + _READ]) for start in range(0, len(texts), _READ))
        return [np.array(one.ids, np.int32) for part in parts for one in self._tokenizer.encode_batch(part)]


def _stay_offline() -> None:
    """Keep OpenVINO from reporting its import to its makers, which it does where this package can be imported."""
    loaded: dict[str, Any] = sys.modules
    loaded.setdefault("openvino_telemetry", None)


def _alike(lengths: Sequence[int]) -> list[list[int]]:
    """Return the places of texts of these lengths, longest first, in groups of one length and of so many tokens."""
    groups: list[list[int]] = []
    for place in sorted(range(len(lengths)), key=lambda place: -lengths[place]):
        length = lengths[place]
        if groups and lengths[groups[-1][0]] == length and (len(groups[-1]) + 1) * length <= _TOKENS:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _without_mask(model: "Model") -> "Model":
    """Return a model whose attention takes no padding into account, since there is none.

    What is added last before each softmax is taken for the mask; of a model where it is not, the vectors are not the
    encoder's, and `exporting.maker` then leaves it.
    """
    for softmax in (node for node in model.get_ops() if node.get_type_name() == "Softmax"):
        masked = softmax.input_value(0).get_node()
        if masked.get_type_name() == "Add":
            softmax.input(0).replace_source_output(masked.input_value(0))
    return model


def _in_short(model: "Model") -> "Model":
    """Return a model of which all is in bfloat16 but what it gives.

    By its hint alone OpenVINO keeps in single precision what no product follows, and takes for that the sums and norms
    of every layer too, since a path leads from each past all later products.
    """
    import numpy as np
    from openvino import Shape, Tensor, Type, opset13
    from openvino.op import Constant
    from openvino.preprocess import PrePostProcessor

    for node in model.get_ordered_ops():
        if node.get_output_element_type(0) != Type.f32 or node.get_type_name() not in {"Constant", "Convert"}:
            continue
        if node.get_type_name() == "Convert":
            instead = opset13.convert(node.input_value(0), "bf16")
        else:
            bits = np.atleast_1d(np.asarray(node.data, np.float32)).view(np.uint32)
            halved = Tensor(Type.bf16, Shape(node.data.shape))
            halved.data.view(np.uint16)[...] = (bits + 0x8000 >> 16).reshape(node.data.shape)  # rounded, not cut
            instead = Constant(halved)
        for target in node.output(0).get_target_inputs():
            target.replace_source_output(instead.output(0))
    model.validate_nodes_and_infer_types()
    single = PrePostProcessor(model)
    single.output().tensor().set_element_type(Type.f32)
    return single.build()
