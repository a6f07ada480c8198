"""What `pip install .` brings: a wheel is built from a copy of the checkout and looked into."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("assistant", "corpus", "index")
BUILD = "import sys; from setuptools.build_meta import build_wheel; print(build_wheel(sys.argv[1]))"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    pytest.importorskip("setuptools", minversion="77")
    home = tmp_path_factory.mktemp("wheel")
    for package in PACKAGES:
        shutil.copytree(ROOT / package, home / package, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "app.py"):
        shutil.copy(ROOT / name, home)
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(home)], cwd=home, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return zipfile.ZipFile(next(home.glob("*.whl")))


def test_everything_in_the_packages_ships(wheel: zipfile.ZipFile) -> None:
    shipped = set(wheel.namelist())
    ours = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }
    assert "corpus/notices/luton-2012-05-16.md" in ours
    assert {"corpus/areas.csv", "corpus/published/scores.csv", "assistant/vocabulary.toml", "index/py.typed"} <= ours
    assert ours - shipped == set()


def test_nothing_else_ships(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {*PACKAGES, "app.py"}


def test_the_notices_ship_byte_for_byte(wheel: zipfile.ZipFile) -> None:
    for path in (ROOT / "corpus" / "notices").iterdir():
        assert wheel.read(f"corpus/notices/{path.name}") == path.read_bytes()


def test_the_command_and_the_licence_are_in_the_metadata(wheel: zipfile.ZipFile) -> None:
    (info,) = {name.split("/")[0] for name in wheel.namelist() if ".dist-info/" in name}
    assert "notices = assistant.cli:main" in wheel.read(f"{info}/entry_points.txt").decode()
    assert wheel.read(f"{info}/licenses/LICENSE") == (ROOT / "LICENSE").read_bytes()
