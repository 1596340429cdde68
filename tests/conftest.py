"""What holds for every test."""

from __future__ import annotations

import signal

# A shell starts background jobs deaf to Ctrl-C, and a process hands that on to its children: the commands that
# the tests interrupt would not hear it.
signal.signal(signal.SIGINT, signal.default_int_handler)
