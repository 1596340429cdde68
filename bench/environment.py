"""The peers' own environment, bench/.venv, made from the pins in bench/peers.txt."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

PINS = Path(__file__).with_name("peers.txt")
FOLDER = Path(__file__).with_name(".venv")
PYTHON = FOLDER / "bin" / "python"
MADE = FOLDER / "made"
"""Written when the environment is whole; holds the pins that could not be installed on this Python."""

PIP = (str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps")
"""The pins are complete, so nothing is resolved: the resolver of older pips stumbles over extras."""


def make_environment() -> list[str]:
    """Makes bench/.venv when it is missing or older than its pins; the pins this Python has no package of.

    A pin that fails takes along only the peers that need it.
    """
    if not MADE.exists() or MADE.stat().st_mtime < PINS.stat().st_mtime:
        print("making the peers' environment, bench/.venv", file=sys.stderr)
        venv.create(FOLDER, clear=True, with_pip=True)
        MADE.write_text("".join(f"{pin}\n" for pin in _install()))
    return MADE.read_text().split()


def _install() -> list[str]:
    if subprocess.run([*PIP, "-r", PINS], capture_output=True, check=False).returncode == 0:
        return []
    return [
        pin
        for pin in PINS.read_text().split()
        if subprocess.run([*PIP, pin], capture_output=True, check=False).returncode
    ]
