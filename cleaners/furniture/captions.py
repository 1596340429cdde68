"""Pictures in the text: alt texts, captions, credits, Markdown images, file names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.agencies import AGENCY, names_agency
from cleaners.lines.datewords import month_number, same_length
from cleaners.lines.folding import fold
from cleaners.lines.names import mostly_names
from cleaners.lines.phrases import alone, anywhere, ends_sentence, is_capital, is_prose, starting, stems

LONGEST_ALTERNATIVE = 200
LONGEST_CAPTION = 420
LONGEST_CREDIT = 90
SHORTEST_ALTERNATIVE = 16
TAIL = 110
"""Characters at a caption's end that are searched for its credit."""

MARKDOWN_IMAGE = re.compile(r"^\[?!\[[^\]]*\]\([^)]*\)")
FILE_NAME = re.compile(
    r"^(?:https?://\S+|[\w%@.+() -]{1,100})\.(?:jpe?g|png|webp|gif|avif|svg|mp4|bmp|tiff?)(?:\W|$)", re.I
)

LABEL = alone("captions.labels")
INSTITUTION = anywhere("captions.institutions")
"""Who gives out pictures and is no name: "Photo: press service of the ministry"."""
PARTED = re.compile(r"\s*[:©／/|՝]\s*")
WORD = re.compile(r"[^\W\d_][\w.'’@-]*")
MARKS = re.compile(r"[:©|/՝]")
BEFORE_LABEL = '.!?»”"([|/–—-։،•'
MOST_WORDS = 12
"""Words of a credit with several names."""

SIGNED = re.compile(r"^©\s*(?!copyright|\d{4})\S", re.I)
"""A picture's ©; before a year it is the page's."""
BARE = re.compile(
    rf"^\W*(?:(?:via|by|von|pool|POOL)\s+)?(?P<names>(?:[\w.'’-]+\s){{0,4}})[/,|]?\s*{AGENCY}"
    rf"(?:\s*(?:[/,|-]|via|und|and)\s*[\w. '’-]{{2,40}}){{0,3}}[\s)\]]*$"
)
AGENCY_TAIL = re.compile(
    rf"(?:\((?:[^()]{{0,60}}[/,|–-]\s*{AGENCY}|{AGENCY}[/,| -][^()]{{0,60}}|(?<![.!?»”\"] \(){AGENCY})\)\W*"
    rf"|[.!?»”\"|/,–—-]\s*{AGENCY}(?:\s*[/|]\s*[\w. '’-]{{2,40}})?"
    rf"|[/|]\s*{AGENCY}(?:\s*(?:[/|]|via)\s*[\w. '’-]{{2,40}})*"
    rf"|{AGENCY}\s*(?:[/|]|via)\s*[\w. '’-]{{2,40}}(?:\s*[/|]\s*[\w. '’-]{{2,40}})*"
    rf"|[가-힣぀-ヿ一-鿿)）]\s*[=＝]?\s*{AGENCY})$"
)
SIGNATURE = re.compile(
    r"(?:[.!?»”\"]\s*[/|]"
    r"|(?:^|[\s|(.])(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage|FOTO|[Ff]oto|[Фф]ото) (?:by|via|courtesy of"
    r"|from|von|par|de|di|от))"
    r"\s+(?P<name>[^.!?]{2,60}?(?:\.\w{2,4})?)\W*$"
)
"""... in Baku. / President.Az; ... in Baku | Photo by Anna Petrosyan"""
SLASHED = re.compile(
    r"^[^:]*\s/\s(?P<name>[^\s/.!?]{2,20}(?: [^\s/.!?]{2,20}){1,2}|[^/!?\s]{2,40}\.\w{2,4})$"
)
"""A market day in the old town / Anna Petrosyan"""
INNER_CREDIT = re.compile(
    r"[.!?…)] "
    r"(?:Photos?(?: credit| by)?|Foto(?:ğraf|su)?|Фото|Լուսանկար\w*|ფოტო|عکس|Сурет|Сүрөт|Rasm|Surat|Акс)"
    r"\s?[:՝] ?[^.!?]{2,70}(?:\.|\. (?:Click|Tap|Нажмите|Tıkla|Klik)[^.!?]{2,60}\.?)?$"
)
"""What is shown. Photo: from the archive of the villagers"""
YEAR = re.compile(r"(?:19|20|13|14)\d\d")
LONGEST_DATED, MOST_OF_DATE, LEAST_SHOWN = 160, 4, 3
PLACE_AND_MONTH = re.compile(r"[.,،] (?P<when>[^.,،]{5,30})\.?$")
"""An orchard near the lake. Batken region, May 2025."""
FEWEST_SHOWN = 4
"""Words before such a credit: "Novak / Nadal" are two names."""
COPYRIGHT_TAIL = re.compile(r"(?:©|\([cC]\))\s*[^.!?]{2,80}$")
NOTE, SOMEWHERE_A_NOTE = alone("captions.illustrative"), anywhere("captions.illustrative")
BUTTONS = alone("captions.buttons")
OPENINGS = starting("captions.openings")
"""How the BBC and others begin a caption: "Image source, Reuters"."""
ASIDE = re.compile(r"[(\[]([^()\[\]]{3,60})[)\]]\W*$")
LAST_PART = re.compile(r"[.!?:,|–—/-]\s*([^.!?:,|–—/-]{3,45})\W*$")


