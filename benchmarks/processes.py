"""Whole processes: how long they take, and the most memory that they hold."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

AT_EXIT = """import atexit
atexit.register(lambda: print(open("/proc/self/status").read().split("VmHWM:")[1].split()[0]))
"""
"""Makes a Python print the most memory that it held, in kilobytes, as its last line."""


class Run(NamedTuple):
    """A process that has ended: its wall time, its processor time with that of its children, its greatest memory."""

    seconds: float
    cpu: float
    megabytes: float
    printed: str


def run(code: str, *arguments: str, **environment: str) -> Run:
    """Run some Python code in a process of its own. Raises RuntimeError with what it said if it fails.

    Python keeps what it compiled, as it does unless it is told not to: the others' packages were compiled by pip.
    """
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before, since = os.times(), perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", AT_EXIT + code, *arguments], env=around | environment, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    seconds, after = perf_counter() - since, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    if done.returncode or not re.fullmatch(r"\d+", done.stdout.split()[-1]):
        raise RuntimeError(done.stderr)
    *lines, kilobytes = done.stdout.splitlines()
    return Run(seconds, cpu, int(kilobytes) / 1024, "\n".join(lines))


def write_json(path: Path | None, measured: object) -> None:
    """Write what was measured to a file, where one is named."""
    if path:
        path.write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")
