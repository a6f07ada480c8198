"""An exported encoder with lighter weights: a question then waits less for them from memory, which is most of its time.

Of 91 MB 37 remain. The vectors are nearly the same: `benchmarks/README.md` tells how near, and what else was tried.
"""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import onnx

_BITS, _BLOCK = 8, 32
"""Of a weight that is multiplied, and how many weights have one scale."""

_IN_INTEGERS = 4
"""What ONNX Runtime calls it that the products are of integers."""

_TABLE = 10_000
"""Rows from which a table that is only looked up, such as that of the tokens, is kept in half precision."""


def write_lighter(encoder: Path, path: Path) -> None:
    """Write the encoder in an ONNX file to a new one with weights of 8 bits, and its tables in half precision.

    Raises OSError where the file cannot be written.
    """
    import numpy as np  # once on a machine, when a model is exported
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    model = _in_blocks(encoder)
    graph = model.graph
    tables = {
        table.name: table
        for table in graph.initializer
        if table.data_type == TensorProto.FLOAT and table.dims and table.dims[0] >= _TABLE
    }
    for place, node in reversed([*enumerate(graph.node)]):
        if node.op_type == "Gather" and (table := tables.get(node.input[0])):
            halved = numpy_helper.to_array(table).astype(np.float16)
            table.CopyFrom(numpy_helper.from_array(halved, table.name))
            (found,) = node.output
            node.output[0] = f"{found}_halved"
            graph.node.insert(place + 1, helper.make_node("Cast", [node.output[0]], [found], to=TensorProto.FLOAT))
    onnx.save(model, path)


def _in_blocks(encoder: Path) -> "onnx.ModelProto":
    """Return the model of an ONNX file with its products of matrices in blocks of 8 bits."""
    import onnx
    from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

    logging.getLogger("onnxruntime.quantization").setLevel(logging.ERROR)  # it tells of each product
    quantizer = MatMulNBitsQuantizer(
        onnx.load(encoder), bits=_BITS, block_size=_BLOCK, is_symmetric=True, accuracy_level=_IN_INTEGERS
    )
    quantizer.process()
    model: onnx.ModelProto = quantizer.model.model
    return model
