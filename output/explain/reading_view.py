"""The reading view: a page's text in its order, what was removed struck out, beside the clean record."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from cleaners.article import Article
from output.explain.comparison import Comparison, with_trafilatura
from output.explain.earlier import EarlierRules, Page, earlier_rules
from output.explain.terminal_view import ARTICLE_FIELDS, colour_of, field_rows
from output.record import Record, in_words
from output.terminal import Complain
from output.work.finished_lines import Audit, RemovedBlock

RECORD_FIELDS = ("word_count", "revision", "duplicate_of", "similarity")
"""What the record has and the article has not yet."""

TEMPLATES = Path(__file__).parents[1] / "templates"


@dataclass(frozen=True, slots=True)
class Passage:
    """A block as it is shown; reason: why it is not in the text, None for a kept one."""

    text: str
    kind: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring blocks with one fate."""

    reason: str | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the record in words ("" where unknown), and where its value came from, if that is known."""

    name: str
    words: str
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reading view shows of one page.

    stretches: the page in its order. reasons: removed blocks by reason, most first. result: the outcome and
    its words for a page that is no article, else None.
    """

    title: str
    url: str | None
    stretches: tuple[Stretch, ...]
    paragraphs: tuple[str, ...]
    fields: tuple[Field, ...]
    reasons: tuple[tuple[str, int], ...]
    result: str | None = None
    comparisons: tuple[Comparison, ...] = ()


def reading_of_record(record: Record, audit: Audit | None) -> Reading:
    """The reading view of a published record; without its audit line the clean text alone."""
    removed = audit.removed if audit else ()
    paragraphs = tuple(record.text.split("\n\n")) if record.text else ()
    return Reading(
        title=record.title or "(no headline)",
        url=record.url or record.source_url,
        stretches=_stretches(page_order(paragraphs, removed)),
        paragraphs=paragraphs,
        fields=tuple(
            Field(name, in_words(getattr(record, name))) for name in (*ARTICLE_FIELDS, *RECORD_FIELDS)
        ),
        reasons=_by_reason(removed),
    )


def reading_of_article(article: Article, comparisons: tuple[Comparison, ...] = ()) -> Reading:
    """The reading view of a page that was cleaned just now."""
    removed = [
        RemovedBlock(gone.block.position, gone.block.kind, gone.block.text, gone.reason)
        for gone in article.removed
    ]
    paragraphs = tuple(block.text for block in article.blocks)
    result = f"{article.outcome}: {article.detail or ''}".rstrip(": ") if article.outcome else None
    return Reading(
        title=article.title or "(no headline)",
        url=article.url or article.source_url,
        stretches=_stretches(page_order(paragraphs, removed)),
        paragraphs=paragraphs,
        fields=tuple(Field(row.name, row.words, row.reason) for row in field_rows(article)),
        reasons=_by_reason(removed),
        result=result,
        comparisons=comparisons,
    )


def page_order(paragraphs: Sequence[str], removed: Iterable[RemovedBlock]) -> list[Passage]:
    """Kept and removed blocks in the order of the page.

    Positions number the blocks of a page from 0 without a gap, so that those which no removed block has are
    the kept paragraphs', in their order.

    >>> gone = RemovedBlock(1, "item", "Share", "share_and_print")
    >>> [passage.text for passage in page_order(["First.", "Second."], [gone])]
    ['First.', 'Share', 'Second.']
    """
    kept = deque(Passage(text, "paragraph") for text in paragraphs)
    shown: list[Passage] = []
    for block in sorted(removed, key=lambda block: block.position):
        while kept and len(shown) < block.position:
            shown.append(kept.popleft())
        shown.append(Passage(block.text, block.kind, block.reason))
    return [*shown, *kept]


def explained_page(pages: Iterable[Page], against: str | None = None, *, complain: Complain) -> bytes:
    """The page that `winnow explain --html` writes, UTF-8: a reading view for each of `pages`.

    HTML is compared with plain trafilatura. against: a git revision whose rules are compared too; Misuse as
    `earlier_rules`. complain: hears of comparisons that cannot be made; the page says so too.
    """
    with earlier_rules(against) if against else nullcontext() as earlier:
        readings = [_explained(page, earlier) for page in pages]
    for trouble in (found.trouble for reading in readings for found in reading.comparisons if found.trouble):
        complain(trouble)
    return rendered("explain.html", "", readings=readings)


def _explained(page: Page, earlier: EarlierRules | None) -> Reading:
    article = page.article()
    is_page = page.form == "html" and article.outcome != "too_large"
    found = [with_trafilatura(article, page.content)] if is_page else []
    found += [earlier.compare(article, page)] if earlier else []
    return reading_of_article(article, tuple(found))


def rendered(template: str, script: str, **values: Any) -> bytes:
    """A self-contained page, UTF-8: one style, one script, and a policy that lets nothing else load or run.

    script: name of the template file with the page's script; "" for none. Texts are escaped.
    """
    code = Markup((TEMPLATES / script).read_text("utf-8")) if script else Markup("")
    style = Markup((TEMPLATES / "style.css").read_text("utf-8"))
    policy = "; ".join((
        "default-src 'none'",
        f"script-src {_hash_source(code)}" if code else "script-src 'none'",
        f"style-src {_hash_source(style)}",
        "img-src data:",  # an empty icon, or a browser asks the site for one
        "base-uri 'none'",
        "form-action 'none'",
    ))  # fmt: skip
    page = _environment().get_template(template).render(script=code, style=style, policy=policy, **values)
    return page.encode("utf-8", "replace")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"colour": colour_of, "link": _link, "readable": _readable}
    return environment


def _link(url: str | None) -> str | None:
    """An address that may stand behind a link: what a page calls its own could be `javascript:`."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


def _readable(url: str) -> str:
    """An address as people write it, not in %D8%AE; as it is where something in it would hide or break."""
    try:
        words = unquote(url, errors="strict")
    except UnicodeDecodeError:
        return url
    return words if words.isprintable() and not set(words) & set(' <>"') else url


def _hash_source(code: str) -> str:
    digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _stretches(passages: Iterable[Passage]) -> tuple[Stretch, ...]:
    groups = groupby(passages, key=lambda passage: passage.reason)
    return tuple(Stretch(reason, tuple(group)) for reason, group in groups)


def _by_reason(removed: Iterable[RemovedBlock]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(block.reason for block in removed).most_common())
