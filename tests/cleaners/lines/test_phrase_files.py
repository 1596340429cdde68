"""Files of phrases: what they hold, and what is wrong with one, by file and line."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest

from cleaners.lines import phrase_files
from cleaners.lines.phrase_files import SECTIONS, STAYS, check_phrases, languages, read_file
from cleaners.phrases import PhraseError

ROOT = Path(__file__).parents[3]
FILES = sorted(
    (file for file in resources.files("cleaners.phrases").iterdir() if file.name.endswith(".toml")),
    key=lambda file: file.name,
)


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Lets a test put other files in the place of all."""
    yield monkeypatch
    monkeypatch.undo()
    phrase_files.forget()


def problem_of(text: str, only: pytest.MonkeyPatch) -> str:
    """What reading says of a Georgian file that is the only one."""
    only.setattr(phrase_files, "read_files", lambda: [("ka", text)])
    phrase_files.forget()
    with pytest.raises(PhraseError) as caught:
        check_phrases()
    return str(caught.value)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_toml_reads_the_same(file: Path) -> None:
    text = file.read_text("utf-8")
    read: dict[str, dict[str, list[str]]] = {}
    for section, key, line in read_file(file.name.removesuffix(".toml"), text):
        read.setdefault(section, {}).setdefault(key, []).append(line.text)
    expected = {
        section: {key: lines.splitlines() for key, lines in keys.items()}
        for section, keys in tomllib.loads(text).items()
    }
    assert read == expected


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_phrase_stands_twice_in_a_table(file: Path) -> None:
    lines = [
        (section, key, line.text)
        for section, key, line in read_file(file.name.removesuffix(".toml"), file.read_text("utf-8"))
    ]
    assert [line for line in set(lines) if lines.count(line) > 1] == []


def test_every_table_is_asked_for_and_no_other() -> None:
    asked = {
        name
        for path in (ROOT / "cleaners").rglob("*.py")
        for name in re.findall(
            r"""(?:alone|starting|anywhere|lead_of)\("([a-z_]+\.[a-z_]+)|after="([a-z_.]+)""",
            path.read_text("utf-8"),
        )
        for name in name
        if name
    }
    named = {
        key
        for text in (file.read_text("utf-8") for file in FILES)
        for key in re.findall(r"\{([a-z_]+)\}", text)
    }
    known = {f"{section}.{key}" for section, keys in SECTIONS.items() for key in keys}
    assert {name for name in known - asked if name.split(".")[1] not in named} == set()
    assert asked - known == {"appeals.labels"} - known


def test_every_file_reads() -> None:
    check_phrases()
    assert {"mul", "en", "ka", "uz"} <= set(languages())
    assert STAYS not in {key for keys in SECTIONS.values() for key in keys}


GOOD = "[appeals]\nlabels = '''\nshare\n'''\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"{GOOD}openings = '''\nread (also\n'''\n", "ka.toml:6: bracket is not closed"),
        (f"{GOOD}openings = '''\nread\n\n'''\n", "ka.toml:7: phrase is empty"),
        (
            f"{GOOD}[horoscopes]\n",
            "ka.toml:5: section horoscopes is unknown; the sections are adverts, appeals,",
        ),
        (
            f"{GOOD}lables = '''\n'''\n",
            "ka.toml:5: key lables is unknown; [appeals] may have labels, openings,",
        ),
        (f"{GOOD}{GOOD}", "ka.toml:5: section appeals stands here again"),
        (f"{GOOD}labels = '''\n'''\n", "ka.toml:5: key labels stands here again"),
        ("labels = '''\n'''\n", "ka.toml:1: key labels stands above the first [section]"),
        (f"{GOOD}openings = '''\nread\n", "ka.toml:5: table openings is not closed by '''"),
        (f"{GOOD}openings = '''\nread '''\n", "ka.toml:6: ''' stands within a phrase"),
        (
            f"{GOOD}openings = 'read'\n",
            "ka.toml:5: line is neither [section], nor key = ''', nor a # comment",
        ),
        (f"{GOOD}openings = '''\na {{b}}\n'''\n", "ka.toml:6: {b} names no table of [appeals]"),
        (
            f"{GOOD}openings = '''\n{{openings}} a\n'''\n",
            "ka.toml:6: {openings} stands for itself in the end",
        ),
        (
            "[appeals]\nlabels = '''\n{openings} a\n'''\nopenings = '''\n(b\n'''\n",
            "ka.toml:6: bracket is not closed",
        ),
        (f"{GOOD}openings = '''\nre: (a\n'''\n", "ka.toml:6: the regular expression is wrong"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(text: str, message: str, only: pytest.MonkeyPatch) -> None:
    assert problem_of(text, only).startswith(message)


def test_a_table_that_names_one_without_phrases_is_refused(only: pytest.MonkeyPatch) -> None:
    text = "[appeals]\nlabels = '''\n{inside} a\n'''\n"
    assert problem_of(text, only) == "ka.toml:3: {inside} has no phrases"


def test_comments_and_blank_lines_stand_between_tables(only: pytest.MonkeyPatch) -> None:
    only.setattr(phrase_files, "read_files", lambda: [("ka", f"# ours\n\n{GOOD}\n# end\n")])
    phrase_files.forget()
    assert [line.number for line in phrase_files.lines_of("appeals.labels")] == [5]


def test_a_file_must_be_named_for_a_language(only: pytest.MonkeyPatch) -> None:
    only.setattr(phrase_files, "read_files", lambda: [("klingon", GOOD)])
    phrase_files.forget()
    with pytest.raises(PhraseError, match=r"^klingon\.toml: klingon is no language code"):
        check_phrases()


COMMAND = """
import sys
import winnow
from cleaners.lines import phrase_files
phrase_files.read_files = lambda: [("ka", "[appeals]\\nlabels = '''\\n(a\\n'''")]
sys.argv = ["winnow", *sys.argv[1:]]
winnow.main()
"""


@pytest.mark.parametrize("arguments", [["phrases"], ["explain", "tests/pages/kelna_gazette/storm.txt"]])
def test_a_command_ends_with_one_sentence_and_exit_code_2(arguments: list[str]) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", COMMAND, *arguments], capture_output=True, text=True, cwd=ROOT
    )
    assert (ended.returncode, ended.stderr) == (2, "winnow: ka.toml:3: bracket is not closed\n")


def test_the_version_loads_no_phrases() -> None:
    code = (
        "import sys, winnow; sys.argv = ['winnow', '--version']\n"
        "try: winnow.main()\n"
        "except SystemExit: pass\n"
        "assert not [name for name in sys.modules if 'phrase' in name]"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0
