"""Writes the files of a proposed outlet. Whatever a site lists enters a Python file as a quoted value."""

from __future__ import annotations

import json
import re
from pathlib import Path
from string import Template

from spiders.newoutlet.layout import Layout
from spiders.newoutlet.proposal import Draft, NewOutlet

TEMPLATES = Path(__file__).parents[1] / "templates"
WIDTH = 110
"""Characters of a line of code."""

FIELDS = ("title", "description", "authors", "published", "modified", "section", "language")
"""Fields of the saved page that tests compare."""

RAW = re.compile(r'[^"\\]*(?:\\[^"\\][^"\\]*|\\\\[^"\\]*)*')
"""Text that can stand between r" and "."""


def template_variables(draft: Draft) -> dict[str, str]:
    """The variables of an outlet's template, each as Python."""
    sources = (("feeds", draft.feeds), ("sitemaps", draft.sitemaps), ("sections", draft.sections))
    quotable = draft.archive and draft.archive.isprintable()
    archive = f"    # Its archive, not read: {draft.archive}\n" if quotable else ""
    return {
        "classname": draft.class_name,
        "name": draft.name,
        "title": _python(draft.title),
        "home": _python(draft.home),
        "country": _python(draft.country),
        "languages": _python(draft.languages),
        "timezone": _python(draft.timezone),
        "sources": archive + "".join(f"    {_tuple(kind, urls)}\n" for kind, urls in sources if urls),
        "article_url": _pattern(draft.article_url),
        "examples": _tuple("examples", draft.examples),
    }


def write_outlet(outlet: NewOutlet, layout: Layout) -> tuple[Path, ...]:
    """Writes the files of an outlet; returns their paths. OSError when it cannot."""
    draft = outlet.draft
    contents = {
        f"{layout.classes}/{draft.name}.py": _filled("spiders", template_variables(draft)),
        f"{layout.tests}/test_{draft.name}.py": _filled("tests", {"name": draft.name}),
    }
    for number, (page, article) in enumerate(outlet.pages, 1):
        source = {"url": page.url, "charset": page.charset, "timezone": draft.timezone}
        expected = source | {field: getattr(article, field) for field in FIELDS}
        stem = f"{layout.pages}/{draft.name}/page-{number}"
        contents[f"{stem}.json"] = json.dumps(expected, indent=2, ensure_ascii=False).encode() + b"\n"
        contents[f"{stem}.html"] = page.body
    for old in layout.saved(draft.name):
        old.unlink()
    for path, content in contents.items():
        _write(layout.root / path, content)
    return tuple(layout.root / path for path in contents)


def _write(path: Path, content: bytes) -> None:
    """Writes the file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.half")
    try:
        half.write_bytes(content)
        half.replace(path)
    except OSError:
        half.unlink(missing_ok=True)
        raise


def _filled(kind: str, variables: dict[str, str]) -> bytes:
    template = Template((TEMPLATES / kind / "outlet.tmpl").read_text(encoding="utf-8"))
    return template.substitute(variables).encode()


def _python(value: str | tuple[str, ...] | None) -> str:
    r"""A value as it is written in code, in double quotes.

    >>> _python('"; import os\n')
    '"\\"; import os\\n"'
    """
    if value is None:
        return "None"
    if isinstance(value, tuple):
        return f"({', '.join(map(_python, value))}{',' if len(value) == 1 else ''})"
    inner = repr('"' + value)[2:-1]  # a double quote in it makes repr choose single quotes
    return '"' + inner.replace(r"\'", "'").replace('"', r"\"") + '"'


def _tuple(name: str, values: tuple[str, ...]) -> str:
    """An assignment in a class body, on several lines where one is too short."""
    line = f"{name} = {_python(values)}"
    if len(line) + 4 <= WIDTH:
        return line
    return f"{name} = (\n" + "".join(f"        {_python(value)},\n" for value in values) + "    )"


def _pattern(pattern: str) -> str:
    """The assignment of article_url, on several lines where one is too short."""
    if not (pattern.isprintable() and RAW.fullmatch(pattern)):
        return f"article_url = {_python(pattern)}"
    line = f'article_url = r"{pattern}"'
    if len(line) + 4 <= WIDTH:
        return line
    lines = [""]
    for piece in re.split(r"(?<=/)(?!\))", pattern):
        if len(lines[-1]) + len(piece) > WIDTH - 11:
            lines.append("")
        lines[-1] += piece
    return "article_url = (\n" + "".join(f'        r"{line}"\n' for line in lines) + "    )"
