"""The chat under load: many readers at once over the real server, each answer compared with the one that it must be.

    python -m benchmarks.load                 50 readers for a minute, on the bundled corpus
    python -m benchmarks.load --readers 10 --seconds 5

Each reader is a session of the page's own, asks a short conversation without a pause, and begins another. An answer is
mixed up where it is not, word for word, what the same conversation gives when nobody else asks. Also measured: how long
it takes from the start of the process to the page, and to the answer of a score question.
"""

import argparse
import asyncio
import itertools
import json
import re
import tempfile
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any

import httpx
from rich.console import Console
from rich.table import Table

from assistant import Assistant
from assistant.permalinks import digest
from index.build import rebuild
from index.places import bundled_corpus_dir
from tests.browser import running_chat

PATIENCE = 30.0
"""Seconds that an answer may take; a later one counts as an error."""
AREAS = ("Luton", "Kent", "Bromley", "Haringey", "Sefton", "Hackney", "Oldham", "Wigan", "Brent", "Barnet")
CONVERSATIONS = (
    ("What was {a}'s safeguarding score?", "And {b}?", "Where does it rank?", "Which areas scored lower?"),
    ("How did {a} do?", "What about {b}?", "Which of the two did better on risk of harm?"),
    ("What did inspectors praise in Luton?", "And Leicestershire?", "What was criticised there?"),
    ("Top three for reoffending", "And the bottom three?", "What is the average?"),
    ("What was Birmingham's safeguarding score?", "How did {a} do against the average on safeguarding?"),
    ("What was said about management oversight?", "Compare {a} and {b}", "What's the weather in {a}?"),
)


@dataclass
class Measured:
    """What came of a run: seconds of each answer, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    mixed_up: list[str] = field(default_factory=list)


def main() -> None:
    """Print the figures as a table and as JSON; exit 1 where an answer failed or was mixed up."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--readers", type=int, default=50)
    options.add_argument("--seconds", type=float, default=60.0)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        index_dir = Path(scratch) / "index"
        rebuild(bundled_corpus_dir(), index_dir)
        talks = list(_talks(index_dir))
        since = perf_counter()
        with running_chat(index_dir) as url:
            page = perf_counter() - since
            asyncio.run(_first(url))
            first = perf_counter() - since
            measured = asyncio.run(_run(url, talks, given.readers, given.seconds))
    _report(measured, page, first, given.seconds)
    if measured.errors or measured.mixed_up or not measured.seconds:
        raise SystemExit(1)


def _talks(index_dir: Path) -> Iterator[list[tuple[str, str]]]:
    """Yield conversations: each question with the digest of the answer that it must get."""
    with Assistant.open(index_dir) as assistant:
        for (a, b), talk in itertools.product(itertools.pairwise(AREAS), CONVERSATIONS):
            conversation = assistant.conversation()
            questions = [question.format(a=a, b=b) for question in talk]
            yield [(question, digest(conversation.ask(question))) for question in questions]


async def _first(url: str) -> None:
    async with _client() as http:
        await _ask(http, url, await _asking(http, url), uuid.uuid4().hex, "What was Luton's safeguarding score?")


async def _run(url: str, talks: Sequence[list[tuple[str, str]]], readers: int, seconds: float) -> Measured:
    measured = Measured()
    async with _client() as http:
        asking = await _asking(http, url)
        until = perf_counter() + seconds
        await asyncio.gather(
            *(_read(http, url, asking, itertools.cycle(talks[n:] + talks[:n]), until, measured) for n in range(readers))
        )
    return measured


async def _read(
    http: httpx.AsyncClient, url: str, asking: int, talks: Iterator[list[tuple[str, str]]], until: float, into: Measured
) -> None:
    while perf_counter() < until:
        session = uuid.uuid4().hex  # as when the page is opened anew
        for question, wanted in next(talks):
            since = perf_counter()
            try:
                shown = await asyncio.wait_for(_ask(http, url, asking, session, question), PATIENCE)
            except (httpx.HTTPError, TimeoutError, RuntimeError) as error:
                into.errors.append(f"{question}: {type(error).__name__} {error}")
                break
            into.seconds.append(perf_counter() - since)
            if re.findall(r"answer=([0-9a-f]{12})", shown)[-1:] != [wanted]:
                into.mixed_up.append(question)


def _client() -> httpx.AsyncClient:
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=None)
    return httpx.AsyncClient(timeout=PATIENCE, limits=limits, trust_env=False)


async def _asking(http: httpx.AsyncClient, url: str) -> int:
    """Return the number of the page's event that takes a question from the box."""
    config = (await http.get(f"{url}config")).json()
    boxes = {c["id"] for c in config["components"] if c["props"].get("elem_id") == "question"}
    return next(d["id"] for d in config["dependencies"] if any(t[0] in boxes for t in d["targets"]))


async def _ask(http: httpx.AsyncClient, url: str, asking: int, session: str, question: str) -> str:
    """Ask as the page does and return the conversation as it is then shown. Raises RuntimeError where it fails."""
    body = {"data": [question, None], "fn_index": asking, "session_hash": session, "event_data": None}
    (await http.post(f"{url}gradio_api/queue/join", json=body)).raise_for_status()
    shown: Any = None
    async with http.stream("GET", f"{url}gradio_api/queue/data", params={"session_hash": session}) as stream:
        async for line in stream.aiter_lines():
            told = json.loads(line.removeprefix("data: ")) if line.startswith("data: ") else {}
            if told.get("msg") == "process_generating" and told["success"]:
                shown = _patched(shown, told["output"]["data"])
            if told.get("msg") == "process_completed":
                if not told["success"]:
                    raise RuntimeError(str(told["output"]))
                return str(shown[0])
    raise RuntimeError("the stream ended before the answer")


def _patched(before: Any, sent: list[Any]) -> list[Any]:  # noqa: ANN401 (what Gradio sends is any JSON)
    """Return what is shown after a message: the first brings it whole, each later one what differs."""
    if before is None:
        return sent
    after = list(before)
    for n, change in enumerate(sent):
        for action, path, value in change:
            if action == "replace" and not path:
                after[n] = value
            elif action == "append" and not path:
                after[n] += value
            else:
                raise RuntimeError(f"a change of a kind that is not known: {action} {path}")
    return after


def _report(measured: Measured, page: float, first: float, seconds: float) -> None:
    taken = measured.seconds or [0.0]
    cuts = quantiles(taken, n=100) if len(taken) > 1 else taken * 99
    rows = {
        "from the start to the page, seconds": page, "to the answer of a score question": first,
        "questions answered": len(measured.seconds), "a second": len(measured.seconds) / seconds,
        "median, seconds": median(taken), "95th percentile": cuts[94], "99th percentile": cuts[98],
        "longest": max(taken), "errors": len(measured.errors), "mixed up": len(measured.mixed_up),
    }  # fmt: skip
    table = Table("what", "measured")
    for name, value in rows.items():
        table.add_row(name, f"{value:.2f}" if isinstance(value, float) else f"{value:,}")
    Console().print(table)
    for told in [*measured.errors[:5], *measured.mixed_up[:5]]:
        print(told)
    print(json.dumps(rows))


if __name__ == "__main__":
    main()
