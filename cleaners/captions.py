"""Pictures in the text: alt texts, captions, credits, Markdown images, file names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.phrases import fold, is_prose

MARKDOWN_IMAGE = re.compile(r"^\[?!\[[^\]]*\]\([^)]*\)")
FILE_NAME = re.compile(r"^[\w%@.+ -]{1,100}\.(?:jpe?g|png|webp|gif|avif|svg|mp4)(?:\W|$)", re.I)
LABEL = (
    r"photos?|photograph(?:er)?|photo credit|pictures?|picture credit|image(?: credit| source)?|images|credits?|"
    r"illustration|screen ?grab|screenshot|file photo|video|graphic|courtesy|"
    r"fotos?|bild(?:er|rechte|quelle)?|symbolfoto|archivbild|grafik|foto de archivo|imagen|crédito|"
    r"photographie|crédits? photo|crédits?|légende|immagine|zdjęcie|fot|rys|grafika|obraz|ljosmynd|kuva|nuotr|"
    r"фото|иллюстрация|снимок|скриншот|кадр из видео|кадр|коллаж|изображение|видео|світлина|ілюстрація|сурет|сүрөт|суретте|"
    r"şəkil|foto|fotoşəkil|görsel|fotoğraf|görüntü|surat|rasm|surat muallifi|расм|"
    r"ფოტო|სურათი|ილუსტრაცია|լուսանկար(?:ը)?|նկարը?|լուս|عکس|عکاس|تصویر|منبع تصویر|صورة|الصورة|фотография"
)
CREDIT = re.compile(rf"(?:^|[\s.|(\[•»\"])(?:{LABEL})(?:\s+(?:by|von|de|di|par|от))?\s*[:©/|]\s*\S", re.I)
LEADING_CREDIT = re.compile(rf"^\W*(?:{LABEL})(?:\s+(?:by|von|par|por|credit|courtesy))?\s*(?:[:©/|]|\sby\s)", re.I)
COPYRIGHT_TAIL = re.compile(r"(?:©|ⓒ|\(c\)|Copyright)\s*[^.!?]{2,80}$", re.I)
AGENCY = (
    r"AP|AFP|EPA(?:-EFE)?|EFE|PA|PA Wire|PA Images|PA Media|DPA|dpa|APA|Reuters|REUTERS|Getty(?: Images)?|TASS|ТАСС|"
    r"РИА Новости|RIA Novosti|Sputnik|Shutterstock|iStock(?:photo)?|Imago|IMAGO|Alamy|Unsplash|Pexels|Pixabay|Xinhua|"
    r"Anadolu(?: Agency)?|AA|İHA|DHA|ANSA|LaPresse|Bloomberg|Keystone|NTB|Ritzau|TT|ČTK|PAP|MTI|Belga|BELGA|ANP|Lehtikuva|"
    r"AZERTAC|AZƏRTAC|Azertag|Armenpress|Photolure|PAN Photo|IRNA|ISNA|Tasnim|Mehr|Fars|Kazinform|Europa Press|picture alliance|"
    r"Wikimedia(?: Commons)?|Creative Commons|Flickr|NASA|Twitter|Facebook|Instagram|Telegram|ZUMA|SIPA|SOPA|NurPhoto|Hans Lucas"
)
AGENCY_TAIL = re.compile(
    rf"(?:\((?:[^()]{{0,60}}[/,|]\s*)?(?:{AGENCY})(?:[/,| ][^()]{{0,60}})?\)\W*"
    rf"|(?<=[.!?»”\"|/,–—-])\s*(?:{AGENCY})(?:\s*[/|]\s*[\w. '-]{{2,40}})?"
    rf"|\w[\w.'-]+(?: \w[\w.'-]+){{0,3}}\s*/\s*(?:{AGENCY})[^.!?]{{0,30}})$"
)
BARE_CREDIT = re.compile(
    rf"^\W*(?:(?:via|by|von|pool)\s+)?(?:(?:[\w.'-]+\s){{0,4}}[/,|]?\s*)?(?:{AGENCY})(?:\s*(?:[/,|]|via)\s*[\w. '-]{{2,40}}){{0,3}}\W*$"
)
ILLUSTRATIVE = re.compile(
    r"(?:for illustrative purposes|illustrative (?:photo|image)|symbolbild|symbolfoto|archivbild|file (?:photo|picture|image)"
    r"|archive photo|photo d'(?:illustration|archives)|imagen de archivo|foto d'archivio|zdjęcie ilustracyjne"
    r"|иллюстративное фото|архивное фото|фото из архива|arxiv fotosu?|arşiv(?: fotoğraf)?|temsili|արխիվային|საარქივო|عکس آرشیوی|آرشیو)"
)
LONGEST_CAPTION = 420
LONGEST_CREDIT = 90


def picture_captions(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Captions, credits and alternative texts of pictures."""
    for number, block in enumerate(blocks):
        before = blocks[number - 1] if number else None
        after = blocks[number + 1] if number + 1 < len(blocks) else None
        if is_caption(block) or _repeats(block, after) or _extends(block, before) or _captions_credit(block, after):
            yield block


def is_caption(block: Block) -> bool:
    """Whether the block alone shows that it belongs to a picture."""
    text = block.text
    if block.kind == "caption" or MARKDOWN_IMAGE.match(text) or FILE_NAME.match(text):
        return True
    if len(text) > LONGEST_CAPTION or block.kind == "heading":
        return False
    return is_credit(text) or has_credit(text)


def is_credit(text: str) -> bool:
    """Whether the text is nothing but who made a picture: "Photo: Anna Petrosyan", "Getty Images"."""
    return len(text) <= LONGEST_CREDIT and bool(
        LEADING_CREDIT.match(text) or BARE_CREDIT.match(text) or text.startswith(("©", "ⓒ"))
    )


def has_credit(text: str) -> bool:
    """Whether the text closes with the credit of a picture, as captions do and paragraphs do not."""
    tail = text[-110:]
    return bool(
        CREDIT.search(tail) or COPYRIGHT_TAIL.search(tail) or ILLUSTRATIVE.search(fold(tail)) or AGENCY_TAIL.search(tail)
    )


def _repeats(block: Block, after: Block | None) -> bool:
    """Alternative text, printed once more as the caption that follows it."""
    if after is None or len(block.text) <= 15 or not after.text.startswith(block.text.rstrip(" ….")):
        return False
    return after.text == block.text or has_credit(after.text) or (block.kind != "heading" and not is_prose(after.text, 200))


def _extends(block: Block, before: Block | None) -> bool:
    return before is not None and _repeats(before, block) and len(block.text) <= LONGEST_CAPTION


def _captions_credit(block: Block, after: Block | None) -> bool:
    """A line right above a bare credit is its caption, unless it is a paragraph."""
    return (
        after is not None and after.kind != "heading" and is_credit(after.text)
        and len(block.text) < 200 and block.kind == "paragraph" and not block.text.endswith((".", "”", "\"", "»", ":"))
    )  # fmt: skip
