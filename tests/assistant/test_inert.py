"""Characters that turn the direction of text are shown, never obeyed, wherever text from outside goes."""

import csv
import io
import json
from dataclasses import replace

import pytest

from assistant import Assistant, Table
from assistant.inert import inert
from assistant.presentation import exchange_html
from assistant.sourcepack import source_pack
from assistant.takeaway import plain_text, table_csv
from tests.assistant.checks import Ask

TURNED = "a\u202eb\u2066c\u2069d"
SHOWN = "a\ufffdb\ufffdc\ufffdd"


@pytest.mark.parametrize("code", [0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069])
def test_each_is_a_mark_of_the_same_length(code: int) -> None:
    assert inert(f"x{chr(code)}y") == "x\ufffdy"


def test_other_characters_stay(ask: Ask) -> None:
    text = "Môn – “a” ‏א\u200bb\n"
    assert inert(text) == text


def test_questions_and_exports_show_them(assistant: Assistant, ask: Ask) -> None:
    answer = replace(ask("What was Luton's safeguarding score?"), question=TURNED)
    assert SHOWN in exchange_html(0, TURNED, "")
    assert plain_text(answer).startswith(SHOWN)
    assert list(csv.reader(io.StringIO(table_csv(Table("", (TURNED,), ((TURNED,),)))))) == [[SHOWN], [SHOWN]]
    pack = source_pack(assistant, answer)
    assert f"Question: {SHOWN}" in pack and "\u202e" not in pack
    assert json.loads(pack.rpartition("```json\n")[2].rpartition("\n```")[0])["question"] == TURNED
