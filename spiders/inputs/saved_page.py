"""A page as it was found, wherever it lay, and the step to its article."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, Literal

import spiders.outlets

if TYPE_CHECKING:
    from cleaners.article import Article, Outlet

DECLARED_ELSEWHERE = ("demo.houses",)
"""Modules outside spiders/outlets/ that declare outlets. Imported only when an outlet is not found there: so
the archive of a demo can be replayed; nothing else of the product knows the demo."""

PAGE_LIMIT = 20 * 2**20
"""Bytes of a page. Readers stop one byte later, which tells that a page is too large."""


@dataclass(frozen=True, slots=True)
class SavedPage:
    """One page or text dump as it was found.

    source_id: the row's id, or the file's path as the user gave it; None from an archive, so that a crawl's
    gives its very records again. content: bytes from a file, text from a row; cut one byte after
    PAGE_LIMIT. url: its address, as far as the input tells.
    outlet: name of a spider. fetched_at: ISO 8601 in UTC, if it is known. charset: of the HTTP header.
    """

    source_id: str | None
    content: bytes | str
    form: Literal["html", "text"]
    url: str | None = None
    outlet: str | None = None
    fetched_at: str | None = None
    charset: str | None = None
    cut_off: str | None = None
    """Why the content is not whole, where the archive shows that it is not."""
    warc_record_id: str | None = None

    def article(self) -> Article:
        """The page, cleaned. The cleaners are imported here: the process that only reads does without."""
        from cleaners.article import Article
        from cleaners.markup.decoding import Undecodable

        unclean = Article(source_url=self.url, outlet=self.outlet)
        if self.cut_off:
            return replace(unclean, outcome="cut_off", detail=f"The body is cut off: {self.cut_off}.")
        if _is_too_large(self.content):
            return replace(unclean, outcome="too_large", detail=f"over {PAGE_LIMIT >> 20} MB")
        try:
            return self._cleaned()
        except Undecodable as error:
            return replace(unclean, outcome="undecodable", detail=str(error))

    def _cleaned(self) -> Article:
        from cleaners import clean_dump, clean_page
        from cleaners.markup.decoding import decode

        if self.form == "html":
            outlet = outlet_of(self.outlet) if self.outlet else None
            return clean_page(self.content, url=self.url, outlet=outlet, charset=self.charset)
        text = self.content if isinstance(self.content, str) else decode(self.content)
        return replace(clean_dump(text, url=self.url), outlet=self.outlet)


@lru_cache
def outlet_of(name: str) -> Outlet:
    """What the cleaners need to know of outlet `name`, from its class. Raises as check_outlet."""
    declared = _declared_elsewhere(name)
    if declared is None:
        check_outlet(name)
        declared = _declared_in(f"spiders.outlets.{name}", name)
    facts: Outlet = declared.facts()
    return facts


def is_known(name: str) -> bool:
    """Whether `outlet_of` knows an outlet."""
    return name in _outlet_names() or _declared_elsewhere(name) is not None


def check_outlet(name: str) -> None:
    """ValueError, with the names spelled alike, if no outlet is called `name`. Imports no outlet."""
    if name not in _outlet_names():
        near = get_close_matches(name, _outlet_names())
        hint = f"did you mean {' or '.join(near)}?" if near else "`winnow outlets` lists them"
        raise ValueError(f"no outlet is named {name!r}; {hint}")


def _declared_elsewhere(name: str) -> Any:
    """What declares an outlet that has no file in spiders/outlets/; None if nothing does."""
    if name in _outlet_names():
        return None
    found = (_declared_in(module, name) for module in DECLARED_ELSEWHERE)
    return next((declared for declared in found if declared is not None), None)


def _declared_in(module: str, name: str) -> Any:
    values = vars(import_module(module)).values()
    return next((value for value in values if getattr(value, "name", None) == name), None)


@lru_cache
def _outlet_names() -> tuple[str, ...]:
    return tuple(module.name for module in iter_modules(spiders.outlets.__path__))


def _is_too_large(content: bytes | str) -> bool:
    """Whether `content` has over PAGE_LIMIT bytes; as UTF-8, a character has up to four."""
    if isinstance(content, str) and PAGE_LIMIT // 4 < len(content) <= PAGE_LIMIT:
        content = content.encode("utf-8", "replace")
    return len(content) > PAGE_LIMIT
