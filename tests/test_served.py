"""The chat as programs meet it, over loopback: Gradio's client, plain HTTP with curl, and an MCP client."""

import asyncio
import base64
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from gradio_client import Client
from gradio_client.exceptions import AppError
from httpx2 import AsyncClient
from mcp.client import Client as McpClient
from mcp.client.streamable_http import streamable_http_client

from assistant.passwords import set_password
from tests.browser import running_chat

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8").partition("## For programs")[2].partition("\n## ")[0]
LUTON = "What was Luton's safeguarding score?"
NAMES = {"ask", "scores", "sources", "notice"}
PASSWORD = "a long enough word"


@pytest.fixture(scope="module")
def url(built_index: Path) -> Iterator[str]:
    with running_chat(built_index, mcp=True) as url:
        yield url


@pytest.fixture(scope="module")
def locked(built_index: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A chat that asks for a password."""
    readers = tmp_path_factory.mktemp("readers") / "readers"
    set_password(readers, "ann", PASSWORD)
    with running_chat(built_index, mcp=True, auth_file=readers) as url:
        yield url


def client(url: str, auth: tuple[str, str] | None = None) -> Client:
    return Client(url, auth=auth, verbose=False, analytics_enabled=False)


def curl(*arguments: str) -> str:
    program = shutil.which("curl")
    if program is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("No curl is here. Install it: apt-get install curl")
    done = subprocess.run(
        [program, "--silent", "--noproxy", "*", "--max-time", "20", *arguments],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return done.stdout


def call(url: str, name: str, **arguments: object) -> dict[str, Any]:
    """Call a tool as an MCP client does and return its result."""

    async def called() -> dict[str, Any]:
        async with McpClient(f"{url}gradio_api/mcp") as tools:
            result = await tools.call_tool(name, arguments)
            return result.model_dump()

    return asyncio.run(called())


def test_the_endpoints_are_these_and_no_others(url: str) -> None:
    api = client(url).view_api(return_format="dict", print_info=False)
    assert isinstance(api, dict)
    assert set(api["named_endpoints"]) == {f"/{name}" for name in NAMES}
    assert api["unnamed_endpoints"] == {}
    parameters = api["named_endpoints"]["/ask"]["parameters"]
    assert (parameters[0]["parameter_name"], parameters[0]["type"]["type"]) == ("question", "string")
    told = [parameter["python_type"]["description"] for parameter in parameters]
    assert told[0] == "A question in plain English, up to 1,000 characters."
    assert told[1].startswith("Earlier questions of the same conversation")
    figure = api["named_endpoints"]["/ask"]["returns"][0]["type"]["properties"]["figures"]["items"]["properties"]
    assert figure["citations"] == {"type": "array", "items": {"type": "integer"}}


def test_gradio_client_gets_a_figure_with_its_citation(url: str) -> None:
    gradio = client(url)
    answer = gradio.predict(LUTON, api_name="/ask")
    (figure,), (cited,) = answer["figures"], answer["citations"]
    assert (figure["value"], figure["citations"]) == (75, [1])
    notice = gradio.predict(cited["source_id"], api_name="/notice")
    assert notice["text"][cited["start"] : cited["end"]] == cited["quote"]
    assert len(gradio.predict(area="Luton", api_name="/scores")) == 3
    assert len(gradio.predict(api_name="/sources")) == 35


def test_gradio_client_hears_what_is_wrong(url: str) -> None:
    with pytest.raises(AppError, match=r"No source 'nowhere' is held\. `sources` lists those that are"):
        client(url).predict("nowhere", api_name="/notice")


def test_curl_gets_an_answer_in_two_requests(url: str) -> None:
    begun = curl(f"{url}gradio_api/call/v2/ask", "--json", json.dumps({"question": LUTON}))
    told = curl("--no-buffer", f"{url}gradio_api/call/ask/{json.loads(begun)['event_id']}")
    event, data = told.strip().split("\n")[:2]
    assert event == "event: complete"
    assert json.loads(data.removeprefix("data: "))[0]["figures"][0]["value"] == 75


def test_an_mcp_client_finds_the_same_tools_described(url: str) -> None:
    async def listed() -> list[Any]:
        async with McpClient(f"{url}gradio_api/mcp") as tools:
            return (await tools.list_tools()).tools

    tools = {tool.name: tool for tool in asyncio.run(listed())}
    assert set(tools) == NAMES
    assert tools["ask"].input_schema["required"] == ["question"]
    assert "figures" in tools["ask"].output_schema["required"]
    assert "Print no figure that is not in it" in tools["ask"].description
    assert all(tool.annotations.read_only_hint for tool in tools.values())


def test_an_mcp_client_gets_a_figure_with_its_citation(url: str) -> None:
    result = call(url, "ask", question="And Leicestershire?", before=["What was Luton's reoffending score?"])
    answer = result["structured_content"]
    assert [(f["value"], f["citations"]) for f in answer["figures"]] == [(71, [1])]
    assert json.loads(result["content"][0]["text"])["citations"][0]["source_id"].startswith("leicestershire")


def test_an_mcp_client_hears_what_is_wrong(url: str) -> None:
    result = call(url, "scores", area="Gotham")
    assert result["is_error"] and "No score of an area 'Gotham' is held" in result["content"][0]["text"]


def test_no_web_page_elsewhere_can_reach_the_tools(url: str) -> None:
    asked = ("--output", "/dev/null", "--write-out", "%{http_code}", f"{url}gradio_api/mcp", "--json", "{}")
    assert curl("--header", "Host: evil.example", *asked) == "421"
    assert curl("--header", "Origin: http://evil.example", *asked) == "403"


def test_without_being_asked_for_there_are_no_tools(built_index: Path) -> None:
    with running_chat(built_index) as url:
        status = curl("--output", "/dev/null", "--write-out", "%{http_code}", f"{url}gradio_api/mcp", "--json", "{}")
    assert status in ("404", "405")


def test_a_flood_of_questions_is_answered_or_refused_and_the_next_one_answered(url: str) -> None:
    def ask(number: int) -> str:
        begun = json.loads(
            curl(f"{url}gradio_api/call/v2/ask", "--json", json.dumps({"question": f"{LUTON} {number}"}))
        )
        if "event_id" not in begun:
            return json.dumps(begun)
        return curl("--no-buffer", f"{url}gradio_api/call/ask/{begun['event_id']}")

    with ThreadPoolExecutor(50) as pool:
        told = list(pool.map(ask, range(200)))
    assert all('"outcome"' in reply or "full" in reply for reply in told)
    assert client(url).predict(LUTON, api_name="/ask")["figures"][0]["value"] == 75


@pytest.mark.parametrize("question", ["a" * 100_000, "\x00\x1b[2J\u202e", "", "'; DROP TABLE scores; --"])
def test_what_is_no_question_gets_a_clear_answer(url: str, question: str) -> None:
    answer = client(url).predict(question, api_name="/ask")
    assert answer["outcome"] in ("declined", "clarify") and answer["text"] and len(answer["question"]) <= 1000


@pytest.mark.parametrize("path", ["config", "gradio_api/info", "gradio_api/openapi.json"])
def test_without_a_password_nothing_is_given(locked: str, path: str) -> None:
    assert curl("--output", "/dev/null", "--write-out", "%{http_code}", f"{locked}{path}") == "401"
    page = curl(locked)  # Gradio writes the endpoints' descriptions into it, and nothing that is held
    assert "auth_required" in page and "Inspection of Youth Offending work" not in page


def test_with_a_password_a_program_is_let_in(locked: str, tmp_path: Path) -> None:
    assert client(locked, ("ann", PASSWORD)).predict(LUTON, api_name="/ask")["figures"][0]["value"] == 75
    with pytest.raises(ValueError, match="Could not login"):
        client(locked, ("ann", "a wrong word"))
    jar = str(tmp_path / "cookies")
    form = ("--data-urlencode", "username=ann", "--data-urlencode", f"password={PASSWORD}")
    assert json.loads(curl("--cookie-jar", jar, *form, f"{locked}login")) == {"success": True}
    begun = curl("--cookie", jar, f"{locked}gradio_api/call/v2/ask", "--json", json.dumps({"question": LUTON}))
    assert "event_id" in json.loads(begun)


def test_who_is_taken_out_of_the_file_or_gets_a_new_password_must_log_in_anew(
    built_index: Path, tmp_path: Path
) -> None:
    readers, jars = tmp_path / "readers", {name: str(tmp_path / name) for name in ("ann", "bob", "cat")}
    for name in jars:
        set_password(readers, name, PASSWORD)

    def status(name: str) -> str:
        asked = ("--json", json.dumps({"question": LUTON}), f"{url}gradio_api/call/v2/ask")
        return curl("--cookie", jars[name], "--output", "/dev/null", "--write-out", "%{http_code}", *asked)

    with running_chat(built_index, auth_file=readers) as url:
        for name, jar in jars.items():
            form = ("--data-urlencode", f"username={name}", "--data-urlencode", f"password={PASSWORD}")
            curl("--cookie-jar", jar, *form, f"{url}login")
        assert [status(name) for name in jars] == ["200", "200", "200"]
        kept = [line for line in readers.read_text(encoding="utf-8").splitlines() if not line.startswith("ann:")]
        readers.write_text("\n".join(kept), encoding="utf-8")
        set_password(readers, "bob", "another long word")
        assert [status(name) for name in jars] == ["401", "401", "200"]
        readers.unlink()
        assert status("cat") == "401"


def test_no_file_is_taken(url: str, locked: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for chat in (url, locked):
        sent = ("--form", f"files=@{tmp_path / 'file'}", f"{chat}gradio_api/upload")
        assert curl(*sent) == "No files are taken here."


def test_the_tools_ask_for_the_password_too(locked: str) -> None:
    async def listed(header: str) -> int:
        async with AsyncClient(headers={"Authorization": header}, trust_env=False) as http:
            transport = streamable_http_client(f"{locked}gradio_api/mcp", http_client=http)
            async with McpClient(transport) as tools:
                return len((await tools.list_tools()).tools)

    right = base64.b64encode(f"ann:{PASSWORD}".encode()).decode()
    assert asyncio.run(listed(f"Basic {right}")) == 4
    for wrong in ("Basic YW5uOng=", "Basic ?", f"Bearer {right}", ""):
        given = ("--header", f"Authorization: {wrong}", "--write-out", "%{http_code}", "--output", "/dev/null")
        assert curl(*given, f"{locked}gradio_api/mcp", "--json", "{}") == "401"


def example(language: str, url: str) -> str:
    """Return an example of the README, for the chat that runs."""
    (code,) = re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)
    return str(code).replace("http://127.0.0.1:7860/", url).replace("http://127.0.0.1:7860", url)


def test_the_example_for_gradio_client_prints_what_it_shows(url: str) -> None:
    code = example("python", url)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60, check=False
    )  # fmt: skip
    assert done.stdout.splitlines() == re.findall(r"^# (.*)$", code, re.MULTILINE), done.stderr


def test_the_example_for_curl_gets_an_answer(url: str) -> None:
    curl("--version")  # skips or fails without one
    done = subprocess.run(
        ["sh", "-c", example("sh", url)], capture_output=True, encoding="utf-8", timeout=60, check=False,
        env=os.environ | {"no_proxy": "*"},
    )  # fmt: skip
    assert done.stdout.startswith("event: complete") and "Luton scored **75%** [1]" in done.stdout


def test_the_example_for_an_mcp_client_leads_to_the_tools(url: str) -> None:
    (server,) = json.loads(example("json", url))["mcpServers"].values()
    assert server == {"type": "http", "url": f"{url}gradio_api/mcp"}
    assert not call(url, "ask", question=LUTON)["is_error"]
