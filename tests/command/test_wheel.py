"""A built wheel in an environment without Winnow's checkout: each step of the README, from init to an upgrade."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from demo import Newsroom

ROOT = Path(__file__).parents[2]
PACKAGES = ("winnow", "spiders", "cleaners", "output", "demo")
POST = "highland_post"

pytestmark = pytest.mark.slow


class Installed:
    """An environment with the wheel, and an empty folder in which its command runs."""

    def __init__(self, folder: Path) -> None:
        self.sources = folder / "sources"
        self.project = folder / "project"
        self.environment = folder / "environment"
        self.sources.mkdir()
        for name in (*PACKAGES, "pyproject.toml", "README.md"):
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            copy(ROOT / name, self.sources / name)
        run(sys.executable, "-m", "venv", "--without-pip", str(self.environment))
        self.python = self.environment / "bin" / "python"
        libraries = run(str(self.python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))")
        # The libraries, but not Winnow: a .pth file within the other environment has no effect here.
        (Path(libraries.stdout.strip()) / "libraries.pth").write_text(
            "\n".join(path for path in sys.path if path.endswith("site-packages"))
        )

    def install(self, version: str) -> None:
        """Builds a wheel that says `version`, and installs it over what is there."""
        project = self.sources / "pyproject.toml"
        lines = project.read_text().splitlines(keepends=True)
        project.write_text(
            "".join(f'version = "{version}"\n' if one.startswith("version") else one for one in lines)
        )
        pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
        wheels = self.sources / f"wheels-{version}"
        run(
            *pip,
            "wheel",
            "--no-deps",
            "--no-index",
            "--no-build-isolation",
            "-w",
            str(wheels),
            str(self.sources),
        )
        (wheel,) = wheels.glob("*.whl")
        run(*pip, "--python", str(self.python), "install", "--no-deps", "--no-index", str(wheel))

    def winnow(self, *words: str, exit: int = 0) -> subprocess.CompletedProcess[str]:
        folder = self.project if self.project.is_dir() else self.environment
        done = run(str(self.environment / "bin" / "winnow"), *words, cwd=folder, check=False)
        assert done.returncode == exit, done.stderr
        return done


def run(*command: str, cwd: Path | None = None, check: bool = True) -> subprocess.CompletedProcess[str]:
    known = {name: value for name, value in os.environ.items() if not name.startswith(("WINNOW_", "PYTHON"))}
    done = subprocess.run(command, cwd=cwd, env=known, capture_output=True, text=True)
    assert done.returncode == 0 or not check, done.stderr
    return done


@pytest.fixture(scope="module")
def room() -> Iterator[Newsroom]:
    with Newsroom(articles=16, slow=0, crawl_delay=0) as room:
        yield room


def test_a_wheel_is_a_whole_winnow(tmp_path: Path, room: Newsroom) -> None:
    """One story, since each step needs the one before it."""
    here = Installed(tmp_path)
    here.install("0.1.0")
    assert here.winnow("--version").stdout == "winnow 0.1.0\n"
    here.winnow("init", str(here.project), "--contact", "you@your.example")

    home = next(outlet.home for outlet in room.outlets if outlet.name == POST)
    here.winnow("new-outlet", home, "--name", POST)
    assert (here.project / "outlets" / f"{POST}.py").exists()
    red = here.winnow("test-outlets", exit=1).stderr
    assert f"{POST}: fill in country, timezone" in red
    assert "write what must and must not be in the texts" in red
    own = here.project / "outlets" / f"{POST}.py"
    own.write_text(
        own.read_text().replace("country, languages, timezone = None", 'country, languages, timezone = "GE"')
    )

    crawled = json.loads(here.winnow("crawl", POST, "--max-articles", "4").stdout)
    assert crawled["new"]
    assert json.loads(here.winnow("status", "--json").stdout)["outlet"] == POST
    here.winnow("report", "-o", "report.html")
    here.winnow("export", "--csv", "articles.csv")
    assert (here.project / "articles.csv").read_text().startswith("id,")
    here.winnow("prune", "--pages-older", "90d", "--runs-older", "1y", "--dry-run")
    assert (here.project / "data" / "pages" / POST).is_dir()

    here.install("0.2.0")
    assert here.winnow("--version").stdout == "winnow 0.2.0\n"
    before = ids(here.project)
    assert len(before) == crawled["new"]
    here.winnow("crawl", POST, "--max-articles", "4", "--no-archive")
    after = ids(here.project)
    assert after[: len(before)] == before
    assert len(set(after)) == len(after), "the older version's records are known"
    assert len(list((here.project / "data" / "pages" / POST).iterdir())) == 1


def ids(project: Path) -> list[str]:
    """The ids of all records, in the order of the crawls."""
    files = sorted((project / "data" / "articles" / POST).glob("*.jsonl"))
    return [json.loads(line)["id"] for file in files for line in file.read_text().splitlines()]
