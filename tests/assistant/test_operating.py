"""How the chat may be served, and what the command says before it is."""

import sys
from pathlib import Path

import pytest

import app
from assistant import Assistant, NoticesError
from assistant.operating import Operating
from tests.assistant.commands import Notices


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.1.2.3"])
def test_on_this_machine_no_password_is_needed(host: str) -> None:
    Operating(host).require_safe()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "chat.example.org", ""])
def test_elsewhere_a_password_or_a_plain_word_is_needed(host: str) -> None:
    with pytest.raises(NoticesError, match="Give --auth-file FILE"):
        Operating(host).require_safe()
    Operating(host, auth_file=Path("readers")).require_safe()
    Operating(host, public=True).require_safe()


def test_who_opens_it_to_all_is_told_so() -> None:
    assert "Everyone who can reach this machine" in Operating("0.0.0.0", public=True).announcement()
    assert "Everyone" not in Operating("0.0.0.0", public=True, auth_file=Path("readers")).announcement()
    assert "Everyone" not in Operating().announcement()


def test_the_address_of_the_tools_is_told() -> None:
    assert "MCP): http://127.0.0.1:7860/gradio_api/mcp" in Operating(mcp=True).announcement()
    assert "MCP" not in Operating().announcement()


def test_the_command_refuses_to_listen_elsewhere_before_it_does_anything(notices: Notices) -> None:
    done = notices("chat", "--host", "0.0.0.0")
    assert done.code == 1 and "--public" in done.err and done.out == ""


def test_without_its_package_the_tools_are_refused_with_the_command_that_brings_it(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "assistant.tools", raising=False)
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    with pytest.raises(NoticesError, match="pip install"):
        app._tools(assistant, Operating(mcp=True), None)
