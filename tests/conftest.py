"""What holds for every test."""

from __future__ import annotations

import signal

from hypothesis import HealthCheck, settings

# A shell starts background jobs deaf to Ctrl-C, and a process hands that on to its children: the commands that
# the tests interrupt would not hear it.
signal.signal(signal.SIGINT, signal.default_int_handler)

# The same examples in every run, and as long for each as a busy machine takes: what is red is red for its own
# reason. `pytest --hypothesis-profile=search` looks for new ones.
PATIENT = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("same", derandomize=True, **PATIENT)
settings.register_profile("search", **PATIENT)
settings.load_profile("same")
