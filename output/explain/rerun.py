"""Cleans one page with the rules of the folder it is run in: msgpack in on standard input, msgpack out.

Its text is run by `earlier` with an earlier revision's folder as the place of imports: it may use of
Winnow only what every revision has.
"""

from __future__ import annotations

import sys
from importlib import import_module
from inspect import signature
from typing import Any

import msgspec


class Asked(msgspec.Struct, frozen=True):
    """The page, as a `SavedPage` of spiders/inputs. is_text: `content` was text and is UTF-8 now.

    wanted: names of the article's fields."""

    content: bytes
    is_text: bool
    form: str
    url: str | None
    outlet: str | None
    charset: str | None
    wanted: tuple[str, ...]


class Answer(msgspec.Struct, frozen=True):
    """What the earlier rules make of the page; removed: (text, reason). trouble: why they cannot run."""

    kept: tuple[str, ...] = ()
    removed: tuple[tuple[str, str], ...] = ()
    fields: dict[str, str] = {}
    trouble: str = ""


def answer(asked: Asked) -> Answer:
    article = _cleaned(asked)
    fields = {name: _words(getattr(article, name, None)) for name in asked.wanted if name != "outlet"}
    return Answer(
        kept=tuple(block.text for block in article.blocks),
        removed=tuple((gone.block.text, gone.reason) for gone in article.removed),
        fields=fields | {"outcome": _words(getattr(article, "outcome", None))},
    )


def _cleaned(asked: Asked) -> Any:
    form = "page" if asked.form == "html" else "dump"
    clean = getattr(import_module(f"cleaners.{form}"), f"clean_{form}")
    options = {"url": asked.url, "outlet": _outlet(asked.outlet), "charset": asked.charset}
    known = signature(clean).parameters
    content: bytes | str = asked.content.decode() if asked.is_text else asked.content
    if form == "dump" and isinstance(content, bytes):
        content = _decoding().decode(content)
    return clean(content, **{name: value for name, value in options.items() if name in known})


def _decoding() -> Any:
    """The module that decodes bytes; revisions before the rooms had it at the top of cleaners/."""
    try:
        return import_module("cleaners.markup.decoding")
    except ModuleNotFoundError:
        return import_module("cleaners.decoding")


def _outlet(name: str | None) -> Any:
    """The facts of an outlet's class; None for an outlet that the revision does not have."""
    try:
        module = import_module(f"spiders.outlets.{name}")
    except ModuleNotFoundError:
        return None
    return next(value for value in vars(module).values() if getattr(value, "name", None) == name).facts()


def _words(value: Any) -> str:
    if isinstance(value, tuple):
        return "; ".join(map(_words, value))
    if hasattr(value, "caption"):
        return " | ".join(filter(None, (value.caption, value.credit, value.url)))
    return "" if value is None else str(value)


if __name__ == "__main__":
    try:
        answered = answer(msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Asked))
    except Exception as error:
        answered = Answer(trouble=f"{type(error).__name__}: {error}")
    sys.stdout.buffer.write(msgspec.msgpack.encode(answered))
