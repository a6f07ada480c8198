"""First hits side by side: the assistant, and three retrieval libraries used as their own documentation says.

    python -m benchmarks.peers [--notices 158] [--seed 1]

Needs what `peers-requirements.txt` names. All get the same corpus, the same text questions and the same weights, each
in a process of its own, without a network. A library's hit is the chunk that it ranks first; it counts if the sentence
asked for stands anywhere in it, however long it is and whatever notice it is of. The assistant's hit is its first
quote, and must be of the notice asked about too. The libraries read each notice as plain text that the project has
taken from its file, so that none is held up by a web page. A build begins when the model is loaded, and ends with an
index to ask.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from assistant import Assistant
from assistant.evaluation import Question, read_questions
from benchmarks.generate import SEED, SIZES, generate
from benchmarks.words import EVERYDAY, OWN, TEXT, first_quote, holds, kind_of
from corpus.readers import read_document
from index.build import rebuild
from index.embedder import Embedder, default_model_dir

OFFLINE = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}
"""The environment of every system."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a system gives first for a question ("" for nothing), and whether it counts."""

    text: str
    right: bool


Ask = Callable[[Question], Hit]
Build = Callable[[], Ask]
"""Builds an index and returns how to ask it."""


def load_assistant(directory: Path) -> Build:
    """Load the assistant, which reads the files as they are."""
    Embedder().encode(["inspection"])

    def build() -> Ask:
        rebuild(directory / "corpus", directory / "index")
        assistant = Assistant.open(directory / "index")
        assistant.warm()

        def ask(question: Question) -> Hit:
            cited = first_quote(assistant.ask(question.question))
            return Hit(cited.quote if cited else "", holds(cited, question))

        return ask

    return build


def load_langchain(directory: Path) -> Build:
    """Load LangChain as in its tutorial on semantic search, with FAISS and local embeddings from those it offers."""
    import faiss
    from langchain_community.docstore.in_memory import InMemoryDocstore
    from langchain_community.vectorstores import FAISS
    from langchain_core.documents import Document
    from langchain_huggingface import HuggingFaceEmbeddings
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    embeddings = HuggingFaceEmbeddings(model_name=str(default_model_dir()))
    index = faiss.IndexFlatL2(len(embeddings.embed_query("hello world")))

    def build() -> Ask:
        read = [Document(path.read_text(encoding="utf-8"), metadata={"source": str(path)}) for path in texts(directory)]
        splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200, add_start_index=True)
        store = FAISS(embeddings, index, InMemoryDocstore(), index_to_docstore_id={})
        store.add_documents(documents=splitter.split_documents(read))
        return chunks(lambda question: [found.page_content for found in store.similarity_search(question, k=1)])

    return build


def load_llama_index(directory: Path) -> Build:
    """Load LlamaIndex as in its starter tutorial with local embeddings, up to the retriever, with its own settings."""
    from llama_index.core import SimpleDirectoryReader, VectorStoreIndex
    from llama_index.embeddings.huggingface import HuggingFaceEmbedding

    embedding = HuggingFaceEmbedding(model_name=str(default_model_dir()))
    embedding.get_query_embedding("hello world")

    def build() -> Ask:
        read = SimpleDirectoryReader(str(directory / "texts")).load_data()
        retriever = VectorStoreIndex.from_documents(read, embed_model=embedding).as_retriever(similarity_top_k=1)
        return chunks(lambda question: [found.get_content() for found in retriever.retrieve(question)])

    return build


def load_txtai(directory: Path) -> Build:
    """Load txtai as an embeddings database with content, for the paragraphs that its segmentation makes."""
    from txtai import Embeddings
    from txtai.pipeline import Segmentation

    embeddings = Embeddings(path=str(default_model_dir()), content=True)
    embeddings.batchtransform(["hello world"])
    segment = Segmentation(paragraphs=True)

    def build() -> Ask:
        read = ((path.stem, segment(path.read_text(encoding="utf-8"))) for path in texts(directory))
        embeddings.index((name, paragraph) for name, paragraphs in read for paragraph in paragraphs)
        return chunks(lambda question: [found["text"] for found in embeddings.search(question, 1)])

    return build


SYSTEMS: dict[str, tuple[Callable[[Path], Build], str]] = {
    "the assistant": (load_assistant, "inspection-notices"),
    "LangChain + FAISS": (load_langchain, "langchain"),
    "LlamaIndex": (load_llama_index, "llama-index-core"),
    "txtai": (load_txtai, "txtai"),
}
"""Each with the package whose version it goes by."""


def texts(directory: Path) -> list[Path]:
    """Return the files of plain text, by name."""
    return sorted((directory / "texts").iterdir())


def chunks(search: Callable[[str], Sequence[str]]) -> Ask:
    """Return how to ask a library that gives chunks: its first one counts where the sentence stands in it."""

    def ask(question: Question) -> Hit:
        found = next(iter(search(question.question)), "")
        return Hit(found, _plain(question.quotes[0]) in _plain(found))

    return ask


def _plain(text: str) -> str:
    return " ".join(text.split())


def write_corpus(directory: Path, notices: int, seed: int) -> None:
    """Write the corpus, and beside it its notices as plain text."""
    generate(directory / "corpus", notices, seed)
    (directory / "texts").mkdir()
    for path in (directory / "corpus" / "notices").iterdir():
        (directory / "texts" / f"{path.stem}.txt").write_text(read_document(path).text, encoding="utf-8")


def measure(system: str, directory: Path) -> str:
    """Build and ask one system, and return its line of the table."""
    load, package = SYSTEMS[system]
    asked = [q for q in read_questions(directory / "corpus" / "questions.jsonl") if kind_of(q) in TEXT]
    build = load(directory)
    begun = time.perf_counter()
    ask = build()
    built = time.perf_counter() - begun
    ask(Question("first", "What was said?", quotes=("",)))
    hits, times = [], []
    for question in asked:
        begun = time.perf_counter()
        hits.append(ask(question))
        times.append((time.perf_counter() - begun) * 1000)
    shares = []
    for kinds in (TEXT, (OWN,), (EVERYDAY,)):
        right = [hit.right for question, hit in zip(asked, hits, strict=True) if kind_of(question) in kinds]
        shares.append(f"{100 * sum(right) / len(right):.1f}%")
    length = median(len(hit.text) for hit in hits if hit.text)
    return _line(f"{system} {version(package)}", *shares, f"{length:.0f}", f"{median(times):.1f}", f"{built:.1f}")


def _line(name: str, *cells: str) -> str:
    return f"{name:<26}" + "".join(f"{cell:>12}" for cell in cells)


def main() -> None:
    """Measure one system after the other, and print the table."""
    parser = argparse.ArgumentParser(description="Compare the first hits of the assistant with those of libraries.")
    parser.add_argument("--notices", type=int, default=SIZES[0], help=f"how many (default: {SIZES[0]})")
    parser.add_argument("--seed", type=int, default=SEED, help=f"another seed gives another corpus (default: {SEED})")
    given = parser.parse_args()
    os.environ |= OFFLINE
    print(_line("system", "first hit", "own words", "everyday", "characters", "median ms", "build s"))
    with tempfile.TemporaryDirectory() as name:
        write_corpus(Path(name), given.notices, given.seed)
        for system in SYSTEMS:
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as own:
                print(own.submit(measure, system, Path(name)).result(), flush=True)


if __name__ == "__main__":
    main()
