"""A user's own outlets lie in a folder of theirs, beside those that ship with Winnow."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from string import Template

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiders.newoutlet.layout import Layout, check_target, layout_of, own_layout
from spiders.newoutlet.proposal import Draft
from spiders.newoutlet.writing import template_variables
from spiders.own_outlets import own_folder, use_folder
from spiders.web.loopback import is_loopback

ROOT = Path(__file__).parents[2]
VALLEY = """from spiders.outlet import OutletSpider


class Valley(OutletSpider):
    name = "valley"
    title = "Valley"
    home = "http://127.0.0.1:9/"
    country, languages, timezone = "GE", ("en",), "Asia/Tbilisi"
    article_url = r"^https://127.0.0.1/\\\\d+$"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with outlets/, and with a package `spiders` of its own, as every Scrapy project has."""
    for folder in ("outlets", "spiders"):
        (tmp_path / folder).mkdir()
    (tmp_path / "spiders" / "__init__.py").touch()
    (tmp_path / "outlets" / "valley.py").write_text(VALLEY)
    return tmp_path


def winnow(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command as it is installed: without the working folder on the path of modules."""
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import winnow; winnow.main()"
    known = {name: value for name, value in os.environ.items() if not name.startswith("WINNOW_")}
    return subprocess.run(
        [sys.executable, "-P", "-c", code, *words],
        cwd=folder,
        env=known | environment,
        capture_output=True,
        text=True,
    )


def names(done: subprocess.CompletedProcess[str]) -> set[str]:
    return {json.loads(line)["name"] for line in done.stdout.splitlines()}


def test_outlets_in_the_working_folder_stand_beside_those_that_ship(project: Path) -> None:
    assert {"valley", "oc_media"} <= names(winnow(project, "outlets", "--json"))


def test_a_folder_is_named_by_an_option_or_by_the_environment(project: Path) -> None:
    folder = str(project / "outlets")
    elsewhere = project / "spiders"
    assert "valley" not in names(winnow(elsewhere, "outlets", "--json"))
    assert "valley" in names(winnow(elsewhere, "outlets", "--json", "--outlets", folder))
    assert "valley" in names(winnow(elsewhere, "outlets", "--json", WINNOW_OUTLETS=folder))


def test_a_folder_that_does_not_exist_is_wrong_use(project: Path) -> None:
    done = winnow(project, "outlets", "--outlets", "nowhere")
    assert (done.returncode, done.stdout) == (2, "")
    assert "nowhere is no folder" in done.stderr


@pytest.mark.slow
def test_a_package_named_spiders_in_the_working_folder_stops_no_crawl(project: Path) -> None:
    done = winnow(project, "crawl", "valley")
    assert "No feed, sitemap or section page could be read. http://127.0.0.1:9/" in done.stderr
    assert done.returncode == 1


def test_a_new_outlet_goes_to_the_users_own_folder(project: Path) -> None:
    layout = layout_of(None, project)
    assert layout == own_layout(project / "outlets")
    with pytest.raises(ValueError, match=r"^valley\.py exists already"):
        check_target(layout, "valley", "https://other.example/")
    with pytest.raises(ValueError, match=r"^valley\.py is about http://127\.0\.0\.1:9/ already"):
        check_target(layout, "dale", "http://127.0.0.1:9/")
    assert layout_of(None, ROOT) == Layout(ROOT, "spiders/outlets", "tests/outlets", "tests/pages")


def test_the_folder_of_the_environment_counts_before_that_of_the_place(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    monkeypatch.delenv("WINNOW_OUTLETS", raising=False)
    assert own_folder() == project / "outlets"
    monkeypatch.setenv("WINNOW_OUTLETS", str(project / "spiders"))
    assert own_folder() == project / "spiders"
    with pytest.raises(ValueError, match="is no folder"):
        use_folder(project / "nowhere")


@given(st.text(), st.text())
def test_whatever_a_site_calls_itself_is_a_value_in_the_file(title: str, address: str) -> None:
    draft = Draft("valley", title, address, None, (), None, (address,), (), (), address, (address,), address)
    template = (ROOT / "spiders" / "templates" / "spiders" / "outlet.tmpl").read_text()
    body = Template(template.replace("from spiders.outlet import OutletSpider", "OutletSpider = object"))
    scope: dict[str, type] = {}
    exec(body.substitute(template_variables(draft)), scope)
    valley = vars(scope["Valley"])
    assert (valley["title"], valley["home"], valley["article_url"]) == (title, address, address)
    assert valley["feeds"] == valley["examples"] == (address,)


def test_this_machine_is_known_by_its_addresses() -> None:
    here = ("http://localhost/", "http://127.0.0.1:8000/", "http://[::1]/")
    assert all(map(is_loopback, here))
    assert not any(map(is_loopback, ("https://example.ge/", "http://10.0.0.1/", "nonsense")))
