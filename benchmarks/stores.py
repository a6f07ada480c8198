"""The retrieval libraries of `peers` with an index on disk, as their documentation says: made once, then opened."""

from collections.abc import Callable
from pathlib import Path

from index.embedder import default_model_dir

Ask = Callable[[str], object]
MODEL = str(default_model_dir())


def make_langchain(texts: list[Path], store: Path) -> None:
    """Make a FAISS store of LangChain."""
    from langchain_community.vectorstores import FAISS
    from langchain_core.documents import Document
    from langchain_huggingface import HuggingFaceEmbeddings
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    read = [Document(path.read_text(encoding="utf-8"), metadata={"source": str(path)}) for path in texts]
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200, add_start_index=True)
    embeddings = HuggingFaceEmbeddings(model_name=MODEL)
    FAISS.from_documents(splitter.split_documents(read), embeddings).save_local(str(store))


def open_langchain(store: Path) -> Ask:
    """Open it."""
    from langchain_community.vectorstores import FAISS
    from langchain_huggingface import HuggingFaceEmbeddings

    embeddings = HuggingFaceEmbeddings(model_name=MODEL)
    found = FAISS.load_local(str(store), embeddings, allow_dangerous_deserialization=True)
    return lambda question: found.similarity_search(question, k=1)


def make_llama_index(texts: list[Path], store: Path) -> None:
    """Make a vector store index of LlamaIndex."""
    from llama_index.core import SimpleDirectoryReader, VectorStoreIndex
    from llama_index.embeddings.huggingface import HuggingFaceEmbedding

    read = SimpleDirectoryReader(input_files=[str(path) for path in texts]).load_data()
    made = VectorStoreIndex.from_documents(read, embed_model=HuggingFaceEmbedding(model_name=MODEL))
    made.storage_context.persist(persist_dir=str(store))


def open_llama_index(store: Path) -> Ask:
    """Open it, up to the retriever."""
    from llama_index.core import StorageContext, load_index_from_storage
    from llama_index.embeddings.huggingface import HuggingFaceEmbedding

    context = StorageContext.from_defaults(persist_dir=str(store))
    opened = load_index_from_storage(context, embed_model=HuggingFaceEmbedding(model_name=MODEL))
    return opened.as_retriever(similarity_top_k=1).retrieve


def make_txtai(texts: list[Path], store: Path) -> None:
    """Make an embeddings database of txtai."""
    from txtai import Embeddings
    from txtai.pipeline import Segmentation

    embeddings, segment = Embeddings(path=MODEL, content=True), Segmentation(paragraphs=True)
    read = ((path.stem, segment(path.read_text(encoding="utf-8"))) for path in texts)
    embeddings.index((name, paragraph) for name, paragraphs in read for paragraph in paragraphs)
    embeddings.save(str(store))


def open_txtai(store: Path) -> Ask:
    """Open it."""
    from txtai import Embeddings

    embeddings = Embeddings()
    embeddings.load(str(store))
    return lambda question: embeddings.search(question, 1)


STORES: dict[str, tuple[Callable[[list[Path], Path], None], Callable[[Path], Ask]]] = {
    "LangChain + FAISS": (make_langchain, open_langchain),
    "LlamaIndex": (make_llama_index, open_llama_index),
    "txtai": (make_txtai, open_txtai),
}
