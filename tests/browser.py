"""A real browser for tests: Debian's chromium, driven by Selenium, offline and with a profile of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

FLAGS = (
    "--headless",
    "--no-sandbox",  # CI runs as root, where the sandbox does not start
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def browser(
    width: int = 1280, height: int = 900, *, dark: bool = False, script: bool = True
) -> Iterator[Any]:
    """A window of so many CSS pixels. Skips the test where no chromium with its driver is installed.

    dark: the reader prefers dark pages. script: whether pages may run scripts.
    """
    program, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not program or not driver:
        pytest.skip("no browser: apt-get install chromium chromium-driver")
    with TemporaryDirectory(prefix="winnow-browser-") as profile:
        options = Options()
        options.binary_location = program
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        for flag in (*FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        if not script:
            allowed = {"profile.managed_default_content_settings.javascript": 2}
            options.add_experimental_option("prefs", allowed)
        window = webdriver.Chrome(options=options, service=Service(driver))
        try:
            device = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
            window.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", device)
            scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
            window.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": scheme})
            yield window
        finally:
            window.quit()


def opened(window: Any, page: Path) -> list[str]:
    """Opens a file; returns what the console says, errors and warnings."""
    window.get(page.resolve().as_uri())
    return [entry["message"] for entry in window.get_log("browser")]