def picture_captions(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Captions and credits of pictures."""
    return (block for block in blocks if is_caption(block))


def alternative_texts(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Alternative texts: they repeat the caption beside them, or stand right above a bare credit."""
    for before, block, after in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
        if (
            _repeats(block, after)
            or _repeats(before, block)
            or _stands_on_credit(block, after)
            or _names_what_is_shown(block, after)
        ):
            yield block


def is_caption(block: Block) -> bool:
    """Whether the block alone shows that it belongs to a picture."""
    text = block.text
    if block.kind == "caption" or MARKDOWN_IMAGE.match(text) or FILE_NAME.match(text):
        return True
    if len(text) > LONGEST_CAPTION or block.kind == "heading":
        return False
    folded = fold(text)
    if is_credit(text) or _is_credited(block) or _tells_a_month(text):
        return True
    return bool(BUTTONS.match(folded) or OPENINGS.match(folded))


def is_credit(text: str) -> bool:
    """Whether the text is nothing but who made a picture: "Photo: Anna Petrosyan", "Getty Images"."""
    if len(text) > LONGEST_CREDIT:
        return False
    if SIGNED.match(text) or _is_bare_credit(text):
        return True
    label, *credit = PARTED.split(text, maxsplit=1)
    if not credit or not credit[0] or LABEL.match(fold(label)) is None:
        return False
    return _is_name_like(credit[0]) or (not ends_sentence(text) and INSTITUTION.search(fold(credit[0])))


def _is_bare_credit(text: str) -> bool:
    """Whether the text is a credit without a label: "Anna Petrosyan / AP", but not "He told AP"."""
    bare = BARE.match(text) if names_agency(text) else None
    return bare is not None and all(map(is_capital, bare["names"].split()))


def _is_credited(block: Block) -> bool:
    """Whether the block closes with a picture's credit. In a dump an agency in parentheses proves nothing:
    paragraphs of wire copy close so too, and no markup tells them apart (on the bench's dumps it wins .0000).
    """
    in_dump = block.place.startswith("indent-")
    return has_credit(block.text) and not (in_dump and ASIDE.search(block.text))


def has_credit(text: str) -> bool:
    """Whether the text closes with the credit of a picture, as captions do and paragraphs do not."""
    tail = text[-TAIL:]
    return (
        _ends_in_labelled_credit(tail)
        or _ends_in_agency(tail)
        or _ends_in_note(fold(text))
        or (" / " in tail and _is_signed_by_name(text))
        or INNER_CREDIT.search(text) is not None
    )


def _tells_a_month(text: str) -> bool:
    """Whether the line ends in a month and its year, in no sentence: so pictures of reporters are dated."""
    found = PLACE_AND_MONTH.search(text) if len(text) <= LONGEST_DATED else None
    if found is None or len(text[: found.start()].split()) < LEAST_SHOWN:
        return False
    words = found["when"].replace("-", " ").split()
    years = [word for word in words if YEAR.match(word)]
    return len(years) == 1 and len(words) <= MOST_OF_DATE and any(map(month_number, map(same_length, words)))


def _is_signed_by_name(text: str) -> bool:
    """Whether a phrase, not a list of names, is followed by a slash and the name of a person or a site."""
    found = SLASHED.search(text)
    shown = text[: found.start("name")].rstrip(" /").split() if found else []
    return (
        found is not None
        and len(shown) >= FEWEST_SHOWN
        and any(map(str.islower, shown))
        and not ends_sentence(text)
        and all(is_capital(word) or "." in word for word in found["name"].split())
    )


def _ends_in_labelled_credit(tail: str) -> bool:
    """ "... in Baku. Photo: Anna Petrosyan / OC Media.", "... in Baku © AFP" """
    if ("©" in tail or "(c)" in tail or "(C)" in tail) and COPYRIGHT_TAIL.search(tail):
        return True
    signed = SIGNATURE.search(tail)
    if signed and _is_name_like(signed["name"]):
        return True
    return any(
        _is_name_like(tail[mark.end() :]) and _ends_in_label(tail[: mark.start()])
        for mark in MARKS.finditer(tail)
    )


def _ends_in_label(text: str) -> bool:
    """Whether the last one to three words are a label, and it begins with a capital or after a mark."""
    words = text.split()
    for count in range(1, min(3, len(words)) + 1):
        label = " ".join(words[-count:]).lstrip(BEFORE_LABEL)
        if LABEL.match(fold(label)):
            before = text.rstrip()[: -len(label)].rstrip()
            return is_capital(label) or not before or before[-1] in BEFORE_LABEL
    return False


def _ends_in_agency(tail: str) -> bool:
    """ "... in Baku (Anna Petrosyan/AP)"; a full stop may stand after the bracket only."""
    if ends_sentence(tail) and not tail.rstrip(" .").endswith(")"):
        return False
    return names_agency(tail) and AGENCY_TAIL.search(tail) is not None


def _is_name_like(credit: str) -> bool:
    """A name, not a sentence: "The video: two men run from the house." has no credit."""
    words = WORD.findall(credit)
    return len(words) <= MOST_WORDS and mostly_names(words, 1)


def _ends_in_note(folded: str) -> bool:
    """ "... (file photo)", "... Symbolbild" """
    if not SOMEWHERE_A_NOTE.search(folded):
        return False
    found = ASIDE.search(folded[-TAIL:]) or LAST_PART.search(folded[-TAIL:])
    return found is not None and NOTE.match(found[1]) is not None


def _repeats(block: Block | None, after: Block | None) -> bool:
    """Whether the second is a caption, or short, and begins with the whole of the first."""
    if block is None or after is None or not SHORTEST_ALTERNATIVE <= len(block.text) <= LONGEST_CAPTION:
        return False
    if not after.text.startswith(block.text.rstrip(" ….")):
        return False
    if after.text == block.text or has_credit(after.text):
        return True
    return block.kind != "heading" and not is_prose(after.text, 200)


def _stands_on_credit(block: Block, after: Block | None) -> bool:
    """A line right above a bare credit is its caption, unless it is a paragraph."""
    return (
        after is not None
        and block.kind == "paragraph"
        and len(block.text) < 200
        and after.kind != "heading"
        and not block.text.endswith((".", "”", '"', "»", ":"))
        and is_credit(after.text)
    )


def _names_what_is_shown(block: Block, after: Block | None) -> bool:
    """A line that is no sentence, right above a credited caption that has at least half of its words."""
    if after is None or block.kind != "paragraph" or len(block.text) > LONGEST_ALTERNATIVE:
        return False
    if ends_sentence(block.text) or not (after.kind == "caption" or _is_credited(after)):
        return False
    shorter, longer = sorted((stems(block.text), stems(after.text)), key=len)
    return len(shorter) > 1 and 2 * len(shorter & longer) >= len(shorter)
