"""Environments of the peers' own, made from the pins that lie beside this file."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


class Environment(NamedTuple):
    """An environment in `folder`, made when it is missing or older than its `pins`."""

    folder: Path
    pins: Path

    @property
    def python(self) -> Path:
        return self.folder / "bin" / "python"

    @property
    def made(self) -> Path:
        """Written when the environment is whole; holds the pins that this Python has no package of."""
        return self.folder / "made"

    def make(self) -> list[str]:
        """Makes the environment if it has to be; the pins this Python has no package of.

        A pin that fails takes along only the peers that need it.
        """
        if not self.made.exists() or self.made.stat().st_mtime < self.pins.stat().st_mtime:
            print(f"making an environment for the peers, bench/{self.folder.name}", file=sys.stderr)
            venv.create(self.folder, clear=True, with_pip=True)
            self.made.write_text("".join(f"{pin}\n" for pin in self._install()))
        return self.made.read_text().split()

    def _install(self) -> list[str]:
        if self._pip("-r", str(self.pins)):
            return []
        return [pin for pin in self.pins.read_text().split() if not self._pip(pin)]

    def _pip(self, *what: str) -> bool:
        """The pins are complete, so nothing is resolved: the resolver of older pips stumbles over extras."""
        options = ("--quiet", "--disable-pip-version-check", "--no-deps")
        command = [str(self.python), "-m", "pip", "install", *options, *what]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


PEERS = Environment(HERE / ".venv", HERE / "peers.txt")
DEDUP_PEERS = Environment(HERE / ".venv-dedup", HERE / "peers-dedup.txt")
