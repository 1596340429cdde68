"""`make` and a crawl that runs from the environment which it would make again."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WAITING = "import sys; print('ready', flush=True); sys.stdin.read()"


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("ps"), reason="make looks for crawls with ps, which is not here")
def test_the_environment_stays_while_a_crawl_runs_from_it(tmp_path: Path) -> None:
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    crawl = subprocess.Popen(
        [str(python), "-c", WAITING, "spiders.fleet"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with crawl:
        assert crawl.stdout
        assert crawl.stdout.readline() == b"ready\n"
        made = subprocess.run(["make", "demo", "PYTHON=true"], cwd=tmp_path, capture_output=True, text=True)
    assert made.returncode != 0
    assert "Winnow is running from .venv" in made.stdout
    assert python.exists()
